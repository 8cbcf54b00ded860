import { describe, expect, it } from 'vitest'
import { dirichletMean, fitDirichletStrength } from '../../src/stats/dirichlet'
import { seededRandom } from '../../src/stats/random'

describe('dirichletMean', () => {
  it('weighs the counts against the parent', () => {
    expect(dirichletMean([3, 1], [0.5, 0.5], 4)).toEqual([0.625, 0.375])
    expect(dirichletMean([0, 0], [0.9, 0.1], 4)).toEqual([0.9, 0.1])
    expect(dirichletMean([3, 1], [0.5, 0.5], Infinity)).toEqual([0.5, 0.5])
  })
})

describe('fitDirichletStrength', () => {
  it('finds the strength that groups were drawn with', () => {
    // Two classes with beta(a, a) shares, a whole: ratios of sums of exponentials, drawn as order
    // statistics of uniforms. Strength 2a.
    const random = seededRandom(11)
    for (const a of [2, 10]) {
      const family = Array.from({ length: 400 }, () => {
        const uniforms = Array.from({ length: 2 * a - 1 }, random.uniform).sort((x, y) => x - y)
        const share = uniforms[a - 1]!
        let count = 0
        for (let i = 0; i < 50; i++) if (random.uniform() < share) count++
        return [count, 50 - count]
      })
      const fitted = fitDirichletStrength([family.slice(0, 200), family.slice(200)])
      expect(fitted / (2 * a)).toBeGreaterThan(0.8)
      expect(fitted / (2 * a)).toBeLessThan(1.25)
    }
  })

  it('draws wholly to the parent where groups do not differ, or are too few', () => {
    expect(
      fitDirichletStrength([
        [
          [5, 5],
          [5, 5],
        ],
      ]),
    ).toBe(Infinity)
    expect(fitDirichletStrength([[[5, 5]], []])).toBe(Infinity)
    expect(
      fitDirichletStrength([
        [
          [5, 0],
          [0, 0],
        ],
      ]),
    ).toBe(Infinity)
  })

  it('never falls to nothing', () => {
    expect(
      fitDirichletStrength([
        [
          [9, 0],
          [0, 9],
        ],
      ]),
    ).toBe(0.5)
  })
})
