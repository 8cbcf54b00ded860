import type { Confidence } from '../stats/interval'
import { weightedShare, worth } from '../stats/weighted-share'
import { type Share, shareOf } from './share'
import { count, fail, list } from './state-reader'

/**
 * Posts that were read for their reasons, and the posts that they stand for: a post drawn as one in ten of its
 * kind stands for ten. Whole numbers, so that parts merge exactly.
 */
export interface Tally {
  /** Posts that were read. */
  posts: number
  /** Posts that they stand for, and the sum of the squares of these numbers. */
  sum: number
  squares: number
}

/** The same as JSON: posts, sum and squares. */
export type TallyState = readonly [number, number, number]

/** No post yet. */
export function createTally(): Tally {
  return { posts: 0, sum: 0, squares: 0 }
}

/** Counts one post that was read. */
export function addToTally(tally: Tally, standsFor: number): void {
  tally.posts++
  tally.sum += standsFor
  tally.squares += standsFor * standsFor
}

/** Adds what another part has counted. */
export function mergeTally(tally: Tally, other: Tally): void {
  tally.posts += other.posts
  tally.sum += other.sum
  tally.squares += other.squares
}

/** All of these together. */
export function tallyOf(parts: readonly Tally[]): Tally {
  const all = createTally()
  for (const part of parts) mergeTally(all, part)
  return all
}

/**
 * The posts that were read and show something, and the share of all posts that do, as those read stand for them.
 *
 * @param part of the posts that `all` holds
 */
export function tallyShare(part: Tally, all: Tally, confidence: Confidence): Share {
  if (isEven(all)) return shareOf(part.posts, all.posts, confidence)
  return { count: part.posts, ...weightedShare(part, all, effectiveSize(all), confidence) }
}

/** The same as counts of as many posts as the read ones are worth, which stand for themselves alone. */
export function effectiveCounts(part: Tally, all: Tally): { count: number; total: number } {
  if (isEven(all)) return { count: part.posts, total: all.posts }
  const total = worth(part, all, effectiveSize(all))
  return { count: (part.sum / all.sum) * total, total }
}

/** Whether each post stands for as many (Cauchy–Schwarz): then plain counts are exact, and no rounding comes in. */
function isEven({ posts, sum, squares }: Tally): boolean {
  return posts * squares === sum * sum
}

/** Kish's effective size. */
function effectiveSize({ sum, squares }: Tally): number {
  return squares === 0 ? 0 : (sum * sum) / squares
}

export function writeTally({ posts, sum, squares }: Tally): TallyState {
  return [posts, sum, squares]
}

/** @throws TypeError naming the place where it is not as {@link writeTally} writes it */
export function readTally(value: unknown, at: string): Tally {
  const [posts, sum, squares, ...more] = list(value, at)
  if (squares === undefined || more.length > 0) fail(at, 'three counts')
  return { posts: count(posts, at), sum: count(sum, at), squares: count(squares, at) }
}
