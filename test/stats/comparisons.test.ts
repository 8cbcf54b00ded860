import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg'
import { fitBetaPrior, shrunkShare } from '../../src/stats/beta-binomial'
import { effectiveNumber } from '../../src/stats/effective-number'
import { matchDistance } from '../../src/stats/match-distance'
import { newcombe } from '../../src/stats/newcombe'
import { twoSidedP } from '../../src/stats/normal-tail'
import { seededRandom } from '../../src/stats/random'

describe('newcombe', () => {
  it.each([
    // Newcombe 1998, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published interval of %d/%d − %d/%d', (a, m, b, n, low, high) => {
    const found = newcombe({ count: a, total: m }, { count: b, total: n }, 0.95)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('refuses an empty sample', () => {
    expect(() => newcombe({ count: 0, total: 0 }, { count: 1, total: 2 }, 0.95)).toThrow(RangeError)
  })
})

describe('benjaminiHochberg', () => {
  it('rejects the four hypotheses of the authors (1995, section 3.2)', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ]
    const adjusted = benjaminiHochberg(p)
    expect(adjusted.filter((value) => value <= 0.05)).toHaveLength(4)
    expect(adjusted[3]).toBeCloseTo(0.035625, 12)
    expect(adjusted[5]).toBeCloseTo((0.0298 * 15) / 7, 12)
  })

  it('keeps the order and never falls below p', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const adjusted = benjaminiHochberg(p)
        p.forEach((value, i) => {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(value * (1 - 1e-12))
          expect(adjusted[i]!).toBeLessThanOrEqual(1)
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]! * (1 + 1e-12))
          })
        })
      }),
    )
    expect(benjaminiHochberg([])).toEqual([])
    expect(() => benjaminiHochberg([1.2])).toThrow('pValues: expected 0 to 1, got 1.2')
  })
})

describe('fitBetaPrior', () => {
  it('finds the distribution that groups were drawn from', () => {
    // Beta(2, 6) as the second smallest of seven uniforms.
    const random = seededRandom(1)
    const groups = Array.from({ length: 2000 }, () => {
      const p = Array.from({ length: 7 }, () => random.uniform()).sort((a, b) => a - b)[1]!
      const total = 20 + random.integer(80)
      let count = 0
      for (let i = 0; i < total; i++) if (random.uniform() < p) count++
      return { count, total }
    })
    const prior = fitBetaPrior(groups)!
    expect(prior.a).toBeCloseTo(2, 0)
    expect(prior.b).toBeCloseTo(6, 0)
  })

  it('is null where groups differ by chance alone, or there is one', () => {
    expect(
      fitBetaPrior([
        { count: 5, total: 50 },
        { count: 6, total: 60 },
      ]),
    ).toBeNull()
    expect(fitBetaPrior([{ count: 5, total: 50 }])).toBeNull()
    expect(
      fitBetaPrior([
        { count: 0, total: 50 },
        { count: 0, total: 9 },
      ]),
    ).toBeNull()
  })

  it('gives the value worked out by hand', () => {
    const prior = fitBetaPrior([
      { count: 1, total: 100 },
      { count: 30, total: 100 },
    ])!
    const correlation = (4.205 / 0.130975 - 1) / (100 - 1)
    expect(prior.a + prior.b).toBeCloseTo(1 / correlation - 1, 9)
    expect(prior.a / (prior.a + prior.b)).toBeCloseTo(0.155, 12)
  })

  it('shrinks a small group more than a large one', () => {
    expect(shrunkShare({ count: 1, total: 2 }, { a: 1, b: 9 })).toBeCloseTo(1 / 6, 12)
    expect(shrunkShare({ count: 500, total: 1000 }, { a: 1, b: 9 })).toBeGreaterThan(0.49)
  })
})

describe('effectiveNumber', () => {
  it('is the number of equal parts, and less where one prevails', () => {
    expect(effectiveNumber([3, 3, 3])).toBe(3)
    expect(effectiveNumber([2, 1, 1])).toBeCloseTo(16 / 6, 12)
    expect(effectiveNumber([5, 0])).toBe(1)
    expect(effectiveNumber([])).toBe(0)
    expect(() => effectiveNumber([-1])).toThrow(RangeError)
  })
})

describe('matchDistance', () => {
  it('measures how far how much has to move', () => {
    expect(matchDistance([1, 0, 0], [0, 0, 1])).toBe(1)
    expect(matchDistance([0.5, 0.5, 0], [0.5, 0, 0.5])).toBeCloseTo(0.25, 12)
    expect(() => matchDistance([1], [1])).toThrow(RangeError)
  })
})

describe('twoSidedP', () => {
  it.each([
    [0, 1],
    [1, 0.31731050786291415],
    [1.959963984540054, 0.05],
    [3, 0.0026997960632601866],
    [5, 5.733031437583869e-7],
    [10, 1.523970604832094e-23],
  ])('knows the published value at %d', (z, p) => {
    expect(twoSidedP(z) / p).toBeCloseTo(1, 10)
    expect(twoSidedP(-z)).toBe(twoSidedP(z))
  })
})
