/**
 * How many equal parts would be as concentrated as these unequal ones: (Σw)²/Σw². For shares it is the
 * inverse Simpson index, for sampling weights Kish's effective sample size.
 *
 * Source: L. Kish, Survey Sampling (1965), section 11.7; E. H. Simpson, Nature 163 (1949), 688.
 *
 * @param weights each ≥ 0
 * @returns 0 when all weights are 0, else 1 … the number of weights
 * @throws RangeError for a weight below 0
 * @example effectiveNumber([2, 1, 1]) // 2.666…
 */
export function effectiveNumber(weights: readonly number[]): number {
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    if (!(weight >= 0)) throw new RangeError(`weights: expected >= 0, got ${weight}`)
    sum += weight
    squares += weight * weight
  }
  return squares === 0 ? 0 : (sum * sum) / squares
}
