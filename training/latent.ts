import { squash } from '../src/model/arithmetic.ts'
import { AXES } from '../src/model/model.ts'
import { cholesky, solveCholesky } from '../src/stats/cholesky.ts'

const STEPS = 30

/**
 * Fits the latent: the combination of the axes whose squashed value, the score, follows the label's
 * value (−1 outraged, 0 neutral, 1 delighted) best, by least squares (Gauss–Newton).
 *
 * @param labels 0..4
 * @param counts how much each text counts
 * @returns a weight for each axis, and a constant
 */
export function fitLatent(
  axes: readonly Float64Array[],
  labels: readonly number[],
  counts: readonly number[],
): Float64Array {
  const size = AXES + 1
  let weights = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const normal = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? 1e-6 * axes.length : 0)),
    )
    const gradient = new Array<number>(size).fill(0)
    axes.forEach((axis, r) => {
      const x = [...axis, 1]
      const count = counts[r]!
      const latent = x.reduce((sum, value, i) => sum + value * weights[i]!, 0)
      const slope = (1 + latent * latent) ** -1.5
      const error = (labels[r]! - 2) / 2 - squash(latent)
      for (let i = 0; i < size; i++) {
        gradient[i]! += count * slope * x[i]! * error
        for (let j = 0; j < size; j++) normal[i]![j]! += count * slope * slope * x[i]! * x[j]!
      }
    })
    const move = solveCholesky(cholesky(normal)!, gradient)
    // Half steps: a full one can leap over the flat ends of the sigmoid.
    weights = weights.map((weight, i) => weight + move[i]! / 2)
  }
  return weights
}
