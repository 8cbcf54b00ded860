import { exp } from '../src/model/arithmetic.ts'
import { FIRST, INNER, LAST, LOGITS, MOST } from '../src/model/attention.ts'
import type { Sparse } from './sparse.ts'

const RATE = 0.3
/** Logits of positions fall by this with each clause: posts written for this project end with the verdict too often. */
const POSITION_DECAY = 1e-4
const PENALTY = 3e-3

/** What tells how much each clause counts: see src/model/attention.ts. */
export interface LearnedAttention {
  /** What each feature adds to the logit of its clause. */
  readonly wordLogits: Float32Array
  /** What its position among several is worth, by `FIRST`, `INNER` and `LAST`. */
  readonly positionLogits: Float64Array
}

/** What each clause of a row counts, 1 on average by their tokens. */
export function clauseWeightsOf(
  sparse: Sparse,
  row: number,
  attention: LearnedAttention,
): Float64Array {
  const { starts, features, clauses, clauseStarts, clauseSizes, attended } = sparse
  const first = clauseStarts[row]!
  const count = clauseStarts[row + 1]! - first
  const weights = new Float64Array(count)
  if (count === 1) return weights.fill(1)
  for (let i = starts[row]!; i < starts[row + 1]!; i++)
    if (attended[features[i]!] === 1) weights[clauses[i]!]! += attention.wordLogits[features[i]!]!
  let size = 0
  let weighted = 0
  for (let c = 0; c < count; c++) {
    const tokens = clauseSizes[first + c]!
    const position = attention.positionLogits[positionOf(c, count)]!
    const logit = weights[c]! / Math.sqrt(tokens + 3) + position
    weights[c] = exp(Math.min(Math.max(logit, -MOST), MOST))
    size += tokens
    weighted += tokens * weights[c]!
  }
  for (let c = 0; c < count; c++) weights[c]! *= size / weighted
  return weights
}

function positionOf(clause: number, count: number): number {
  return clause === 0 ? FIRST : clause === count - 1 ? LAST : INNER
}

/** Learns how much each clause counts (AdaGrad, at a rate that falls with that of the weights). */
export class AttentionLearner implements LearnedAttention {
  readonly wordLogits: Float32Array
  readonly positionLogits: Float64Array = new Float64Array(LOGITS)
  private readonly sparse: Sparse
  private readonly squares: Float32Array
  private readonly positionSquares = new Float64Array(LOGITS).fill(1)
  private weights: Float64Array = new Float64Array(0)
  private slopes: Float64Array = new Float64Array(0)

  constructor(sparse: Sparse) {
    this.sparse = sparse
    this.wordLogits = new Float32Array(sparse.hashes.length)
    this.squares = new Float32Array(sparse.hashes.length).fill(1)
  }

  /** What each clause of a row counts. */
  read(row: number): Float64Array {
    this.weights = clauseWeightsOf(this.sparse, row, this)
    this.slopes = new Float64Array(this.weights.length)
    return this.weights
  }

  /** Adds to the slope of the loss over the logarithm of what a clause counts. */
  blame(clause: number, slope: number): void {
    this.slopes[clause]! += slope
  }

  /**
   * Moves what was read against the gradient of the loss.
   *
   * @param part of the rate at the beginning, 0..1
   */
  learn(row: number, part: number): void {
    const { sparse, weights, slopes, wordLogits, squares } = this
    const { starts, features, clauses, clauseStarts, clauseSizes, attended } = sparse
    const count = weights.length
    if (count === 1) return
    const first = clauseStarts[row]!
    const rate = RATE * part
    let size = 0
    let all = 0
    for (let c = 0; c < count; c++) {
      size += clauseSizes[first + c]!
      all += slopes[c]!
    }
    for (let c = 0; c < count; c++) {
      // Weights are 1 on average: what one clause gains the others lose.
      slopes[c]! -= ((clauseSizes[first + c]! * weights[c]!) / size) * all
      const position = positionOf(c, count)
      const square = this.positionSquares[position]! + slopes[c]! ** 2
      this.positionSquares[position] = square
      const logit = this.positionLogits[position]! - (rate * slopes[c]!) / Math.sqrt(square)
      this.positionLogits[position] = logit * (1 - POSITION_DECAY * part)
    }
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const feature = features[i]!
      if (attended[feature] === 0) continue
      const slope = slopes[clauses[i]!]! / Math.sqrt(clauseSizes[first + clauses[i]!]! + 3)
      if (slope === 0) continue
      const square = squares[feature]! + slope * slope
      squares[feature] = square
      wordLogits[feature]! -= (rate / Math.sqrt(square)) * (slope + PENALTY * wordLogits[feature]!)
    }
  }
}
