import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Classification } from '../../src/classification'
import type { Post } from '../../src/post'
import { LABELS, spectrumOf, tailOf } from '../../src/spectrum'
import { createTailMeter, meterFromJSON, type TailMeter } from '../../src/tails/meter'
import type { PostReasons } from '../../src/tails/reasons'

const OPTIONS = { model: 'test', by: ['brand', ['channel', 'time:month']], furthest: 3 }

const LONG = [
  'they kept me waiting on the phone for an hour',
  'They kept me waiting on the phone for an hour!!! 😡',
  'the staff went out of their way to help my mother',
]

/** Few different values, so that ties and repeated texts come up often. */
const post: fc.Arbitrary<Post> = fc.record(
  {
    text: fc.oneof(
      fc.constantFrom('a', 'b', 'c', 'd', ...LONG),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    id: fc.constantFrom('1', '2', '3'),
    time: fc.constantFrom(
      '2026-03-01T00:00:00.000Z',
      '2026-04-02T10:00:00.000Z',
      '2026-03-30T00:00:00.000Z',
      '1969-12-31T23:59:59.999Z',
    ),
    brand: fc.constantFrom('x', 'y', '__proto__', 'constructor'),
    channel: fc.constantFrom('web', 'shop'),
    reach: fc.oneof(fc.nat(5), fc.maxSafeNat()),
    customer: fc.constantFrom('k', 'l', 'm', '__proto__'),
    weight: fc.constantFrom(0, 1, 0.000001, 12.345678, 1e9),
    rating: fc.constantFrom(-3, 0, 1, 4.5, 5, 10, 100),
  },
  { requiredKeys: ['text'] },
)

const classification: fc.Arbitrary<Classification> = fc
  .record({
    label: fc.constantFrom(...LABELS),
    score: fc.oneof(fc.constantFrom(-1, 0, 1), fc.double({ min: -1, max: 1, noNaN: true })),
    high: fc.constantFrom(0.5, 0.7, 0.9),
    evidence: fc.constantFrom('some', 'some', 'none'),
  })
  .map(({ label, score, high, evidence }) => ({
    label,
    spectrum: spectrumOf(label),
    tail: tailOf(label),
    score,
    probabilities: {
      outraged: (1 - high) / 4,
      dissatisfied: (1 - high) / 4,
      neutral: (1 - high) / 4,
      satisfied: (1 - high) / 4,
      delighted: (1 - high) / 4,
      [label]: high,
    },
    evidence: evidence as 'some' | 'none',
    language: 'en',
  }))

const SHOWN = ['told_others', 'leave', 'waiting', 'no_answer', 'recovery', 'unknown'] as const

const reasons: fc.Arbitrary<PostReasons | undefined> = fc.option(
  fc.record({
    signals: fc.subarray([...SHOWN]),
    touchpoints: fc.uniqueArray(
      fc.record(
        {
          name: fc.constantFrom('phone', 'staff', 'app', 'unknown'),
          fails: fc.boolean(),
          excels: fc.boolean(),
          signals: fc.subarray([...SHOWN]),
        },
        { requiredKeys: ['name', 'fails', 'excels'] },
      ),
      { selector: ({ name }) => name, maxLength: 3 },
    ),
    source: fc.constantFrom('earned', 'earned', 'owned', 'paid', 'none'),
    standsFor: fc.constantFrom(1, 1, 10),
  }),
  { nil: undefined },
)

const item = fc.tuple(post, classification, fc.boolean(), reasons)
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never

function meterOfItems(items: readonly Item[]): TailMeter {
  const meter = createTailMeter(OPTIONS)
  for (const [post, classification, unread, reasons] of items) {
    if (unread) meter.addUnread()
    else meter.add(post, classification, post, reasons)
  }
  return meter
}

describe('merging', () => {
  it('gives the report of the whole to the last digit, whatever the parts and their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(item, fc.nat(5)), { maxLength: 60 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.boolean(),
        (placed, order, throughJson) => {
          const whole = meterOfItems(placed.map(([item]) => item))
          const merged = createTailMeter(OPTIONS)
          for (const part of order) {
            const meter = meterOfItems(placed.filter(([, at]) => at === part).map(([item]) => item))
            merged.merge(throughJson ? JSON.parse(JSON.stringify(meter)) : meter)
          }
          expect(JSON.stringify(merged.report())).toBe(JSON.stringify(whole.report()))
          expect(JSON.stringify(merged)).toBe(JSON.stringify(whole))
        },
      ),
      { numRuns: 500, seed: 7 },
    )
  })

  it('survives being saved and read', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const meter = meterOfItems(items)
        const read = meterFromJSON(JSON.parse(JSON.stringify(meter)))
        expect(JSON.stringify(read.report())).toBe(JSON.stringify(meter.report()))
      }),
      { numRuns: 100, seed: 7 },
    )
  })

  it.each([
    ['model', { ...OPTIONS, model: 'other' }, 'merge: model: expected "test", got "other"'],
    [
      'groups',
      { ...OPTIONS, by: [] },
      'merge: by: expected [["brand"],["channel","time:month"]], got []',
    ],
    ['texts for themes', { ...OPTIONS, themes: 7 }, 'merge: themes: expected 500, got 7'],
    [
      'a bound for reasons',
      { ...OPTIONS, explainAbove: 0.5 },
      'merge: explainAbove: expected null, got 0.5',
    ],
    [
      'other posts read',
      { ...OPTIONS, explainOthers: 10 },
      'merge: explainOthers: expected 0, got 10',
    ],
    ['furthest posts', { ...OPTIONS, furthest: 4 }, 'merge: furthest: expected 3, got 4'],
  ])('refuses parts with other %s', (_, options, message) => {
    expect(() => createTailMeter(OPTIONS).merge(createTailMeter(options))).toThrow(message)
  })

  it.each([
    ['nothing', null, 'state: state: expected an object'],
    ['something else', {}, "state: expected 'delight-detector tail meter' version 6"],
    ['a negative count', { unread: -1 }, 'state: unread: expected a whole number >= 0'],
    ['too few labels', { all: { labels: [1] } }, 'state: all.labels: expected 5 counts'],
    [
      'a sum that is no number',
      { all: { reach: ['x', '0', '0', '0', '0'] } },
      'state: all.reach: expected whole numbers as strings',
    ],
    [
      'too few kinds of friction',
      {
        friction: {
          explained: [
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0],
          ],
          kinds: [],
        },
      },
      'state: friction.kinds: expected 8 kinds',
    ],
    [
      'a count that is no three numbers',
      {
        friction: {
          explained: [
            [0, 0],
            [0, 0, 0],
            [0, 0, 0],
          ],
          touchpoints: [],
          kinds: Array(8).fill({}),
        },
      },
      'state: friction.explained: expected three counts',
    ],
    ['no moments', { moments: null }, 'state: moments: expected an object'],
  ])('refuses a state with %s', (_, change, message) => {
    const good = createTailMeter(OPTIONS).toJSON()
    const changed =
      change && Object.keys(change).length > 0
        ? { ...good, ...change, ...('all' in change && { all: { ...good.all, ...change.all } }) }
        : change
    expect(() => meterFromJSON(changed)).toThrow(message)
  })
})
