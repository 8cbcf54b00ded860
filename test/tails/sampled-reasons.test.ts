import { describe, expect, it } from 'vitest'
import { checkPost } from '../../src/post'
import type { Label } from '../../src/spectrum'
import { seededRandom } from '../../src/stats/random'
import { createTailMeter, type MeterOptions } from '../../src/tails/meter'
import type { PostReasons } from '../../src/tails/reasons'
import { classified } from '../normal/classified'

interface Drawn {
  readonly label: Label
  readonly reasons: PostReasons
}

/**
 * Posts on staff. Where staff fails one post in four is outraged and none delighted; where it excels one in five
 * is delighted; elsewhere one in 20 is either. Failing staff is slow.
 */
function drawn(posts: number, seed: number): Drawn[] {
  const random = seededRandom(seed)
  return Array.from({ length: posts }, () => {
    const state = random.integer(5)
    const [fails, excels] = [state === 0, state === 1]
    const u = random.uniform()
    const [bad, good] = [fails ? 0.25 : excels ? 0 : 0.05, fails ? 0 : excels ? 0.2 : 0.05]
    const label =
      u < bad ? 'outraged' : u > 1 - good ? 'delighted' : fails ? 'dissatisfied' : 'neutral'
    const signals = random.uniform() < (fails ? 0.6 : 0.1) ? ['waiting'] : []
    return {
      label,
      reasons: {
        signals,
        touchpoints: [{ name: 'staff', fails, excels, signals }],
        source: 'earned',
      },
    }
  })
}

/** A word for each number: texts that differ by a number alone are near-duplicates. */
function nameOf(i: number): string {
  return [...`${i}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}

/** Tails are read, and of the others one in so many, each standing for so many. */
function reportOf(posts: readonly Drawn[], others: number, options: MeterOptions = {}) {
  const meter = createTailMeter({ explainAbove: 0.3, explainOthers: others, themes: 0, ...options })
  posts.forEach(({ label, reasons }, i) => {
    const isTail = label === 'outraged' || label === 'delighted'
    const standsFor = isTail ? 1 : others !== 0 && i % others === 0 ? others : 0
    const post = checkPost({ text: `a post named ${nameOf(i)}` }, '')
    meter.add(post, classified(label), post, standsFor > 0 ? { ...reasons, standsFor } : undefined)
  })
  return meter.report({ method: 'cc' })
}

describe('reasons of a sample', () => {
  const posts = drawn(20_000, 5)
  const [all, sample, tails] = [1, 10, 0].map((others) => reportOf(posts, others))
  const staff = (report: typeof all, outcome: 'outrage' | 'delight') =>
    report!.drivers.outcomes[outcome].contrasts.find(({ touchpoint }) => touchpoint === 'staff')!
  const friction = (report: typeof all) =>
    report!.friction.kinds.find(({ name }) => name === 'waiting')!

  it('tell what drives a tail as all posts do, which those in a tail alone do not', () => {
    for (const outcome of ['outrage', 'delight'] as const) {
      const [whole, part] = [staff(all, outcome), staff(sample, outcome)]
      expect(part.kind).toBe(whole.kind)
      for (const side of ['penalty', 'reward'] as const) {
        expect(part[side]!.low).toBeLessThan(whole[side]!.value)
        expect(part[side]!.high).toBeGreaterThan(whole[side]!.value)
        expect(part[side]!.high - part[side]!.low).toBeGreaterThan(
          whole[side]!.high - whole[side]!.low,
        )
      }
    }
    // Among posts in a tail, one where staff excels is sure to be no outrage, so excelling seems to prevent it.
    expect(staff(all, 'outrage').kind).toBe('basic')
    expect(staff(tails, 'outrage').kind).not.toBe('basic')
  })

  it('give shares of all posts, and counts of those read', () => {
    const [whole, part] = [friction(all), friction(sample)]
    expect(part.negative.count).toBeLessThan(whole.negative.count)
    for (const set of ['negative', 'others'] as const) {
      expect(part[set].low).toBeLessThan(whole[set].share!)
      expect(part[set].high).toBeGreaterThan(whole[set].share!)
      expect(part[set].high - part[set].low).toBeGreaterThan(whole[set].high - whole[set].low)
    }
    expect(part.lift!.low).toBeLessThan(whole.lift!.value!)
    expect(part.lift!.high).toBeGreaterThan(whole.lift!.value!)
    expect(part.outraged).toEqual(whole.outraged)
    const [machine, exact] = [sample, all].map((report) => report!.moments.all.posts)
    expect(machine).toBe(sample!.explained.posts)
    expect(exact).toBe(posts.length)
  })

  it('cover what holds for all posts about as often as they say', () => {
    const studies = 100
    const covered = { share: 0, penalty: 0 }
    for (let study = 0; study < studies; study++) {
      const report = reportOf(drawn(1500, 100 + study), 10)
      const { negative } = friction(report)
      if (negative.low <= SHARE && SHARE <= negative.high) covered.share++
      const { penalty } = staff(report, 'outrage')
      if (penalty!.low <= PENALTY && PENALTY <= penalty!.high) covered.penalty++
    }
    expect(covered.share / studies).toBeGreaterThanOrEqual(0.9)
    expect(covered.penalty / studies).toBeGreaterThanOrEqual(0.9)
  })
})

/** Of negative posts: a fifth of all fails and all of them are negative; of four fifths one in 20, without those that excel. */
const NEGATIVE = 0.2 + 0.6 * 0.05
const SHARE = (0.2 * 0.6 + 0.6 * 0.05 * 0.1) / NEGATIVE
/** Outrage where staff fails less that where it neither fails nor excels. */
const PENALTY = 0.25 - 0.05

it.each([
  [0, '0'],
  [-1, '-1'],
  [1.5, '1.5'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [1e6 + 1, '1000001'],
  ['3', "'3'"],
])('refuses a post that stands for %s posts, and counts nothing of it', (standsFor, shown) => {
  const meter = createTailMeter()
  const before = JSON.stringify(meter)
  const reasons = { signals: [], touchpoints: [], source: 'earned', standsFor } as PostReasons
  const add = (post: { id?: string; text: string }): void =>
    meter.add(checkPost(post, ''), classified('outraged'), undefined, reasons)
  const expected = `expected a whole number from 1 to 1000000, got ${shown}`
  expect(() => add({ id: 'p7', text: 'bad' })).toThrow(
    new RangeError(`add: reasons.standsFor of the post 'p7': ${expected}`),
  )
  expect(() => add({ text: 'bad' })).toThrow(`of the post 'bad': ${expected}`)
  expect(JSON.stringify(meter)).toBe(before)
})
