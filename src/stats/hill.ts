import { log } from './log'

/**
 * Hill's estimate of the tail index α of a heavy-tailed sample, P(X > x) ~ x^−α, from its k largest
 * values: 1/α = (1/k)·Σ ln(X₍ᵢ₎/X₍ₖ₊₁₎). Below 2 the variance is infinite, below 1 the mean too.
 *
 * Source: B. M. Hill, Annals of Statistics 3 (1975), 1163–1174.
 *
 * @param values at least k + 1 of them above 0, in any order
 * @param k how many of the largest to use, ≥ 1
 * @returns α > 0, or Infinity where the k + 1 largest are equal
 * @throws RangeError when fewer than k + 1 values are above 0, or k is no whole number ≥ 1
 * @example hill([8, 4, 2, 1], 3) // 1 / (2·ln 2) = 0.7213…
 */
export function hill(values: readonly number[], k: number): number {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`k: expected a whole number >= 1, got ${k}`)
  const sorted = Float64Array.from(values.filter((value) => value > 0)).sort()
  const threshold = sorted[sorted.length - 1 - k]
  if (threshold === undefined) {
    throw new RangeError(`values: expected at least ${k + 1} above 0, got ${sorted.length}`)
  }
  let sum = 0
  for (let i = sorted.length - k; i < sorted.length; i++) sum += log(sorted[i]! / threshold)
  return sum === 0 ? Infinity : k / sum
}
