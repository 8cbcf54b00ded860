import { LABELS } from '../spectrum'
import type { Confidence, Interval } from '../stats/interval'
import { moments } from '../stats/moments'
import { percentileInterval } from '../stats/percentile'
import type { PrevalenceMethod } from '../stats/quantifier'
import { scoreSpread } from '../stats/two-sample'
import { wilson } from '../stats/wilson'
import { type Cell, createCell, readSample } from '../tails/cell'
import type { PrevalenceEstimator } from '../tails/prevalence'
import type { Shows } from './claim'
import { type Tallies, type Tally, tallyOf } from './claim-counts'

/** What earned posts show; null where there are none. */
export interface ExperiencedShare extends Interval {
  readonly share: number | null
  /** Earned posts that show it by the model's word, of so many; labels' shares are corrected by `method`. */
  readonly count: number
  readonly of: number
  readonly method: PrevalenceMethod
}

/** What claims are held against. */
export interface Told {
  readonly experience: Tallies
  /** Null where no claim is about labels. */
  readonly estimator: PrevalenceEstimator | null
  readonly confidence: Confidence
}

/** How much less sure a corrected share is than a count of labels read right; nothing is added to those. */
export interface Noise {
  /** The standard error of the draws. */
  readonly error: number
  /** The variance, among posts, of the score that stands for the share. */
  readonly variance: number
}

const NO_NOISE: Noise = { error: 0, variance: 0 }

/**
 * What earned posts show of a claim, and the noise that correcting it adds.
 *
 * @param favourable count a signal only in posts that lie not below the middle, as a promise means it
 */
export function experiencedShare(
  shows: Shows,
  brand: string | null,
  touchpoint: string | null,
  { experience, estimator, confidence }: Told,
  favourable = false,
): ExperiencedShare & { readonly noise: Noise } {
  const tally = tallyOf(experience, brand ?? undefined, touchpoint)
  const of = tally.posts
  if (shows.kind !== 'labels') {
    const count = shownIn(tally, shows, favourable)
    const share = of === 0 ? null : count / of
    return { share, ...wilson(count, of, confidence), count, of, method: 'cc', noise: NO_NOISE }
  }
  const { method } = estimator!
  const classes = shows.labels.map((label) => LABELS.indexOf(label))
  const sumOf = (values: readonly number[]): number =>
    classes.reduce((sum, c) => sum + values[c]!, 0)
  const { shares, draws } = estimator!.estimate(cellOf(tally))
  const count = countedLabels(tally, classes)
  if (shares === null) return { share: null, low: 0, high: 1, count, of, method, noise: NO_NOISE }
  // Sums of rounded shares may pass 1 by a hair.
  const share = draws === null ? count / of : Math.min(1, sumOf(shares))
  // No interval is narrower than if every label had been read right.
  const least = wilson(share * of, of, confidence)
  if (draws === null) return { share, ...least, count, of, method, noise: NO_NOISE }
  const drawn = draws.map(sumOf)
  const { low, high } = percentileInterval(drawn, confidence)
  return {
    share,
    low: Math.min(low, least.low),
    high: Math.min(1, Math.max(high, least.high)),
    count,
    of,
    method,
    noise: {
      error: Math.sqrt(moments(drawn).variance),
      variance: Math.max(
        scoreVariance(tally, classes, estimator!),
        scoreVariance(tallyOf(experience, undefined, null), classes, estimator!),
      ),
    },
  }
}

/** The variance, among posts, of a score whose mean differs only as the share of these labels does. */
function scoreVariance(
  tally: Tally,
  classes: readonly number[],
  { slopes, vector }: PrevalenceEstimator,
): number {
  const { outcomes, counts } = readSample(cellOf(tally))
  const scores = outcomes.map((outcome) => {
    const values = vector(outcome)
    return classes.reduce(
      (sum, c) => slopes[c]!.reduce((all, slope, i) => all + slope * values[i]!, sum),
      0,
    )
  })
  return scoreSpread(scores, counts).variance
}

function shownIn(
  tally: Tally,
  shows: Exclude<Shows, { kind: 'labels' }>,
  favourable: boolean,
): number {
  if (shows.kind === 'excels') return tally.excels
  const counts = tally.signals.get(shows.signal)
  return (favourable ? counts?.favourable : counts?.posts) ?? 0
}

function countedLabels({ outcomes }: Tally, classes: readonly number[]): number {
  let count = 0
  for (const [key, posts] of outcomes) if (classes.includes(key % LABELS.length)) count += posts
  return count
}

/** The outcomes of a tally, as the estimators take them. */
export function cellOf({ outcomes }: Tally): Cell {
  return { ...createCell(), outcomes }
}
