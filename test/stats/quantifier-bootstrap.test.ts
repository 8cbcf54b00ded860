import { describe, expect, it } from 'vitest'
import { moments } from '../../src/stats/moments'
import { percentileInterval } from '../../src/stats/percentile'
import { bootstrapQuantifier } from '../../src/stats/quantifier-bootstrap'
import { seededRandom } from '../../src/stats/random'

const outcomes = [
  { predicted: 0, posterior: [0.9, 0.1] },
  { predicted: 1, posterior: [0.2, 0.8] },
]
const options = { method: 'acc', smoothness: 0, replicates: 400, seed: 1 } as const
/** tpr .8 and fpr .1 from 200 labelled items, 1,000 items to estimate, true share .2. */
const labelled = {
  outcomes,
  counts: [
    [80, 20],
    [10, 90],
  ],
}

describe('bootstrapQuantifier', () => {
  it('has the standard error of the delta method (Rogan & Gladen)', () => {
    const found = bootstrapQuantifier(labelled, options).replicates({
      outcomes,
      counts: [240, 760],
    })
    const [q, tpr, fpr] = [0.24, 0.8, 0.1]
    const p = (q - fpr) / (tpr - fpr)
    const variance =
      ((q * (1 - q)) / 1000 +
        (p * p * tpr * (1 - tpr)) / 100 +
        ((1 - p) * (1 - p) * fpr * (1 - fpr)) / 100) /
      (tpr - fpr) ** 2
    const spread = Math.sqrt(moments(found.map((shares) => shares[0]!)).variance)
    expect(spread / Math.sqrt(variance)).toBeGreaterThan(0.88)
    expect(spread / Math.sqrt(variance)).toBeLessThan(1.12)
  })

  it('covers the truth in about 95 of 100 simulated studies', () => {
    const random = seededRandom(11)
    const binomial = (n: number, p: number) =>
      Array.from({ length: n }, () => (random.uniform() < p ? 1 : 0)).reduce<number>(
        (a, b) => a + b,
        0,
      )
    let covered = 0
    for (let study = 0; study < 300; study++) {
      const [hits, alarms] = [binomial(150, 0.8), binomial(150, 0.1)]
      const said = binomial(100, 0.8) + binomial(400, 0.1)
      const { low, high } = percentileInterval(
        bootstrapQuantifier(
          {
            outcomes,
            counts: [
              [hits, 150 - hits],
              [alarms, 150 - alarms],
            ],
          },
          { ...options, replicates: 200, seed: study },
        )
          .replicates({ outcomes, counts: [said, 500 - said] })
          .map((shares) => shares[0]!),
        0.95,
      )
      if (low <= 0.2 && 0.2 <= high) covered++
    }
    expect(covered / 300).toBeGreaterThan(0.91)
    expect(covered / 300).toBeLessThan(0.99)
  })

  it('gives the same replicates for the same seed, whatever was estimated before', () => {
    const sample = { outcomes, counts: [24, 76] }
    const one = bootstrapQuantifier(labelled, options)
    const other = bootstrapQuantifier(labelled, options)
    other.replicates({ outcomes, counts: [1, 1] })
    expect(other.replicates(sample)).toEqual(one.replicates(sample))
    expect(one.estimate(sample)[0]).toBeCloseTo(0.2, 6)
  })
})

describe('percentileInterval', () => {
  it('is the quantile of type 7', () => {
    const { low, high } = percentileInterval([3, 1, 2, 4, 5], 0.8)
    expect(low).toBeCloseTo(1.4, 12)
    expect(high).toBeCloseTo(4.6, 12)
    expect(percentileInterval([2], 0.95)).toEqual({ low: 2, high: 2 })
    expect(() => percentileInterval([], 0.95)).toThrow(RangeError)
  })
})
