/** Steps of a probability that the order tells apart; finer than anything that is shown. */
const LEVELS = 4096

/**
 * The numbers 0 … n − 1 by falling probability; equal ones (to 1/4096) in their own order. Takes time in
 * proportion to n, so that a long queue can be ordered anew while it is still being read.
 *
 * @param probabilities 0 … 1, one a number
 * @example tailOrder([0.1, 0.9, 0.5]) // [1, 2, 0]
 */
export function tailOrder(probabilities: readonly number[]): Uint32Array {
  const level = (probability: number): number => LEVELS - Math.round(probability * LEVELS)
  const starts = new Uint32Array(LEVELS + 2)
  for (const probability of probabilities) starts[level(probability) + 1]!++
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!
  const order = new Uint32Array(probabilities.length)
  probabilities.forEach((probability, number) => {
    order[starts[level(probability)]!++] = number
  })
  return order
}
