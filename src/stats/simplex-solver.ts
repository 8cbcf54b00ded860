import { cholesky, type Matrix, solveCholesky } from './cholesky'
import { simplexMinimum } from './simplex'

/** What a face of the simplex has ready: the inverse of its part of H, applied to 1 too. */
interface Face {
  readonly members: readonly number[]
  readonly inverse: readonly (readonly number[])[]
  readonly ofOnes: readonly number[]
  readonly sum: number
}

/** Below this ratio of a pivot to its diagonal a face is too flat to be inverted. */
const FLATTEST = 1e-6
const MOST_ROUNDS = 24

/**
 * Finds, for one H and many f, the points of {@link simplexMinimum}: what depends on H alone is worked out
 * once for each face of the simplex that is met, so that each further f costs some hundred operations. Where
 * H is too flat for that, simplexMinimum answers.
 *
 * @param h symmetric and positive semidefinite
 * @returns a function from f to the point
 * @example simplexSolver([[1, 0], [0, 1]])([0.2, 0.6]) // [0.3, 0.7]
 */
export function simplexSolver(h: Matrix): (f: readonly number[]) => number[] {
  const size = h.length
  const faces = new Map<number, Face | null>()
  const faceOf = (mask: number): Face | null => {
    const known = faces.get(mask)
    if (known !== undefined) return known
    const face = prepare(h, mask)
    faces.set(mask, face)
    return face
  }
  return (f) => {
    let slack = 1e-12
    for (let i = 0; i < size; i++) slack = Math.max(slack, 1e-12 * Math.abs(f[i]!))
    const point = new Array<number>(size).fill(0)
    let mask = (1 << size) - 1
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const face = faceOf(mask)
      if (face === null) break
      const { members, inverse, ofOnes, sum } = face
      point.fill(0)
      let total = 0
      for (let a = 0; a < members.length; a++) {
        const row = inverse[a]!
        let value = 0
        for (let b = 0; b < members.length; b++) value += row[b]! * f[members[b]!]!
        point[members[a]!] = value
        total += value
      }
      const multiplier = (total - 1) / sum
      let next = mask
      for (let a = 0; a < members.length; a++) {
        const i = members[a]!
        point[i]! -= multiplier * ofOnes[a]!
        if (point[i]! < 0) next &= ~(1 << i)
      }
      if (next !== mask && next !== 0) {
        mask = next
        continue
      }
      const entering = mostWanted(h, f, point, mask, multiplier, slack)
      if (entering < 0) return normalised(point)
      mask |= 1 << entering
    }
    return simplexMinimum(h, f)
  }
}

/** The bound class that the point would most gain from freeing, or −1. */
function mostWanted(
  h: Matrix,
  f: readonly number[],
  point: readonly number[],
  mask: number,
  multiplier: number,
  slack: number,
): number {
  let entering = -1
  let least = -slack
  for (let i = 0; i < point.length; i++) {
    if (mask & (1 << i)) continue
    let slope = multiplier - f[i]!
    for (let j = 0; j < point.length; j++) slope += h[i]![j]! * point[j]!
    if (slope < least) {
      least = slope
      entering = i
    }
  }
  return entering
}

function prepare(h: Matrix, mask: number): Face | null {
  const members = h.map((_, i) => i).filter((i) => mask & (1 << i))
  const part = members.map((i) => members.map((j) => h[i]![j]!))
  const lower = cholesky(part)
  if (lower === null || lower.some((row, i) => row[i]! * row[i]! < FLATTEST * part[i]![i]!))
    return null
  const inverse = members.map((_, at) =>
    solveCholesky(
      lower,
      members.map((_, i) => (i === at ? 1 : 0)),
    ),
  )
  const ofOnes = solveCholesky(
    lower,
    members.map(() => 1),
  )
  return { members, inverse, ofOnes, sum: ofOnes.reduce((a, b) => a + b, 0) }
}

function normalised(point: number[]): number[] {
  let total = 0
  for (let i = 0; i < point.length; i++) total += point[i]!
  for (let i = 0; i < point.length; i++) point[i]! /= total
  return point
}
