import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/stats/random'
import { createCell } from '../../src/tails/cell'
import { addReach, binOf, binValue, createReach } from '../../src/tails/reach'
import { reachFigures } from '../../src/tails/reach-figures'

/** The figures of these reaches, all of posts with one label. */
function figures(reaches: readonly number[]) {
  const sketch = createReach()
  const cell = createCell()
  for (const reach of reaches) {
    addReach(sketch, 0, reach)
    cell.labels[0]!++
    cell.reach[0] = cell.reach[0]! + BigInt(reach)
  }
  return reachFigures(sketch, cell, 0.95, 1)
}

/** Whole numbers from a Pareto distribution with tail index α. */
function pareto(n: number, alpha: number, seed: number): number[] {
  const random = seededRandom(seed)
  // The first draws of neighbouring seeds are alike.
  for (let i = 0; i < 20; i++) random.uniform()
  return Array.from({ length: n }, () => Math.floor(1000 * (1 - random.uniform()) ** (-1 / alpha)))
}

describe('the bins of reach', () => {
  it('hold each whole number, at most 1/64 off', () => {
    for (let n = 0; n < 64; n++) expect(binValue(binOf(n))).toBe(n)
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(Math.abs(binValue(binOf(n)) - n)).toBeLessThanOrEqual(n / 64)
        expect(binOf(n + 1)).toBeGreaterThanOrEqual(binOf(n))
      }),
    )
  })
})

describe('the figures of reach', () => {
  it('find the tail index and the top share of a Pareto distribution', () => {
    for (const alpha of [1.2, 1.6, 3]) {
      const reaches = pareto(40_000, alpha, 3)
      const { tailIndex, topShare, mean, sum, posts } = figures(reaches)
      expect(tailIndex!.low).toBeLessThan(alpha)
      expect(tailIndex!.high).toBeGreaterThan(alpha)
      expect(tailIndex!.posts).toBe(200)
      expect(mean!.method).toBe(alpha < 2 ? 'm-out-of-n' : 'normal')
      expect([sum, posts]).toEqual([reaches.reduce((a, b) => a + b, 0), 40_000])
      const top = [...reaches].sort((a, b) => b - a).slice(0, 400)
      expect(topShare).toEqual({
        share: top.reduce((a, b) => a + b, 0) / sum,
        posts: 400,
        exact: true,
      })
    }
  })

  it('covers the mean of reach without variance no less often than the usual interval', () => {
    const covered = { heavy: 0, usual: 0 }
    const studies = 100
    const real = (1000 * 1.5) / 0.5 - 0.5
    for (let study = 0; study < studies; study++) {
      const reaches = pareto(1000, 1.5, study)
      const { mean } = figures(reaches)
      const average = reaches.reduce((a, b) => a + b, 0) / 1000
      const squares = reaches.reduce((sum, x) => sum + (x - average) ** 2, 0)
      if (mean!.low <= real && real <= mean!.high) covered.heavy++
      if (Math.abs(average - real) <= (1.96 * Math.sqrt(squares / 1000)) / Math.sqrt(1000)) {
        covered.usual++
      }
    }
    expect(covered.heavy / studies).toBeGreaterThan(0.8)
    expect(covered.usual).toBeLessThanOrEqual(covered.heavy)
  })

  it('estimates the top share from bins where the top is larger than what is kept', () => {
    const reaches = pareto(150_000, 2.5, 4)
    const { topShare, sum } = figures(reaches)
    const top = [...reaches].sort((a, b) => b - a).slice(0, 1500)
    expect(topShare).toMatchObject({ posts: 1500, exact: false })
    const real = top.reduce((a, b) => a + b, 0) / sum
    expect(Math.abs(topShare!.share / real - 1)).toBeLessThan(1 / 64)
  })

  it('has an answer for no reach, one post, and reach that is all 0 or all the same', () => {
    expect(figures([])).toEqual({ posts: 0, sum: 0, mean: null, tailIndex: null, topShare: null })
    const zero = figures(Array.from({ length: 300 }, () => 0))
    expect(zero).toMatchObject({ posts: 300, sum: 0, tailIndex: null, topShare: null })
    expect(zero.mean).toEqual({ value: 0, low: 0, high: 0, method: 'normal' })
    expect(figures([7])).toMatchObject({ mean: { value: 7, low: 7, high: 7 }, tailIndex: null })
    expect(figures([7]).topShare).toEqual({ share: 1, posts: 1, exact: true })
    const same = figures(Array.from({ length: 300 }, () => 9))
    expect(same.tailIndex).toBeNull()
    expect(same.topShare!.share).toBeCloseTo(3 / 300, 12)
  })
})
