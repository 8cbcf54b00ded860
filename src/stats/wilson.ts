import { type Confidence, type Interval, normalQuantile } from './interval'

/**
 * Wilson's score interval of a share: honest for few observations and at shares of 0 and 1, where
 * the textbook interval p ± z·√(p(1−p)/n) is not.
 *
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 *
 * @param count how many of the observations had the property, 0 … total
 * @param total how many observations there were; 0 gives the whole range, 0 … 1
 * @example wilson(5, 100, 0.95) // { low: 0.0215…, high: 0.1118… }
 */
export function wilson(count: number, total: number, confidence: Confidence): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const z = normalQuantile(confidence)
  const share = count / total
  const shrink = 1 + (z * z) / total
  const centre = (share + (z * z) / (2 * total)) / shrink
  const half =
    (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / shrink
  // At the ends the formula gives 0 and 1 but for the last rounding.
  return {
    low: count === 0 ? 0 : centre - half,
    high: count === total ? 1 : centre + half,
  }
}
