import type { Confidence, Interval } from '../stats/interval'
import { wilson } from '../stats/wilson'

/** A plain count with its share of the measured posts and Wilson's interval; null where nothing was measured. */
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
