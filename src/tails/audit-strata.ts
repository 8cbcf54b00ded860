import { LABELS } from '../spectrum'
import type { Outcome } from '../stats/read-sample'

/** How sure the model has to be of a tail for a post to fall in the next stratum of that tail. */
const BOUNDS = [2 / 16, 5 / 16, 9 / 16]
/** The middle, and the strata of either tail. */
export const STRATA = 1 + 2 * BOUNDS.length
/** Labels that each stratum gets at least, if it has as many posts: below, errors are not estimable. */
const FEWEST_LABELS = 8

/**
 * The stratum of a post: 0 where neither tail is likely, else by the likelier tail and how likely it is.
 *
 * @returns 0 … {@link STRATA} − 1
 */
export function stratumOf({ posterior }: Outcome): number {
  const [below, above] = [posterior[0]!, posterior[LABELS.length - 1]!]
  const most = Math.max(below, above)
  const level = BOUNDS.filter((bound) => most >= bound).length
  return level === 0 ? 0 : level + (above > below ? BOUNDS.length : 0)
}

/** What is known of a stratum before anybody labels. */
export interface StratumSize {
  readonly posts: number
  /** The mean probability of either tail. */
  readonly tails: number
}

/**
 * How many posts to label in each stratum: in proportion to size × expected standard deviation of "lies in
 * a tail", which makes the error of the tails least (Neyman 1934), yet enough in each to see its error.
 *
 * @param labels how many in all
 * @returns no more than the stratum has; fewer than `labels` in all only where there are fewer posts
 */
export function allocate(strata: readonly StratumSize[], labels: number): number[] {
  const weights = strata.map(({ posts, tails }) => posts * Math.sqrt(tails * (1 - tails)))
  const given = strata.map(({ posts }) => Math.min(posts, FEWEST_LABELS))
  let left = labels - given.reduce((a, b) => a + b, 0)
  // Too few labels for all strata: the largest strata first, because they weigh most.
  for (; left < 0; left++) given[given.indexOf(Math.max(...given))]!--
  for (; left > 0; left--) {
    let next = -1
    for (const [h, { posts }] of strata.entries()) {
      if (given[h]! >= posts) continue
      if (next < 0 || weights[h]! * given[next]! > weights[next]! * given[h]!) next = h
    }
    if (next < 0) break
    given[next]!++
  }
  return given
}
