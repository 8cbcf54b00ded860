import { describe, expect, it } from 'vitest'
import { polarisation, polarisationInterval } from '../../src/stats/polarisation'
import { seededRandom } from '../../src/stats/random'

describe('polarisation', () => {
  it('is 0 for one class, 1 for both ends, and a half of the variance of an even spread', () => {
    expect(polarisation([0, 0, 1, 0, 0])).toBe(0)
    expect(polarisation([0.5, 0, 0, 0, 0.5])).toBe(1)
    expect(polarisation([0.2, 0.2, 0.2, 0.2, 0.2])).toBeCloseTo(0.5, 12)
    // Values −2 … 2 with .1 .2 .4 .2 .1: variance 1.2 of at most 4.
    expect(polarisation([0.1, 0.2, 0.4, 0.2, 0.1])).toBeCloseTo(0.3, 12)
  })

  it('has an interval that covers, and none of width 0', () => {
    const shares = [0.1, 0.15, 0.3, 0.35, 0.1]
    const real = polarisation(shares)
    const random = seededRandom(5)
    // A normal limit of few items falls a little short.
    for (const [items, least] of [
      [40, 0.905],
      [400, 0.93],
    ] as const) {
      let covered = 0
      for (let study = 0; study < 2000; study++) {
        const counts = shares.map(() => 0)
        for (let i = 0; i < items; i++) {
          let left = random.uniform()
          let c = 0
          while (c < 4 && left >= shares[c]!) left -= shares[c++]!
          counts[c]!++
        }
        const { low, high } = polarisationInterval(
          counts.map((count) => count / items),
          items,
          0.95,
        )
        if (low <= real && real <= high) covered++
      }
      expect(covered / 2000).toBeGreaterThan(least)
      expect(covered / 2000).toBeLessThan(0.97)
    }
    const { low, high } = polarisationInterval([0, 0, 1, 0, 0], 1, 0.95)
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(0.2)
    expect(polarisationInterval([], 0, 0.95)).toEqual({ low: 0, high: 1 })
  })
})
