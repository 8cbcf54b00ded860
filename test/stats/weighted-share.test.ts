import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WeightSum, weightedShare } from '../../src/stats/weighted-share'
import { wilson } from '../../src/stats/wilson'

function sumOf(weights: readonly number[]): WeightSum {
  return {
    sum: weights.reduce((sum, weight) => sum + weight, 0),
    squares: weights.reduce((sum, weight) => sum + weight * weight, 0),
  }
}

describe('weightedShare', () => {
  it('gives by hand: weights 3 and 1 of 3, 1, 2, 2 with the property', () => {
    // Share 4/8; Kish 64/18; linearised variance (½²·10 + ½²·8)/64, so ¼·64/4.5 = 64/18 too.
    const { share, low, high } = weightedShare(sumOf([3, 1]), sumOf([3, 1, 2, 2]), 64 / 18, 0.95)
    expect(share).toBe(0.5)
    expect([low, high]).toEqual(Object.values(wilson(64 / 36, 64 / 18, 0.95)))
  })

  it('widens where the weights of those with the property vary more than the others', () => {
    // One of weight 5 against fifteen of 1: share ¼, Kish 400/40 = 10, linearised (3/16)·400/15 = 5.
    const ones = (n: number): number[] => Array.from({ length: n }, () => 1)
    const one = weightedShare(sumOf([5]), sumOf([5, ...ones(15)]), 10, 0.95)
    const { low, high } = wilson(1.25, 5, 0.95)
    expect(one.low).toBeCloseTo(low, 12)
    expect(one.high).toBeCloseTo(high, 12)
  })

  it('is the plain share with its interval where all weigh the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(500),
        fc.constantFrom(1, 0.5, 1000),
        (total, some, weight) => {
          const count = Math.min(some, total)
          const of = (n: number): WeightSum => ({ sum: n * weight, squares: n * weight * weight })
          const { share, low, high } = weightedShare(of(count), of(total), total, 0.95)
          const plain = wilson(count, total, 0.95)
          expect(share).toBe(count / total)
          expect(low).toBeCloseTo(plain.low, 10)
          expect(high).toBeCloseTo(plain.high, 10)
        },
      ),
    )
  })

  it('knows nothing where all weigh nothing', () => {
    const nothing = { sum: 0, squares: 0 }
    expect(weightedShare(nothing, nothing, 0, 0.95)).toEqual({ share: null, low: 0, high: 1 })
  })
})
