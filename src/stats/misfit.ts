import { fitQuantifier, type QuantifierOptions } from './quantifier'
import { seededRandom } from './random'
import type { LabelledSample, Outcome, ReadSample } from './read-sample'
import { resample } from './resample'

/** How far a sample is from any mixture of the labelled classes. */
export interface Misfit {
  /** Total variation distance to the mixture with the estimated shares, 0 … 1. */
  readonly distance: number
  /** The distance that 95 of 100 samples stay below where the sample is such a mixture. */
  readonly expected: number
}

/** How misfit is measured. */
export interface MisfitOptions extends QuantifierOptions {
  /** The group of an outcome, 0 … groups − 1: coarse enough for each group to be filled. */
  readonly groupOf: (outcome: Outcome) => number
  readonly groups: number
  readonly replicates: number
  readonly seed: number
}

/**
 * Corrected prevalence assumes that each class looks in the sample as it does among the labelled items.
 * What it looks like altogether can tell when that is wrong: the sample is compared with the mixture of the
 * labelled classes at the estimated shares, and chance is simulated by drawing both anew (a parametric
 * bootstrap of the goodness of fit; Efron & Tibshirani 1993, chapter 16).
 *
 * A misfit is proof of a shift; a fit is none of its absence.
 *
 * @throws RangeError when a class has no labelled item, or the sample no item
 * @example mixtureMisfit(labelled, sample, options) // { distance: 0.21…, expected: 0.04… }
 */
export function mixtureMisfit(
  labelled: LabelledSample,
  sample: ReadSample,
  options: MisfitOptions,
): Misfit {
  const { groupOf, groups, replicates, seed } = options
  const random = seededRandom(seed)
  const known = new Map<readonly Outcome[], readonly number[]>()
  const groupsOf = (outcomes: readonly Outcome[]): readonly number[] => {
    const found = known.get(outcomes) ?? outcomes.map(groupOf)
    known.set(outcomes, found)
    return found
  }
  const profile = ({ outcomes, counts }: ReadSample): number[] => {
    const groupAt = groupsOf(outcomes)
    const sums = new Array<number>(groups).fill(0)
    const items = counts.reduce((a, b) => a + b, 0)
    for (let at = 0; at < counts.length; at++) {
      if (counts[at]! > 0) sums[groupAt[at]!]! += counts[at]! / items
    }
    return sums
  }
  const distanceOf = (
    of: LabelledSample,
    to: ReadSample,
  ): { distance: number; shares: number[] } => {
    const shares = fitQuantifier(of, options).estimate(to)
    const parts = of.counts.map((counts) => profile({ outcomes: of.outcomes, counts }))
    const distance = profile(to).reduce((sum, real, g) => {
      const mixed = parts.reduce((total, part, c) => total + shares[c]! * part[g]!, 0)
      return sum + Math.abs(real - mixed) / 2
    }, 0)
    return { distance, shares }
  }
  const found = distanceOf(labelled, sample)
  const items = sample.counts.reduce((a, b) => a + b, 0)
  const totals = labelled.counts.map((counts) => counts.reduce((a, b) => a + b, 0))
  const mixture = labelled.outcomes.map((_, at) =>
    labelled.counts.reduce(
      (sum, counts, c) => sum + (items * found.shares[c]! * counts[at]!) / totals[c]!,
      0,
    ),
  )
  const byChance = Array.from({ length: replicates }, () => {
    const again = {
      outcomes: labelled.outcomes,
      counts: labelled.counts.map((counts) => resample(counts, random)),
    }
    const drawn = { outcomes: labelled.outcomes, counts: resample(mixture, random) }
    return distanceOf(again, drawn).distance
  }).sort((a, b) => a - b)
  return {
    distance: found.distance,
    expected: byChance[Math.min(replicates - 1, Math.floor(0.95 * replicates))]!,
  }
}
