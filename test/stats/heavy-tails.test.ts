import { describe, expect, it } from 'vitest'
import { hill } from '../../src/stats/hill'
import { mOutOfNInterval } from '../../src/stats/m-out-of-n'
import { seededRandom } from '../../src/stats/random'

describe('hill', () => {
  it('agrees with a case worked out by hand', () => {
    expect(hill([8, 4, 2, 1], 3)).toBeCloseTo(1 / (2 * Math.LN2), 12)
    expect(hill([1, 8, 0, 4, 2, -1], 3)).toBeCloseTo(1 / (2 * Math.LN2), 12)
  })

  it('finds the index of a Pareto sample', () => {
    const random = seededRandom(1)
    const pareto = Array.from({ length: 20_000 }, () => 1 / (1 - random.uniform()) ** (1 / 1.5))
    expect(Math.abs(hill(pareto, 2000) - 1.5)).toBeLessThan(0.1)
  })

  it('says infinite for equal values, and refuses too few', () => {
    expect(hill([5, 5, 5], 2)).toBe(Infinity)
    expect(() => hill([5, 0, 0], 1)).toThrow('values: expected at least 2 above 0, got 1')
    expect(() => hill([5, 4], 0)).toThrow('k: expected a whole number >= 1, got 0')
  })
})

describe('mOutOfNInterval', () => {
  const options = { m: 60, confidence: 0.95, replicates: 300, seed: 1 } as const

  it('covers a heavy-tailed mean more often than the normal interval does', () => {
    const random = seededRandom(2)
    const alpha = 1.5
    const truth = alpha / (alpha - 1)
    let [covered, normal] = [0, 0]
    const studies = 150
    for (let study = 0; study < studies; study++) {
      const values = Array.from({ length: 500 }, () => 1 / (1 - random.uniform()) ** (1 / alpha))
      const { low, high } = mOutOfNInterval(values, { ...options, seed: study })
      if (low <= truth && truth <= high) covered++
      const mean = values.reduce((a, b) => a + b, 0) / 500
      const error = Math.sqrt(values.reduce((s, x) => s + (x - mean) ** 2, 0) / 500 / 500)
      if (Math.abs(mean - truth) <= 1.96 * error) normal++
    }
    expect(covered).toBeGreaterThan(normal + 5)
    expect(covered / studies).toBeGreaterThan(0.85)
  })

  it('is a point for equal values, and refuses a draw larger than the sample', () => {
    expect(mOutOfNInterval([2, 2, 2], { ...options, m: 2 })).toEqual({ low: 2, high: 2 })
    expect(() => mOutOfNInterval([1, 2], { ...options, m: 3 })).toThrow(
      'm: expected a whole number from 2 to 2, got 3',
    )
  })
})
