import { exp } from '../model/arithmetic.ts'
import { log } from '../stats/log.ts'
import type { Catalogue, Hit } from './catalogue.ts'
import {
  hitFeatures,
  moodFeatures,
  moodOf,
  type PatternFeatures,
  sentenceFeatures,
  sentenceHitFeatures,
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
import { shapeFeatures } from './shape.ts'
import type { TokenRange } from './span.ts'

/** So many features are added at a time. */
const MOST_TOLD = 1024

/** Beyond this sum of a sentence its exponential would overflow; the answer is yes long before. */
const HIGHEST_SUM = 500
/** The sums of so many sentences wait until it is known whether their exponentials are needed. */
const MOST_WAITING = 64

/** From so many sentences on, more that say the same add nothing: repeating a text proves nothing. */
const MANY = 64

/**
 * What the sentences say together: log(Σ exp(sum of a sentence) / √n) up to {@link MANY}, half way between a smooth greatest,
 * which rises with every sentence more, and a mean.
 *
 * @param total Σ exp(sum of a sentence)
 */
export function pooled(total: number, sentences: number): number {
  return sentences === 0 ? 0 : log(total) - log(dilution(sentences))
}

function dilution(sentences: number): number {
  return sentences / Math.sqrt(Math.min(sentences, MANY))
}

/**
 * Sums the heads' weights over the features of a text; each feature counts once in the text and once in
 * a sentence. What one sentence says is not diluted by the others: their sums are {@link pooled} and added
 * to the sum of the whole text.
 */
export class HeadSums {
  /** Features looked up and sentences weighed so far, for tests that count work. */
  work = 0
  /** For each head, its sum over the last text; below its threshold it may be anything below. */
  readonly sums: Float64Array
  /** For each head, the number of the sentence that says most for it, -1 in a text without any. */
  readonly carriers: Int32Array
  private readonly heads: Heads
  /** Of each head, where the sums of a text and of a sentence begin, and what a weight is worth. */
  private readonly constants: Float64Array
  private readonly begins: Float64Array
  private readonly scales: Float64Array
  private readonly wordSums: Float64Array
  private readonly sentenceSums: Float64Array
  private readonly highest: Float64Array
  /** Of each head, Σ exp(sum of a sentence) of the sentences that no longer wait. */
  private readonly totals: Float64Array
  /** Sums of sentences, those of one sentence side by side. */
  private readonly waiting: Float64Array
  private waits = 0
  /** Of each head, the sum from which on it has to be exact. */
  private readonly needed: Float64Array
  /** What marks the features of the text or sentence at hand. */
  private mark = 0
  /** Features that are told and still to be added: many in one loop take less time than each alone. */
  private readonly told = new Int32Array(MOST_TOLD)
  private count = 0
  /** Where they are added: the words of a sentence, told first, apart from the rest. */
  private into: Float64Array
  private wordCount = 0
  private readonly tell = (hash: number): void => {
    if (this.count === MOST_TOLD) this.addTold()
    this.told[this.count++] = hash
  }

  constructor(heads: Heads) {
    const size = heads.heads.length
    this.heads = heads
    this.sums = new Float64Array(size)
    this.carriers = new Int32Array(size)
    this.constants = Float64Array.from(heads.heads, ({ constant }) => constant)
    this.begins = Float64Array.from(heads.heads, ({ sentence }) => sentence)
    this.scales = Float64Array.from(heads.heads, ({ scale }) => scale)
    this.wordSums = new Float64Array(size)
    this.sentenceSums = new Float64Array(size)
    this.highest = new Float64Array(size)
    this.totals = new Float64Array(size)
    this.waiting = new Float64Array(size * MOST_WAITING)
    this.needed = Float64Array.from(heads.heads, ({ name, threshold }) =>
      name.startsWith('source ') ? -Infinity : threshold,
    )
    this.into = this.sums
  }

  /** Fills {@link sums} for one text, of whose labels the classifier gives these probabilities. */
  fill(
    text: string,
    reading: Reading,
    sentences: readonly TokenRange[],
    catalogue: Catalogue,
    names: PatternFeatures,
    hits: readonly Hit[],
    probabilities: readonly number[],
  ): void {
    const { sums, totals, carriers, highest, wordSums, sentenceSums, tell } = this
    this.enter()
    sums.fill(0)
    this.into = sums
    shapeFeatures(text, reading, tell)
    hitFeatures(catalogue, names, hits, reading.words, tell)
    this.addTold()
    verdictFeatures(probabilities, (hash, value) => this.add(hash, value))
    const { below, above } = moodOf(probabilities)
    this.addMood(names, names.below, below)
    this.addMood(names, names.above, above)
    totals.fill(0)
    carriers.fill(-1)
    highest.fill(-Infinity)
    let hit = 0
    for (let number = 0; number < sentences.length; number++) {
      const sentence = sentences[number]!
      this.enter()
      wordSums.fill(0)
      this.into = wordSums
      wordFeatures(reading, sentence, tell)
      sentenceSums.fill(0)
      this.wordCount = this.count
      this.into = sentenceSums
      hit = sentenceHitFeatures(catalogue, names, hits, hit, sentence, tell)
      const words = sentenceFeatures(reading, sentence, number, sentences.length, tell)
      this.addTold()
      this.weigh(number, wordScale(words))
    }
    this.finish(sentences.length)
  }

  /** Adds what the families found mean in a mood that is so likely. */
  private addMood(names: PatternFeatures, hashes: Int32Array, likely: number): void {
    const { sums, sentenceSums, tell } = this
    sentenceSums.fill(0)
    this.into = sentenceSums
    moodFeatures(names, hashes, tell)
    this.addTold()
    for (let i = 0; i < sums.length; i++) sums[i]! += likely * sentenceSums[i]!
  }

  /**
   * Adds what the sentences say to the sums of the whole text. Most heads are far from yes, and the highest
   * sum of a sentence tells that without exponentials: their sum is at most n times the highest.
   */
  private finish(sentences: number): void {
    const { sums, highest, totals, needed, constants, scales } = this
    const most = log(sentences / dilution(sentences))
    for (let i = 0; i < sums.length; i++) {
      const sum = constants[i]! + scales[i]! * sums[i]!
      sums[i] = sum
      if (sentences === 0) continue
      sums[i] = sum + highest[i]! + most
      if (sums[i]! < needed[i]!) continue
      this.settle(i)
      sums[i] = sum + pooled(totals[i]!, sentences)
    }
    this.waits = 0
  }

  /** Adds the exponentials of the waiting sums of one head. */
  private settle(head: number): void {
    const { waiting, totals } = this
    const size = totals.length
    for (let at = head; at < this.waits * size; at += size)
      totals[head]! += exp(Math.min(HIGHEST_SUM, waiting[at]!))
  }

  /** Weighs the sentence at hand for each head. */
  private weigh(number: number, wordScale: number): void {
    const { begins, scales, wordSums, sentenceSums, highest, waiting, carriers } = this
    const size = highest.length
    this.work++
    if (this.waits === MOST_WAITING) {
      for (let i = 0; i < size; i++) this.settle(i)
      this.waits = 0
    }
    const at = this.waits++ * size
    for (let i = 0; i < size; i++) {
      const sum = begins[i]! + scales[i]! * (sentenceSums[i]! + wordScale * wordSums[i]!)
      waiting[at + i] = sum
      if (sum <= highest[i]!) continue
      highest[i] = sum
      carriers[i] = number
    }
  }

  /** From here on features count anew. */
  private enter(): void {
    if (++this.mark <= MOST_MARK) return
    clearMarks(this.heads)
    this.mark = 1
  }

  /** Adds the weights of the features that were told. */
  private addTold(): void {
    const { told, count, wordCount } = this
    // All rows are found first: a processor fetches the next from memory while it waits for one.
    let found = 0
    let words = 0
    for (let i = 0; i < count; i++) {
      if (i === wordCount) words = found
      const row = this.rowToAdd(told[i]!)
      if (row !== 0) told[found++] = row
    }
    if (wordCount === count) words = found
    this.addRows(0, words, this.wordSums)
    this.addRows(words, found, this.into)
    this.count = 0
    this.wordCount = 0
  }

  /** Adds the weights of the rows that were found, `from` to before `to`. */
  private addRows(from: number, to: number, into: Float64Array): void {
    const { told } = this
    const { rows } = this.heads
    for (let i = from; i < to; i++) {
      const row = told[i]!
      const end = row + ROW_WEIGHTS + rows[row + ROW_COUNT]!
      for (let at = row + ROW_WEIGHTS; at < end; at++) {
        const kept = rows[at]!
        into[headOf(kept)]! += weightIn(kept)
      }
    }
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

  /** The row of a feature that is still to be counted in this text or sentence, or 0. */
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
