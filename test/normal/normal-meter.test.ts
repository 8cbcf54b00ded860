import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Classification, createDetector, type Post } from '../../src/index'
import type { AgainstNormal } from '../../src/normal/against-normal'
import { createJourneys } from '../../src/normal/journeys'
import { measureClaims } from '../../src/normal/measure-claims'
import { createNormalMeter, type NormalMeterOptions } from '../../src/normal/normal-meter'
import { shippedBaselines } from '../../src/normal/shipped-baselines'
import { watchTails } from '../../src/normal/watch-tails'
import { checkPost } from '../../src/post'
import { TAILS } from '../../src/spectrum'
import { measureTails } from '../../src/tails/measure'
import { createTriage } from '../../src/tails/triage'
import { classified } from './classified'

const DEMO = new URL('../../data/demo-posts.csv', import.meta.url)
const CLAIMS = [
  { share: 0.8, label: 'satisfied+delighted', touchpoint: 'staff' },
  { share: 0.02, signal: 'waiting' },
]
const detector = createDetector()
const { model } = detector
const inputs = Papa.parse<{ text: string; date: string }>(readFileSync(DEMO, 'utf8').trim(), {
  header: true,
}).data.map(({ date, ...input }) => ({ ...input, time: date }))
const posts = inputs.map((input, i) => checkPost(input, `posts[${i}]`))

/** What the meter says of posts in this order. */
async function told(given: readonly Post[], options: NormalMeterOptions = {}) {
  const triage = createTriage(detector, { explainAbove: 0 })
  const meter = createNormalMeter({ model, ...options })
  for (const post of given) {
    const classification = detector.classify(post.text)
    const isRead = meter.needsReasons(post, classification)
    meter.add(post, classification, isRead ? await triage.reasons(post.text) : undefined)
  }
  return meter.report({ seed: 3 })
}

/** Posts of one label, so many a day. */
function days(from: number, to: number, perDay: (day: number) => number, brand?: string): Post[] {
  return Array.from({ length: to - from }, (_, i) => from + i).flatMap((day) =>
    Array.from({ length: perDay(day) }, (_, i) => ({
      text: `day ${day} post ${i} of ${brand}`,
      time: new Date(Date.UTC(2026, 0, 1 + day, i)).toISOString(),
      ...(brand !== undefined && { brand }),
    })),
  )
}

function metered(
  given: readonly Post[],
  classify: (post: Post) => Classification,
  options: NormalMeterOptions = {},
): AgainstNormal {
  const meter = createNormalMeter({ model, ...options })
  for (const post of given) meter.add(post, classify(post))
  return meter.report()
}

