import type { Confidence, Interval } from './interval'
import { wilson } from './wilson'

/** Weights of a set of items by their sum and the sum of their squares. */
export interface WeightSum {
  readonly sum: number
  readonly squares: number
}

/**
 * The share of the weight that items with some property carry, with Wilson's interval for as many items as
 * the weighted ones are worth: Kish's effective size (Σw)²/Σw², or p(1 − p)/v where the linearised variance
 * v = ((1 − p)²·Σw² of those with it + p²·Σw² of those without)/(Σw)² makes it smaller, as it does where
 * their weights vary more than the others'.
 *
 * Source: L. Kish, Survey Sampling (1965), section 11.7; W. G. Cochran, Sampling Techniques (1977), section
 * 6.3, for the variance of a ratio.
 *
 * @param part of the items with the property, within `all`
 * @param all of all items; a sum of 0 gives no share, and the whole range
 * @param size Kish's effective size of all items
 * @example weightedShare({ sum: 3, squares: 5 }, { sum: 10, squares: 20 }, 5, 0.95) // { share: 0.3, low: 0.0725…, high: 0.7012… }
 */
export function weightedShare(
  part: WeightSum,
  all: WeightSum,
  size: number,
  confidence: Confidence,
): Interval & { readonly share: number | null } {
  if (!(all.sum > 0)) return { share: null, low: 0, high: 1 }
  const share = part.sum / all.sum
  const items = worth(part, all, size)
  return { share, ...wilson(share * items, items, confidence) }
}

/**
 * How many items of equal weight would tell as much of the share as these weighted ones; see
 * {@link weightedShare}, whose interval is for so many.
 */
export function worth(part: WeightSum, all: WeightSum, size: number): number {
  const share = part.sum / all.sum
  const spread =
    (1 - share) * (1 - share) * part.squares + share * share * (all.squares - part.squares)
  const varied = share * (1 - share) * all.sum * all.sum
  return varied > 0 ? Math.min(size, varied / spread) : size
}
