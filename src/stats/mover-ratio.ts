import type { Confidence } from './interval'
import type { Proportion } from './newcombe'
import { wilson } from './wilson'

/** How many times as large one proportion is as another. */
export interface ProportionRatio {
  /** Null where the second proportion is 0. */
  readonly value: number | null
  readonly low: number
  /** Null where the second proportion is 0: no bound is known. */
  readonly high: number | null
}

/**
 * The ratio a / b of two independent proportions, with its interval: the Wilson intervals of both, combined
 * (MOVER-R). Honest for few observations; turned round it is the interval of b / a. Null where both are 0.
 *
 * Source: Donner & Zou, Statistical Methods in Medical Research 21 (2012), 347–359.
 *
 * @throws RangeError when a total is below 1
 * @example moverRatio({ count: 30, total: 60 }, { count: 10, total: 60 }, 0.95) // { value: 3, low: 1.65…, high: 5.56… }
 */
export function moverRatio(
  a: Proportion,
  b: Proportion,
  confidence: Confidence,
): ProportionRatio | null {
  for (const { total } of [a, b]) {
    if (!(total >= 1)) throw new RangeError(`total: expected at least 1, got ${total}`)
  }
  if (a.count === 0 && b.count === 0) return null
  const [p, q] = [a.count / a.total, b.count / b.total]
  const inP = wilson(a.count, a.total, confidence)
  const inQ = wilson(b.count, b.total, confidence)
  /** Of x, at one of its limits. */
  const term = (x: number, limit: number): number => limit * (2 * x - limit)
  const bound = (above: number, below: number): number =>
    above / (p * q + Math.sqrt(Math.max(0, p * p * q * q - above * below)))
  return {
    value: q === 0 ? null : p / q,
    low: p === 0 ? 0 : bound(term(p, inP.low), term(q, inQ.high)),
    high: q === 0 ? null : 1 / bound(term(q, inQ.low), term(p, inP.high)),
  }
}
