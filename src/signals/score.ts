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
  type HeadRows,
  MOST_TOLD,
  OF_SENTENCE,
  OF_TEXT,
  OF_WORDS,
  PlainHeadRows,
} from './head-rows.ts'
import { type Heads, rowOf } from './heads.ts'
import type { Reading } from './reading.ts'
import { shapeFeatures } from './shape.ts'
import type { TokenRange } from './span.ts'

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
  private readonly highest: Float64Array
  /** Of each head, Σ exp(sum of a sentence) of the sentences that no longer wait. */
  private readonly totals: Float64Array
  /** Sums of sentences, those of one sentence side by side. */
  private readonly waiting: Float64Array
  private waits = 0
  /** Of each head, the sum from which on it has to be exact. */
  private readonly needed: Float64Array
  private readonly rows: HeadRows
  /** Features that are told and still to be added: many in one loop take less time than each alone. */
  private count = 0
  /** To which sum they are added: the words of a sentence, told first, apart from the rest. */
  private into = OF_TEXT
  private wordCount = 0
  private readonly tell = (hash: number): void => {
    if (this.count === MOST_TOLD) this.addTold()
    this.rows.told[this.count++] = hash
  }

  constructor(heads: Heads, rows: HeadRows = new PlainHeadRows(heads)) {
    const size = heads.heads.length
    this.heads = heads
    this.rows = rows
    this.sums = new Float64Array(size)
    this.carriers = new Int32Array(size)
    this.constants = Float64Array.from(heads.heads, ({ constant }) => constant)
    this.begins = Float64Array.from(heads.heads, ({ sentence }) => sentence)
    this.scales = Float64Array.from(heads.heads, ({ scale }) => scale)
    this.highest = new Float64Array(size)
    this.totals = new Float64Array(size)
    this.waiting = new Float64Array(size * MOST_WAITING)
    this.needed = Float64Array.from(heads.heads, ({ name, threshold }) =>
      name.startsWith('source ') ? -Infinity : threshold,
    )
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
    const { sums, totals, carriers, highest, rows, tell } = this
    this.begin(OF_TEXT)
    shapeFeatures(text, reading, tell)
    hitFeatures(catalogue, names, hits, reading.words, tell)
    this.addTold()
    for (let i = 0; i < sums.length; i++) sums[i] = rows.sums[i]!
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
      this.begin(OF_WORDS)
      wordFeatures(reading, sentence, tell)
      this.wordCount = this.count
      this.into = OF_SENTENCE
      hit = sentenceHitFeatures(catalogue, names, hits, hit, sentence, tell)
      const words = sentenceFeatures(reading, sentence, number, sentences.length, tell)
      this.addTold()
      this.weigh(number, wordScale(words))
    }
    this.finish(sentences.length)
  }

  /** Adds what the families found mean in a mood that is so likely. */
  private addMood(names: PatternFeatures, hashes: Int32Array, likely: number): void {
    const { sums, rows, tell } = this
    this.begin(OF_TEXT)
    moodFeatures(names, hashes, tell)
    this.addTold()
    for (let i = 0; i < sums.length; i++) sums[i]! += likely * rows.sums[i]!
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
    const { begins, scales, highest, waiting, carriers } = this
    const { sums } = this.rows
    const { width } = this.heads
    const size = highest.length
    this.work++
    if (this.waits === MOST_WAITING) {
      for (let i = 0; i < size; i++) this.settle(i)
      this.waits = 0
    }
    const at = this.waits++ * size
    for (let i = 0; i < size; i++) {
      const words = sums[OF_WORDS * width + i]!
      const rest = sums[OF_SENTENCE * width + i]!
      const sum = begins[i]! + scales[i]! * (rest + wordScale * words)
      waiting[at + i] = sum
      if (sum <= highest[i]!) continue
      highest[i] = sum
      carriers[i] = number
    }
  }

  /** From here on features count anew, and what is told is added to this sum. */
  private begin(into: number): void {
    this.rows.begin()
    this.into = into
  }

  /** Adds the weights of the features that were told. */
  private addTold(): void {
    const { rows, count, wordCount } = this
    this.work += count
    rows.add(0, wordCount, OF_WORDS)
    rows.add(wordCount, count, this.into)
    this.count = 0
    this.wordCount = 0
  }

  /** Adds the weights of one feature, times its value. */
  private add(hash: number, value: number): void {
    const { sums, heads } = this
    this.work++
    const row = rowOf(heads, hash) * heads.width
    for (let i = 0; i < sums.length; i++) sums[i]! += heads.weights[row + i]! * value
  }
}
