import type { Confidence, Interval } from '../stats/interval'
import { wilson } from '../stats/wilson'

/**
 * How many posts have something, with their share and Wilson's interval; null where there is no post. Where only some
 * posts were read (friction, moments), the count is of those, and the share is of the posts that they stand for: then
 * it is not the count by any total.
 */
export interface Share extends Interval {
  readonly count: number
  readonly share: number | null
}

/**
 * A count as a share of so many.
 *
 * @param total ≥ count
 */
export function shareOf(count: number, total: number, confidence: Confidence): Share {
  return { count, share: total === 0 ? null : count / total, ...wilson(count, total, confidence) }
}
