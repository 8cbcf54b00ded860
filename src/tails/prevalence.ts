import { LABELS, type Label, SPECTRA, type Spectrum, spectrumOf, type Tail } from '../spectrum'
import type { Confidence, Interval } from '../stats/interval'
import { type MeanSums, meanOf, meanSums } from '../stats/mean-draws'
import { percentileInterval } from '../stats/percentile'
import { polarisation, polarisationInterval } from '../stats/polarisation'
import { countsLabels, type PrevalenceMethod } from '../stats/quantifier'
import {
  type BootstrappedQuantifier,
  bootstrapQuantifier,
  type DrawOptions,
} from '../stats/quantifier-bootstrap'
import type { Outcome } from '../stats/read-sample'
import { bootstrapSources, type Confusion } from '../stats/source-bootstrap'
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

/** How heavy the ends are: the share of both tails together. */
export interface Extremity extends Estimate {
  /**
   * `bell` where the tails surely hold less than the 40 % of posts spread evenly over the five labels; `U`
   * where they surely hold more, `J` where of these delight surely prevails, `reversed J` where outrage
   * does; `unclear` where the interval of the share holds 40 %.
   */
  readonly shape: 'bell' | 'U' | 'J' | 'reversed J' | 'unclear'
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
  /** Outraged and delighted together (Schoenmueller, Netzer & Stahl 2020), 0 … 1. */
  readonly extremity: Extremity
  /**
   * The variance of the label's value by its largest possible: 0 where all posts have one label, 1 where
   * half are outraged and half delighted.
   */
  readonly polarisation: Estimate
}

/** How prevalence is estimated. */
export interface PrevalenceOptions {
  readonly method: PrevalenceMethod
  /** The errors to correct by; without them only a plain count can be given. */
  readonly calibration: Calibration | null
  /** For a plain count: how far such counts are off from source to source, to be held by the intervals. */
  readonly betweenSources: readonly Confusion[] | null
  readonly confidence: Confidence
  /** Draws behind each interval. */
  readonly replicates: number
  /** A 32-bit integer; the same posts and seed give the same intervals. */
  readonly seed: number
}

/** A set of posts as the estimator sees it. */
export interface Estimated {
  readonly posts: number
  /** Five shares in the order of the line; null without posts. */
  readonly shares: readonly number[] | null
  /** The counted labels behind a plain count; whole numbers, so that their sums are exact. */
  readonly counts: readonly number[] | null
  /** The shares estimated again and again; null for a plain count alone, whose error has a formula. */
  readonly draws: readonly (readonly number[])[] | null
  /** The sums behind the shares. */
  readonly sums: MeanSums
}

/** The estimator of one report. */
export interface PrevalenceEstimator {
  readonly method: PrevalenceMethod
  /**
   * Estimates the shares of a cell.
   *
   * @param most no more draws than so many
   * @param stream sets of posts with different streams are drawn independently of each other
   */
  estimate(cell: Cell, most?: number, stream?: number): Estimated
  /** Estimates from sums alone; null for a method that needs every posterior. */
  readonly fromSums: ((sums: MeanSums, most: number, stream: number) => Estimated) | null
  /** What an outcome adds to the sums: a dummy for its label, or its posterior. */
  vector(outcome: Outcome): readonly number[]
  /**
   * For each label the weights of a score of that vector whose mean differs between sets of posts only as
   * their shares of the label do.
   */
  readonly slopes: readonly (readonly number[])[]
  /** The shares and what follows from them, with their intervals. */
  figures(estimated: Estimated): PrevalenceFigures
}

const ENDS = [0, LABELS.length - 1] as const
/** The share of both tails where posts spread evenly over the labels. */
const EVEN = ENDS.length / LABELS.length

/**
 * Makes the estimator of one report. The errors are fitted once; every cell is then estimated from its
 * counts of outcomes alone, so cells that were merged from parts give the figures of the whole.
 *
 * Intervals hold the error of drawing the posts and of drawing the calibration texts. Neither shows a
 * corpus written unlike the calibration texts; only labels from the corpus itself do.
 *
 * @throws RangeError, TypeError for a calibration that is none
 */
export function prevalenceEstimator(options: PrevalenceOptions): PrevalenceEstimator {
  const { method } = options
  const quantifier = quantifierOf(options)
  const byLabel = countsLabels(method)
  const sumsOf = (cell: Cell): MeanSums => meanSums(readSample(cell), byLabel, LABELS.length)
  const fromSums = (sums: MeanSums, most: number, stream: number): Estimated => {
    if (sums.items === 0) return nothing(sums)
    return {
      posts: sums.items,
      shares: quantifier === null ? meanOf(sums) : quantifier.fromMean!(meanOf(sums)),
      counts: method === 'cc' ? sums.sums : null,
      draws: quantifier && quantifier.replicatesFrom!(sums, { most, stream }),
      sums,
    }
  }
  const units = LABELS.map((_, c) => LABELS.map((_, d) => (c === d ? 1 : 0)))
  const simple = quantifier === null || quantifier.fromMean !== null
  return {
    method,
    fromSums: simple ? fromSums : null,
    estimate(cell, most = options.replicates, stream = 0) {
      const sums = sumsOf(cell)
      return simple
        ? fromSums(sums, most, stream)
        : everyPosterior(cell, quantifier, sums, { most, stream })
    },
    vector: ({ predicted, posterior }) => (byLabel ? units[predicted]! : posterior),
    slopes: quantifier?.slopes ?? units,
    figures: (estimated) => figuresOf(estimated, method, options.confidence),
  }
}

