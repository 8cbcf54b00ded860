import { describe, expect, it } from 'vitest'
import type { Alert } from '../../src/normal/alert'
import { createTailWatch, type TailWatch, watchFromJSON } from '../../src/normal/watch'
import type { Post } from '../../src/post'
import type { Label } from '../../src/spectrum'
import { seededRandom } from '../../src/stats/random'
import { classified } from './classified'

interface Item {
  readonly post: Post
  readonly label: Label
  readonly signals: readonly string[]
}

const SEED = 8
const START = Date.parse('2026-01-01T00:00:00Z')
const DAY = 86_400_000

/** Days of posts of two brands; from day 100 to 120 one of them has three times as many outraged. */
function corpus(days: number, { brands = ['Norrline', '__proto__'], until = 120 } = {}): Item[] {
  const random = seededRandom(SEED)
  const items: Item[] = []
  for (let day = 0; day < days; day++) {
    brands.forEach((brand, b) => {
      const broken = b === 0 && day >= 100 && day < until
      const counts: [Label, number][] = [
        ['outraged', random.poisson(broken ? 6 : 2)],
        ['delighted', random.poisson(1)],
        ['satisfied', random.poisson(8)],
      ]
      for (const [label, count] of counts) {
        for (let i = 0; i < count; i++) {
          const time = new Date(START + (day + random.uniform()) * DAY).toISOString()
          const waiting = label === 'outraged' && random.uniform() < (broken ? 0.8 : 0.1)
          const post = { text: `${brand} ${label} ${day}.${i}`, time, brand, touchpoint: 'phone' }
          items.push({ post, label, signals: [waiting ? 'waiting' : 'surprise'] })
        }
      }
    })
  }
  return items.sort((a, b) => (a.post.time! < b.post.time! ? -1 : 1))
}

function feed(watch: TailWatch, items: readonly Item[]): Alert[] {
  return items.flatMap(({ post, label, signals }) =>
    watch.add(post, classified(label), { signals }),
  )
}

const ITEMS = corpus(160)

