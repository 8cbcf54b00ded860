import { LABELS, TAILS, type Tail } from '../spectrum'
import { benjaminiHochberg } from '../stats/benjamini-hochberg'
import { type BetaPrior, fitBetaPrior, shrunkShare } from '../stats/beta-binomial'
import type { Confidence, Interval } from '../stats/interval'
import { type MeanSums, withoutSums } from '../stats/mean-draws'
import { newcombe } from '../stats/newcombe'
import { percentileInterval } from '../stats/percentile'
import { type ScoreSpread, type ScoreSum, scoreSpread, twoSampleP } from '../stats/two-sample'
import { wilson } from '../stats/wilson'
import { type Cell, readSample } from './cell'
import type { Estimated, PrevalenceEstimator } from './prevalence'

/** Groups with fewer measured posts are called too small: they are compared with nothing. */
export const SMALLEST_GROUP = 30
/** So many of the largest groups are compared two at a time: 45 pairs at most. */
const MOST_PAIRED = 10
/** Draws behind the intervals of a group, at most: groups may be many. */
export const GROUP_DRAWS = 200
/** A group with a smaller part of all posts leaves a rest that is estimated as all posts are. */
const MINUTE = 0.01

/** By how much a tail's share in one set of posts exceeds that in another. */
export interface Difference extends Interval {
  /** First less second, −1 … 1. */
  readonly value: number
  /** How often chance alone would set two such sets so far apart. */
  readonly p: number
  /** p adjusted for all comparisons of the table (Benjamini–Hochberg). */
  readonly adjustedP: number
}

/** A share drawn towards what is normal for the groups of its table. */
export interface ShrunkShare extends Interval {
  readonly share: number
}

/** What a table of groups says of one group beside its own figures. */
export interface Standing {
  /** True: fewer than {@link SMALLEST_GROUP} measured posts. */
  readonly tooSmall: boolean
  /** Shares drawn towards the table's by empirical Bayes (beta-binomial); null where none were measured. */
  readonly shrunk: Readonly<Record<Tail, ShrunkShare>> | null
  /** The group less all other posts; null for a group that is too small, or has no others beside it. */
  readonly againstRest: Readonly<Record<Tail, Difference>> | null
  /** In a table by time, the period less the one before; null elsewhere. */
  readonly againstBefore: Readonly<Record<Tail, Difference>> | null
}

/** By how much a tail's share in one group of a table exceeds that in another. */
export type PairedDifference = Readonly<Record<Tail, Difference>>

/** The differences of two groups, by their places in the list. */
export interface Pair {
  readonly first: number
  readonly second: number
  readonly difference: PairedDifference
}

/** What is told of all groups of a table together. */
export interface Standings {
  readonly groups: readonly Standing[]
  /**
   * Compares the largest groups, up to {@link MOST_PAIRED}, two at a time; p is adjusted for all of these pairs.
   */
  readonly pairs: () => readonly Pair[]
}

/** A group as its table compares it. */
export interface Compared {
  /** Its counts; null where only their sums are known, which all but one of the methods can do with. */
  readonly cell: Cell | null
  readonly estimated: Estimated
  /** The place in the list of the period before, or null. */
  readonly before: number | null
}

type Untested = Omit<Difference, 'adjustedP'>
type PerTail<T> = Record<Tail, T>

/**
 * Compares every group of a table with all other posts, every period with the one before, and the largest groups
 * two at a time. p rests on a
 * score whose mean differs only where the tail's share does, so it needs no faith in the size of the
 * calibration's errors; the interval rests on draws of both sides that share the calibration's error, and is
 * no narrower than Newcombe's for as many labels read right as the posts are worth.
 */
