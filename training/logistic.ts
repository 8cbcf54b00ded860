import { exp } from '../src/model/arithmetic.ts'
import { CLASSES } from '../src/model/model.ts'

/** Weights of a multinomial logistic regression, input by input, one for each label. */
export type Logistic = Float64Array

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
 * Fits a multinomial logistic regression (full-batch Adam with a falling rate).
 *
 * @param labels 0..4, one for each input
 * @param penalty of the squared weights
 */
export function fitLogistic(
  inputs: readonly Float64Array[],
  labels: readonly number[],
  { steps = 400, rate = 0.03, penalty = 1e-3 } = {},
): Logistic {
  const size = inputs[0]!.length * CLASSES
  const model = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  const given = new Float64Array(CLASSES)
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size)
    inputs.forEach((input, r) => {
      logisticProbabilities(model, input, given)
      given[labels[r]!]! -= 1
      for (let i = 0; i < input.length; i++) {
        const x = input[i]! / inputs.length
        if (x !== 0) for (let c = 0; c < CLASSES; c++) gradient[i * CLASSES + c]! += given[c]! * x
      }
    })
    const falling = rate * (1 - (0.9 * step) / steps)
    for (let i = 0; i < size; i++) {
      const g = gradient[i]! + penalty * model[i]!
      mean[i] = 0.9 * mean[i]! + 0.1 * g
      spread[i] = 0.99 * spread[i]! + 0.01 * g * g
      const size1 = mean[i]! / (1 - 0.9 ** step)
      const size2 = spread[i]! / (1 - 0.99 ** step)
      model[i]! -= (falling * size1) / (Math.sqrt(size2) + 1e-8)
    }
  }
  return model
}
