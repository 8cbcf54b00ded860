import { shuffled } from './random.ts'

/** Rows of features: row `i` has the places `starts[i]` to `starts[i + 1]` of the two lists. */
export interface Rows {
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
}

/** A linear boundary: a weight for each column, and a constant. */
export interface Linear {
  readonly weights: Float32Array
  constant: number
}

const PASSES = 30
const NEWTON_STEPS = 6
/** The constant is a column of this value, so that it is hardly regularised. */
const CONSTANT_VALUE = 3

/**
 * Fits a logistic regression with squared-norm regularisation by coordinate descent in the dual
 * (Yu, Huang and Lin 2011), each coordinate solved by Newton steps on its logit.
 *
 * @param chosen the rows to fit
 * @param positive whether each row (by its number among all) is positive
 * @param cost how much a row's loss counts against the norm of the weights
 * @param lift how much more a positive row counts
 */
export function fitLogistic(
  rows: Rows,
  chosen: Uint32Array,
  positive: Uint8Array,
  columns: number,
  cost: number,
  lift: number,
  random: () => number,
): Linear {
  const weights = new Float32Array(columns)
  let constant = 0
  const { starts, columns: column, values } = rows
  const n = chosen.length
  const alpha = new Float64Array(n)
  const logit = new Float64Array(n).fill(-4)
  const norm = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const i = chosen[k]!
    const c = cost * (positive[i] ? lift : 1)
    alpha[k] = c / (1 + Math.exp(4))
    const step = alpha[k]! * (positive[i] ? 1 : -1)
    let sum = CONSTANT_VALUE * CONSTANT_VALUE
    for (let j = starts[i]!; j < starts[i + 1]!; j++) {
      sum += values[j]! * values[j]!
      weights[column[j]!]! += step * values[j]!
    }
    constant += step * CONSTANT_VALUE
    norm[k] = sum
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let most = 0
    for (const k of shuffled(n, random)) {
      const i = chosen[k]!
      const sign = positive[i] ? 1 : -1
      const c = cost * (positive[i] ? lift : 1)
      let dot = constant * CONSTANT_VALUE
      for (let j = starts[i]!; j < starts[i + 1]!; j++) dot += weights[column[j]!]! * values[j]!
      const margin = sign * dot
      const old = alpha[k]!
      let t = logit[k]!
      for (let step = 0; step < NEWTON_STEPS; step++) {
        const s = 1 / (1 + Math.exp(-t))
        const g = t + norm[k]! * (c * s - old) + margin
        const move = g / (1 + norm[k]! * c * s * (1 - s))
        t -= move
        if (Math.abs(move) < 1e-4) break
      }
      t = Math.max(-30, Math.min(30, t))
      const next = c / (1 + Math.exp(-t))
      const delta = (next - old) * sign
      logit[k] = t
      alpha[k] = next
      if (delta === 0) continue
      for (let j = starts[i]!; j < starts[i + 1]!; j++) weights[column[j]!]! += delta * values[j]!
      constant += delta * CONSTANT_VALUE
      most = Math.max(most, Math.abs(delta) / c)
    }
    if (most < 1e-3) break
  }
  return { weights, constant: constant * CONSTANT_VALUE }
}
