/** No smaller part is read: a sample should still tell something. */
export const MOST_EVERY = 1000

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
