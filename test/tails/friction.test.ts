import { describe, expect, it } from 'vitest'
import { checkPost } from '../../src/post'
import type { Label } from '../../src/spectrum'
import { wilson } from '../../src/stats/wilson'
import { createTailMeter, type MeterOptions } from '../../src/tails/meter'
import type { TouchpointReading } from '../../src/tails/reasons'
import { classified } from '../normal/classified'

interface Told {
  readonly label: Label
  readonly signals?: readonly string[]
  readonly touchpoints?: readonly TouchpointReading[]
  readonly sure?: number
  /** False: not read for its reasons. */
  readonly explained?: boolean
}

const at = (name: string, ...signals: readonly string[]): TouchpointReading => ({
  name,
  fails: true,
  excels: false,
  signals,
})

function frictionOf(told: readonly Told[], options: MeterOptions = {}) {
  const meter = createTailMeter(options)
  told.forEach(({ label, signals = [], touchpoints = [], sure, explained = true }, i) => {
    const post = checkPost({ id: `p${i}`, text: `post ${i}` }, '')
    const reasons = { signals, touchpoints, source: 'earned' as const }
    meter.add(post, classified(label, sure), post, explained ? reasons : undefined)
  })
  return meter.report().friction
}

/** Ten negative posts, eight explained; five others, four explained. */
const TOLD: readonly Told[] = [
  { label: 'outraged', signals: ['waiting', 'leave'], touchpoints: [at('phone', 'waiting')] },
  {
    label: 'outraged',
    signals: ['waiting'],
    touchpoints: [at('phone', 'waiting'), at('staff')],
    sure: 0.95,
  },
  { label: 'outraged', signals: ['waiting', 'no_answer'], touchpoints: [at('app', 'waiting')] },
  { label: 'outraged', signals: ['no_answer'], sure: 0.9 },
  { label: 'outraged' },
  { label: 'dissatisfied', signals: ['waiting'], touchpoints: [at('phone', 'waiting')] },
  { label: 'dissatisfied', signals: ['no_answer'], touchpoints: [at('phone')] },
  { label: 'dissatisfied', signals: ['surprise'] },
  { label: 'dissatisfied', explained: false },
  { label: 'dissatisfied', explained: false },
  { label: 'satisfied', signals: ['waiting'], touchpoints: [at('store_branch', 'waiting')] },
  { label: 'neutral', signals: [] },
  { label: 'delighted', signals: ['human_warmth'] },
  { label: 'delighted', signals: ['human_warmth'] },
  { label: 'delighted', explained: false },
]

describe('friction', () => {
  it('is what can be counted by hand', () => {
    const { negative, outraged, others, kinds } = frictionOf(TOLD)
    expect(negative).toEqual({ posts: 10, explained: 8 })
    expect(outraged).toEqual({ posts: 5, explained: 5 })
    expect(others).toEqual({ posts: 5, explained: 4 })
    const [waiting, silence, ...rest] = kinds
    expect(waiting).toMatchObject({
      name: 'waiting',
      negative: { count: 4, share: 0.5, ...wilson(4, 8, 0.95) },
      outraged: { count: 3, share: 0.6 },
      others: { count: 1, share: 0.25 },
      lift: { value: 2 },
    })
    expect(
      waiting!.touchpoints.map(({ touchpoint, ofFriction, ofTouchpoint }) => [
        touchpoint,
        ofFriction.count,
        ofFriction.share,
        ofTouchpoint.share,
      ]),
    ).toEqual([
      ['phone', 3, 0.75, 0.75],
      ['app', 1, 0.25, 1],
    ])
    expect(silence).toMatchObject({
      name: 'no_answer',
      negative: { count: 3, share: 0.375 },
      outraged: { count: 2, share: 0.4 },
      lift: { value: null, high: null },
      touchpoints: [],
    })
    expect(rest.map(({ name, lift }) => [name, lift])).toEqual(
      [
        'hard_to_leave',
        'pushy_marketing',
        'privacy_unease',
        'broken_promise',
        'system_failure',
        'unfair_money',
      ].map((name) => [name, null]),
    )
  })

  it('shows the two negative posts of each kind that lie furthest out', () => {
    const examples = (options: MeterOptions) =>
      frictionOf(TOLD, options).kinds.map((kind) => kind.examples.map(({ id, text }) => [id, text]))
    const [waiting, silence, other] = examples({})
    // Equally sure posts go by their text.
    expect(waiting).toEqual([
      ['p1', 'post 1'],
      ['p0', 'post 0'],
    ])
    expect(silence).toEqual([
      ['p3', 'post 3'],
      ['p2', 'post 2'],
    ])
    expect(other).toEqual([])
    expect(examples({ furthest: 1 })[0]).toEqual([['p1', 'post 1']])
    expect(examples({ furthest: 0 }).flat()).toEqual([])
  })

  it('has an answer where nothing was explained, or nothing is negative', () => {
    const none = frictionOf([{ label: 'outraged', explained: false }])
    expect(none.negative).toEqual({ posts: 1, explained: 0 })
    expect(none.kinds).toHaveLength(8)
    expect(none.kinds[0]).toMatchObject({
      negative: { count: 0, share: null, low: 0, high: 1 },
      lift: null,
    })
    const praise = frictionOf([{ label: 'delighted', signals: ['waiting'] }])
    expect(praise.kinds[0]).toMatchObject({ others: { count: 1, share: 1 }, lift: null })
  })
})