export function standings(
  all: Cell,
  groups: readonly Compared[],
  estimator: PrevalenceEstimator,
  confidence: Confidence,
): Standings {
  const everyone = estimator.estimate(all, GROUP_DRAWS, 1)
  const whole = everyone.sums
  const slopes = TAILS.map((tail) => estimator.slopes[LABELS.indexOf(tail)]!)
  const spreads = spreadsOf(all, estimator)
  const test: Test = { confidence, spreads, worths: worthsBy(groups, spreads), slopes }
  const isLarge = (posts: number): boolean => posts >= SMALLEST_GROUP
  const againstRest = groups.map((group) => {
    const { posts } = group.estimated
    if (!isLarge(posts) || !isLarge(whole.items - posts)) return null
    const rest = posts < MINUTE * whole.items ? everyone : restOf(all, whole, group, estimator)
    return compare(group.estimated, rest, withoutSums(whole, group.estimated.sums), test)
  })
  const between = ({ estimated }: Compared, { cell, estimated: other }: Compared) => {
    // Two sets of posts are drawn independently, though by the same calibration.
    const apart =
      estimator.fromSums === null
        ? estimator.estimate(cell!, GROUP_DRAWS, 1)
        : estimator.fromSums(other.sums, GROUP_DRAWS, 1)
    return compare(estimated, apart, apart.sums, test)
  }
  const againstBefore = groups.map((group) => {
    const other = group.before === null ? undefined : groups[group.before]
    if (!other || !isLarge(group.estimated.posts) || !isLarge(other.estimated.posts)) return null
    return between(group, other)
  })
  const adjusted = adjust([...againstRest, ...againstBefore])
  const shrunk = shrink(groups, test.worths)
  return {
    groups: groups.map(({ estimated }, i) => ({
      tooSmall: estimated.posts < SMALLEST_GROUP,
      shrunk: shrunk(estimated, confidence),
      againstRest: adjusted[i]!,
      againstBefore: adjusted[groups.length + i]!,
    })),
    pairs: () => {
      const pairs = pairsOf(groups, isLarge)
      const differences = adjust(pairs.map(([a, b]) => between(groups[a]!, groups[b]!)))
      return pairs.map(([first, second], i) => ({ first, second, difference: differences[i]! }))
    },
  }
}

/** The largest groups two at a time, the larger first. */
function pairsOf(
  groups: readonly Compared[],
  isLarge: (posts: number) => boolean,
): (readonly [number, number])[] {
  const posts = (group: number): number => groups[group]!.estimated.posts
  const largest = groups
    .map((_, i) => i)
    .filter((i) => isLarge(posts(i)))
    .sort((a, b) => posts(b) - posts(a) || a - b)
    .slice(0, MOST_PAIRED)
  return largest.flatMap((first, i) =>
    largest.slice(i + 1).map((second) => [first, second] as const),
  )
}

interface Test {
  readonly confidence: Confidence
  readonly spreads: readonly ScoreSpread[]
  readonly worths: readonly number[]
  readonly slopes: readonly (readonly number[])[]
}

/** All posts but those of a group. */
function restOf(
  all: Cell,
  whole: MeanSums,
  { cell, estimated }: Compared,
  estimator: PrevalenceEstimator,
): Estimated {
  if (estimator.fromSums !== null) {
    return estimator.fromSums(withoutSums(whole, estimated.sums), GROUP_DRAWS, 1)
  }
  const outcomes = new Map(all.outcomes)
  for (const [key, count] of cell!.outcomes) outcomes.set(key, outcomes.get(key)! - count)
  return estimator.estimate({ ...all, outcomes }, GROUP_DRAWS, 1)
}

function compare(
  a: Estimated,
  b: Estimated,
  besides: MeanSums,
  { confidence, spreads, worths, slopes }: Test,
): PerTail<Untested> {
  return perTail((tail, t) => {
    const at = LABELS.indexOf(tail)
    const [p, q] = [a.shares![at]!, b.shares![at]!]
    const [m, n] = [a.posts, b.posts].map((posts) => Math.max(1, posts * worths[t]!))
    const least = newcombe({ count: p * m!, total: m! }, { count: q * n!, total: n! }, confidence)
    const drawn = new Float64Array(Math.min(a.draws?.length ?? 0, b.draws?.length ?? 0))
    for (let r = 0; r < drawn.length; r++) drawn[r] = a.draws![r]![at]! - b.draws![r]![at]!
    const { low, high } = drawn.length > 0 ? percentileInterval(drawn, confidence) : least
    const scores = ({ sums, items }: MeanSums): ScoreSum => ({ sum: dot(slopes[t]!, sums), items })
    return {
      value: p - q,
      low: Math.min(low, least.low),
      high: Math.max(high, least.high),
      p: twoSampleP(scores(a.sums), scores(besides), spreads[t]!),
    }
  })
}

