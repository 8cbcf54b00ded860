import { exp } from './exp'
import { log } from './log'
import { moments } from './moments'
import type { Quantifier } from './quantifier'
import { type BootstrappedQuantifier, withReplicates } from './quantifier-bootstrap'
import { seededRandom } from './random'
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

/** Half an item more in each class, so that a class that nobody met in a source has a ratio too. */
const HALF = 0.5

/**
 * Plain counting, with the error that it makes from source to source: for each replicate one source is
 * drawn, and the counted shares are multiplied by (true share / counted share) there. What a classifier's
 * errors do to another source whose errors are unknown is so told by what they did to these, as in the
 * prediction interval of a random-effects analysis (Higgins, Thompson & Spiegelhalter, Journal of the Royal
 * Statistical Society A 172 (2009), 137–159), but with the errors themselves in place of a normal curve. The
 * logarithms of the ratios are smoothed by a normal kernel (Silverman & Young, Biometrika 74 (1987), 469–479),
 * because of 29 sources that err alike one is the lowest or the highest as often as two times in 29.
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
  const factors = confusions.map((confusion) =>
    confusion.map((row, c) => {
      const real = row.reduce((a, b) => a + b, 0)
      const counted = confusion.reduce((sum, other) => sum + other[c]!, 0)
      return (real + HALF) / (counted + HALF)
    }),
  )
  const widths = confusions[0]!.map((_, c) => bandwidth(factors.map((factor) => log(factor[c]!))))
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
      const drawn = factors[random.integer(factors.length)]!
      const factor = drawn.map((ratio, c) => ratio * exp(widths[c]! * random.normal()))
      return counting((mean) => {
        // The normal limit may draw a share below 0.
        const real = mean.map((share, c) => Math.max(0, share) * factor[c]!)
        const sum = real.reduce((a, b) => a + b, 0)
        return real.map((share) => share / sum)
      })
    },
  )
}
