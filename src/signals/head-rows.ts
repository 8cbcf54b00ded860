import { type Heads, rowOf } from './heads.ts'

/** So many features are added at a time. */
export const MOST_TOLD = 1024

/** Which of three sums is added to. */
export const OF_TEXT = 0
export const OF_WORDS = 1
export const OF_SENTENCE = 2
export const SUMS = 3

/** Adds up rows of weights: the one loop of an explanation that does nearly nothing else. */
export interface HeadRows {
  /** Room for {@link MOST_TOLD} hashes of features that are to be added. */
  readonly told: Int32Array
  /** {@link SUMS} times, for each head, what was added to it. */
  readonly sums: Int32Array
  /** From here on features count anew, and all sums from 0. */
  begin(): void
  /** Adds the weights of the features told, `from` to before `to`, to a sum; of one that was added since {@link begin} none. */
  add(from: number, to: number, sum: number): void
}

/** Adds them up in JavaScript. */
export class PlainHeadRows implements HeadRows {
  readonly told = new Int32Array(MOST_TOLD)
  readonly sums: Int32Array
  private readonly heads: Heads
  /** For each row when it was added last. */
  private readonly marks: Uint32Array
  private mark = 0

  constructor(heads: Heads) {
    this.heads = heads
    this.sums = new Int32Array(SUMS * heads.width)
    this.marks = new Uint32Array(heads.weights.length / heads.width)
  }

  begin(): void {
    this.sums.fill(0)
    this.mark = (this.mark + 1) >>> 0
    if (this.mark !== 0) return
    this.marks.fill(0)
    this.mark = 1
  }

  add(from: number, to: number, sum: number): void {
    const { heads, told, sums, marks, mark } = this
    const { weights, width } = heads
    const size = heads.heads.length
    // All rows are found first: a processor fetches the next from memory while it waits for one.
    let found = from
    for (let i = from; i < to; i++) {
      const row = rowOf(heads, told[i]!)
      if (row === 0 || marks[row] === mark) continue
      marks[row] = mark
      told[found++] = row * width
    }
    const into = sum * width
    for (let i = from; i < found; i++) {
      const row = told[i]!
      for (let head = 0; head < size; head++) sums[into + head]! += weights[row + head]!
    }
  }
}