/** Adjusts the p-values of all comparisons of a table together. */
function adjust(
  comparisons: readonly (PerTail<Untested> | null)[],
): (PerTail<Difference> | null)[] {
  const p = comparisons.flatMap((one) => (one ? TAILS.map((tail) => one[tail].p) : []))
  const adjusted = benjaminiHochberg(p)
  let at = 0
  return comparisons.map(
    (one) => one && perTail((tail) => ({ ...one[tail], adjustedP: adjusted[at++]! })),
  )
}

/** How the scores that stand for the tails are spread over all posts. */
function spreadsOf(all: Cell, { slopes, vector }: PrevalenceEstimator): ScoreSpread[] {
  const { outcomes, counts } = readSample(all)
  return TAILS.map((tail) => {
    const weights = slopes[LABELS.indexOf(tail)]!
    return scoreSpread(
      outcomes.map((outcome) => dot(weights, vector(outcome))),
      counts,
    )
  })
}

/**
 * For each tail how many labels read right one post is worth, 0 … 1: the variance of such a label by that of
 * the score which stands for it.
 */
export function worthsOf(
  all: Cell,
  groups: readonly Compared[],
  estimator: PrevalenceEstimator,
): number[] {
  return worthsBy(groups, spreadsOf(all, estimator))
}

function worthsBy(groups: readonly Compared[], spreads: readonly ScoreSpread[]): number[] {
  return TAILS.map((tail, t) => {
    const mean = meanShare(groups, tail)
    const { variance } = spreads[t]!
    return variance > 0 ? Math.min(1, (mean * (1 - mean)) / variance) : 1
  })
}

function meanShare(groups: readonly Compared[], tail: Tail): number {
  const at = LABELS.indexOf(tail)
  let [posts, sum] = [0, 0]
  for (const { estimated } of groups) {
    posts += estimated.posts
    sum += estimated.posts * (estimated.shares?.[at] ?? 0)
  }
  return posts > 0 ? sum / posts : 0
}

/** Draws shares towards those of the table, each group weighing as many labels as its posts are worth. */
function shrink(
  groups: readonly Compared[],
  worths: readonly number[],
): (estimated: Estimated, confidence: Confidence) => PerTail<ShrunkShare> | null {
  const measured = groups.map(({ estimated }) => estimated).filter(({ posts }) => posts > 0)
  const posts = measured.reduce((sum, one) => sum + one.posts, 0)
  const models = TAILS.map((tail, t) => {
    const at = LABELS.indexOf(tail)
    const proportion = (one: Estimated) => {
      const total = Math.max(1, one.posts * worths[t]!)
      return { count: total * one.shares![at]!, total }
    }
    const prior: BetaPrior | null = fitBetaPrior(measured.map(proportion))
    return {
      mean: meanShare(groups, tail),
      proportion,
      prior,
      total: Math.max(1, posts * worths[t]!),
    }
  })
  return (estimated, confidence) => {
    if (estimated.posts === 0) return null
    return perTail((_, t) => {
      const { mean, proportion, prior, total } = models[t]!
      const own = proportion(estimated)
      // Groups that differ no more than chance lets them are all the same group.
      if (prior === null) return { share: mean, ...wilson(mean * total, total, confidence) }
      const { a, b } = prior
      return {
        share: shrunkShare(own, prior),
        ...wilson(own.count + a, own.total + a + b, confidence),
      }
    })
  }
}

function perTail<T>(of: (tail: Tail, t: number) => T): PerTail<T> {
  return { outraged: of('outraged', 0), delighted: of('delighted', 1) }
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
