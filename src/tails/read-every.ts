/** No smaller part is read: a sample should still tell something. */
export const MOST_EVERY = 1000
/** By default one in so many of the posts that hardly lie in a tail is read for its reasons too. */
export const EXPLAIN_OTHERS = 10

/**
 * One in how many of the posts that may lie in a tail is read for its reasons, checked.
 *
 * @throws RangeError outside 1 … 1,000
 */
export function readEvery(every: number = 1): number {
  if (!Number.isInteger(every) || every < 1 || every > MOST_EVERY) {
    throw new RangeError(
      `explainEvery: expected a whole number from 1 to ${MOST_EVERY}, got ${every}`,
    )
  }
  return every
}

/**
 * One in how many of the other posts is read for its reasons too, checked; 0 for none.
 *
 * @throws RangeError outside 0 … 1,000
 */
export function readOthers(others: number = EXPLAIN_OTHERS): number {
  if (!Number.isInteger(others) || others < 0 || others > MOST_EVERY) {
    throw new RangeError(
      `explainOthers: expected a whole number from 0 to ${MOST_EVERY}, got ${others}`,
    )
  }
  return others
}
