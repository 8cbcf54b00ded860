/** What a classifier can say of an item, each with what it means. */
export interface Outcome {
  /** The predicted class, 0 … k − 1. */
  readonly predicted: number
  /** The posterior of each class; they sum to 1. */
  readonly posterior: readonly number[]
}

/** A sample read by a classifier: how many items got each outcome. */
export interface ReadSample {
  readonly outcomes: readonly Outcome[]
  /** Items by outcome, ≥ 0; at least one in all. */
  readonly counts: readonly number[]
}

/** A sample whose true classes are known: how many items of each class got each outcome. */
export interface LabelledSample {
  readonly outcomes: readonly Outcome[]
  /** For each class its items by outcome; every class has at least one item. */
  readonly counts: readonly (readonly number[])[]
}

/**
 * The share of each predicted class.
 *
 * @throws RangeError when the counts are all 0
 * @example meanPrediction([{ predicted: 1, posterior: [0.2, 0.8] }], [3], 2) // [0, 1]
 */
export function meanPrediction(
  outcomes: readonly Outcome[],
  counts: readonly number[],
  classes: number,
): number[] {
  const sums = new Array<number>(classes).fill(0)
  for (let at = 0; at < counts.length; at++) sums[outcomes[at]!.predicted]! += counts[at]!
  return shares(sums, counts)
}

/**
 * The mean posterior of each class.
 *
 * @throws RangeError when the counts are all 0
 * @example meanPosterior([{ predicted: 1, posterior: [0.2, 0.8] }], [3], 2) // [0.2, 0.8]
 */
export function meanPosterior(
  outcomes: readonly Outcome[],
  counts: readonly number[],
  classes: number,
): number[] {
  const sums = new Array<number>(classes).fill(0)
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!
    if (count === 0) continue
    const { posterior } = outcomes[at]!
    for (let c = 0; c < classes; c++) sums[c]! += count * posterior[c]!
  }
  return shares(sums, counts)
}

function shares(sums: readonly number[], counts: readonly number[]): number[] {
  let items = 0
  for (const count of counts) items += count
  if (items === 0) throw new RangeError('sample: expected at least one item, got none')
  return sums.map((sum) => sum / items)
}
