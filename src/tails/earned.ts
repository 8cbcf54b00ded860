import { LABELS, type Label } from '../spectrum'
import type { Confidence, Interval } from '../stats/interval'
import { totalInterval } from '../stats/total'
import type { Cell } from './cell'
import { type Misreading, misreadSum } from './misreading'

/** How often the experience behind a post of each label is told on, relative to one telling. */
export type TellingRates = Readonly<Record<Label, number>>

/** By default each post in a tail counts as one telling and the middle as none: the post is the telling. */
export const DEFAULT_TELLING: TellingRates = {
  outraged: 1,
  dissatisfied: 0,
  neutral: 0,
  satisfied: 0,
  delighted: 1,
}

/**
 * One of the two earned-media sums: Σ telling × reach over the earned posts on that side. Its interval holds the
 * error of drawing the posts and, where the report's `estimation.sumsBetweenSources` is not null, how far plain
 * counts of predicted labels were off on other sources.
 */
export interface EarnedSum extends Interval {
  /** Earned posts on that side whose telling rate is above 0. */
  readonly posts: number
  readonly sum: number
  /**
   * `poisson`: the interval of a compound Poisson sum; `m-out-of-n`: widened to that of the m-out-of-n
   * bootstrap, of all posts together, where reach is so heavy-tailed that its variance is infinite.
   */
  readonly method: 'poisson' | 'm-out-of-n'
}

/** Both of them. */
export interface Earned {
  readonly below: EarnedSum
  readonly above: EarnedSum
}

/** How the sums of a cell are made. */
export interface EarnedOptions {
  readonly confidence: Confidence
  readonly telling: TellingRates
  readonly misreading: Misreading | null
  /** No more draws of the misreading than so many. */
  readonly most?: number
  /** Where reach has no variance, the interval of a sum with these telling rates by label; null where none is known. */
  readonly heavy?: (rates: readonly number[], sum: number) => Interval | null
}

/** The labels on either side of what was expected. */
const SIDES: Readonly<Record<keyof Earned, readonly Label[]>> = {
  below: ['outraged', 'dissatisfied'],
  above: ['satisfied', 'delighted'],
}

/** The telling rates, those that were given checked. */
export function tellingRates(given: Partial<TellingRates> = {}): TellingRates {
  for (const [label, rate] of Object.entries(given)) {
    if (!(LABELS as readonly string[]).includes(label)) {
      throw new RangeError(`telling: expected labels ${LABELS.join(', ')}, got '${label}'`)
    }
    if (typeof rate !== 'number' || !Number.isFinite(rate) || rate < 0) {
      throw new RangeError(`telling.${label}: expected a number >= 0, got ${rate}`)
    }
  }
  return { ...DEFAULT_TELLING, ...given }
}

/** The two earned-media sums of a cell. */
export function earnedOf(cell: Cell, options: EarnedOptions): Earned {
  // Where one post stands for many that nobody read, it may take away more than a small group has.
  const reach = cell.reach.map((sum) => Math.max(0, Number(sum)))
  const total = reach.reduce((a, b) => a + b, 0)
  const draws = total > 0 ? (options.misreading?.(reach, options.most) ?? []) : []
  const one = (side: keyof Earned): EarnedSum => {
    const rates = LABELS.map((label) => (SIDES[side].includes(label) ? options.telling[label] : 0))
    const { interval, ...told } = sampled(cell, rates, reach, options)
    // Whatever a post is read as, it reaches as many.
    const read = draws.map((shares) => total * dot(rates, shares))
    return { ...told, ...misreadSum(told.sum, interval, read, options.confidence) }
  }
  return { below: one('below'), above: one('above') }
}

/** A sum with the error of drawing the posts. */
function sampled(
  cell: Cell,
  rates: readonly number[],
  reach: readonly number[],
  { confidence, heavy }: EarnedOptions,
): Pick<EarnedSum, 'posts' | 'sum' | 'method'> & { readonly interval: Interval } {
  const measured = cell.posts - cell.noEvidence
  const sum = dot(rates, reach)
  let [posts, squares] = [0, 0]
  rates.forEach((rate, i) => {
    if (rate > 0) posts += Math.max(0, cell.labels[i]! - cell.notEarned[i]!)
    squares += rate * rate * Number(cell.reachSquares[i])
  })
  const told = { posts, sum }
  if (measured === 0) return { ...told, interval: { low: 0, high: 0 }, method: 'poisson' }
  const meanReach = reach.reduce((a, b) => a + b, 0) / measured
  const interval = totalInterval(sum, squares, confidence, Math.max(...rates) * meanReach)
  const wide = sum === 0 ? null : (heavy?.(rates, sum) ?? null)
  if (wide === null) return { ...told, interval, method: 'poisson' }
  // Drawing the reach does not draw the number of posts; the compound sum does.
  const { low, high } = interval
  return {
    ...told,
    interval: { low: Math.min(low, wide.low), high: Math.max(high, wide.high) },
    method: 'm-out-of-n',
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}
