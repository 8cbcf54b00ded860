import { exp } from './arithmetic.ts'
import { AXES, CLASSES, HEAD_INPUTS } from './model.ts'

/** How a text's sums are brought to one scale, short or long. */
export function lengthScale(words: number): number {
  return 1 / Math.sqrt(words + 3)
}

/**
 * Fills the inputs of the head from a text's axes and length: the axes, how they bend, and how they
 * depend on length.
 *
 * @param axes the text's valence, delight and outrage, brought to one scale
 * @param words how many words the text has
 */
export function fillHeadInputs(axes: Float64Array, words: number, into: Float64Array): void {
  const short = 1 / Math.sqrt(words + 1)
  const valence = axes[0]!
  into[0] = 1
  for (let k = 0; k < AXES; k++) into[1 + k] = axes[k]!
  into[4] = valence * valence
  into[5] = valence > 0 ? valence * valence : 0
  into[6] = axes[1]! * axes[1]!
  into[7] = axes[2]! * axes[2]!
  into[8] = short
  into[9] = valence * short
  into[10] = axes[1]! * short
  into[11] = axes[2]! * short
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
