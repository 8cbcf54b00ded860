import { type Confidence, type Interval, normalQuantile } from './interval'

/**
 * How polarised shares on an ordered scale are: the variance of the class numbers by its largest possible
 * value, which half at either end have.
 *
 * @param shares two and more, summing to 1
 * @returns 0 (all in one class) … 1 (half at either end)
 * @example polarisation([0.5, 0, 0, 0, 0.5]) // 1
 */
export function polarisation(shares: readonly number[]): number {
  let mean = 0
  let squares = 0
  for (let c = 0; c < shares.length; c++) {
    mean += shares[c]! * c
    squares += shares[c]! * c * c
  }
  const half = (shares.length - 1) / 2
  return Math.min(1, Math.max(0, squares - mean * mean) / (half * half))
}

/**
 * The interval of the polarisation of counted items: the delta method, with half an item added to each
 * class so that a few items that agree do not claim certainty.
 *
 * @param shares of the classes, summing to 1
 * @param items ≥ 0; 0 gives the whole range
 * @example polarisationInterval([0.5, 0, 0, 0, 0.5], 100, 0.95) // { low: 0.9804…, high: 1 }
 */
export function polarisationInterval(
  shares: readonly number[],
  items: number,
  confidence: Confidence,
): Interval {
  if (items === 0) return { low: 0, high: 1 }
  const classes = shares.length
  const total = items + classes / 2
  const added = shares.map((share) => (share * items + 0.5) / total)
  const middle = added.reduce((sum, share, c) => sum + share * c, 0)
  const half = (classes - 1) / 2
  // The influence of one item in class c: ((c − mean)² − variance) by the largest variance.
  let mean = 0
  let squares = 0
  added.forEach((share, c) => {
    const influence = ((c - middle) * (c - middle)) / (half * half)
    mean += share * influence
    squares += share * influence * influence
  })
  const reach = normalQuantile(confidence) * Math.sqrt(Math.max(0, squares - mean * mean) / total)
  const value = polarisation(shares)
  return { low: Math.max(0, value - reach), high: Math.min(1, value + reach) }
}
