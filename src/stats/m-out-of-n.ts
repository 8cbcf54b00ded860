import type { Confidence, Interval } from './interval'
import { type Moments, moments } from './moments'
import { percentileInterval } from './percentile'
import { seededRandom } from './random'

/** How the m-out-of-n bootstrap draws. */
export interface MOutOfNOptions {
  /** How many values each draw holds, 2 … n; it has to grow more slowly than n, such as n^⅔. */
  readonly m: number
  readonly confidence: Confidence
  readonly replicates: number
  /** A 32-bit integer. */
  readonly seed: number
  /** How often each value occurs; once when absent. */
  readonly counts?: readonly number[]
}

/**
 * The interval of the mean of heavy-tailed values by the m-out-of-n bootstrap of the studentised mean:
 * x̄ − t*·s/√n with t* = √m·(x̄* − x̄)/s*. Where the variance is infinite the ordinary bootstrap (m = n)
 * is wrong at any n; this one is right without the tail index being known, as long as the mean exists.
 *
 * Source: Hall & LePage, On bootstrap estimation of the distribution of the Studentized mean, Annals of
 * the Institute of Statistical Mathematics 48 (1996), 403–421.
 *
 * @param values at least two
 * @throws RangeError when m is outside 2 … n
 * @example mOutOfNInterval(reach, { m: 100, confidence: 0.95, replicates: 1000, seed: 1 })
 */
export function mOutOfNInterval(values: readonly number[], options: MOutOfNOptions): Interval {
  const { m, confidence, replicates, seed } = options
  const ends: number[] = []
  values.forEach((_, i) => {
    ends.push((ends[i - 1] ?? 0) + (options.counts?.[i] ?? 1))
  })
  const n = ends.at(-1) ?? 0
  if (!Number.isInteger(m) || m < 2 || m > n) {
    throw new RangeError(`m: expected a whole number from 2 to ${n}, got ${m}`)
  }
  const { mean, variance } = countedMoments(values, ends)
  if (variance === 0) return { low: mean, high: mean }
  const random = seededRandom(seed)
  const pivots: number[] = []
  while (pivots.length < replicates) {
    const draw = moments(Array.from({ length: m }, () => values[placeOf(random.integer(n), ends)]!))
    // A draw of equal values has no standard error; it says nothing about the pivot.
    if (draw.variance > 0) {
      pivots.push((Math.sqrt(m) * (draw.mean - mean)) / Math.sqrt(draw.variance))
    } else pivots.push(draw.mean < mean ? -Math.sqrt(m) : Math.sqrt(m))
  }
  const { low, high } = percentileInterval(pivots, confidence)
  const error = Math.sqrt(variance / n)
  return { low: mean - high * error, high: mean - low * error }
}

function countedMoments(values: readonly number[], ends: readonly number[]): Moments {
  const n = ends.at(-1)!
  const countOf = (i: number): number => ends[i]! - (ends[i - 1] ?? 0)
  const mean = values.reduce((sum, value, i) => sum + value * countOf(i), 0) / n
  const squares = values.reduce(
    (sum, value, i) => sum + (value - mean) * (value - mean) * countOf(i),
    0,
  )
  return { n, mean, variance: squares / n }
}

/** The first place whose end lies beyond the item. */
function placeOf(item: number, ends: readonly number[]): number {
  let [from, to] = [0, ends.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if (ends[middle]! > item) to = middle
    else from = middle + 1
  }
  return from
}
