import type { ReadSample } from './read-sample'

/**
 * Sums over a sample of what its items say, each a vector of posteriors or of dummies for the predicted
 * class. Sums of samples without an item in common are those of both; sums of sixteenths are exact.
 */
export interface MeanSums {
  readonly items: number
  readonly sums: readonly number[]
  /** Sums of products, the lower triangle. */
  readonly products: readonly (readonly number[])[]
}

/**
 * Sums over a sample, of its predicted classes or of its posteriors.
 *
 * @example meanSums({ outcomes: [{ predicted: 0, posterior: [0.5, 0.5] }], counts: [4] }, false, 2).sums // [2, 2]
 */
export function meanSums(
  { outcomes, counts }: ReadSample,
  byLabel: boolean,
  classes: number,
): MeanSums {
  const sums = new Array<number>(classes).fill(0)
  const products = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  let items = 0
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!
    if (count === 0) continue
    items += count
    const { predicted, posterior } = outcomes[at]!
    if (byLabel) {
      sums[predicted]! += count
      products[predicted]![predicted]! += count
      continue
    }
    for (let a = 0; a < classes; a++) {
      const weighed = count * posterior[a]!
      if (weighed === 0) continue
      sums[a]! += weighed
      const row = products[a]!
      for (let b = 0; b <= a; b++) row[b]! += weighed * posterior[b]!
    }
  }
  return { items, sums, products }
}

/** The sums of what is left of a sample without a part of it. */
export function withoutSums(whole: MeanSums, part: MeanSums): MeanSums {
  return {
    items: whole.items - part.items,
    sums: whole.sums.map((sum, a) => sum - part.sums[a]!),
    products: whole.products.map((row, a) => row.map((sum, b) => sum - part.products[a]![b]!)),
  }
}

/** The mean of the items. */
export function meanOf({ items, sums }: MeanSums): number[] {
  if (items === 0) throw new RangeError('sample: expected at least one item, got none')
  return sums.map((sum) => sum / items)
}

/**
 * Draws of the mean of another sample of as many items, from the normal distribution that it tends to:
 * what the bootstrap of a mean gives in the limit, at a cost that does not depend on the number of items.
 *
 * @param normals standard normal draws, as many a draw as the mean has entries
 * @returns one mean for each draw, written into the same array
 * @throws RangeError without items
 * @example meanDraws(meanSums(sample, false, 2), [0.3, -1.2])(0) // [0.05…, 0.94…]
 */
export function meanDraws(
  sample: MeanSums,
  normals: ArrayLike<number>,
): (draw: number) => readonly number[] {
  const { items, products } = sample
  const mean = meanOf(sample)
  const size = mean.length
  // Means that sum to 1 have a singular covariance: a pivot that is 0 gives a column of zeros.
  const lower = mean.map(() => new Array<number>(size).fill(0))
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = (products[i]![j]! / items - mean[i]! * mean[j]!) / items
      for (let m = 0; m < j; m++) sum -= lower[i]![m]! * lower[j]![m]!
      if (i === j) lower[i]![i] = sum > 1e-15 ? Math.sqrt(sum) : 0
      else lower[i]![j] = lower[j]![j]! > 0 ? sum / lower[j]![j]! : 0
    }
  }
  const drawn = [...mean]
  return (draw) => {
    const from = draw * size
    for (let i = 0; i < size; i++) {
      const row = lower[i]!
      let sum = mean[i]!
      for (let j = 0; j <= i; j++) sum += row[j]! * normals[from + j]!
      drawn[i] = sum
    }
    return drawn
  }
}
