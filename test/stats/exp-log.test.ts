import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp } from '../../src/stats/exp'
import { log } from '../../src/stats/log'

describe('log', () => {
  it('agrees with Math.log to two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }), (x) => {
        const expected = Math.log(x)
        expect(Math.abs(log(x) - expected)).toBeLessThanOrEqual(
          2 ** -51 * Math.max(Math.abs(expected), 2 ** -30),
        )
      }),
      { numRuns: 5000 },
    )
  })

  it('is right near 1 and at the edges', () => {
    expect(log(1)).toBe(0)
    expect(log(2)).toBeCloseTo(Math.LN2, 15)
    for (const x of [1 + 1e-9, 1 - 1e-9, 1.0001, 0.9999]) {
      expect(Math.abs(log(x) / Math.log(x) - 1)).toBeLessThan(1e-14)
    }
    expect(log(0)).toBe(-Infinity)
    expect(log(-1)).toBeNaN()
    expect(log(Number.NaN)).toBeNaN()
    expect(log(Infinity)).toBe(Infinity)
    expect(log(Number.MIN_VALUE)).toBeCloseTo(Math.log(Number.MIN_VALUE), 10)
  })

  it('undoes exp', () => {
    for (let x = -600; x < 600; x += 0.77) expect(log(exp(x))).toBeCloseTo(x, 11)
  })
})
