import type { FeatureRows } from './feature-rows.ts'

/** How each sort of column is scaled for each head: the more, the more freely it may be weighed. */
export type Scales = readonly Float32Array[]

const FIRST_SQUARE = 1e-4

/**
 * Weights of several heads over the same sparse rows, learned together by AdaGrad (Duchi, Hazan and
 * Singer 2011): a rate for each weight, which falls with what the weight has been moved by.
 */
export class Layer {
  private readonly weights: Float32Array
  private readonly squares: Float32Array
  private readonly penalties: Float32Array

  /**
   * @param scales for each column, the scale that each head sees it at
   * @param cost how much a row's loss counts against the squared weights
   * @param part the part of the rows that is learned from
   */
  constructor(
    private readonly rows: FeatureRows,
    private readonly scales: Scales,
    private readonly heads: number,
    cost: number,
    part = 1,
  ) {
    const size = rows.hashes.length * heads
    this.weights = new Float32Array(size)
    this.squares = new Float32Array(size).fill(FIRST_SQUARE)
    const least = part < 1 ? 1 : 0
    this.penalties = Float32Array.from(rows.counts, (count) => 1 / (cost * (least + count * part)))
  }

  /** Adds what a row says to the heads' sums. */
  add(row: number, sums: Float64Array): void {
    const { rows, scales, weights, heads } = this
    for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
      const column = rows.columns[i]!
      const value = rows.values[i]!
      const scale = scales[column]!
      const at = column * heads
      for (let h = 0; h < heads; h++) sums[h]! += value * scale[h]! * weights[at + h]!
    }
  }

  /**
   * Moves the weights of a row against the gradient of its loss by the heads' sums. The weights of heads
   * that are sure of the row shrink all the same: a penalty that only the others paid would leave the
   * weights of a rare signal all but free.
   */
  learn(row: number, gradient: Float64Array, rate: number): void {
    const { rows, scales, weights, squares, heads, penalties } = this
    for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
      const column = rows.columns[i]!
      const value = rows.values[i]!
      const penalty = penalties[column]!
      const scale = scales[column]!
      const at = column * heads
      for (let h = 0; h < heads; h++) {
        const weight = weights[at + h]!
        const slope = gradient[h]! * value * scale[h]! + penalty * weight
        const square = squares[at + h]! + slope * slope
        squares[at + h] = square
        weights[at + h] = weight - (rate * slope) / Math.sqrt(square)
      }
    }
  }

  /** One head's weights as its sum sees them, by column. */
  of(head: number): Float32Array {
    return this.penalties.map(
      (_, column) => this.weights[column * this.heads + head]! * this.scales[column]![head]!,
    )
  }
}
