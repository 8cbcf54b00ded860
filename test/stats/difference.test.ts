import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceInterval } from '../../src/stats/difference'
import { oneSampleP } from '../../src/stats/one-sample'

/** The two-sided p-value of an exact binomial test: all counts no likelier than the one seen. */
function exactP(count: number, total: number, share: number): number {
  const chances = [(1 - share) ** total]
  for (let k = 1; k <= total; k++) {
    chances.push((chances[k - 1]! * (total - k + 1) * share) / (k * (1 - share)))
  }
  return chances
    .filter((chance) => chance <= chances[count]! * (1 + 1e-9))
    .reduce((sum, chance) => sum + chance, 0)
}

describe('differenceInterval', () => {
  it('is the interval of the one where the other is known for sure', () => {
    const sure = { value: 0.8, low: 0.8, high: 0.8 }
    const { low, high } = differenceInterval(sure, { value: 0.1, low: 0.05, high: 0.2 })
    expect([low, high].map((end) => Number(end.toFixed(12)))).toEqual([0.6, 0.75])
  })

  it('holds the difference, and turns with its sides', () => {
    const estimate = fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(100), fc.nat(100))
      .map(([value, below, above]) => ({
        value,
        low: value - (value * below) / 100,
        high: value + ((1 - value) * above) / 100,
      }))
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const { low, high } = differenceInterval(a, b)
        expect(low).toBeLessThanOrEqual(a.value - b.value)
        expect(high).toBeGreaterThanOrEqual(a.value - b.value)
        const turned = differenceInterval(b, a)
        expect(turned.low).toBeCloseTo(-high, 12)
        expect(turned.high).toBeCloseTo(-low, 12)
      }),
    )
  })
})

describe('oneSampleP', () => {
  it.each([
    [4, 50, 0.02],
    [9, 50, 0.1],
    [70, 100, 0.8],
    [26, 400, 0.04],
    [45, 50, 0.95],
  ])('lies near the exact binomial test: %d of %d against %d', (count, total, share) => {
    const [exact, p] = [exactP(count, total, share), oneSampleP({ count, total }, share)]
    // The exact test of a count errs on the safe side; half its step is what a smooth one may differ by.
    expect(p).toBeLessThan(exact * 1.3)
    expect(p).toBeGreaterThan(exact * 0.3)
  })

  it('is 1 where nothing differs, and a single item refutes what is said of all', () => {
    expect(oneSampleP({ count: 10, total: 20 }, 0.5)).toBe(1)
    expect(oneSampleP({ count: 20, total: 20 }, 1)).toBe(1)
    expect(oneSampleP({ count: 19, total: 20 }, 1)).toBe(0)
    expect(oneSampleP({ count: 1, total: 20 }, 0)).toBe(0)
  })
})
