import { exp } from './arithmetic.ts'
import { AXES, CLASSES, HEAD_INPUTS } from './model.ts'

/**
 * What a text's sums are multiplied by, so that short and long texts have one scale.
 *
 * @example lengthScale(1) // 0.5
 */
export function lengthScale(words: number): number {
  return 1 / Math.sqrt(words + 3)
}

/**
 * Fills the inputs of the head: a constant, the axes, how short the text is, and the axes again by
 * how short it is, since a sum over few words says less.
 *
 * @param axes the text's axes, brought to one scale
 * @param words how many words the text has
 */
export function fillHeadInputs(axes: Float64Array, words: number, into: Float64Array): void {
  const short = 1 / Math.sqrt(words + 1)
  into[0] = 1
  into[1 + AXES] = short
  for (let k = 0; k < AXES; k++) {
    into[1 + k] = axes[k]!
    into[2 + AXES + k] = axes[k]! * short
  }
}

/**
 * The five probabilities from the inputs of the head; they sum to 1.
 *
 * @param head weights, input by input, five each
 */
export function headProbabilities(
  head: Float64Array,
  inputs: Float64Array,
  into: Float64Array,
): void {
  let highest = -Infinity
  for (let c = 0; c < CLASSES; c++) {
    let sum = 0
    for (let i = 0; i < HEAD_INPUTS; i++) sum += inputs[i]! * head[i * CLASSES + c]!
    into[c] = sum
    if (sum > highest) highest = sum
  }
  let total = 0
  for (let c = 0; c < CLASSES; c++) {
    into[c] = exp(into[c]! - highest)
    total += into[c]!
  }
  for (let c = 0; c < CLASSES; c++) into[c] = into[c]! / total
}
