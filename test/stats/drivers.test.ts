import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importanceShares } from '../../src/stats/importance'
import { crossProducts, leastSquares } from '../../src/stats/least-squares'
import { logOdds } from '../../src/stats/log-odds'
import { penaltyReward } from '../../src/stats/penalty-reward'
import { seededRandom } from '../../src/stats/random'

/** Longley's data as the National Institute of Standards and Technology certifies it. */
const LONGLEY = [
  [83, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99, 365385, 1870, 3547, 115094, 1953, 64989],
  [100, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
]

describe('leastSquares', () => {
  it('gives the certified values of Longley, which ill-made regressions miss', () => {
    const fit = leastSquares(crossProducts(LONGLEY))!
    const certified = [
      [15.0618722713733, 84.9149257747669],
      [-0.035819179292591, 0.0334910077722432],
      [-2.02022980381683, 0.488399681651699],
      [-1.03322686717359, 0.214274163161675],
      [-0.0511041056535807, 0.22607320006937],
      [1829.15146461355, 455.478499142212],
    ]
    certified.forEach(([value, error], i) => {
      expect(fit.coefficients[i]!.value / value!).toBeCloseTo(1, 4)
      expect(fit.coefficients[i]!.standardError / error!).toBeCloseTo(1, 4)
    })
    expect(fit.constant.value / -3482258.63459582).toBeCloseTo(1, 4)
    expect(fit.constant.standardError / 890420.383607373).toBeCloseTo(1, 4)
    expect(fit.rSquared).toBeCloseTo(0.995479004577296, 6)
  })

  it('is null where there is no single answer', () => {
    expect(
      leastSquares(
        crossProducts([
          [1, 2],
          [1, 3],
          [1, 4],
        ]),
      ),
    ).toBeNull()
    expect(
      leastSquares(
        crossProducts([
          [1, 2, 1],
          [2, 4, 3],
          [3, 6, 4],
          [5, 10, 4],
        ]),
      ),
    ).toBeNull()
    expect(
      leastSquares(
        crossProducts([
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toBeNull()
    expect(
      leastSquares(
        crossProducts([
          [1, 2],
          [2, 2],
          [3, 2],
        ]),
      ),
    ).toBeNull()
  })

  it('merges by adding cross products', () => {
    const [a, b] = [LONGLEY.slice(0, 7), LONGLEY.slice(7)].map(crossProducts)
    const sum = a!.map((row, i) => row.map((value, j) => value + b![i]![j]!))
    expect(sum[2]![2]).toBe(crossProducts(LONGLEY)[2]![2])
  })
})

describe('importanceShares', () => {
  it('sums to R², and shares equally between twins', () => {
    const cell = fc.integer({ min: 0, max: 1 })
    const row = fc.tuple(cell, cell, cell, fc.integer({ min: -2, max: 2 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 12, maxLength: 40 }), (rows) => {
        const products = crossProducts(rows)
        const fit = leastSquares(products)
        const shares = importanceShares(products)
        if (fit) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(fit.rSquared, 9)
        const twins = importanceShares(crossProducts(rows.map(([a, b, , y]) => [a, a, b, y])))
        expect(twins[0]).toBeCloseTo(twins[1]!, 9)
      }),
    )
  })

  it('is the squared correlation where predictors are unrelated', () => {
    const rows = [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 2],
      [1, 1, 3],
    ]
    const shares = importanceShares(crossProducts(rows))
    expect(shares[0]).toBeCloseTo(0.8, 12)
    expect(shares[1]).toBeCloseTo(0.2, 12)
  })

  it('gives nothing for an outcome that never varies, and refuses too many predictors', () => {
    expect(
      importanceShares(
        crossProducts([
          [0, 1],
          [1, 1],
        ]),
      ),
    ).toEqual([0])
    const wide = [0, 1].map((i) => Array.from({ length: 14 }, () => i))
    expect(() => importanceShares(crossProducts(wide))).toThrow(
      'predictors: expected at most 12, got 13',
    )
  })
})

describe('penaltyReward', () => {
  it('tells what punishes from what rewards', () => {
    const random = seededRandom(3)
    const rows = Array.from({ length: 3000 }, () => {
      const pick = () => random.integer(4)
      const [basic, exciting, both, idle] = [pick(), pick(), pick(), pick()]
      const dummies = [basic, exciting, both, idle].flatMap((x) => [
        x === 0 ? 1 : 0,
        x === 3 ? 1 : 0,
      ])
      const effect =
        (basic === 0 ? -1 : 0) +
        (exciting === 3 ? 1 : 0) +
        (both === 0 ? -0.8 : both === 3 ? 0.8 : 0)
      return [...dummies, effect + 0.3 * random.normal()]
    })
    const found = penaltyReward(crossProducts(rows), { confidence: 0.999, cutoff: 2 })!
    expect(found.map((one) => one.kind)).toEqual([
      'basic',
      'excitement',
      'performance',
      'indifferent',
    ])
    expect(found[0]!.penalty.value).toBeCloseTo(-1, 1)
    expect(found[1]!.reward.low).toBeLessThan(1)
    expect(found[1]!.reward.high).toBeGreaterThan(0.95)
  })

  it('is null without a single answer', () => {
    expect(penaltyReward(crossProducts([[0, 0, 1]]), { confidence: 0.95, cutoff: 2 })).toBeNull()
  })
})

describe('logOdds', () => {
  it('agrees with a case worked out by hand', () => {
    const [one, other] = logOdds([
      { first: 9, second: 1, prior: 1 },
      { first: 1, second: 9, prior: 1 },
    ])
    expect(one!.delta).toBeCloseTo(2 * Math.log(5), 12)
    expect(one!.z).toBeCloseTo((2 * Math.log(5)) / Math.sqrt(1 / 10 + 1 / 2), 12)
    expect(other!.delta).toBeCloseTo(-one!.delta, 12)
  })

  it('does not let a rare word lead', () => {
    const [rare, common] = logOdds([
      { first: 2, second: 0, prior: 0.2 },
      { first: 300, second: 200, prior: 50 },
      { first: 700, second: 802, prior: 150 },
    ])
    expect(rare!.delta).toBeGreaterThan(common!.delta)
    expect(rare!.z).toBeLessThan(common!.z)
  })

  it('refuses a word without a prior, and a single word', () => {
    const word = { first: 1, second: 1, prior: 0 }
    expect(() => logOdds([word, word])).toThrow('prior: expected > 0, got 0')
    expect(() => logOdds([{ ...word, prior: 1 }])).toThrow('words: expected at least 2, got 1')
  })
})
