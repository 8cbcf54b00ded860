import { percentileInterval } from '../src/stats/percentile.ts'
import { seeded } from '../training/random.ts'

/** A figure of some texts, given by their places. */
export type Measure = (places: readonly number[]) => number

/** A figure with its interval. */
export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
  /** Whether the interval of its difference from the first figure holds 0; of the first, true. */
  readonly likeFirst: boolean
}

/**
 * Figures of the same texts with 95 % intervals by bootstrap: the texts are drawn anew with
 * replacement, the same draws for every figure, so that differences are those of one set of texts.
 *
 * @param size how many texts there are
 * @example compare(3, [(places) => places.length], 100, 1) // [{ value: 3, low: 3, high: 3, … }]
 */
export function compare(
  size: number,
  measures: readonly Measure[],
  replicates: number,
  seed: number,
): Figure[] {
  const random = seeded(seed)
  const drawn = measures.map(() => [] as number[])
  for (let r = 0; r < replicates; r++) {
    const places = Array.from({ length: size }, () => Math.floor(random() * size))
    measures.forEach((measure, m) => {
      drawn[m]!.push(measure(places))
    })
  }
  const all = Array.from({ length: size }, (_, i) => i)
  return measures.map((measure, m) => {
    const differences = drawn[m]!.map((value, r) => value - drawn[0]![r]!)
    const difference = percentileInterval(differences, 0.95)
    return {
      value: measure(all),
      ...percentileInterval(drawn[m]!, 0.95),
      likeFirst: difference.low <= 0 && difference.high >= 0,
    }
  })
}
