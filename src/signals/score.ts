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
  headOf,
  MOST_MARK,
  ROW_COUNT,
  ROW_MARK,
  ROW_WEIGHTS,
  rowOf,
  weightIn,
} from './heads.ts'
import type { Reading } from './reading.ts'

/** So many features are added at a time. */
const MOST_TOLD = 1024

/** Sums the heads' weights over the features of a text; each feature counts once. */
export class HeadSums {
  /** Features looked up so far, for tests that count work. */
  work = 0
  /** For each head, its sum over the last text. */
  readonly sums: Float64Array
  private readonly heads: Heads
  private readonly wordSums: Float64Array
  /** What marks the features of the text. */
  private mark = 0
  /** Features that are told and still to be added: many in one loop take less time than each alone. */
  private readonly told = new Int32Array(MOST_TOLD)
  private count = 0
  /** Where they are added. */
  private into: Float64Array
  private readonly tell = (hash: number): void => {
    if (this.count === MOST_TOLD) this.addTold()
    this.told[this.count++] = hash
  }

  constructor(heads: Heads) {
    this.heads = heads
    this.sums = new Float64Array(heads.heads.length)
    this.wordSums = new Float64Array(heads.heads.length)
    this.into = this.sums
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
    this.into = wordSums
    wordFeatures(reading, this.tell)
    this.addTold()
    this.into = sums
    shapeFeatures(reading, this.tell)
    this.addTold()
    verdictFeatures(probabilities, (hash, value) => this.add(hash, value))
    hitFeatures(catalogue, names, hits, reading.words, this.tell)
    this.addTold()
    const scale = wordScale(reading.words)
    this.heads.heads.forEach((head, i) => {
      sums[i] = head.constant + head.scale * (sums[i]! + scale * wordSums[i]!)
    })
  }

  /** Adds the weights of the features that were told. */
  private addTold(): void {
    const { told, into } = this
    const { rows } = this.heads
    // All rows are found first: a processor fetches the next from memory while it waits for one.
    let found = 0
    for (let i = 0; i < this.count; i++) {
      const row = this.rowToAdd(told[i]!)
      if (row !== 0) told[found++] = row
    }
    for (let i = 0; i < found; i++) {
      const row = told[i]!
      const end = row + ROW_WEIGHTS + rows[row + ROW_COUNT]!
      for (let at = row + ROW_WEIGHTS; at < end; at++) {
        const kept = rows[at]!
        into[headOf(kept)]! += weightIn(kept)
      }
    }
    this.count = 0
  }

  /** Adds the weights of one feature, times its value. */
  private add(hash: number, value: number): void {
    const { sums } = this
    const { rows } = this.heads
    const row = this.rowToAdd(hash)
    if (row === 0) return
    const end = row + ROW_WEIGHTS + rows[row + ROW_COUNT]!
    for (let at = row + ROW_WEIGHTS; at < end; at++) {
      const kept = rows[at]!
      sums[headOf(kept)]! += weightIn(kept) * value
    }
  }

  /** The row of a feature that is still to be counted in this text, or 0. */
  private rowToAdd(hash: number): number {
    this.work++
    const { heads, mark } = this
    const { rows } = heads
    const row = rowOf(heads, hash)
    if (row === 0 || rows[row + ROW_MARK] === mark) return 0
    rows[row + ROW_MARK] = mark
    return row
  }
}
