import type { Catalogue, Hit } from './catalogue.ts'
import {
  hitFeatures,
  type PatternFeatures,
  shapeFeatures,
  verdictFeatures,
  wordFeatures,
  wordScale,
} from './features.ts'
import {
  clearMarks,
  type Heads,
  MOST_MARK,
  ownerOf,
  ROW_COUNT,
  ROW_MARK,
  ROW_WEIGHTS,
  rowOf,
  valueOf,
} from './heads.ts'
import type { Reading } from './reading.ts'

/** Sums the heads' weights over the features of a text; each feature counts once. */
export class HeadSums {
  /** Features looked up so far, for tests that count work. */
  work = 0
  /** For each head, its sum over the last text. */
  readonly sums: Float64Array
  private readonly heads: Heads
  /** Weights are whole numbers, and whole numbers are summed in half the time. */
  private readonly wordSums: Int32Array
  /** What marks the features of the text. */
  private mark = 0

  constructor(heads: Heads) {
    this.heads = heads
    this.sums = new Float64Array(heads.heads.length)
    this.wordSums = new Int32Array(heads.heads.length)
  }

  /** Fills {@link sums} for one text, of whose labels the classifier gives these probabilities. */
  fill(
    reading: Reading,
    catalogue: Catalogue,
    names: PatternFeatures,
    hits: readonly Hit[],
    probabilities: readonly number[],
  ): void {
    if (++this.mark > MOST_MARK) {
      clearMarks(this.heads)
      this.mark = 1
    }
    const { sums, wordSums } = this
    sums.fill(0)
    wordSums.fill(0)
    wordFeatures(reading, (hash) => this.addWord(hash))
    shapeFeatures(reading, (hash) => this.add(hash, 1))
    verdictFeatures(probabilities, (hash, value) => this.add(hash, value))
    hitFeatures(catalogue, names, hits, reading.words, (hash) => this.add(hash, 1))
    const scale = wordScale(reading.words)
    this.heads.heads.forEach((head, i) => {
      sums[i] = head.constant + head.scale * (sums[i]! + scale * wordSums[i]!)
    })
  }

  private addWord(hash: number): void {
    const row = this.rowToCount(hash)
    if (row === 0) return
    const { rows } = this.heads
    const sums = this.wordSums
    const end = row + ROW_WEIGHTS + rows[row + ROW_COUNT]!
    for (let at = row + ROW_WEIGHTS; at < end; at++) {
      const kept = rows[at]!
      sums[ownerOf(kept)]! += valueOf(kept)
    }
  }

  private add(hash: number, value: number): void {
    const row = this.rowToCount(hash)
    if (row === 0) return
    const { rows } = this.heads
    const sums = this.sums
    const end = row + ROW_WEIGHTS + rows[row + ROW_COUNT]!
    for (let at = row + ROW_WEIGHTS; at < end; at++) {
      const kept = rows[at]!
      sums[ownerOf(kept)]! += valueOf(kept) * value
    }
  }

  /** The row of a feature that is still to be counted in this text, or 0. */
  private rowToCount(hash: number): number {
    this.work++
    const row = rowOf(this.heads, hash)
    const { rows } = this.heads
    if (row === 0 || rows[row + ROW_MARK] === this.mark) return 0
    rows[row + ROW_MARK] = this.mark
    return row
  }
}
