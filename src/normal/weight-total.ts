import { WEIGHT_UNITS } from '../post'
import type { Confidence, Interval } from '../stats/interval'
import { weightedShare } from '../stats/weighted-share'
import type { Fields } from './fields'

/** Weights of posts, in whole millionths, so that adding is exact in any order. */
export interface WeightTotal {
  /** Posts with a weight. */
  posts: number
  sum: bigint
  squares: bigint
}

/** The same as JSON: sums as decimal strings, because they may pass 2^53. */
export type WeightTotalState = readonly [posts: number, sum: string, squares: string]

/** A share of the weight; those without a weight are in no such figure. */
export interface ShareByWeight extends Interval {
  /** Null where all weigh nothing. */
  readonly share: number | null
  /** How many have a weight. */
  readonly of: number
  /** As many of equal weight would tell as much: (Σw)²/Σw² (Kish). */
  readonly effective: number
}

/** No weight yet. */
export function createWeightTotal(): WeightTotal {
  return { posts: 0, sum: 0n, squares: 0n }
}

/** Counts the weight of one post, as `checkPost` gives it; a post without one is left out. */
export function addPostWeight(total: WeightTotal, weight: number | undefined): void {
  if (weight === undefined) return
  const units = BigInt(Math.round(weight * WEIGHT_UNITS))
  addTotal(total, { posts: 1, sum: units, squares: units * units })
}

/** Adds what was counted elsewhere. */
export function addTotal(into: WeightTotal, { posts, sum, squares }: WeightTotal): void {
  into.posts += posts
  into.sum += sum
  into.squares += squares
}

/** The sum of the weights. */
export function weightOf({ sum }: WeightTotal): number {
  return Number(sum) / WEIGHT_UNITS
}

/** Kish's effective size: (Σw)²/Σw², 0 where all weigh nothing. */
export function effectiveOf({ sum, squares }: WeightTotal): number {
  return squares === 0n ? 0 : Number(sum) ** 2 / Number(squares)
}

/** The share of the weight that a part carries; null where nothing has a weight. */
export function shareByWeight(
  part: WeightTotal,
  all: WeightTotal,
  confidence: Confidence,
): ShareByWeight | null {
  if (all.posts === 0) return null
  const inDoubles = ({ sum, squares }: WeightTotal) => ({
    sum: Number(sum),
    squares: Number(squares),
  })
  const effective = effectiveOf(all)
  const share = weightedShare(inDoubles(part), inDoubles(all), effective, confidence)
  return { ...share, of: all.posts, effective }
}

export function writeTotal({ posts, sum, squares }: WeightTotal): WeightTotalState {
  return [posts, String(sum), String(squares)]
}

/** Checks a saved total. */
export function readTotal(fields: Fields, value: unknown, at: string): WeightTotal {
  const [posts, sum, squares] = fields.list(value, at)
  const whole = (item: unknown): bigint =>
    typeof item === 'string' && /^\d{1,60}$/.test(item)
      ? BigInt(item)
      : fields.fail(at, 'whole numbers as strings')
  const total = { posts: fields.count(posts, at), sum: whole(sum), squares: whole(squares) }
  // So many whole numbers >= 0 (Cauchy–Schwarz).
  const { sum: all, squares: of } = total
  if (of > all * all || all * all > BigInt(total.posts) * of) {
    fields.fail(at, 'the squares of what is summed')
  }
  return total
}
