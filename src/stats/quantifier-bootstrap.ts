import { fitQuantifier, type Quantifier, type QuantifierOptions } from './quantifier'
import { seededRandom } from './random'
import type { LabelledSample, ReadSample } from './read-sample'
import { resample } from './resample'

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
 * Fits a quantifier on a labelled sample and on draws of it, so that an estimate carries the sampling
 * error of both samples.
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
        counts: labelled.counts.map((counts) => resample(counts, random)),
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
        quantifier.estimate({ outcomes: sample.outcomes, counts: resample(sample.counts, own) }),
      )
    },
  }
}
