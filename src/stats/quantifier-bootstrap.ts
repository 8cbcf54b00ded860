import { fitQuantifier, type Quantifier, type QuantifierOptions } from './quantifier'
import { type Random, seededRandom } from './random'
import type { LabelledSample, ReadSample } from './read-sample'

/** A quantifier with the sampling error of what it was fitted on. */
export interface BootstrappedQuantifier extends Quantifier {
  /**
   * Shares estimated again and again, each time with another draw of the labelled and of the given
   * sample. Replicate r of every sample rests on the same draw of the labelled sample, so that
   * differences between samples do not count the labelled sample's error twice.
   */
  replicates(sample: ReadSample): number[][]
}

/** How a quantifier is bootstrapped. */
export interface BootstrapOptions extends QuantifierOptions {
  /** How often to draw, ≥ 1. */
  readonly replicates: number
  /** A 32-bit integer; the same seed gives the same replicates. */
  readonly seed: number
}

/**
 * Fits a quantifier on a labelled sample and on draws of it. Both samples are drawn in time
 * proportional to their outcomes, not their items: the count of each outcome is drawn from the Poisson
 * distribution of its mean, which for shares equals drawing items with replacement up to 1/n.
 *
 * Source: Hanley & MacGibbon, Computer Methods and Programs in Biomedicine 83 (2006), 57–62.
 *
 * @throws RangeError when a class has no labelled item
 * @example
 * const fitted = bootstrapQuantifier(labelled, { method: 'o-pacc', smoothness: 0.01, replicates: 500, seed: 1 })
 * percentileInterval(fitted.replicates(sample).map((shares) => shares[0]), 0.95)
 */
export function bootstrapQuantifier(
  labelled: LabelledSample,
  options: BootstrapOptions,
): BootstrappedQuantifier {
  const random = seededRandom(options.seed)
  const whole = fitQuantifier(labelled, options)
  const drawn = Array.from({ length: options.replicates }, () =>
    fitQuantifier(
      {
        outcomes: labelled.outcomes,
        counts: labelled.counts.map((counts) => draw(counts, random)),
      },
      options,
    ),
  )
  return {
    estimate: (sample) => whole.estimate(sample),
    replicates(sample) {
      // Every sample starts from the same point, so that its interval does not depend on its place.
      const own = seededRandom(~options.seed)
      return drawn.map((quantifier) =>
        quantifier.estimate({ outcomes: sample.outcomes, counts: draw(sample.counts, own) }),
      )
    },
  }
}

/** Another draw of as many items, give or take √n; never empty. */
function draw(counts: readonly number[], random: Random): number[] {
  for (;;) {
    let items = 0
    const drawn = counts.map((count) => {
      const next = count === 0 ? 0 : random.poisson(count)
      items += next
      return next
    })
    if (items > 0 || !counts.some((count) => count > 0)) return drawn
  }
}
