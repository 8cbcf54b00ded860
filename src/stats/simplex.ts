import { cholesky, type Matrix, solveCholesky } from './cholesky'

/**
 * The point p of the probability simplex (p ≥ 0, Σp = 1) where pᵀHp − 2fᵀp is least: an active-set
 * method (Nocedal & Wright, Numerical Optimization, 2nd ed., algorithm 16.3), exact after finitely many
 * steps, so there is no step size or tolerance to choose and no randomness.
 *
 * Where H is singular a ridge of 1e-9 of its size decides between equally good points.
 *
 * @param h symmetric and positive semidefinite, at least 1 × 1
 * @param f as long as H is wide
 * @example simplexMinimum([[1, 0], [0, 1]], [2, 0]) // [1, 0]
 */
export function simplexMinimum(h: Matrix, f: readonly number[]): number[] {
  const size = f.length
  let trace = 0
  for (let i = 0; i < size; i++) trace += h[i]![i]!
  const scale = f.reduce((most, value) => Math.max(most, Math.abs(value)), trace / size)
  const ridge = 1e-9 * scale + 1e-30
  const slack = 1e-12 * scale
  const point = new Array<number>(size).fill(1 / size)
  let free = point.map((_, i) => i)
  // Every round frees or binds one class; no path through the faces of a small simplex is longer.
  for (let round = 0; round < 50 * size; round++) {
    const { target, multiplier } = faceMinimum(h, f, point, free, ridge)
    let step = 1
    let blocking = -1
    free.forEach((i, at) => {
      if (target[at]! >= 0) return
      const reach = point[i]! / (point[i]! - target[at]!)
      if (reach < step || blocking < 0) {
        step = Math.min(step, reach)
        blocking = i
      }
    })
    free.forEach((i, at) => {
      point[i] = Math.max(0, point[i]! + step * (target[at]! - point[i]!))
    })
    if (blocking >= 0) {
      point[blocking] = 0
      free = free.filter((i) => i !== blocking)
      continue
    }
    let entering = -1
    let least = -slack
    for (let i = 0; i < size; i++) {
      if (free.includes(i)) continue
      let slope = -f[i]! - multiplier
      for (const j of free) slope += h[i]![j]! * point[j]!
      if (slope < least) {
        least = slope
        entering = i
      }
    }
    if (entering < 0) break
    free = [...free, entering].sort((a, b) => a - b)
  }
  return normalised(point)
}

/** The least point of the face spanned by the free classes, and the slope along the simplex there. */
function faceMinimum(
  h: Matrix,
  f: readonly number[],
  point: readonly number[],
  free: readonly number[],
  ridge: number,
): { target: number[]; multiplier: number } {
  const part = free.map((i) => free.map((j) => h[i]![j]! + (i === j ? ridge : 0)))
  let lower = cholesky(part)
  for (let more = ridge * 10; lower === null; more *= 10) {
    for (let i = 0; i < free.length; i++) part[i]![i]! += more
    lower = cholesky(part)
  }
  // Solved for the step from here, not for the point itself: what is flat then costs no precision.
  const downhill = solveCholesky(
    lower,
    free.map((i) => free.reduce((sum, j) => sum - h[i]![j]! * point[j]!, f[i]!)),
  )
  const along = solveCholesky(
    lower,
    free.map(() => 1),
  )
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
  const multiplier = -sum(downhill) / sum(along)
  return {
    target: free.map((i, at) => point[i]! + downhill[at]! + multiplier * along[at]!),
    multiplier,
  }
}

function normalised(point: readonly number[]): number[] {
  const clipped = point.map((value) => Math.max(0, value))
  const total = clipped.reduce((a, b) => a + b, 0)
  return clipped.map((value) => value / total)
}
