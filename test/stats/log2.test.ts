import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { log2 } from '../../src/stats/log2'

describe('log2', () => {
  it('agrees with Math.log2 to two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }), (x) => {
        const expected = Math.log2(x)
        expect(Math.abs(log2(x) - expected)).toBeLessThanOrEqual(
          2 ** -51 * Math.max(Math.abs(expected), 2 ** -30),
        )
      }),
      { numRuns: 5000, seed: 7 },
    )
  })

  it('is whole for powers of two', () => {
    for (let k = -1074; k < 1024; k++) expect(log2(2 ** k)).toBe(k)
  })

  it('is right at the edges', () => {
    expect(log2(0)).toBe(-Infinity)
    expect(log2(-1)).toBeNaN()
    expect(log2(Number.NaN)).toBeNaN()
    expect(log2(Infinity)).toBe(Infinity)
  })
})
