import { differenceInterval } from './difference'
import type { Confidence, Interval } from './interval'
import { wilson } from './wilson'

/** Counts out of totals. */
export interface Proportion {
  readonly count: number
  /** ≥ 1 */
  readonly total: number
}

/**
 * The interval of the difference a − b of two independent proportions: the Wilson intervals of both,
 * combined (Newcombe's method 10). Stays within −1 … 1 and is honest near 0 and 1.
 *
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890.
 *
 * @throws RangeError when a total is below 1
 * @example newcombe({ count: 56, total: 70 }, { count: 48, total: 80 }, 0.95) // { low: 0.0524…, high: 0.3339… }
 */
export function newcombe(a: Proportion, b: Proportion, confidence: Confidence): Interval {
  for (const { total } of [a, b]) {
    if (!(total >= 1)) throw new RangeError(`total: expected at least 1, got ${total}`)
  }
  const [p, q] = [a.count / a.total, b.count / b.total]
  const inA = wilson(a.count, a.total, confidence)
  const inB = wilson(b.count, b.total, confidence)
  return differenceInterval({ value: p, ...inA }, { value: q, ...inB })
}
