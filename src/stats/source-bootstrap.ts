import { exp } from './exp'
import { log } from './log'
import { moments } from './moments'
import type { Quantifier } from './quantifier'
import { type BootstrappedQuantifier, withReplicates } from './quantifier-bootstrap'
import { seededRandom } from './random'
import { fitRandomEffects, type Study, truthLike } from './random-effects'
import { meanPrediction } from './read-sample'

/** Of the items of one source, how many of each class (rows) were predicted as each class (columns). */
export type Confusion = readonly (readonly number[])[]

/**
 * The width of a normal kernel for a few numbers, 1.06·s·n^(−1/5).
 *
 * Source: Silverman, Density Estimation for Statistics and Data Analysis (1986), equation 3.28.
 */
function bandwidth(values: readonly number[]): number {
  const { n, variance } = moments(values)
  return n < 2 ? 0 : 1.06 * Math.sqrt((variance * n) / (n - 1)) * exp(-log(n) / 5)
}

/**
 * By this the kernel is wider than one that shows a density: the sources are few, and a corpus may have other
 * shares than they do. Of 1, 1.5, 2 and 2.5 it is the one at which sources left out are covered best.
 */
const WIDER = 2.5

/** Half an item more in each class, so that a class that nobody met in a source has a ratio too. */
const HALF = 0.5

/**
 * How far a count of a class is off in one source: the logarithm of (true / counted) and, because both
 * are counts of the same items, the variance of a ratio of paired proportions (delta method).
 */
function errorOf(confusion: Confusion, c: number): Study {
  const real = confusion[c]!.reduce((a, b) => a + b, 0)
  const counted = confusion.reduce((sum, row) => sum + row[c]!, 0)
  const misread = real + counted - 2 * confusion[c]![c]!
  return {
    value: log((real + HALF) / (counted + HALF)),
    variance: (misread + 2 * HALF) / ((real + HALF) * (counted + HALF)),
  }
}

/**
 * Plain counting, with the error that it makes from source to source: for each replicate one source is
 * drawn, and the counted shares are multiplied by (true share / counted share) there. What a classifier's
 * errors do to another source whose errors are unknown is so told by what they did to these, as in the
 * prediction interval of a random-effects analysis (Higgins, Thompson & Spiegelhalter, Journal of the Royal
 * Statistical Society A 172 (2009), 137–159), but with the errors themselves in place of a normal curve. The
 * logarithms of the ratios are drawn together by what their few items alone make them differ
 * (`random-effects.ts`), or a source with a dozen items would err as no source does, and smoothed by a normal
 * kernel (Silverman & Young, Biometrika 74 (1987), 469–479), because of 29 sources that err alike one is the
 * lowest or the highest as often as two times in 29.
 *
 * @param confusions one for each source; its items drawn from it at random, and the classifier fitted on others
 * @example
 * const counting = bootstrapSources([[[90, 10], [5, 15]], [[80, 5], [10, 5]]], { replicates: 500, seed: 1 })
 * percentileInterval(counting.replicates(sample).map((shares) => shares[1]), 0.95)
 */
export function bootstrapSources(
  confusions: readonly Confusion[],
  options: { readonly replicates: number; readonly seed: number },
): BootstrappedQuantifier {
  const classes = confusions[0]!.length
  const errors = confusions[0]!.map((_, c) => {
    const measured = confusions.map((confusion) => errorOf(confusion, c))
    const fitted = fitRandomEffects(measured)
    return measured.map((error) => truthLike(error, fitted))
  })
  const widths = errors.map((of) => WIDER * bandwidth(of))
  const random = seededRandom(options.seed)
  const slopes = confusions[0]!.map((_, c) => confusions[0]!.map((_, d) => (c === d ? 1 : 0)))
  const counting = (fromMean: (mean: readonly number[]) => number[]): Quantifier => ({
    estimate: ({ outcomes, counts }) => fromMean(meanPrediction(outcomes, counts, classes)),
    fromMean,
    slopes,
  })
  return withReplicates(
    counting((mean) => [...mean]),
    classes,
    { ...options, method: 'cc' },
    () => {
      const source = random.integer(confusions.length)
      const factor = errors.map((error, c) => exp(error[source]! + widths[c]! * random.normal()))
      return counting((mean) => {
        // The normal limit may draw a share below 0.
        const real = mean.map((share, c) => Math.max(0, share) * factor[c]!)
        const sum = real.reduce((a, b) => a + b, 0)
        return real.map((share) => share / sum)
      })
    },
  )
}