describe('posts held against what is normal in one pass', () => {
  let report: AgainstNormal

  beforeAll(async () => {
    report = await told(posts, { claims: CLAIMS })
  })

  it('brings the alerts of the tail watch', async () => {
    const alerts = []
    for await (const alert of watchTails(inputs, { detector, measure: 'share' })) alerts.push(alert)
    expect(alerts.length).toBeGreaterThan(2)
    expect(report.alerts).toEqual(alerts)
  })

  it('follows the journeys that are followed apart', async () => {
    const journeys = createJourneys()
    const triage = createTriage(detector, { explainAbove: 0 })
    for (const post of posts) {
      const { signals, touchpoints } = await triage.reasons(post.text)
      const details = { signals, touchpoints: touchpoints.map(({ name }) => name) }
      journeys.add(post, detector.classify(post.text), details)
    }
    expect(report.journeys).toEqual(journeys.report())
  })

  it('holds claims against experience as measureClaims does', async () => {
    expect(report.claims).toEqual(await measureClaims(inputs, { claims: CLAIMS, seed: 3 }))
  })

  it('finds the news that baselines find which have learned from all posts', () => {
    const baselines = shippedBaselines({ model })
    for (const post of posts) baselines.add(post, detector.classify(post.text))
    const since = '2026-08-24T00:00:00.000Z'
    for (const tail of TAILS) {
      const all = posts
        .map((post) => ({ post, classification: detector.classify(post.text) }))
        .filter(({ post, classification: { label, probabilities } }) => {
          return label === tail && probabilities[tail] >= 0.5 && (post.time ?? '') > since
        })
        .map(({ post, classification }) => ({
          id: post.id,
          bits: baselines.newsValue(post, tail, { learned: true, fewest: 30 }).bits ?? 0,
          score: classification.score,
        }))
      expect(report.news).toMatchObject({ days: 30, posts: { [tail]: all.length } })
      const items = report.news?.items[tail] ?? []
      expect(items[0]?.bits).toBe(Math.max(...all.map(({ bits }) => bits)))
      for (const { post, bits } of items) {
        expect(all.find(({ id }) => id === post.id)).toMatchObject({ bits, score: post.score })
      }
    }
    expect(JSON.stringify(report)).not.toMatch(/"K\d{4}"/)
  })

  it('does not depend on the order in which the posts come', async () => {
    const shuffled = posts.map((post, i) => ({ post, at: (i * 7919) % posts.length }))
    shuffled.sort((a, b) => a.at - b.at)
    expect(
      await told(
        shuffled.map(({ post }) => post),
        { claims: CLAIMS },
      ),
    ).toEqual(report)
    expect(await told([...posts].reverse(), { claims: CLAIMS })).toEqual(report)
  })

  it('is shown what measureTails measures, which changes no figure of that', async () => {
    const meter = createNormalMeter({ claims: CLAIMS })
    const tails = await measureTails(inputs, { detector, also: meter })
    expect(meter.report({ seed: 3 })).toEqual(report)
    expect(tails).toEqual(await measureTails(inputs, { detector }))
  })

  it('asks only for the reasons that it needs', () => {
    const classification = classified('neutral')
    const [plain, step] = [{ text: 'a' }, { text: 'a', customer: 'c', time: '2026-01-01' }]
    expect(createNormalMeter({ model }).needsReasons(plain, classification)).toBe(false)
    expect(createNormalMeter({ model }).needsReasons(step, classification)).toBe(true)
    expect(createNormalMeter({ model, claims: CLAIMS }).needsReasons(plain, classification)).toBe(
      true,
    )
    expect(createNormalMeter({ model }).needsReasons(plain, classified('outraged'))).toBe(true)
  })
})

describe('what has nothing to say', () => {
  const nothing = { alerts: null, journeys: null, claims: null, news: null }

  it('is null: no posts, no time, no customers, no claims', () => {
    expect(metered([], () => classified('neutral'))).toEqual(nothing)
    expect(metered([{ text: 'a' }], () => classified('neutral'))).toEqual(nothing)
  })

  it('is null where all days are too few, and a list of none where all was as usual', () => {
    const steady = (to: number): AgainstNormal =>
      metered(
        days(0, to, () => 3),
        () => classified('neutral'),
      )
    expect(steady(20).alerts).toBeNull()
    expect(steady(60).alerts).toEqual([])
  })
})

describe('the groups that are watched', () => {
  const label = ({ text }: Post): Classification => {
    const [, day = 0, i = 0, brand] = /^day (\d+) post (\d+) of (.*)$/.exec(text) ?? []
    const isHit = brand === 'b' && Number(day) >= 70
    return classified(Number(i) === 0 || isHit ? 'outraged' : 'neutral')
  }
  const dense = [...days(0, 80, () => 6, 'a'), ...days(0, 80, () => 6, 'b')]

  it('are the brands where each has posts enough', () => {
    const { alerts } = metered(dense, label)
    expect(alerts?.[0]).toMatchObject({ kind: 'began', group: { brand: 'b' }, tail: 'outraged' })
  })

  it('are told of by share, and by number where that is asked for', () => {
    // From day 70 on twice as many posts; one in six is outraged all the time.
    const busier = days(0, 90, (day) => (day < 70 ? 12 : 24))
    const sixth = ({ text }: Post): Classification =>
      classified(Number(/post (\d+)/.exec(text)?.[1]) % 6 === 0 ? 'outraged' : 'neutral')
    expect(metered(busier, sixth).alerts).toEqual([])
    const [alert] = metered(busier, sixth, { measure: 'count' }).alerts ?? []
    expect(alert).toMatchObject({ measure: 'count', kind: 'began', direction: 'rise' })
    expect(alert!.share.value).toBeCloseTo(1 / 6, 10)
    const unknown = { measure: 'sum' as 'share' }
    expect(() => createNormalMeter(unknown)).toThrow('measure: expected count or share')
  })

  it('are all posts together where brands have too few', () => {
    const sparse = dense.filter((_, i) => i % 6 === 0)
    const brands = sparse.map((post, i) => ({ ...post, brand: `brand ${i % 40}` }))
    const { alerts } = metered(brands, (post) =>
      classified(Number(/^day (\d+)/.exec(post.text)?.[1]) >= 70 ? 'outraged' : 'neutral'),
    )
    expect(alerts?.[0]).toMatchObject({ kind: 'began', group: {}, tail: 'outraged' })
  })

  it.each(['share', 'count'] as const)('do not rest on a post of years before: %s', (measure) => {
    const wrong = ['a', 'b'].flatMap((brand, i) =>
      [1970, 1999].map((year) => ({
        text: `day 0 post 1 of ${brand}`,
        brand,
        time: `${year + i}-03-01T00:00:00.000Z`,
      })),
    )
    const expected = metered(dense, label, { measure }).alerts
    expect(expected?.length).toBeGreaterThan(0)
    expect(metered([...wrong, ...dense], label, { measure }).alerts).toEqual(expected)
  })

  it('leave out days to come', () => {
    const wrong = { text: 'day 0 post 0 of a', brand: 'a', time: '2099-01-01T00:00:00.000Z' }
    const until = '2026-06-01'
    const { alerts, news } = metered([...dense, wrong], label, { until })
    expect(alerts).toEqual(metered(dense, label).alerts)
    expect(news?.to).toBe(dense.at(-1)?.time)
  })
})

