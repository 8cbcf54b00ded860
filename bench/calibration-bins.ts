import { wilson } from '../src/stats/wilson.ts'

/** What is claimed of some texts and what is true of them. */
export interface Bin {
  readonly name: string
  readonly texts: number
  /** The mean probability that they were given, 0..1; NaN without texts. */
  readonly given: number
  /** The share of them that is true, 0..1, with its 95 % interval (Wilson); NaN without texts. */
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * Sorts texts into bins and holds the mean probability of each bin against the share that is true.
 *
 * @param names of the bins
 * @param binOf the bin of a text, by its place
 * @param given probabilities, 0..1, one a text
 * @param truth whether it is so, one a text
 * @example calibrationBins(['all'], () => 0, [0.8, 0.6], [true, false])[0].share // 0.5
 */
export function calibrationBins(
  names: readonly string[],
  binOf: (place: number) => number,
  given: readonly number[],
  truth: readonly boolean[],
): Bin[] {
  const places = names.map(() => [] as number[])
  given.forEach((_, i) => {
    places[binOf(i)]!.push(i)
  })
  return names.map((name, b) => {
    const own = places[b]!
    const hits = own.filter((i) => truth[i]).length
    const sum = own.reduce((total, i) => total + given[i]!, 0)
    return {
      name,
      texts: own.length,
      given: sum / own.length,
      share: hits / own.length,
      ...wilson(hits, own.length, 0.95),
    }
  })
}

/** Which of the ranges between bounds a number lies in: 0 up to and with the first bound. */
export function rangeOf(value: number, bounds: readonly number[]): number {
  const range = bounds.findIndex((bound) => value <= bound)
  return range < 0 ? bounds.length : range
}
