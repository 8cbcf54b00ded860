/** A symmetric matrix, row by row. */
export type Matrix = readonly (readonly number[])[]

/**
 * The lower triangle L of a positive definite matrix A = L·Lᵀ, or null when A is not positive
 * definite to working precision.
 *
 * Own code, not a matrix library: some twenty lines of +, −, ×, ÷ and √, which every engine rounds
 * alike, while libraries reach for Math.hypot and others that engines round differently.
 *
 * @param a symmetric; only the lower triangle is read
 * @example cholesky([[4, 2], [2, 2]]) // [[2, 0], [1, 1]]
 */
export function cholesky(a: Matrix): number[][] | null {
  const lower: number[][] = a.map((row) => row.map(() => 0))
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!
      for (let m = 0; m < j; m++) sum -= lower[i]![m]! * lower[j]![m]!
      if (i !== j) lower[i]![j] = sum / lower[j]![j]!
      else if (sum > a[i]![i]! * 1e-13) lower[i]![i] = Math.sqrt(sum)
      else return null
    }
  }
  return lower
}

/**
 * Solves A·x = b, given the triangle L of A = L·Lᵀ.
 *
 * @example solveCholesky([[2, 0], [1, 1]], [2, 0]) // [1, -1]
 */
export function solveCholesky(lower: Matrix, b: readonly number[]): number[] {
  const x = [...b]
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) x[i]! -= lower[i]![j]! * x[j]!
    x[i]! /= lower[i]![i]!
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i]! -= lower[j]![i]! * x[j]!
    x[i]! /= lower[i]![i]!
  }
  return x
}
