import { cholesky, type Matrix, solveCholesky } from './cholesky'

/**
 * The cross products of a sample of (1, x₁, …, xₚ, y): entry (i, j) is Σ of the i-th times the j-th. Sums
 * of whole numbers are exact, so samples merge by adding their cross products.
 */
export type CrossProducts = Matrix

/** One fitted coefficient. */
export interface Coefficient {
  readonly value: number
  readonly standardError: number
}

/** A linear regression with a constant. */
export interface LeastSquares {
  readonly constant: Coefficient
  /** In the order of the predictors. */
  readonly coefficients: readonly Coefficient[]
  /** The share of the outcome's variance that the predictors explain, 0 … 1. */
  readonly rSquared: number
}

/**
 * Ordinary least squares of y on x₁ … xₚ from the sample's cross products, with standard errors for equal
 * error variance. Null where there is no single answer: predictors that are constant or sum to one
 * another, no more observations than coefficients, or an outcome that never varies.
 *
 * @param products (p + 2) × (p + 2), p ≥ 1
 * @example leastSquares(crossProducts([[0, 1], [1, 3], [2, 5.5]])) // constant 0.9166…, slope 2.25
 */
export function leastSquares(products: CrossProducts): LeastSquares | null {
  const y = products.length - 1
  const n = products[0]![0]!
  const size = y - 1
  const centred = centre(products)
  const total = centred[size]![size]!
  const predictors = centred.slice(0, size).map((row) => row.slice(0, size))
  const freedom = n - size - 1
  if (freedom < 1 || !(total > 0) || predictors.some((row, i) => !(row[i]! > 0))) return null
  const lower = cholesky(predictors)
  if (lower === null) return null
  const withOutcome = centred[size]!.slice(0, size)
  const slopes = solveCholesky(lower, withOutcome)
  const means = products[0]!.map((sum) => sum / n)
  const explained = slopes.reduce((sum, slope, i) => sum + slope * withOutcome[i]!, 0)
  const variance = Math.max(0, total - explained) / freedom
  const unit = (at: number): number[] => slopes.map((_, i) => (i === at ? 1 : 0))
  const shift = solveCholesky(lower, means.slice(1, y))
  const ofConstant = 1 / n + shift.reduce((sum, value, i) => sum + value * means[i + 1]!, 0)
  return {
    constant: {
      value: slopes.reduce((sum, slope, i) => sum - slope * means[i + 1]!, means[y]!),
      standardError: Math.sqrt(variance * ofConstant),
    },
    coefficients: slopes.map((value, i) => ({
      value,
      standardError: Math.sqrt(variance * solveCholesky(lower, unit(i))[i]!),
    })),
    rSquared: Math.min(1, Math.max(0, explained / total)),
  }
}

/**
 * The cross products of rows x₁ … xₚ, y.
 *
 * @throws RangeError without rows
 * @example crossProducts([[2, 3]]) // [[1, 2, 3], [2, 4, 6], [3, 6, 9]]
 */
export function crossProducts(rows: readonly (readonly number[])[]): number[][] {
  const first = rows[0]
  if (!first) throw new RangeError('rows: expected at least one, got none')
  const sums = Array.from({ length: first.length + 1 }, () =>
    new Array<number>(first.length + 1).fill(0),
  )
  for (const row of rows) {
    const full = [1, ...row]
    full.forEach((a, i) => {
      full.forEach((b, j) => {
        sums[i]![j]! += a * b
      })
    })
  }
  return sums
}

/** The cross products about the means, without the constant's row. */
export function centre(products: CrossProducts): number[][] {
  const [sums] = products
  const n = sums![0]!
  return products
    .slice(1)
    .map((row, i) => row.slice(1).map((sum, j) => sum - (sums![i + 1]! * sums![j + 1]!) / n))
}
