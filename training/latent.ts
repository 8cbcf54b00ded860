import { AXES } from '../src/model/model.ts'

/** How far apart neighbouring labels lie on the latent. */
const STEP = 0.75

/**
 * Fits the latent: the combination of the axes that follows the label's value best (least squares).
 *
 * @param labels 0..4
 * @returns a weight for each axis, and a constant
 */
export function fitLatent(axes: readonly Float64Array[], labels: readonly number[]): Float64Array {
  const size = AXES + 1
  const system = Array.from({ length: size }, () => new Float64Array(size + 1))
  axes.forEach((axis, r) => {
    const x = [...axis, 1]
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) system[i]![j]! += x[i]! * x[j]!
      system[i]![size]! += x[i]! * (labels[r]! - 2) * STEP
    }
  })
  for (let i = 0; i < size; i++) {
    system[i]![i]! += 1e-6 * axes.length
    for (let k = 0; k < size; k++) {
      if (k === i) continue
      const factor = system[k]![i]! / system[i]![i]!
      for (let j = i; j <= size; j++) system[k]![j]! -= factor * system[i]![j]!
    }
  }
  return Float64Array.from(system, (line, i) => line[size]! / line[i]!)
}