describe('createTailWatch', () => {
  it('tells which tail of which group grew, since when, how much, and what to read', () => {
    const watch = createTailWatch({ by: 'brand', arl: 2000, measure: 'share' })
    const alerts = [...feed(watch, ITEMS), ...watch.close()]
    expect(
      alerts.map(({ kind, outcome, tail, direction, group }) => [
        kind,
        outcome,
        tail,
        direction,
        group.brand,
      ]),
    ).toEqual([
      ['began', null, 'outraged', 'rise', 'Norrline'],
      ['ended', 'back-to-usual', 'outraged', 'rise', 'Norrline'],
    ])
    const [began, ended] = alerts as [Alert, Alert]
    expect(Math.abs(Date.parse(began.since) - (START + 100 * DAY)) / DAY).toBeLessThanOrEqual(5)
    expect((Date.parse(began.day) - START) / DAY - 100).toBeLessThan(8)
    expect([began.by, began.measure]).toEqual(['share', 'share'])
    // 2 of 11 posts are usual, 6 of 15 since.
    expect(began.share.usual).toBeCloseTo(2 / 11, 1)
    expect(began.share.value).toBeGreaterThan(0.3)
    expect(began.share.ratio!.low).toBeGreaterThan(1)
    expect(began.share.ratio!.high).toBeGreaterThan(2)
    expect(began.share.value).toBe(began.count.value! / began.of)
    expect(began.runLength / 2000).toBeCloseTo(1, 1)
    expect(began.changed[0]).toMatchObject({ kind: 'signal', name: 'waiting' })
    expect(began.read).toHaveLength(5)
    expect(began.read.every(({ text }) => text.startsWith('Norrline outraged 1'))).toBe(true)
    expect(ended.day > '2026-05-01').toBe(true)
    expect(began.id).toBe(`brand=Norrline/outraged/share/rise/${began.day}/began`)
  })

  it('goes by numbers of posts, and says what they weigh', () => {
    const weighed = ITEMS.map(({ post, ...item }) => {
      const during = post.time! >= new Date(START + 100 * DAY).toISOString()
      return { ...item, post: { ...post, weight: during ? 5 : 2 } }
    })
    const plain = feed(createTailWatch({ by: 'brand', arl: 2000 }), ITEMS)
    const alerts = feed(createTailWatch({ by: 'brand', arl: 2000 }), weighed)
    expect(alerts.map(({ id }) => id)).toEqual(plain.map(({ id }) => id))
    expect(plain[0]!.weight).toBeNull()
    const { weight, count, since } = alerts[0]!
    const posts = count.value!
    expect(weight).toMatchObject({ posts, usualMean: 2 })
    if (Date.parse(since) >= START + 100 * DAY) expect(weight!.sum).toBe(5 * posts)
    expect(weight!.mean).toBeGreaterThan(4)
    expect(weight!.effective).toBeLessThanOrEqual(posts)
    expect(weight!.effective).toBeGreaterThan(posts * 0.8)
  })

  it('does not mind the order within the lateness', () => {
    const straight = createTailWatch({ by: 'brand', lateness: 2 })
    const shaken = createTailWatch({ by: 'brand', lateness: 2 })
    const random = seededRandom(9)
    const late = ITEMS.map((item) => ({
      item,
      at: Date.parse(item.post.time!) + 1.9 * DAY * random.uniform(),
    })).sort((a, b) => a.at - b.at)
    const expected = [...feed(straight, ITEMS), ...straight.close()]
    const found = [
      ...feed(
        shaken,
        late.map(({ item }) => item),
      ),
      ...shaken.close(),
    ]
    expect(shaken.leftOut().late).toBe(0)
    expect(found).toEqual(expected)
    expect(JSON.stringify(shaken)).toBe(JSON.stringify(straight))
  })

  it('does not mind any order of posts that are all at hand', () => {
    const straight = createTailWatch({ by: 'brand' })
    const expected = [...feed(straight, ITEMS), ...straight.close()]
    const whole = createTailWatch({ by: 'brand' })
    for (const { post, label, signals } of ITEMS.toReversed()) {
      whole.take(post, classified(label), { signals })
    }
    expect(whole.openDays()).toBeGreaterThan(300)
    const due = whole.closeDue()
    expect(whole.openDays()).toBeLessThanOrEqual(4)
    expect([...due, ...whole.close()]).toEqual(expected)
    expect(whole.leftOut()).toEqual(straight.leftOut())
    expect(createTailWatch().closeDue()).toEqual([])
  })

  it('leaves out and counts what comes too late, without a time, or without evidence', () => {
    const watch = createTailWatch({ lateness: 1 })
    const post = (time: string): Post => ({ text: '', time })
    watch.add(post('2026-03-10T00:00:00.000Z'), classified('neutral'))
    watch.add(post('2026-03-09T00:00:00.000Z'), classified('neutral'))
    watch.add(post('2026-03-08T23:59:59.999Z'), classified('neutral'))
    watch.add({ text: '' }, classified('neutral'))
    watch.add(post('2026-03-10T00:00:00.000Z'), { ...classified('neutral'), evidence: 'none' })
    expect(watch.leftOut()).toEqual({ late: 1, untimed: 1, noEvidence: 1 })
  })

  it('goes on from any state as if it had never been stopped', () => {
    const whole = createTailWatch({ by: ['brand', 'touchpoint'], measure: 'share' })
    const expected = feed(whole, ITEMS)
    expect(expected.length).toBeGreaterThan(0)
    let parts = createTailWatch({ by: ['brand', 'touchpoint'], measure: 'share' })
    const found: Alert[] = []
    for (let at = 0; at < ITEMS.length; at += 37) {
      found.push(...feed(parts, ITEMS.slice(at, at + 37)))
      parts = watchFromJSON(JSON.parse(JSON.stringify(parts)))
    }
    expect(found).toEqual(expected)
    expect(JSON.stringify(parts)).toBe(JSON.stringify(whole))
  })

  it.each(['count', 'share'] as const)(
    'goes on with groups that hardly ever have a post, or none after the first day: %s',
    (measure) => {
      let watch = createTailWatch({ by: 'brand', measure })
      for (let day = 0; day < 60; day++) {
        const time = new Date(START + day * DAY).toISOString()
        for (const brand of day === 0
          ? ['daily', 'once']
          : day === 9
            ? ['daily', 'seldom']
            : ['daily'])
          watch.add({ text: '', time, brand }, classified('outraged'))
        const state = JSON.parse(JSON.stringify(watch))
        watch = watchFromJSON(state)
        expect(JSON.parse(JSON.stringify(watch))).toEqual(state)
      }
    },
  )

  it('has ids for groups whose names hold half a character', () => {
    const items = ITEMS.map((item) => ({ ...item, post: { ...item.post, brand: 'a\ud83c' } }))
    const [alert] = feed(createTailWatch({ by: 'brand' }), items)
    expect(alert!.id).toMatch(/^brand=a%EF%BF%BD\/outraged\/count\/rise\//)
    expect(alert!.group).toEqual({ brand: 'a\ud83c' })
  })

  it('finds a rise by ranks while it is not known what is usual', () => {
    const items = ITEMS.filter(
      ({ post }) => post.time! >= '2026-03-20' && post.time! < '2026-04-25',
    )
    const alerts = feed(createTailWatch({ by: 'brand', measure: 'count' }), items)
    const alert = alerts.find(({ tail, direction }) => tail === 'outraged' && direction === 'rise')
    expect(alert).toMatchObject({ by: 'rank', kind: 'began', group: { brand: 'Norrline' } })
    expect(alert!.count.value! / alert!.count.usual!).toBeGreaterThan(1.5)
  })

  describe('where twice or half as many posts of all kinds come', () => {
    /** Of ten posts two are outraged and one is delighted, on each of 130 days; from day 90 on so many times as many. */
    const busier = (times: number): Item[] =>
      Array.from({ length: 130 }, (_, day) => {
        const time = new Date(START + day * DAY).toISOString()
        const tens = Math.round(4 * (day < 90 ? 1 : times))
        const labels: Label[] = Array.from({ length: tens * 10 }, (_, i) =>
          i % 10 < 2 ? 'outraged' : i % 10 === 2 ? 'delighted' : 'neutral',
        )
        return labels.map((label, i) => ({
          post: { text: `${day}.${i}`, time },
          label,
          signals: [],
        }))
      }).flat()

    it.each([
      ['rise', 2],
      ['fall', 0.5],
    ] as const)('no share is told to %s', (_, times) => {
      const watch = createTailWatch({ measure: 'share' })
      expect([...feed(watch, busier(times)), ...watch.close()]).toEqual([])
    })

    it.each([
      ['rise', 2],
      ['fall', 0.5],
    ] as const)('numbers are told to %s, with the share that did not', (direction, times) => {
      const watch = createTailWatch({ measure: 'count' })
      const began = [...feed(watch, busier(times)), ...watch.close()].filter(
        ({ kind }) => kind === 'began',
      )
      expect(new Set(began.map(({ tail }) => tail))).toEqual(new Set(['outraged', 'delighted']))
      for (const { tail, measure, since, day, of, count, share, ...alert } of began) {
        expect([measure, alert.direction, since]).toEqual(['count', direction, '2026-04-01'])
        const days = (Date.parse(day) - Date.parse(since)) / DAY + 1
        const tenth = tail === 'outraged' ? 0.2 : 0.1
        expect([of, count.value]).toEqual([40 * times * days, 40 * times * days * tenth])
        expect(count.usual).toBeCloseTo(40 * days * tenth, 0)
        expect(count.ratio!.estimate).toBeCloseTo(times, 1)
        // What was usual comes of the days before, and not of those of the change.
        expect(share.usual).toBeCloseTo(tenth, 3)
        expect(share.value).toBeCloseTo(tenth, 10)
        expect(share.ratio!.low).toBeLessThan(1)
        expect(share.ratio!.high).toBeGreaterThan(1)
      }
    })

    it('a share that moves while the number stays is told', () => {
      const fewer = busier(1).filter(({ post: { time }, label }, i) => {
        return label === 'outraged' || time! < '2026-04-01' || i % 2 === 0
      })
      const alerts = feed(createTailWatch({ measure: 'share' }), fewer)
      const began = alerts.find(({ tail }) => tail === 'outraged')
      expect(began).toMatchObject({ measure: 'share', direction: 'rise', since: '2026-04-01' })
      expect(began!.share.ratio!.low).toBeGreaterThan(1)
      expect(began!.count.ratio!.low).toBeLessThan(1)
      expect(began!.count.ratio!.high).toBeGreaterThan(1)
      expect(
        feed(createTailWatch({ measure: 'count' }), fewer).map(({ tail }) => tail),
      ).not.toContain('outraged')
    })
  })

  it('takes what lasts as the new normal', () => {
    const watch = createTailWatch({ by: 'brand', arl: 2000, measure: 'share' })
    const ends = feed(watch, corpus(220, { until: 999 })).filter(({ kind }) => kind === 'ended')
    expect(ends.map(({ outcome }) => outcome)).toEqual(['new-normal'])
  })

  it('watches all posts together without a grouping', () => {
    for (const measure of ['count', 'share'] as const) {
      const alerts = feed(createTailWatch({ arl: 2000, measure }), ITEMS)
      const found = alerts.find(({ day }) => day >= '2026-04-11')
      expect(found).toMatchObject({ kind: 'began', tail: 'outraged', group: {} })
      expect(found!.id).toBe(`outraged/${measure}/rise/${found!.day}/began`)
    }
  })

  it.each([
    [{ arl: 5 }, 'arl: expected 20 to 10000, got 5'],
    [{ change: 1 }, 'change: expected 1.1 to 10, got 1'],
    [{ lateness: 0.5 }, 'lateness: expected 0 to 60, got 0.5'],
    [{ measure: 'sum' as 'share' }, "measure: expected count or share, got 'sum'"],
    [{ learn: Number.NaN }, 'learn: expected 14 to 150, got NaN'],
  ])('refuses %j', (options, message) => {
    expect(() => createTailWatch(options)).toThrow(message)
  })

  it.each([
    ['nothing', null, 'watch: state: expected an object'],
    ['something else', {}, "watch: state: expected 'delight-detector tail watch' version 3"],
    ['half a day', { latest: 0.5 }, 'watch: latest: expected a whole number'],
    ['no groups', { groups: null }, 'watch: groups: expected a list'],
    ['a strange group', { groups: [{ open: 1 }] }, 'watch: groups[0].open: expected a list'],
  ])('refuses a state with %s', (_, change, message) => {
    const good = createTailWatch().toJSON()
    const state = change && Object.keys(change).length > 0 ? { ...good, ...change } : change
    expect(() => watchFromJSON(state)).toThrow(message)
  })
})