function quantifierOf(options: PrevalenceOptions): BootstrappedQuantifier | null {
  const { calibration, betweenSources, method } = options
  if (method === 'cc') return betweenSources && bootstrapSources(betweenSources, options)
  if (calibration === null) return null
  const { smoothness } = calibration
  return bootstrapQuantifier(labelledSample(calibration), { ...options, smoothness })
}

function nothing(sums: MeanSums): Estimated {
  return { posts: 0, shares: null, counts: null, draws: null, sums }
}

function everyPosterior(
  cell: Cell,
  quantifier: BootstrappedQuantifier,
  sums: MeanSums,
  how: DrawOptions,
): Estimated {
  if (sums.items === 0) return nothing(sums)
  const sample = readSample(cell)
  return {
    posts: sums.items,
    shares: quantifier.estimate(sample),
    counts: null,
    draws: quantifier.replicates(sample, how),
    sums,
  }
}

function figuresOf(
  { posts, shares, counts, draws }: Estimated,
  method: PrevalenceMethod,
  confidence: Confidence,
): PrevalenceFigures {
  // At the edge of the simplex all draws may agree. No interval is narrower than if every label had
  // been read right.
  const widened = (least: Interval, of: (shares: readonly number[]) => number | null): Interval => {
    if (draws === null) return least
    const drawn = new Float64Array(draws.length)
    let defined = 0
    for (const draw of draws) {
      const value = of(draw)
      if (value !== null) drawn[defined++] = value
    }
    if (defined === 0) return least
    const { low, high } = percentileInterval(drawn.subarray(0, defined), confidence)
    return { low: Math.min(low, least.low), high: Math.max(high, least.high) }
  }
  const sumOf = (classes: readonly number[]): Interval & { share: number | null } => {
    const of = (values: readonly number[]): number => {
      let sum = 0
      for (const c of classes) sum += values[c]!
      return sum
    }
    if (shares === null) return { share: null, low: 0, high: 1 }
    const share = counts === null ? of(shares) : of(counts) / posts
    // Sums of rounded shares may pass 1 by a hair.
    return { share, ...widened(wilson(Math.min(1, share) * posts, posts, confidence), of) }
  }
  const share = (labels: readonly Label[]): Prevalence => ({
    ...sumOf(labels.map((label) => LABELS.indexOf(label))),
    method,
  })
  const prevalence = Object.fromEntries(LABELS.map((label) => [label, share([label])])) as Record<
    Label,
    Prevalence
  >
  const spectrum = Object.fromEntries(
    SPECTRA.map((third) => {
      const labels = LABELS.filter((label) => spectrumOf(label) === third)
      return [third, labels.length === 1 ? prevalence[labels[0]!] : share(labels)]
    }),
  ) as Record<Spectrum, Prevalence>
  const tailBalance = balanceOf(counts ?? shares, counts ? 1 : posts, confidence, widened)
  const { share: value, ...extremes } = sumOf(ENDS)
  return {
    prevalence,
    spectrum,
    tails: { outraged: prevalence.outraged, delighted: prevalence.delighted },
    comfortableMiddle: spectrum.neutral,
    tailBalance,
    extremity: { value, ...extremes, shape: shapeOf(extremes, tailBalance) },
    polarisation:
      shares === null
        ? { value: null, low: 0, high: 1 }
        : {
            value: polarisation(shares),
            ...widened(polarisationInterval(shares, posts, confidence), polarisation),
          },
  }
}

function balanceOf(
  shares: readonly number[] | null,
  /** What one share stands for; 1 where shares are counts. */
  unit: number,
  confidence: Confidence,
  widened: (least: Interval, of: (shares: readonly number[]) => number | null) => Interval,
): Estimate {
  const value = shares && balance(shares)
  if (shares === null || value === null) return { value: null, low: -1, high: 1 }
  // The balance is 2p − 1 of the delighted share p among the tails, and so is its interval.
  const inTails = (shares[ENDS[0]]! + shares[ENDS[1]]!) * unit
  const least = wilson(((1 + value) / 2) * inTails, inTails, confidence)
  return { value, ...widened({ low: 2 * least.low - 1, high: 2 * least.high - 1 }, balance) }
}

function balance(values: readonly number[]): number | null {
  const [below, above] = [values[ENDS[0]]!, values[ENDS[1]]!]
  return above + below > 0 ? (above - below) / (above + below) : null
}

function shapeOf(extremes: Interval, tailBalance: Estimate): Extremity['shape'] {
  if (extremes.high < EVEN) return 'bell'
  if (extremes.low <= EVEN) return 'unclear'
  if (tailBalance.low > 0) return 'J'
  return tailBalance.high < 0 ? 'reversed J' : 'U'
}
