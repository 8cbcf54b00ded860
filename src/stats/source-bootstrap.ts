import type { Quantifier } from './quantifier'
import { type BootstrappedQuantifier, withReplicates } from './quantifier-bootstrap'
import { seededRandom } from './random'
import { meanPrediction } from './read-sample'

/** Of the items of one source, how many of each class (rows) were predicted as each class (columns). */
export type Confusion = readonly (readonly number[])[]

/** Half an item more in each class, so that a class that nobody met in a source has a ratio too. */
const HALF = 0.5

/**
 * Plain counting, with the error that it makes from source to source: for each replicate one source is
 * drawn, and the counted shares are multiplied by (true share / counted share) there. What a classifier's
 * errors do to another source whose errors are unknown is so told by what they did to these, as in the
 * prediction interval of a random-effects analysis (Higgins, Thompson & Spiegelhalter, Journal of the Royal
 * Statistical Society A 172 (2009), 137–159), but with the errors themselves in place of a normal curve.
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
      const factor = factors[random.integer(factors.length)]!
      return counting((mean) => {
        // The normal limit may draw a share below 0.
        const real = mean.map((share, c) => Math.max(0, share) * factor[c]!)
        const sum = real.reduce((a, b) => a + b, 0)
        return real.map((share) => share / sum)
      })
    },
  )
}
