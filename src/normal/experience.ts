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
import { type Tallies, type Tally, tallyOf, weightKey } from './claim-counts'
import {
  addTotal,
  createWeightTotal,
  type ShareByWeight,
  shareByWeight,
  type WeightTotal,
} from './weight-total'

/** What earned posts show; null where there are none. */
export interface ExperiencedShare extends Interval {
  readonly share: number | null
  /** Earned posts that show it by the model's word, of so many; labels' shares are corrected by `method`. */
  readonly count: number
  readonly of: number
  readonly method: PrevalenceMethod
  /**
   * The same where each post counts by its weight: a plain count of what the model reads, whatever the method;
   * null where no post has a weight.
   */
  readonly weighted: ShareByWeight | null
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
  const weighted = weightedShown(tally, shows, favourable, confidence)
  if (shows.kind !== 'labels') {
    const count = shownIn(tally, shows, favourable)
    const share = of === 0 ? null : count / of
    const interval = wilson(count, of, confidence)
    return { share, ...interval, count, of, method: 'cc', weighted, noise: NO_NOISE }
  }
  const { method } = estimator!
  const classes = shows.labels.map((label) => LABELS.indexOf(label))
  const sumOf = (values: readonly number[]): number =>
    classes.reduce((sum, c) => sum + values[c]!, 0)
  const { shares, draws } = estimator!.estimate(cellOf(tally))
  const count = countedLabels(tally, classes)
  if (shares === null) {
    return { share: null, low: 0, high: 1, count, of, method, weighted, noise: NO_NOISE }
  }
  // Sums of rounded shares may pass 1 by a hair.
  const share = draws === null ? count / of : Math.min(1, sumOf(shares))
  // No interval is narrower than if every label had been read right.
  const least = wilson(share * of, of, confidence)
  if (draws === null) return { share, ...least, count, of, method, weighted, noise: NO_NOISE }
  const drawn = draws.map(sumOf)
  const { low, high } = percentileInterval(drawn, confidence)
  return {
    share,
    low: Math.min(low, least.low),
    high: Math.min(1, Math.max(high, least.high)),
    count,
    of,
    method,
    weighted,
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

function weightedShown(
  { weights }: Tally,
  shows: Shows,
  favourable: boolean,
  confidence: Confidence,
): ShareByWeight | null {
  const sumOf = (keys: readonly string[]): WeightTotal => {
    const sum = createWeightTotal()
    for (const key of keys) addTotal(sum, weights.get(key) ?? createWeightTotal())
    return sum
  }
  const keys =
    shows.kind === 'labels'
      ? shows.labels.map(weightKey.label)
      : [shows.kind === 'excels' ? weightKey.excels : weightKey.signal(shows.signal, favourable)]
  return shareByWeight(sumOf(keys), sumOf(LABELS.map(weightKey.label)), confidence)
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
