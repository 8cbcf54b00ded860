import { type MeanSums, meanDraws, meanSums } from './mean-draws'
import { countsLabels, fitQuantifier, type Quantifier, type QuantifierOptions } from './quantifier'
import { type Random, seededRandom } from './random'
import type { LabelledSample, ReadSample } from './read-sample'
import { resample } from './resample'

/** A quantifier with the sampling error of what it was fitted on. */
export interface BootstrappedQuantifier extends Quantifier {
  /**
   * Shares estimated again and again, each time with another draw of the labelled and of the given
   * sample. Replicate r of every sample rests on the same draw of the labelled sample, so that
   * differences between samples do not count the labelled sample's error twice.
   */
  replicates(sample: ReadSample, how?: DrawOptions): number[][]
  /** The same from the sample's sums alone; null for a method that needs more. */
  readonly replicatesFrom: ((sums: MeanSums, how?: DrawOptions) => number[][]) | null
  /** The same of a mean without a sampling error of its own; null for a method that needs more than it. */
  readonly replicatesAt: ((mean: readonly number[], most?: number) => number[][]) | null
}

/** Which replicates are wanted. */
export interface DrawOptions {
  /** No more than so many, the first of them. */
  readonly most?: number
  /** Samples with different streams are drawn independently of each other; 0 by default. */
  readonly stream?: number
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
 * error of both samples. Where the estimate goes by the sample's mean alone, that mean is drawn from its
 * normal limit; else the sample is drawn again item by item.
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
  return withReplicates(fitQuantifier(labelled, options), labelled.counts.length, options, () =>
    fitQuantifier(
      {
        outcomes: labelled.outcomes,
        counts: labelled.counts.map((counts) => resample(counts, random)),
      },
      options,
    ),
  )
}

/**
 * A quantifier that estimates again and again, with another draw of the sample and of itself each time.
 *
 * @param draw another draw of the quantifier; called once for each replicate, when first needed
 */
export function withReplicates(
  whole: Quantifier,
  classes: number,
  options: Omit<BootstrapOptions, 'smoothness'>,
  draw: () => Quantifier,
): BootstrappedQuantifier {
  // Drawn when first asked for: an empty sample needs none.
  let fitted: readonly Quantifier[] | undefined
  const drawn = (most = options.replicates): readonly Quantifier[] => {
    fitted ??= Array.from({ length: options.replicates }, draw)
    return fitted.slice(0, most)
  }
  const byLabel = countsLabels(options.method)
  // Every sample starts from the same point, so that its interval does not depend on its place.
  const start = (stream: number): Random => seededRandom(~options.seed ^ stream)
  const normals = new Map<number, Float64Array>()
  const normalsOf = (stream: number): Float64Array => {
    let known = normals.get(stream)
    if (!known) {
      const own = start(stream)
      known = Float64Array.from({ length: options.replicates * classes }, () => own.normal())
      normals.set(stream, known)
    }
    return known
  }
  const replicatesFrom = (sums: MeanSums, { most, stream = 0 }: DrawOptions = {}): number[][] => {
    const mean = meanDraws(sums, normalsOf(stream))
    return drawn(most).map(({ fromMean }, r) => fromMean!(mean(r)))
  }
  return {
    ...whole,
    replicatesFrom: whole.fromMean === null ? null : replicatesFrom,
    replicatesAt:
      whole.fromMean === null
        ? null
        : (mean, most) => drawn(most).map(({ fromMean }) => fromMean!(mean)),
    replicates(sample, how = {}) {
      if (whole.fromMean !== null) return replicatesFrom(meanSums(sample, byLabel, classes), how)
      const own = start(how.stream ?? 0)
      return drawn(how.most).map(({ estimate }) =>
        estimate({ outcomes: sample.outcomes, counts: resample(sample.counts, own) }),
      )
    },
  }
}
