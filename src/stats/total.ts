import { type Confidence, type Interval, normalQuantile } from './interval'

/**
 * The interval of a sum over a random sample of `total` observations, from the sum and the sum of
 * squares: sum ± z·√(squares − sum²/total), cut at 0. Observations that add nothing count in
 * `total`. With few heavy observations the normal approximation is optimistic.
 *
 * @param sum Σ x, with every x ≥ 0
 * @param squares Σ x²
 * @param total the number of observations
 * @example totalInterval(10, 10, 100, 0.95) // { low: 4.12…, high: 15.87… }
 */
export function totalInterval(
  sum: number,
  squares: number,
  total: number,
  confidence: Confidence,
): Interval {
  if (total === 0) return { low: 0, high: 0 }
  const spread = normalQuantile(confidence) * Math.sqrt(Math.max(0, squares - (sum * sum) / total))
  return { low: Math.max(0, sum - spread), high: sum + spread }
}
