import { LABELS, type Label, SPECTRA, type Spectrum, spectrumOf, type Tail } from '../spectrum'
import type { Confidence, Interval } from '../stats/interval'
import { percentileInterval } from '../stats/percentile'
import type { PrevalenceMethod } from '../stats/quantifier'
import { bootstrapQuantifier } from '../stats/quantifier-bootstrap'
import { wilson } from '../stats/wilson'
import { type Calibration, labelledSample } from './calibration'
import { type Cell, readSample } from './cell'

/** The estimated share of the measured posts; null where nothing was measured. */
export interface Prevalence extends Interval {
  readonly share: number | null
  /** How it was estimated; `cc` is a plain count of predicted labels. */
  readonly method: PrevalenceMethod
}

/** One figure with its interval; null where it is not defined. */
export interface Estimate extends Interval {
  readonly value: number | null
}

/** The estimated shares of a set of posts. */
export interface PrevalenceFigures {
  readonly prevalence: Readonly<Record<Label, Prevalence>>
  readonly spectrum: Readonly<Record<Spectrum, Prevalence>>
  readonly tails: Readonly<Record<Tail, Prevalence>>
  /** Neutral and satisfied together: nobody talks. */
  readonly comfortableMiddle: Prevalence
  /** (delighted − outraged) / (delighted + outraged), −1 … 1. */
  readonly tailBalance: Estimate
}

/** How prevalence is estimated. */
export interface PrevalenceOptions {
  readonly method: PrevalenceMethod
  /** The errors to correct by; without them only a plain count can be given. */
  readonly calibration: Calibration | null
  readonly confidence: Confidence
  /** Draws behind each interval. */
  readonly replicates: number
  /** A 32-bit integer; the same posts and seed give the same intervals. */
  readonly seed: number
}

/**
 * Makes the estimator of one report. The errors are fitted once; every cell is then estimated from its
 * counts of outcomes alone, so cells that were merged from parts give the figures of the whole.
 *
 * Intervals hold the error of drawing the posts and of drawing the calibration texts. Neither shows a
 * corpus written unlike the calibration texts; only labels from the corpus itself do.
 *
 * @throws RangeError, TypeError for a calibration that is none
 */
export function prevalenceEstimator(options: PrevalenceOptions): (cell: Cell) => PrevalenceFigures {
  const { calibration, confidence } = options
  if (calibration === null || options.method === 'cc') {
    return (cell) => plainCount(cell, confidence)
  }
  const quantifier = bootstrapQuantifier(labelledSample(calibration), {
    ...options,
    smoothness: calibration.smoothness,
  })
  return (cell) => {
    if (cell.outcomes.size === 0) return plainCount(cell, confidence)
    const sample = readSample(cell)
    const shares = quantifier.estimate(sample)
    const replicates = quantifier.replicates(sample)
    const posts = sample.counts.reduce((a, b) => a + b, 0)
    const drawn = (of: (shares: readonly number[]) => number | null, value: number) => {
      const draws = replicates.map(of).filter((draw) => draw !== null)
      return percentileInterval(draws.length > 0 ? draws : [value], confidence)
    }
    // At the edge of the simplex all draws may agree. No interval is narrower than if every label had
    // been read right.
    const interval = (share: number, of: (shares: readonly number[]) => number): Interval => {
      const least = wilson(share * posts, posts, confidence)
      const { low, high } = drawn(of, share)
      return { low: Math.min(low, least.low), high: Math.max(high, least.high) }
    }
    return figures(
      (labels) => {
        const of = (shares: readonly number[]): number => sumOf(shares, labels)
        const share = of(shares)
        return { share, ...interval(share, of), method: options.method }
      },
      () => {
        const value = balance(shares)
        if (value === null) return { value, low: -1, high: 1 }
        const inTails = (shares[0]! + shares[shares.length - 1]!) * posts
        const least = wilson(((1 + value) / 2) * inTails, inTails, confidence)
        const { low, high } = drawn(balance, value)
        return {
          value,
          low: Math.min(low, 2 * least.low - 1),
          high: Math.max(high, 2 * least.high - 1),
        }
      },
    )
  }
}

function plainCount({ labels }: Cell, confidence: Confidence): PrevalenceFigures {
  const total = labels.reduce((a, b) => a + b, 0)
  return figures(
    (of) => {
      const count = sumOf(labels, of)
      const share = total === 0 ? null : count / total
      return { share, ...wilson(count, total, confidence), method: 'cc' }
    },
    () => {
      // The balance is 2p − 1 of the delighted share p among the tails, and so is its interval.
      const [below, above] = [labels[0]!, labels[labels.length - 1]!]
      const { low, high } = wilson(above, above + below, confidence)
      return { value: balance(labels), low: 2 * low - 1, high: 2 * high - 1 }
    },
  )
}

function figures(
  prevalence: (labels: readonly Label[]) => Prevalence,
  tailBalance: () => Estimate,
): PrevalenceFigures {
  const each = <K extends string>(keys: readonly K[], of: (key: K) => Prevalence) =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, Prevalence>
  const labels = each(LABELS, (label) => prevalence([label]))
  const spectrum = each(SPECTRA, (third) =>
    prevalence(LABELS.filter((label) => spectrumOf(label) === third)),
  )
  return {
    prevalence: labels,
    spectrum,
    tails: { outraged: labels.outraged, delighted: labels.delighted },
    comfortableMiddle: spectrum.neutral,
    tailBalance: tailBalance(),
  }
}

function sumOf(values: readonly number[], labels: readonly Label[]): number {
  let sum = 0
  for (const label of labels) sum += values[LABELS.indexOf(label)]!
  return sum
}

function balance(values: readonly number[]): number | null {
  const [below, above] = [values[0]!, values[values.length - 1]!]
  return above + below > 0 ? (above - below) / (above + below) : null
}
