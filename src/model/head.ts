import { exp } from './arithmetic.ts'
import { AXES, CLASSES, HEAD_INPUTS } from './model.ts'

/** A median that is less likely than this stands between two minds. */
const LEAST_LIKELY = 0.15

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
  let outraged = 0
  let dissatisfied = 0
  let neutral = 0
  let satisfied = 0
  let delighted = 0
  // Five sums at once, in variables: most of the cost of a short text is here.
  for (let i = 0, at = 0; i < HEAD_INPUTS; i++, at += CLASSES) {
    const input = inputs[i]!
    outraged += input * head[at]!
    dissatisfied += input * head[at + 1]!
    neutral += input * head[at + 2]!
    satisfied += input * head[at + 3]!
    delighted += input * head[at + 4]!
  }
  const highest = Math.max(outraged, dissatisfied, neutral, satisfied, delighted)
  outraged = exp(outraged - highest)
  dissatisfied = exp(dissatisfied - highest)
  neutral = exp(neutral - highest)
  satisfied = exp(satisfied - highest)
  delighted = exp(delighted - highest)
  const total = outraged + dissatisfied + neutral + satisfied + delighted
  into[0] = outraged / total
  into[1] = dissatisfied / total
  into[2] = neutral / total
  into[3] = satisfied / total
  into[4] = delighted / total
}

/**
 * The median of the labels when each probability is multiplied by its weight: the label that is least far
 * off on average, and never an extreme one because two opposite ones are alike likely.
 *
 * @param weights how much each label counts, five
 * @returns 0 (outraged) to 4 (delighted)
 */
export function medianLabel(probabilities: Float64Array, weights: Float64Array): number {
  let total = 0
  for (let c = 0; c < CLASSES; c++) total += probabilities[c]! * weights[c]!
  let below = probabilities[0]! * weights[0]!
  let label = 0
  while (label < CLASSES - 1 && 2 * below < total) {
    label++
    below += probabilities[label]! * weights[label]!
  }
  return label
}

/**
 * The label of a text: the {@link medianLabel}, but of a text of two minds, where the median itself is hardly
 * likely, the milder label of the side that is likelier, or the median if it lies further out there.
 *
 * @param weights how much each label counts for the median, five
 * @returns 0 (outraged) to 4 (delighted)
 */
export function decideLabel(probabilities: Float64Array, weights: Float64Array): number {
  const median = medianLabel(probabilities, weights)
  const side = probabilities[3]! + probabilities[4]! - (probabilities[0]! + probabilities[1]!)
  if (probabilities[median]! >= LEAST_LIKELY || side === 0) return median
  return side > 0 ? Math.max(median, 3) : Math.min(median, 1)
}
