import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentileInterval } from '../../src/stats/percentile'
import { seededRandom } from '../../src/stats/random'
import { twoErrorsOfShare, twoErrorsOfSum } from '../../src/stats/two-errors'

describe('the interval of an estimate with two errors', () => {
  it('is that of either where the other is none', () => {
    const none = { low: 10, high: 10 }
    for (const { low, high } of [
      twoErrorsOfSum(10, { low: 5, high: 30 }, none),
      twoErrorsOfSum(10, none, { low: 5, high: 30 }),
    ]) {
      expect(low).toBeCloseTo(5, 12)
      expect(high).toBeCloseTo(30, 12)
    }
  })

  it('is about that of a product of two independent errors', () => {
    const random = seededRandom(4)
    const [one, other] = [0.3, 0.6]
    const ends = (sd: number) => ({
      low: 10 * Math.exp(-1.96 * sd),
      high: 10 * Math.exp(1.96 * sd),
    })
    const drawn = percentileInterval(
      Array.from(
        { length: 20_000 },
        () => 10 * Math.exp(one * random.normal() + other * random.normal()),
      ),
      0.95,
    )
    const { low, high } = twoErrorsOfSum(10, ends(one), ends(other))
    expect(low / drawn.low).toBeCloseTo(1, 1)
    expect(high / drawn.high).toBeCloseTo(1, 1)
  })

  it('holds both of a share, stays within 0 and 1 and turns round with it', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, part, part, part, part, (p, a, b, c, d) => {
        const [one, other] = [
          { low: p * a, high: p + (1 - p) * b },
          { low: p * c, high: p + (1 - p) * d },
        ]
        const { low, high } = twoErrorsOfShare(p, one, other)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(Math.min(one.low, other.low) + 1e-9)
        expect(high).toBeGreaterThanOrEqual(Math.max(one.high, other.high) - 1e-9)
        expect(high).toBeLessThanOrEqual(1)
        const turned = ({ low: from, high: to }: typeof one) => ({ low: 1 - to, high: 1 - from })
        expect(twoErrorsOfShare(1 - p, turned(one), turned(other)).low).toBeCloseTo(1 - high, 9)
      }),
      { seed: 2 },
    )
  })
})
