import type { Confidence, Interval } from '../stats/interval'
import { percentileInterval } from '../stats/percentile'
import { bootstrapSources, type Confusion } from '../stats/source-bootstrap'
import { twoErrorsOfShare, twoErrorsOfSum } from '../stats/two-errors'

/**
 * The true shares that may lie behind a sum by predicted label, such as of reach or of weight, drawn from how far
 * plain counts were off on other sources; as if a label were misread alike whatever its posts weigh.
 *
 * @param sums by predicted label, ≥ 0, not all 0
 * @param most no more draws than so many
 */
export type Misreading = (sums: readonly number[], most?: number) => readonly (readonly number[])[]

/** The misreading of plain counts from source to source. */
export function misreadingOf(
  errors: readonly Confusion[],
  options: { readonly replicates: number; readonly seed: number },
): Misreading {
  const sources = bootstrapSources(errors, options)
  return (sums, most) => {
    const total = sums.reduce((a, b) => a + b, 0)
    return sources.replicatesAt!(
      sums.map((sum) => sum / total),
      most,
    )
  }
}

/**
 * The interval of a share of weight, whose error of drawing the posts is known, with that of reading them.
 *
 * @param draws of the share by misreading alone; none where it is not known
 */
export function misreadShare(
  share: number,
  drawn: Interval,
  draws: readonly number[],
  confidence: Confidence,
): Interval {
  // Nobody knows how often a label is meant that was read nowhere.
  if (draws.length === 0 || share <= 0 || share >= 1) return { low: drawn.low, high: drawn.high }
  return within(drawn, twoErrorsOfShare(share, drawn, percentileInterval(draws, confidence)))
}

/** The same of a sum. */
export function misreadSum(
  sum: number,
  drawn: Interval,
  draws: readonly number[],
  confidence: Confidence,
): Interval {
  if (draws.length === 0 || sum <= 0) return drawn
  return within(drawn, twoErrorsOfSum(sum, drawn, percentileInterval(draws, confidence)))
}

/** Rounding does not narrow an interval. */
function within(least: Interval, { low, high }: Interval): Interval {
  return { low: Math.min(low, least.low), high: Math.max(high, least.high) }
}
