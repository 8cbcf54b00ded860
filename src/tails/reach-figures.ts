import { LABELS } from '../spectrum'
import { exp } from '../stats/exp'
import { hill } from '../stats/hill'
import { type Confidence, type Interval, normalQuantile } from '../stats/interval'
import { log } from '../stats/log'
import { mOutOfNInterval } from '../stats/m-out-of-n'
import type { Cell } from './cell'
import { binValue, LARGEST_KEPT, largestOf, type ReachSketch } from './reach'

/** With fewer posts above 0 the tail of reach is not estimated. */
const FEWEST = 100
/** The part of the posts whose share of the reach is told. */
const TOP = 0.01
const REPLICATES = 200
const MOST_DRAWN = 10_000
/** Below this tail index the variance is infinite, and the usual intervals of a sum do not hold. */
const HEAVY = 2

/** How reach is distributed among the earned posts whose reach was given. */
export interface ReachFigures {
  readonly posts: number
  readonly sum: number
  /** Reach of a post on average; null without posts. */
  readonly mean:
    | (Interval & {
        readonly value: number
        /** `m-out-of-n` where the tail index is below 2, else `normal`. */
        readonly method: 'normal' | 'm-out-of-n'
      })
    | null
  /**
   * Hill's estimate of the index α of the tail, P(reach > x) ~ x^−α, from the largest √n reaches: below 2 the
   * variance is infinite, below 1 the mean too. Null with fewer than 100 posts above 0.
   */
  readonly tailIndex: (Interval & { readonly value: number; readonly posts: number }) | null
  /** The share of all reach that the 1 % of posts with the largest reach carry; null where all is 0. */
  readonly topShare: {
    readonly share: number
    readonly posts: number
    /** False where more posts than are kept exactly carry it; then it is within 1.6 %. */
    readonly exact: boolean
  } | null
}

/** What the report says of reach. */
export function reachFigures(
  sketch: ReachSketch,
  { reach, labels, notEarned }: Cell,
  confidence: Confidence,
  seed: number,
): ReachFigures {
  const bins = joinedBins(sketch)
  const posts = bins.reduce((sum, [, count]) => sum + count, 0)
  const earned = labels.reduce((sum, count, i) => sum + count - notEarned[i]!, 0)
  // Posts without a reach are in the sums as 1 each.
  const sum = Math.max(0, Number(reach.reduce((a, b) => a + b, 0n) - BigInt(earned - posts)))
  const tailIndex = tailIndexOf(sketch, bins, confidence)
  return {
    posts,
    sum,
    mean: posts === 0 ? null : meanReach(bins, posts, sum, tailIndex, confidence, seed),
    tailIndex,
    topShare: topShareOf(sketch, bins, posts, sum),
  }
}

/** Whether sums of reach need an interval that holds without a variance. */
export function isHeavy({ tailIndex }: Pick<ReachFigures, 'tailIndex'>): boolean {
  return tailIndex !== null && tailIndex.value < HEAVY
}

/**
 * The interval of one of the earned sums where reach is so heavy-tailed that its variance is infinite: that of
 * the mean of the posts on that side, times their number.
 *
 * @param rates the telling rate of each label on that side, 0 for the others
 * @returns null for a side of fewer than two posts
 */
export function heavySumInterval(
  sketch: ReachSketch,
  { labels, notEarned }: Cell,
  rates: readonly number[],
  sum: number,
  confidence: Confidence,
  seed: number,
): Interval | null {
  const values: number[] = []
  const counts: number[] = []
  const push = (value: number, count: number): void => {
    if (count === 0) return
    values.push(value)
    counts.push(count)
  }
  LABELS.forEach((_, label) => {
    const rate = rates[label]!
    if (rate === 0) return
    const bins = [...sketch.bins[label]!].sort(([a], [b]) => a - b)
    for (const [bin, count] of bins) push(rate * binValue(bin), count)
    const given = bins.reduce((total, [, count]) => total + count, 0)
    push(rate, Math.max(0, labels[label]! - notEarned[label]! - given))
  })
  const n = counts.reduce((a, b) => a + b, 0)
  if (n < 2) return null
  const mean = values.reduce((total, value, i) => total + value * counts[i]!, 0) / n
  const { low, high } = drawnMean(values, counts, n, confidence, seed)
  // Bins give the width; the sum itself is exact.
  return { low: Math.max(0, sum + (low - mean) * n), high: Math.max(sum, sum + (high - mean) * n) }
}

function joinedBins({ bins }: ReachSketch): [number, number][] {
  const all = new Map<number, number>()
  for (const part of bins) {
    for (const [bin, count] of part) all.set(bin, (all.get(bin) ?? 0) + count)
  }
  return [...all].sort(([a], [b]) => a - b)
}

function meanReach(
  bins: readonly (readonly [number, number])[],
  posts: number,
  sum: number,
  tailIndex: ReachFigures['tailIndex'],
  confidence: Confidence,
  seed: number,
): ReachFigures['mean'] {
  const value = sum / posts
  const values = bins.map(([bin]) => binValue(bin))
  const counts = bins.map(([, count]) => count)
  const middle = values.reduce((total, x, i) => total + x * counts[i]!, 0) / posts
  if (isHeavy({ tailIndex })) {
    const { low, high } = drawnMean(values, counts, posts, confidence, seed)
    return {
      value,
      low: Math.max(0, value + low - middle),
      high: value + high - middle,
      method: 'm-out-of-n',
    }
  }
  const squares = values.reduce(
    (total, x, i) => total + (x - middle) * (x - middle) * counts[i]!,
    0,
  )
  const half = (normalQuantile(confidence) * Math.sqrt(squares / posts)) / Math.sqrt(posts)
  return { value, low: Math.max(0, value - half), high: value + half, method: 'normal' }
}

function drawnMean(
  values: readonly number[],
  counts: readonly number[],
  n: number,
  confidence: Confidence,
  seed: number,
): Interval {
  const m = Math.min(n, MOST_DRAWN, Math.max(2, Math.ceil(exp((2 / 3) * log(n)))))
  return mOutOfNInterval(values, { m, counts, confidence, replicates: REPLICATES, seed })
}

function tailIndexOf(
  sketch: ReachSketch,
  bins: readonly (readonly [number, number])[],
  confidence: Confidence,
): ReachFigures['tailIndex'] {
  const above = bins.reduce((sum, [bin, count]) => sum + (bin > 0 ? count : 0), 0)
  if (above < FEWEST) return null
  const posts = Math.min(LARGEST_KEPT - 1, Math.floor(Math.sqrt(above)))
  const value = hill(largestOf(sketch), posts)
  if (!Number.isFinite(value)) return null
  const error = normalQuantile(confidence) / Math.sqrt(posts)
  return {
    value,
    low: value * Math.max(0, 1 - error),
    high: value * (1 + error),
    posts,
  }
}

function topShareOf(
  sketch: ReachSketch,
  bins: readonly (readonly [number, number])[],
  posts: number,
  sum: number,
): ReachFigures['topShare'] {
  if (sum <= 0) return null
  const top = Math.ceil(posts * TOP)
  if (top <= LARGEST_KEPT) {
    const carried = largestOf(sketch)
      .slice(0, top)
      .reduce((a, b) => a + b, 0)
    return { share: carried / sum, posts: top, exact: true }
  }
  let left = top
  let carried = 0
  for (let i = bins.length - 1; i >= 0 && left > 0; i--) {
    const [bin, count] = bins[i]!
    const taken = Math.min(left, count)
    carried += taken * binValue(bin)
    left -= taken
  }
  return { share: Math.min(1, carried / sum), posts: top, exact: false }
}
