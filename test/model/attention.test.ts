import { describe, expect, it } from 'vitest'
import { MIDDLE, WEIGHTS, WHOLE, weightOf } from '../../src/model/attention.ts'

describe('weightOf', () => {
  it('weighs a clause of which nothing is said as one', () => {
    expect(weightOf(0, 7, 0.5, 0)).toBe(WHOLE)
  })

  it('weighs e times as much where the logit is one more', () => {
    const steps = 32
    expect(weightOf(0, 7, 0.5, steps) / WHOLE).toBeCloseTo(Math.E, 3)
    expect(weightOf(0, 7, 0.5, -steps) / WHOLE).toBeCloseTo(1 / Math.E, 3)
  })

  it('lets what words say count less in a long clause', () => {
    expect(weightOf(10, 1, 8, 0)).toBe(weightOf(20, 13, 8, 0))
    expect(weightOf(10, 1, 8, 0)).toBeGreaterThan(weightOf(10, 13, 8, 0))
  })

  it('knows bounds, whatever is said', () => {
    for (const sum of [1e9, 2 ** 31, -1e9]) {
      const weight = weightOf(sum, 1, 1e6, 0)
      expect(weight).toBe(sum > 0 ? WEIGHTS[2 * MIDDLE] : WEIGHTS[0])
      expect(weight).toBeGreaterThan(0)
    }
  })

  it('gives whole numbers, so that sums of them are exact', () => {
    for (const weight of WEIGHTS) expect(Number.isSafeInteger(weight)).toBe(true)
  })
})
