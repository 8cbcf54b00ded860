import { describe, expect, it } from 'vitest'
import { fitRandomEffects, truthLike } from '../../src/stats/random-effects'

/** The thirteen BCG trials (Colditz et al., JAMA 271 (1994), 698–702): ill and well, vaccinated and not. */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([a, b, c, d]) => ({
  value: Math.log(a! / (a! + b!) / (c! / (c! + d!))),
  variance: 1 / a! - 1 / (a! + b!) + 1 / c! - 1 / (c! + d!),
}))

describe('random effects', () => {
  it('gives the figures known for the BCG trials', () => {
    const { mean, variance } = fitRandomEffects(BCG)
    expect(variance).toBeCloseTo(0.3181, 4)
    expect(mean).toBeCloseTo(-0.715, 3)
  })

  it('finds nothing between studies that differ by chance alone', () => {
    const alike = [0.9, 1, 1.1].map((value) => ({ value, variance: 0.04 }))
    expect(fitRandomEffects(alike)).toEqual({ mean: expect.closeTo(1, 12), variance: 0 })
    expect(truthLike(alike[0]!, fitRandomEffects(alike))).toBeCloseTo(1, 12)
  })

  it('takes one study as it is', () => {
    expect(fitRandomEffects([{ value: 2, variance: 1 }])).toEqual({ mean: 2, variance: 0 })
  })

  it('spreads many studies as their true values do', () => {
    // True values two apart, each measured one too high and one too low.
    const studies = [-2, 0, 0, 2].map((value) => ({ value, variance: 1 }))
    const fitted = fitRandomEffects(studies)
    expect(fitted.mean).toBeCloseTo(0, 12)
    // 8 / (1 + variance) = 3
    expect(fitted.variance).toBeCloseTo(5 / 3, 9)
    expect(truthLike(studies[3]!, fitted)).toBeCloseTo(2 * Math.sqrt(5 / 8), 9)
  })
})
