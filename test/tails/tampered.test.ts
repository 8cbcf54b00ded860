import { describe, expect, it } from 'vitest'
import { LABELS } from '../../src/spectrum'
import { createTailMeter, meterFromJSON } from '../../src/tails/meter'
import type { PostReasons } from '../../src/tails/reasons'
import type { MeterState } from '../../src/tails/state'
import { classified } from '../normal/classified'

/** A saved state that may be written in. */
type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T

const LONG = 'they kept me waiting on the phone for an hour and then hung up on me'
const REASONS: PostReasons = {
  signals: ['waiting'],
  touchpoints: [{ name: 'phone', fails: true, excels: false }],
  source: 'earned',
}

function saved(): Open<MeterState> {
  const meter = createTailMeter({ by: ['brand', ['channel', 'time:month']] })
  LABELS.forEach((label, c) => {
    for (let i = 0; i < 4 + c; i++) {
      const post = {
        text: `${LONG} ${label}${i % 3}`,
        time: `2026-0${1 + i}-05`,
        ...(i > 0 && { brand: i % 2 ? 'x' : 'y' }),
        customer: `c${i}`,
        reach: 10 * i,
        rating: c + 1,
        weight: i,
      }
      const reasons = i === 1 ? { ...REASONS, source: 'owned' as const } : REASONS
      meter.add(post, classified(label), post, i < 3 ? reasons : undefined)
    }
  })
  meter.add({ text: 'zxcv' }, { ...classified('neutral'), evidence: 'none' })
  return JSON.parse(JSON.stringify(meter))
}

type Tamper = (state: Open<MeterState>) => void
const TAMPERED: readonly (readonly [string, Tamper, string])[] = [
  ['posts without evidence', (s) => (s.all.noEvidence = 500), 'all.posts: expected 530'],
  ['posts', (s) => (s.all.posts = 0), 'all.posts: expected 31'],
  ['a label', (s) => (s.all.labels[0]! += 500), 'all.posts: expected 531'],
  [
    'a label for another',
    (s) => {
      s.all.labels[0]!--
      s.all.labels[1]!++
    },
    'all.outcomes: expected 3 outraged posts',
  ],
  ['scores', (s) => s.all.scores[0]!++, 'all.scores: expected 30 posts'],
  ['outcomes', (s) => s.all.outcomes[0]![1]++, 'all.outcomes: expected 8 delighted posts'],
  ['an outcome twice', (s) => s.all.outcomes.push([...s.all.outcomes[0]!]), 'all.outcomes'],
  ['an outcome that is none', (s) => (s.all.outcomes[0]![0] = 417_600), 'all.outcomes'],
  ['reach below 0', (s) => (s.all.reach[0] = '-900'), 'all.reach: expected sums >= 0'],
  ['reach', (s) => (s.all.reach[0] = '900'), 'all.reachSquares'],
  ['squares of reach', (s) => (s.all.reachSquares[0] = '0'), 'all.reachSquares'],
  ['posts with a reach', (s) => (s.all.reachGiven = 31), 'all.reachGiven: expected at most 30'],
  ['posts not earned', (s) => (s.all.notEarned[0] = 5), 'all.notEarned: expected at most 4'],
  ['weights', (s) => (s.all.weights!.sums[1] = '0'), 'all.weights.squares'],
  ['posts with a weight', (s) => (s.all.weights!.posts[0] = 5), 'all.weights.posts'],
  ['times in turn', (s) => (s.all.earliest = s.all.latest! + 1), 'all.latest: expected a time'],
  ['one time', (s) => (s.all.earliest = null), 'all.latest: expected a time'],
  [
    'a group twice',
    (s) => s.groups[0]!.push(s.groups[0]![0]!),
    'groups[0][3].values: expected each',
  ],
  [
    'a group dropped',
    (s) => s.groups[0]!.pop(),
    'groups[0]: expected groups that together have the',
  ],
  ['the group of no brand dropped', (s) => s.groups[1]!.pop(), 'groups[1]: expected groups that'],
  [
    'a group with the reach of another',
    (s) => (s.groups[0]![0]!.cell.reach = s.groups[0]![1]!.cell.reach),
    'groups[0]',
  ],
  ['a group', (s) => s.groups[0]![0]!.cell.posts++, 'groups[0][0].cell.posts: expected'],
  ['explained posts', (s) => s.explained++, 'friction.explained: expected 16 posts'],
  ['moments', (s) => s.moments.all.posts[0]++, 'moments.all.posts: expected 15 posts'],
  ['drivers', (s) => s.drivers.read[0]!--, 'drivers.read: expected 15 posts'],
  ['far posts', (s) => s.furthest.outraged.push(...s.furthest.delighted), 'furthest.outraged'],
  ['bins of reach', (s) => s.reach.bins[0]!.push([9, 5]), 'reach.'],
  ['voices', (s) => (s.voices.outraged.posts = 9), 'voices.outraged.posts: expected at most 4'],
  ['customers', (s) => s.voices.all.customers[0]![1]++, 'voices.all.customers: expected 30 posts'],
  ['sums of voices', (s) => s.voices.all.sums[0]![1]++, 'voices.all.sums: expected 30 posts'],
  ['copies', (s) => s.copies.posts[0]!++, 'copies.posts: expected at most 4 outraged posts'],
  ['texts', (s) => s.copies.texts.pop(), 'copies.texts: expected 30 posts'],
  ['near-duplicates', (s) => s.nearDuplicates.posts[0]!--, 'nearDuplicates.posts'],
  ['keys', (s) => s.nearDuplicates.keys.pop(), 'nearDuplicates.keys: expected 30 posts'],
  ['themes', (s) => (s.texts.outraged.texts[0]![1] = 9), 'texts.outraged: expected at most 4'],
  ['periods', (s) => (s.time.periods[0]![1][1] = 9), 'time.periods: expected'],
  ['posteriors', (s) => s.time.periods[0]![1][7]!++, 'time.periods: expected posteriors'],
  ['ratings', (s) => (s.ratings!.rows[0]![1][0] = 9), 'ratings.rows: expected at most 4 outraged'],
  [
    'ratings of other scales',
    (s) => (s.ratings!.outside = 1),
    'ratings.outside: expected at most 0',
  ],
  ['one in how many', (s) => (s.explainEvery = 0), 'explainEvery: expected 1 to 1000'],
]

describe('a saved meter', () => {
  it('is read as it was saved', () => {
    expect(JSON.stringify(meterFromJSON(saved()))).toBe(JSON.stringify(saved()))
  })

  it.each(TAMPERED)('is refused with other %s, by name', (_, tamper, message) => {
    const state = saved()
    tamper(state)
    expect(() => meterFromJSON(state)).toThrow(`state: ${message}`)
    const meter = createTailMeter({ by: ['brand', ['channel', 'time:month']] })
    expect(() => meter.merge(state as MeterState)).toThrow(TypeError)
    expect(meter.report().posts).toBe(0)
  })

  it('may have a reach below 0 where posts that are not earned stand for others', () => {
    const meter = createTailMeter({ explainEvery: 10 })
    const owned = { ...REASONS, source: 'owned' as const, standsFor: 10 }
    meter.add({ text: 'a', reach: 100 }, classified('outraged'), undefined, owned)
    const state = meter.toJSON()
    expect(state.all.reach[0]).toBe('-900')
    expect(JSON.stringify(meterFromJSON(state))).toBe(JSON.stringify(state))
  })
})
