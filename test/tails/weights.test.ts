import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/post'
import { LABELS, type Label } from '../../src/spectrum'
import { createTailMeter, meterFromJSON } from '../../src/tails/meter'
import { classified } from '../normal/classified'

function meterOf(posts: readonly (readonly [Label, Partial<Post>])[]) {
  const meter = createTailMeter({ by: ['brand'], model: 'test' })
  for (const [label, post] of posts) meter.add({ text: '', ...post }, classified(label))
  return meter
}

describe('shares by weight', () => {
  it('are as counted by hand, for all posts and for each group', () => {
    const report = meterOf([
      ['outraged', { brand: 'a', weight: 6 }],
      ['satisfied', { brand: 'a', weight: 2 }],
      ['satisfied', { brand: 'a', weight: 2 }],
      ['delighted', { brand: 'b', weight: 0 }],
      ['neutral', { brand: 'b' }],
    ]).report()
    const all = report.weighted!
    // (6 + 2 + 2)² / (36 + 4 + 4) = 100/44; the neutral post has no weight.
    expect([all.posts, all.weight]).toEqual([4, 10])
    expect(all.effective).toBeCloseTo(100 / 44, 12)
    expect(all.labels.outraged).toMatchObject({ count: 1, share: 0.6 })
    expect(all.labels.satisfied).toMatchObject({ count: 2, share: 0.4 })
    expect(all.tails.delighted).toMatchObject({ count: 1, share: 0 })
    expect(all.spectrum.neutral).toMatchObject({ count: 2, share: 0.4 })
    const [a, b] = report.tables[0]!.groups
    expect(a!.weighted).toMatchObject({ posts: 3, weight: 10 })
    expect(b!.weighted).toMatchObject({ posts: 1, weight: 0, effective: 0 })
    expect(b!.weighted!.tails.delighted).toEqual({ count: 1, share: null, low: 0, high: 1 })
  })

  it('are null where no measured post has a weight', () => {
    const report = meterOf([['outraged', { brand: 'a' }]]).report()
    expect([report.weighted, report.tables[0]!.groups[0]!.weighted]).toEqual([null, null])
  })

  it('are the counted shares where every weight is 1, worth as many posts as there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LABELS), { minLength: 1 }), (labels) => {
        const meter = meterOf(labels.map((label) => [label, { weight: 1 }]))
        const { weighted, counted, measured } = meter.report({ method: 'cc' })
        expect([weighted!.effective, weighted!.weight]).toEqual([measured, measured])
        for (const label of LABELS) {
          expect(weighted!.labels[label].share).toBe(counted[label].share)
          expect(weighted!.labels[label].low).toBeCloseTo(counted[label].low, 10)
          expect(weighted!.labels[label].high).toBeCloseTo(counted[label].high, 10)
        }
      }),
      { numRuns: 50, seed: 3 },
    )
  })

  it('sum exactly where doubles would not', () => {
    const weights = [1e9, 0.000001, 1e9, 0.000001]
    const { weighted } = meterOf(weights.map((weight) => ['neutral', { weight }])).report()
    expect(weighted!.weight).toBe(2_000_000_000.000002)
  })

  it('survive a state that was saved before there were weights', () => {
    const { all, ...state } = meterOf([['outraged', {}]]).toJSON()
    const { weights, ...before } = all
    expect(weights).toBeNull()
    expect(meterFromJSON({ ...state, all: before }).report().weighted).toBeNull()
  })

  it('refuse a state that holds no sums', () => {
    const state = meterOf([['outraged', { weight: 2 }]]).toJSON()
    const bad = {
      ...state.all,
      weights: { ...state.all.weights, sums: ['-1', '0', '0', '0', '0'] },
    }
    expect(() => meterFromJSON({ ...state, all: bad })).toThrow(
      'state: all.weights.sums: expected whole numbers as strings',
    )
  })
})