describe('the news', () => {
  it('holds posts that name no trade against the others here, not against shipped trades', () => {
    // Every tenth of 200 is delighted; in the trades that ship more are.
    const label = ({ text }: Post): Classification =>
      classified(/post [05]$|post [05] of/.test(text) ? 'delighted' : 'neutral', 0.9)
    const given = days(0, 20, () => 10)
    const share = given.filter((post) => label(post).label === 'delighted').length / given.length
    const { news } = metered(given, label)
    const [item] = news!.items.delighted
    expect(item).toMatchObject({ level: 'industry', name: null, others: given.length - 1 })
    expect(2 ** -item!.bits).toBeCloseTo(share, 1)
    const named = given.map((post) => ({ ...post, industry: 'Streaming' }))
    expect(metered(named, label).news!.items.delighted[0]!.bits).toBeCloseTo(item!.bits, 1)
  })

  it('is none of a post beside which nothing like it is known, or less than 30 others', () => {
    const told = (others: number, names: Partial<Post>): readonly string[] => {
      const given = Array.from({ length: others + 1 }, (_, i) => ({ text: `post ${i}`, ...names }))
      const { news } = metered(given, () => classified('delighted', 0.9))
      expect(news?.posts).toEqual({ outraged: 0, delighted: others + 1 })
      return news!.items.delighted.map(({ others: known, level }) => `${level} ${known}`)
    }
    const loopreel = { industry: 'Streaming', brand: 'Loopreel' }
    expect(told(0, loopreel)).toEqual([])
    expect(told(29, loopreel)).toEqual([])
    expect(told(29, {})).toEqual([])
    expect(told(30, loopreel)).toEqual(['industry 30', 'industry 30'])
    expect(told(30, {})[0]).toBe('industry 30')
    // The trade is known by posts that ship, whatever is known of the firm.
    expect(told(3, { industry: 'airline', brand: 'Larkwing' })[0]).toMatch(/^industry \d{4}/)
  })

  it('is of the last week where that holds enough, each text once, and not of one brand alone', () => {
    const given = [
      ...days(0, 30, () => 1, 'a'),
      ...days(24, 30, () => 2, 'b').map((post) => ({ ...post, text: 'the same' })),
    ]
    const { news } = metered(given, () => classified('delighted', 0.9))
    expect(news).toMatchObject({ days: 7, posts: { outraged: 0, delighted: 7 + 12 } })
    const texts = news?.items.delighted.map(({ post }) => post.text) ?? []
    expect(texts).toHaveLength(3)
    expect(new Set(texts).size).toBe(3)
  })

  it('leaves out labels that are no likelier right than wrong', () => {
    const given = days(0, 10, () => 1)
    expect(metered(given, () => classified('delighted', 0.45)).news).toBeNull()
    expect(metered(given, () => classified('delighted', 0.55)).news).not.toBeNull()
  })

  it('keeps no more than the latest posts of a tail', () => {
    const given = days(0, 1, () => 2400).map((post, i) => ({
      ...post,
      time: new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString(),
    }))
    const { news } = metered(given, () => classified('outraged', 0.9))
    expect(news?.posts).toEqual({ outraged: 2000, delighted: 0 })
  })
})
