import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/stats/random'
import { scoreSpread, twoSampleP } from '../../src/stats/two-sample'

describe('twoSampleP', () => {
  it('is the test of two proportions where both are large', () => {
    // 120/1000 against 90/1000 with the pooled share .105: z = 2.1883, p = .02864.
    const spread = scoreSpread([0, 1], [1790, 210])
    expect(spread.variance).toBeCloseTo(0.105 * 0.895, 12)
    expect(spread.skewness).toBeCloseTo((1 - 2 * 0.105) / Math.sqrt(0.105 * 0.895), 12)
    const p = twoSampleP({ sum: 120, items: 1000 }, { sum: 90, items: 1000 }, spread)
    expect(p).toBeCloseTo(0.02864, 4)
    expect(twoSampleP({ sum: 1, items: 9 }, { sum: 1, items: 3 }, scoreSpread([1], [9]))).toBe(1)
  })

  it('does not call rare events in small samples unusual too often', () => {
    const random = seededRandom(2)
    const studies = 20_000
    const below = { '0.05': 0, '0.005': 0 }
    const binomial = (n: number): number => {
      let count = 0
      for (let i = 0; i < n; i++) if (random.uniform() < 0.04) count++
      return count
    }
    for (let study = 0; study < studies; study++) {
      const p = twoSampleP(
        { sum: binomial(50), items: 50 },
        { sum: 4000, items: 100_000 },
        scoreSpread([0, 1], [96, 4]),
      )
      if (p < 0.05) below['0.05']++
      if (p < 0.005) below['0.005']++
    }
    expect(below['0.05'] / studies).toBeLessThan(0.06)
    expect(below['0.05'] / studies).toBeGreaterThan(0.01)
    // Without the correction it would be .014, near three times as often as said.
    expect(below['0.005'] / studies).toBeLessThan(0.0075)
  })
})
