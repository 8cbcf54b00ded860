/** A sample of numbers by its size, mean and variance (divided by n). */
export interface Moments {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/**
 * The size, mean and variance of numbers, in two passes, so that nothing cancels.
 *
 * @throws RangeError without numbers
 * @example moments([1, 2, 3]) // { n: 3, mean: 2, variance: 0.666… }
 */
export function moments(values: readonly number[]): Moments {
  const n = values.length
  if (n === 0) throw new RangeError('values: expected at least one, got none')
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / n
  let squares = 0
  for (const value of values) squares += (value - mean) * (value - mean)
  return { n, mean, variance: squares / n }
}
