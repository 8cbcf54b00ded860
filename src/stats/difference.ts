import type { Interval } from './interval'

/** An estimate with its own interval. */
export interface Estimated extends Interval {
  readonly value: number
}

/**
 * The interval of the difference a − b of two independent estimates, recovered from the interval of each, so
 * that it is as lopsided as they are. What is known for sure has an interval of no width.
 *
 * Source: G. Y. Zou & A. Donner, Statistics in Medicine 27 (2008), 1693–1702.
 *
 * @example differenceInterval({ value: 0.8, low: 0.8, high: 0.8 }, { value: 0.1, low: 0.05, high: 0.2 }) // { low: 0.6, high: 0.75 }
 */
export function differenceInterval(a: Estimated, b: Estimated): Interval {
  const length = (x: number, y: number): number => Math.sqrt(x * x + y * y)
  return {
    low: a.value - b.value - length(a.value - a.low, b.high - b.value),
    high: a.value - b.value + length(a.high - a.value, b.value - b.low),
  }
}
