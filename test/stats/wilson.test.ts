import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONFIDENCES, type Confidence, normalQuantile } from '../../src/stats/interval'
import { totalInterval } from '../../src/stats/total'
import { wilson } from '../../src/stats/wilson'

describe('wilson', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (count, total, low, high) => {
    const interval = wilson(count, total, 0.95)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('knows nothing of nothing', () => {
    expect(wilson(0, 0, 0.95)).toEqual({ low: 0, high: 1 })
  })

  it('holds the share, stays in 0 … 1, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.nat(10_000),
        fc.constantFrom(...CONFIDENCES),
        (a, b, level) => {
          const { low, high } = wilson(a, a + b, level)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          if (a + b > 0) {
            expect(low).toBeLessThanOrEqual(a / (a + b))
            expect(high).toBeGreaterThanOrEqual(a / (a + b))
          }
          const mirrored = wilson(b, a + b, level)
          expect(mirrored.low).toBeCloseTo(1 - high, 12)
        },
      ),
    )
  })

  it('refuses other levels of confidence', () => {
    expect(() => normalQuantile(95 as Confidence)).toThrow(
      'confidence: expected one of 0.8, 0.9, 0.95, 0.99, 0.999, got 95',
    )
  })
})

describe('totalInterval', () => {
  it('is the score interval of a Poisson count when all weights are 1', () => {
    // 10 + 1.9207 ± 1.96·√10.9604
    const { low, high } = totalInterval(10, 10, 0.95, 1)
    expect(low).toBeCloseTo(5.4319, 3)
    expect(high).toBeCloseTo(18.4095, 3)
  })

  it('scales with the weights', () => {
    const one = totalInterval(10, 10, 0.95, 1)
    const seven = totalInterval(70, 490, 0.95, 1)
    expect(seven.low).toBeCloseTo(7 * one.low, 9)
    expect(seven.high).toBeCloseTo(7 * one.high, 9)
  })

  it('is wide where one weight is most of the sum, and says what none can mean', () => {
    const { low, high } = totalInterval(1010, 1_000_010, 0.95, 1)
    expect(low).toBeLessThan(200)
    expect(high).toBeGreaterThan(5000)
    expect(totalInterval(0, 0, 0.95, 12)).toEqual({ low: 0, high: expect.closeTo(12 * 3.8415, 3) })
  })
})
