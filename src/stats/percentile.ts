import type { Confidence, Interval } from './interval'

/**
 * The percentile interval of bootstrap replicates: their (1 − c)/2 and (1 + c)/2 quantiles, linear
 * between order statistics (Hyndman & Fan's type 7).
 *
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 *
 * @param replicates at least one number, in any order
 * @throws RangeError without replicates
 * @example percentileInterval([3, 1, 2, 4, 5], 0.8) // { low: 1.4, high: 4.6 }
 */
export function percentileInterval(
  replicates: ArrayLike<number>,
  confidence: Confidence,
): Interval {
  if (replicates.length === 0) throw new RangeError('replicates: expected at least one, got none')
  const sorted = new Float64Array(replicates).sort()
  return {
    low: quantile(sorted, (1 - confidence) / 2),
    high: quantile(sorted, (1 + confidence) / 2),
  }
}

function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (place - below) * (high - low)
}
