import { exp } from '../src/model/arithmetic.ts'
import { FIRST, INNER, LAST, MOST } from '../src/model/attention.ts'
import type { Sparse } from './sparse.ts'

const RATE = 0.3
const PENALTY = 3e-3
const PLACES = 4

/** What tells how much clauses are heeded: see src/model/attention.ts. */
export interface Heed {
  /** What each feature says to the logit of its clause. */
  readonly words: Float32Array
  /** What its place among several is worth, by `FIRST`, `INNER` and `LAST`. */
  readonly places: Float64Array
}

/** What each clause of a row counts, 1 on average by their tokens. */
export function sharesOf(sparse: Sparse, row: number, heed: Heed): Float64Array {
  const { starts, features, clauses, clauseStarts, clauseSizes, heeded } = sparse
  const first = clauseStarts[row]!
  const count = clauseStarts[row + 1]! - first
  const shares = new Float64Array(count)
  if (count === 1) return shares.fill(1)
  for (let i = starts[row]!; i < starts[row + 1]!; i++)
    if (heeded[features[i]!] === 1) shares[clauses[i]!]! += heed.words[features[i]!]!
  let size = 0
  let weighted = 0
  for (let c = 0; c < count; c++) {
    const tokens = clauseSizes[first + c]!
    const place = heed.places[placeOf(c, count)]!
    const logit = shares[c]! / Math.sqrt(tokens + 3) + place
    shares[c] = exp(Math.min(Math.max(logit, -MOST), MOST))
    size += tokens
    weighted += tokens * shares[c]!
  }
  for (let c = 0; c < count; c++) shares[c]! *= size / weighted
  return shares
}

function placeOf(clause: number, count: number): number {
  return clause === 0 ? FIRST : clause === count - 1 ? LAST : INNER
}

/** Learns how much clauses are heeded (AdaGrad, at a rate that falls with that of the weights). */
export class HeedLearner implements Heed {
  readonly words: Float32Array
  readonly places: Float64Array = new Float64Array(PLACES)
  private readonly sparse: Sparse
  private readonly squares: Float32Array
  private readonly placeSquares = new Float64Array(PLACES).fill(1)
  private shares: Float64Array = new Float64Array(0)
  private slopes: Float64Array = new Float64Array(0)

  constructor(sparse: Sparse) {
    this.sparse = sparse
    this.words = new Float32Array(sparse.hashes.length)
    this.squares = new Float32Array(sparse.hashes.length).fill(1)
  }

  /** What each clause of a row counts. */
  read(row: number): Float64Array {
    this.shares = sharesOf(this.sparse, row, this)
    this.slopes = new Float64Array(this.shares.length)
    return this.shares
  }

  /** The loss rises by so much, times what a clause counts more. */
  blame(clause: number, slope: number): void {
    this.slopes[clause]! += slope
  }

  /** Moves what was read against the gradient of the loss. */
  learn(row: number, part: number): void {
    const { sparse, shares, slopes, words, squares } = this
    const { starts, features, clauses, clauseStarts, clauseSizes, heeded } = sparse
    const count = shares.length
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
      // Shares are 1 on average: what one clause gains the others lose.
      slopes[c]! -= ((clauseSizes[first + c]! * shares[c]!) / size) * all
      const place = placeOf(c, count)
      const square = this.placeSquares[place]! + slopes[c]! ** 2
      this.placeSquares[place] = square
      this.places[place]! -= (rate * slopes[c]!) / Math.sqrt(square)
    }
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const feature = features[i]!
      if (heeded[feature] === 0) continue
      const slope = slopes[clauses[i]!]! / Math.sqrt(clauseSizes[first + clauses[i]!]! + 3)
      if (slope === 0) continue
      const square = squares[feature]! + slope * slope
      squares[feature] = square
      words[feature]! -= (rate / Math.sqrt(square)) * (slope + PENALTY * words[feature]!)
    }
  }
}
