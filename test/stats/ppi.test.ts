import { describe, expect, it } from 'vitest'
import { moments } from '../../src/stats/moments'
import { normalInterval, ppiMean, stratifiedPpiMean } from '../../src/stats/ppi'
import { seededRandom } from '../../src/stats/random'

describe('ppiMean', () => {
  it('agrees with a case worked out by hand', () => {
    // Cov = 0.0825, pooled Var f = (4·0.065 + 16·0.09 + 3.2·0.01)/20 = 0.0866, λ = 0.0825/(1.25·0.0866).
    const labelled = { truth: [1, 0, 1, 1], predicted: [0.9, 0.2, 0.6, 0.7] }
    const found = ppiMean(labelled, { n: 16, mean: 0.5, variance: 0.09 })
    const lambda = 0.1 / (1.25 * 0.0866)
    expect(found.lambda).toBeCloseTo(Math.min(1, lambda), 10)
    expect(found.mean).toBeCloseTo(found.lambda * 0.5 + 0.75 - found.lambda * 0.6, 10)
  })

  it('is the plain mean of the labels where predictions are worth nothing', () => {
    const found = ppiMean(
      { truth: [1, 0, 1, 0], predicted: [3, 3, 3, 3] },
      { n: 9, mean: 3, variance: 0 },
    )
    expect(found).toEqual({ mean: 0.5, standardError: 0.25, lambda: 0 })
    expect(ppiMean({ truth: [1, 0], predicted: [0, 1] }, moments([1, 0, 1])).lambda).toBe(0)
    expect(
      ppiMean({ truth: [1, 0], predicted: [1, 0] }, { n: 0, mean: Number.NaN, variance: 0 }).mean,
    ).toBe(0.5)
  })

  it('covers the truth, and is sharper than the labels alone', () => {
    const random = seededRandom(5)
    let covered = 0
    let narrower = 0
    const studies = 400
    for (let study = 0; study < studies; study++) {
      // Predictions that are biased and informative; the truth is 0.3.
      const item = () => {
        const y = random.uniform() < 0.3 ? 1 : 0
        return { y, f: 0.2 + 0.5 * y + 0.1 * random.normal() }
      }
      const labels = Array.from({ length: 200 }, item)
      const others = moments(Array.from({ length: 2000 }, () => item().f))
      const found = ppiMean(
        { truth: labels.map((l) => l.y), predicted: labels.map((l) => l.f) },
        others,
      )
      const { low, high } = normalInterval(found, 0.95)
      if (low <= 0.3 && 0.3 <= high) covered++
      if (found.standardError < Math.sqrt(moments(labels.map((l) => l.y)).variance / 200))
        narrower++
    }
    expect(covered / studies).toBeGreaterThan(0.92)
    expect(covered / studies).toBeLessThan(0.98)
    expect(narrower).toBe(studies)
  })

  it('refuses too few labels and unpaired values', () => {
    const others = { n: 1, mean: 0, variance: 0 }
    expect(() => ppiMean({ truth: [1], predicted: [1] }, others)).toThrow(
      'labelled: expected at least 2 items, got 1',
    )
    expect(() => ppiMean({ truth: [1, 0], predicted: [1] }, others)).toThrow(
      'predicted: expected 2 values, got 1',
    )
  })
})

describe('stratifiedPpiMean', () => {
  it('weighs the strata', () => {
    const others = { n: 8, mean: 0.5, variance: 0.2 }
    const a = { truth: [1, 1, 0], predicted: [0.9, 0.7, 0.3] }
    const b = { truth: [0, 0, 1], predicted: [0.1, 0.2, 0.4] }
    const [inA, inB] = [ppiMean(a, others), ppiMean(b, others)]
    const both = stratifiedPpiMean([
      { weight: 0.25, labelled: a, others },
      { weight: 0.75, labelled: b, others },
    ])
    expect(both.mean).toBeCloseTo(0.25 * inA.mean + 0.75 * inB.mean, 12)
    expect(both.standardError ** 2).toBeCloseTo(
      (0.25 * inA.standardError) ** 2 + (0.75 * inB.standardError) ** 2,
      12,
    )
  })
})
