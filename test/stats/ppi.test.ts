import { describe, expect, it } from 'vitest'
import { moments } from '../../src/stats/moments'
import { normalInterval, ppiMean } from '../../src/stats/ppi'
import { seededRandom } from '../../src/stats/random'

describe('ppiMean', () => {
  it('agrees with a case worked out by hand', () => {
    // Cov = 0.1, pooled Var f = (4·0.065 + 16·0.09 + 3.2·0.01)/20 = 0.0866, λ = 0.1/(1.25·0.0866).
    const labelled = { truth: [1, 0, 1, 1], predicted: [0.9, 0.2, 0.6, 0.7] }
    const found = ppiMean(labelled, { n: 16, mean: 0.5, variance: 0.09 })
    const lambda = 0.1 / (1.25 * 0.0866)
    expect(found.lambda).toBeCloseTo(Math.min(1, lambda), 10)
    expect(found.mean).toBeCloseTo(lambda * 0.5 + 0.75 - lambda * 0.6, 10)
    // Var(Y − λf) = Var Y − 2λ·Cov + λ²·Var f, and Var f among the others is 0.09.
    const rest = 0.1875 - 2 * lambda * 0.1 + lambda * lambda * 0.065
    expect(found.standardError).toBeCloseTo(Math.sqrt((lambda * lambda * 0.09) / 16 + rest / 4), 10)
    const { low, high } = normalInterval(found, 0.9)
    expect([low, high].map((bound) => bound.toFixed(4))).toEqual(['0.4288', '0.8864'])
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

  it('has the error that theory gives it, and covers as often as it says', () => {
    // As many labels and posts as in the galaxies example of the authors, whose data are not at hand. Three
    // kinds of item, so that the moments of the population are sums of three terms.
    const kinds = [
      { share: 0.66, predicted: 0.05, positive: 0.06 },
      { share: 0.14, predicted: 0.5, positive: 0.45 },
      { share: 0.2, predicted: 0.95, positive: 0.8 },
    ]
    const [n, all] = [1000, 15_743]
    const mean = (of: (kind: (typeof kinds)[number]) => number): number =>
      kinds.reduce((sum, kind) => sum + kind.share * of(kind), 0)
    const truth = mean(({ positive }) => positive)
    const f = mean(({ predicted }) => predicted)
    const varianceOfF = mean(({ predicted }) => predicted ** 2) - f * f
    const covariance = mean(({ predicted, positive }) => predicted * positive) - f * truth
    // With the best λ the variance is Var Y/n − Cov²/((1 + n/N)·Var f·n).
    const explained = covariance ** 2 / ((1 + n / all) * varianceOfF)
    const theory = Math.sqrt((truth * (1 - truth) - explained) / n)
    const random = seededRandom(11)
    const draw = () => {
      const u = random.uniform()
      return kinds[u < 0.66 ? 0 : u < 0.8 ? 1 : 2]!
    }
    let [covered, errors, squares, lambdas] = [0, 0, 0, 0]
    const studies = 500
    for (let study = 0; study < studies; study++) {
      const items = Array.from({ length: n }, draw)
      const found = ppiMean(
        {
          truth: items.map(({ positive }) => (random.uniform() < positive ? 1 : 0)),
          predicted: items.map(({ predicted }) => predicted),
        },
        moments(Array.from({ length: all }, () => draw().predicted)),
      )
      const { low, high } = normalInterval(found, 0.9)
      if (low <= truth && truth <= high) covered++
      errors += found.standardError / studies
      squares += (found.mean - truth) ** 2 / studies
      lambdas += found.lambda / studies
    }
    expect(errors / theory).toBeCloseTo(1, 1.7)
    // 500 errors give their spread to 3.2 % and the coverage to 1.3 points.
    expect(Math.abs(Math.sqrt(squares) / theory - 1)).toBeLessThan(0.1)
    expect(Math.abs(lambdas - covariance / ((1 + n / all) * varianceOfF))).toBeLessThan(0.01)
    expect(Math.abs(covered / studies - 0.9)).toBeLessThan(0.04)
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
