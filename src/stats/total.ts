import { type Confidence, type Interval, normalQuantile } from './interval'

/**
 * The interval of a sum of weights over events that come independently of each other, such as the
 * summed reach of posts: the score interval of a Poisson count, for the count of equal weights that
 * varies as much. Few heavy weights count as few events, so the interval is wide where it must be.
 *
 * Source: the score interval x + z²/2 ± z·√(x + z²/4) of a Poisson mean, at the effective count
 * x = (Σw)² / Σw² (Fay & Feuer, Statistics in Medicine 16 (1997), 791–801, on weighted sums).
 *
 * @param sum Σ w, with every w ≥ 0
 * @param squares Σ w²
 * @param weightIfNone the weight that an event would likely have, where there was none
 * @example totalInterval(10, 10, 0.95, 1) // { low: 5.43…, high: 18.40… }
 */
export function totalInterval(
  sum: number,
  squares: number,
  confidence: Confidence,
  weightIfNone: number,
): Interval {
  const z = normalQuantile(confidence)
  const weight = sum === 0 ? weightIfNone : squares / sum
  const events = sum === 0 ? 0 : (sum / squares) * sum
  const centre = events + (z * z) / 2
  const half = z * Math.sqrt(events + (z * z) / 4)
  return { low: sum === 0 ? 0 : weight * (centre - half), high: weight * (centre + half) }
}
