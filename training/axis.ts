import { exp } from '../src/model/arithmetic.ts'
import { lengthScale } from '../src/model/head.ts'
import { seeded, shuffled } from './random.ts'
import { rowSum, type Sparse, WIDE_BITS } from './sparse.ts'

/** One axis: a weight for each hashed feature, and a constant. */
export interface Axis {
  readonly weights: Float32Array
  readonly constant: number
}

/**
 * Fits one axis by logistic regression on soft targets (AdaGrad, one pass after another).
 *
 * @param targets 0..1 a row; rows with NaN are left out
 * @param penalty weight decay for each time that a feature is seen
 */
export function fitAxis(
  sparse: Sparse,
  rows: Uint32Array,
  targets: Float32Array,
  importance: Float32Array,
  { passes = 4, rate = 0.15, penalty = 2e-5, seed = 1 } = {},
): Axis {
  const weights = new Float32Array(1 << WIDE_BITS)
  const squares = new Float32Array(1 << WIDE_BITS).fill(0.02)
  let constant = 0
  let constantSquares = 1
  const random = seeded(seed)
  for (let pass = 0; pass < passes; pass++) {
    for (const place of shuffled(rows.length, random)) {
      const row = rows[place]!
      const target = targets[row]!
      if (Number.isNaN(target)) continue
      const margin = rowSum(sparse, row, weights) + constant
      const slope = (1 / (1 + exp(-margin)) - target) * importance[row]!
      const scaled = slope * lengthScale(sparse.words[row]!)
      for (let i = sparse.starts[row]!; i < sparse.starts[row + 1]!; i++) {
        const at = sparse.hashes[i]! >>> (32 - WIDE_BITS)
        const gradient = scaled * sparse.values[i]! + penalty * weights[at]!
        squares[at]! += gradient * gradient
        weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
      }
      constantSquares += slope * slope
      constant -= (rate * slope) / Math.sqrt(constantSquares)
    }
  }
  return { weights, constant }
}
