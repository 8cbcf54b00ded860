import { cholesky, type Matrix, solveCholesky } from './cholesky'
import { type CrossProducts, centre } from './least-squares'

/** More predictors would need more than 4,096 regressions. */
export const MOST_PREDICTORS = 12

/**
 * How much of the outcome's variance each predictor explains: its share of R², averaged over all orders
 * in which the predictors can enter (LMG, which equals the Shapley values of R²). The shares sum to R²,
 * and predictors that say the same share what they say.
 *
 * Source: Lindeman, Merenda & Gold (1980); Grömping, The American Statistician 61 (2007), 139–147.
 *
 * @param products cross products of (1, x₁, …, xₚ, y), 1 ≤ p ≤ 12
 * @returns a share for each predictor, 0 for one that never varies; all 0 where the outcome never varies
 * @throws RangeError for more than 12 predictors
 * @example importanceShares(crossProducts(rows)) // [0.31…, 0.12…]
 */
export function importanceShares(products: CrossProducts): number[] {
  const centred = centre(products)
  const size = centred.length - 1
  if (size > MOST_PREDICTORS) {
    throw new RangeError(`predictors: expected at most ${MOST_PREDICTORS}, got ${size}`)
  }
  const total = centred[size]![size]!
  const shares = new Array<number>(size).fill(0)
  if (!(total > 0)) return shares
  const explained = Array.from({ length: 1 << size }, (_, set) => rSquared(centred, set) / total)
  const weights = orderWeights(size)
  for (let set = 0; set < explained.length; set++) {
    for (let i = 0; i < size; i++) {
      if (set & (1 << i)) continue
      shares[i]! += weights[members(set)]! * (explained[set | (1 << i)]! - explained[set]!)
    }
  }
  return shares
}

/** The share of orders in which a given set of each size comes just before a given predictor. */
function orderWeights(size: number): number[] {
  const weights = [1 / size]
  for (let s = 1; s < size; s++) weights.push((weights[s - 1]! * s) / (size - s))
  return weights
}

/** The variance explained by a set of predictors; those that add nothing new are passed over. */
function rSquared(centred: Matrix, set: number): number {
  const outcome = centred.length - 1
  const chosen: number[] = []
  let lower: number[][] = []
  for (let i = 0; i < outcome; i++) {
    if (!(set & (1 << i)) || !(centred[i]![i]! > 0)) continue
    const more = [...chosen, i]
    const factor = cholesky(more.map((a) => more.map((b) => centred[a]![b]!)))
    if (factor === null) continue
    chosen.push(i)
    lower = factor
  }
  const withOutcome = chosen.map((i) => centred[i]![outcome]!)
  return solveCholesky(lower, withOutcome).reduce((sum, b, i) => sum + b * withOutcome[i]!, 0)
}

function members(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest &= rest - 1) count++
  return count
}
