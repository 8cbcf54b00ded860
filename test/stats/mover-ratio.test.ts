import { describe, expect, it } from 'vitest'
import { moverRatio } from '../../src/stats/mover-ratio'
import { seededRandom } from '../../src/stats/random'
import { wilson } from '../../src/stats/wilson'

const ratio = (a: number, m: number, b: number, n: number) =>
  moverRatio({ count: a, total: m }, { count: b, total: n }, 0.95)

describe('the ratio of two proportions', () => {
  it('has the bounds that solve its quadratic', () => {
    const { value, low, high } = ratio(30, 60, 10, 50)!
    expect(value).toBeCloseTo(2.5, 12)
    const [p, q] = [30 / 60, 10 / 50]
    const [l1, u1] = Object.values(wilson(30, 60, 0.95)) as [number, number]
    const [l2, u2] = Object.values(wilson(10, 50, 0.95)) as [number, number]
    // MOVER for p − R q: its lower limit is 0 at the lower bound, its upper limit at the upper one.
    expect(p - low * q - Math.hypot(p - l1, low * (u2 - q))).toBeCloseTo(0, 12)
    expect(p - high! * q + Math.hypot(u1 - p, high! * (q - l2))).toBeCloseTo(0, 12)
  })

  it('turned round is the interval of the reverse', () => {
    for (const [a, m, b, n] of [
      [3, 40, 9, 70],
      [40, 40, 1, 200],
      [7, 7, 7, 7],
    ] as const) {
      const [there, back] = [ratio(a, m, b, n)!, ratio(b, n, a, m)!]
      expect(there.low * back.high!).toBeCloseTo(1, 12)
      expect(there.high! * back.low).toBeCloseTo(1, 12)
      expect(there.value! * back.value!).toBeCloseTo(1, 12)
    }
  })

  it('says what is not known where a proportion is 0', () => {
    const never = ratio(5, 50, 0, 50)!
    expect(never).toMatchObject({ value: null, high: null })
    expect(never.low).toBeGreaterThan(0)
    expect(ratio(0, 50, 5, 50)).toMatchObject({ value: 0, low: 0 })
    expect(ratio(0, 50, 5, 50)!.high).toBeCloseTo(1 / never.low, 12)
    expect(ratio(0, 50, 0, 50)).toBeNull()
    expect(() => ratio(0, 0, 1, 2)).toThrow('total: expected at least 1, got 0')
  })

  it.each([
    [0.3, 80, 0.1, 60],
    [0.05, 200, 0.02, 150],
    [0.6, 30, 0.6, 30],
  ])('covers the truth: %f of %i by %f of %i', (p, m, q, n) => {
    const random = seededRandom(11)
    const drawn = (share: number, total: number): number => {
      let count = 0
      for (let i = 0; i < total; i++) if (random.uniform() < share) count++
      return count
    }
    let covered = 0
    const studies = 2000
    for (let i = 0; i < studies; i++) {
      const found = ratio(drawn(p, m), m, drawn(q, n), n)
      const high = found?.high ?? Number.POSITIVE_INFINITY
      if (found === null || (found.low <= p / q && p / q <= high)) covered++
    }
    expect(covered / studies).toBeGreaterThan(0.935)
    expect(covered / studies).toBeLessThan(0.985)
  })
})
