import { exp } from '../src/model/arithmetic.ts'
import { CLASSES } from '../src/model/model.ts'
import { cholesky, solveCholesky } from '../src/stats/cholesky.ts'
import { log } from '../src/stats/log.ts'

/** Weights of a multinomial logistic regression, input by input, one for each label. */
export type Logistic = Float64Array

/** Of the squared weights, half of it, beside the mean loss of a text. */
const PENALTY = 1e-3
const MOST_STEPS = 100
/** A loss that is greater by no more than this is so by rounding. */
const ROUNDING = 1e-12
/** No weight moves farther in the last step. */
const SETTLED = 1e-9

/** The probabilities that a fitted regression gives for one input. */
export function logisticProbabilities(
  model: Logistic,
  input: Float64Array,
  into: Float64Array,
): void {
  into.fill(0)
  for (let i = 0; i < input.length; i++) {
    const x = input[i]!
    if (x !== 0) for (let c = 0; c < CLASSES; c++) into[c]! += x * model[i * CLASSES + c]!
  }
  let highest = Number.NEGATIVE_INFINITY
  for (let c = 0; c < CLASSES; c++) highest = Math.max(highest, into[c]!)
  let total = 0
  for (let c = 0; c < CLASSES; c++) {
    into[c] = exp(into[c]! - highest)
    total += into[c]!
  }
  for (let c = 0; c < CLASSES; c++) into[c] = into[c]! / total
}

/**
 * Fits a multinomial logistic regression (Newton's method).
 *
 * @param labels 0..4, one for each input
 * @param counts how much each input counts; all alike where left out
 */
export function fitLogistic(
  inputs: readonly Float64Array[],
  labels: readonly number[],
  counts: readonly number[] = inputs.map(() => 1),
): Logistic {
  const size = inputs[0]!.length * CLASSES
  const model = new Float64Array(size)
  const all = counts.reduce((sum, count) => sum + count, 0)
  let least = Number.POSITIVE_INFINITY
  let move: number[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    const { loss, gradient, curvature } = slopesOf(model, inputs, labels, counts)
    const held =
      loss / all + (PENALTY / 2) * model.reduce((sum, weight) => sum + weight * weight, 0)
    if (held > least + ROUNDING) {
      // Where few texts lie far out the step leaps over the least loss, and the next would farther still: half way back.
      move = move.map((m) => m / 2)
      for (let i = 0; i < size; i++) model[i]! += move[i]!
      continue
    }
    least = held
    for (let i = 0; i < size; i++) {
      gradient[i] = gradient[i]! / all + PENALTY * model[i]!
      for (let j = 0; j <= i; j++) curvature[i]![j]! /= all
      curvature[i]![i]! += PENALTY
    }
    move = solveCholesky(cholesky(curvature)!, gradient)
    for (let i = 0; i < size; i++) model[i]! -= move[i]!
    if (move.every((m) => Math.abs(m) < SETTLED)) break
  }
  return model
}

/** The loss of all inputs, its gradient, and the lower triangle of its second derivatives. */
function slopesOf(
  model: Logistic,
  inputs: readonly Float64Array[],
  labels: readonly number[],
  counts: readonly number[],
): { loss: number; gradient: number[]; curvature: number[][] } {
  const width = inputs[0]!.length
  const gradient = new Array<number>(model.length).fill(0)
  // Of each pair of labels, of which the second is not the greater, the triangle over pairs of inputs.
  const pairs = (width * (width + 1)) / 2
  const sums = new Float64Array((pairs * CLASSES * (CLASSES + 1)) / 2)
  const given = new Float64Array(CLASSES)
  let loss = 0
  inputs.forEach((input, row) => {
    logisticProbabilities(model, input, given)
    const count = counts[row]!
    loss -= count * log(given[labels[row]!]!)
    for (let c = 0; c < CLASSES; c++) {
      const slope = count * (given[c]! - (labels[row] === c ? 1 : 0))
      for (let i = 0; i < width; i++) gradient[i * CLASSES + c]! += slope * input[i]!
    }
    let at = 0
    for (let c = 0; c < CLASSES; c++)
      for (let d = 0; d <= c; d++) {
        const bend = count * given[c]! * ((c === d ? 1 : 0) - given[d]!)
        for (let i = 0; i < width; i++) {
          const bent = bend * input[i]!
          if (bent === 0) at += i + 1
          else for (let j = 0; j <= i; j++) sums[at++]! += bent * input[j]!
        }
      }
  })
  const curvature = gradient.map(() => new Array<number>(model.length).fill(0))
  let at = 0
  for (let c = 0; c < CLASSES; c++)
    for (let d = 0; d <= c; d++)
      for (let i = 0; i < width; i++)
        for (let j = 0; j <= i; j++, at++) {
          const sum = sums[at]!
          curvature[i * CLASSES + c]![j * CLASSES + d] = sum
          curvature[i * CLASSES + d]![j * CLASSES + c] = sum
          curvature[j * CLASSES + c]![i * CLASSES + d] = sum
          curvature[j * CLASSES + d]![i * CLASSES + c] = sum
        }
  return { loss, gradient, curvature }
}
