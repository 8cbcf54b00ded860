import { fillHeadInputs, headProbabilities } from '../src/model/head.ts'
import { AXES, CLASSES, HEAD_INPUTS } from '../src/model/model.ts'

/** One text for the head: its axes, its words, its label. */
export interface HeadRow {
  readonly axes: Float64Array
  readonly words: number
  readonly label: number
}

/** Fits the head by multinomial logistic regression (full-batch Adam, weight decay). */
export function fitHead(
  rows: readonly HeadRow[],
  { steps = 1500, rate = 0.02, penalty = 1e-3 } = {},
): Float64Array {
  const size = HEAD_INPUTS * CLASSES
  const inputs = rows.map((row) => {
    const filled = new Float64Array(HEAD_INPUTS)
    fillHeadInputs(row.axes, row.words, filled)
    return filled
  })
  const head = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  const probabilities = new Float64Array(CLASSES)
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size)
    rows.forEach((row, r) => {
      const x = inputs[r]!
      headProbabilities(head, x, probabilities)
      for (let c = 0; c < CLASSES; c++) {
        const slope = (probabilities[c]! - (c === row.label ? 1 : 0)) / rows.length
        for (let i = 0; i < HEAD_INPUTS; i++) gradient[i * CLASSES + c]! += slope * x[i]!
      }
    })
    for (let i = 0; i < size; i++) {
      const g = gradient[i]! + penalty * head[i]!
      mean[i] = 0.9 * mean[i]! + 0.1 * g
      spread[i] = 0.999 * spread[i]! + 0.001 * g * g
      const m = mean[i]! / (1 - 0.9 ** step)
      const s = spread[i]! / (1 - 0.999 ** step)
      head[i]! -= (rate * m) / (Math.sqrt(s) + 1e-8)
    }
  }
  return head
}

/**
 * Fits the latent: the combination of the axes whose value follows the label's, by least squares.
 *
 * @returns a weight for each axis and a constant
 */
export function fitLatent(rows: readonly HeadRow[]): Float64Array {
  const size = AXES + 1
  const system = Array.from({ length: size }, () => new Float64Array(size + 1))
  for (const row of rows) {
    const x = [...row.axes, 1]
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) system[i]![j]! += x[i]! * x[j]!
      system[i]![size]! += x[i]! * (row.label - 2) * 0.75
    }
  }
  for (let i = 0; i < size; i++) {
    system[i]![i]! += 1e-6 * rows.length
    for (let k = 0; k < size; k++) {
      if (k === i) continue
      const factor = system[k]![i]! / system[i]![i]!
      for (let j = i; j <= size; j++) system[k]![j]! -= factor * system[i]![j]!
    }
  }
  return Float64Array.from(system, (line, i) => line[size]! / line[i]!)
}
