import { describe, expect, it } from 'vitest'
import type { Confidence } from '../../src/stats/interval'
import { meanInterval } from '../../src/stats/mean-interval'
import { studentQuantile } from '../../src/stats/student-quantile'

describe('studentQuantile', () => {
  // Printed tables of Student's distribution.
  it.each([
    [3, 0.95, 3.182],
    [5, 0.95, 2.571],
    [10, 0.95, 2.228],
    [30, 0.95, 2.042],
    [8, 0.9, 1.86],
    [4, 0.99, 4.604],
    [20, 0.999, 3.85],
  ] as [number, Confidence, number][])(
    'of %i degrees at %f is %f',
    (degrees, confidence, value) => {
      expect(Math.abs(studentQuantile(degrees, confidence) / value - 1)).toBeLessThan(0.003)
    },
  )

  it('refuses fewer than three degrees', () => {
    expect(() => studentQuantile(2, 0.95)).toThrow('degrees: expected at least 3, got 2')
  })
})

describe('meanInterval', () => {
  it('is that of the numbers with one below and one above, by hand', () => {
    // 1, 2, 3 with -1 and 1: mean 6/5, squares 8.8, error sqrt(8.8/4/5), t of 4 degrees 2.776.
    const { low, high } = meanInterval([1, 2, 3], 4, 1, 0.95)
    expect(low).toBeCloseTo(1.2 - 2.776 * Math.sqrt(0.44), 3)
    expect(high).toBeCloseTo(1.2 + 2.776 * Math.sqrt(0.44), 3)
  })

  it('leaves doubt where all are alike, and goes no further than can be', () => {
    const { low, high } = meanInterval([-4, -4, -4, -4, -4], 4, 1, 0.95)
    expect(low).toBe(-4)
    expect(high).toBeGreaterThan(-3)
    expect(() => meanInterval([1], 4, 1, 0.95)).toThrow('values: expected at least 2, got 1')
  })
})
