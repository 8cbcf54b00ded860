import { describe, expect, it } from 'vitest'
import { fitDirichletStrength } from '../../src/stats/dirichlet'
import { seededRandom } from '../../src/stats/random'

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

  it('finds it in families of two, in whose mean each group would hold half itself', () => {
    const random = seededRandom(12)
    const family = (): number[][] =>
      [0, 1].map(() => {
        // Beta(1, 1): strength 2.
        const share = random.uniform()
        const count = Array.from({ length: 40 }, random.uniform).filter((u) => u < share).length
        return [count, 40 - count]
      })
    const fitted = fitDirichletStrength(Array.from({ length: 2000 }, family))
    // With the group itself in the mean it would be 1 / (0.3333 / (1 − 0.3333 / 2)) − 1 = 1.5.
    expect(fitted).toBeGreaterThan(1.85)
    expect(fitted).toBeLessThan(2.15)
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
