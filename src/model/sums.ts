import type { HashedWords } from '../text/fingerprint.ts'
import type { Ints } from '../text/memory.ts'
import { TOKENS_AT_A_TIME } from '../text/scanner.ts'
import { WordHasher } from '../text/word-hasher.ts'
import { FIRST, INNER, LAST, UNIT, WHOLE, weightOf } from './attention.ts'
import {
  CLAUSE,
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
  EXTRA_ROW,
  FeatureStream,
  OWN,
  OWN_PARTS,
  PAIR,
  PARTS_OF_JOINED,
  ROW_FIELDS,
  SORT,
  SORT_WORD,
  TRIPLE,
} from './features.ts'
import { AXES, type Model } from './model.ts'
import {
  firstTwo,
  lastTwo,
  lowerAxis,
  placeOf,
  slotAt,
  slotOf,
  type Table,
  upperAxis,
} from './table.ts'

/** What the features of a text sum up to: whole numbers, so that the sums are exact, but for the mean weight. */
export interface Sums {
  /** Over each axis, in units times parts times the weights of their clauses. */
  readonly axes: Float64Array
  /** The weights of clauses on average over their tokens: what the axes are to be divided by. */
  meanWeight: number
  /** Tokens that are no marks: words, numbers, emoji, emoticons and the like. */
  length: number
  /** Words and hashtags. */
  words: number
  /** Those of them that the model knows. */
  knownWords: number
  /** Words that it does not know, but others that sound alike. */
  misspelt: number
  /** Emoji, emoticons and numbers that the model knows. */
  knownSigns: number
}

/** Sums up texts: in JavaScript, or where it can be had in WebAssembly, to the same sums. */
export interface Summer {
  /** Sums up a text. */
  sum(text: string, into: Sums): void
  /** Hashes the words of the text that was summed up last. */
  hashWords(): HashedWords
  /** Goes back to the beginning of the text that was summed up last. */
  rewind(): void
  /** Reads on from there and fills {@link Summer.tokens}; how many there are, 0 at the end of the text. */
  fill(): number
  /** Rows as those of the scanner. */
  readonly tokens: Ints
  /** The model's table as it is read here: what the last text looked up lies near the processor. */
  readonly table: Table
}

/** Sums of nothing, for {@link Summer.sum} to fill. */
export function createSums(): Sums {
  return {
    axes: new Float64Array(AXES),
    meanWeight: WHOLE,
    length: 0,
    words: 0,
    knownWords: 0,
    misspelt: 0,
    knownSigns: 0,
  }
}

/** Sums up texts in JavaScript. */
export class PlainSummer implements Summer {
  private readonly stream = new FeatureStream()
  readonly tokens = this.stream.scanner.tokens
  private readonly model: Model
  private readonly hasher = new WordHasher()
  private readonly clauses = new Clauses()

  constructor(model: Model) {
    this.model = model
  }

  get table(): Table {
    return this.model.table
  }

  sum(text: string, into: Sums): void {
    const { stream, model, clauses } = this
    clauses.begin()
    into.axes.fill(0)
    into.words = 0
    into.knownWords = 0
    into.misspelt = 0
    into.knownSigns = 0
    stream.reset(text)
    while (stream.fill() > 0) clauses.addRows(model, stream, into)
    clauses.finish(model, into)
    into.length = stream.words
  }

  hashWords(): HashedWords {
    const { hasher } = this
    hasher.begin()
    this.rewind()
    for (let filled = this.fill(); filled > 0; filled = this.fill()) hasher.add(this.tokens, filled)
    hasher.finish()
    return hasher
  }

  rewind(): void {
    this.stream.scanner.rewind()
  }

  fill(): number {
    return this.stream.scanner.fill()
  }
}

/**
 * Bits: the token before is known, and so are the two before. A pair or a triple with a token that the model does not know,
 * most of them names, is not looked for: what a table of fingerprints would find is nearly always another feature. What
 * stands before a sentence counts as known; there the triple is 0.
 */
export const BOTH_KNOWN = 3

/** What the clauses of a text sum up to. */
class Clauses {
  /** By the number of a clause: two sums over {@link AXES} axes, two in each; its tokens, and the sum of the logits of its words. */
  private readonly firsts = new Float64Array(TOKENS_AT_A_TIME + 1)
  private readonly lasts = new Float64Array(TOKENS_AT_A_TIME + 1)
  private readonly sizes = new Int32Array(TOKENS_AT_A_TIME + 1)
  private readonly wordLogits = new Int32Array(TOKENS_AT_A_TIME + 1)
  /** Whether the model knows the token before, and that it knows the two before: see {@link BOTH_KNOWN}. */
  private before = BOTH_KNOWN
  /** What clause 0 has of the rows of before. */
  private readonly open = new Float64Array(AXES)
  /** How many have ended, their tokens, and these times the weights. */
  private ended = 0
  private tokens = 0
  private weighted = 0

  /** Begins a new text. */
  begin(): void {
    this.ended = 0
    this.tokens = 0
    this.weighted = 0
    this.open.fill(0)
    this.clear(0)
  }

  /** Adds the features of the rows that were filled last, and ends the clauses but the last of them. */
  addRows(model: Model, stream: FeatureStream, into: Sums): void {
    const { table } = model
    const { firsts, lasts, sizes, wordLogits } = this
    const { rows, rowsEnd, extras, extrasEnd } = stream
    const ofWords = model.attention.wordLogits
    let before = this.before
    for (let clause = 1; clause <= stream.clause; clause++) this.clear(clause)
    let words = 0
    let knownWords = 0
    let misspelt = 0
    let knownSigns = 0
    for (let row = 0; row < rowsEnd; row += ROW_FIELDS) {
      const sort = rows[row + SORT]!
      const place = placeOf(table, rows[row + OWN]!)
      let own = slotAt(table, place, rows[row + OWN]!)
      const known = (own | -own) >>> 31
      const wordLogit = ofWords[place]! & -known
      if (known === 0 && sort === SORT_WORD) {
        own = slotOf(table, stream.skeletonOf(row))
        misspelt += (own | -own) >>> 31
      }
      if (rows[row + TRIPLE] === 0) before = BOTH_KNOWN
      const joined = before & -known
      before = known | ((joined & 1) << 1)
      const pair = slotOf(table, rows[row + PAIR]!) & -(joined & 1)
      const triple = slotOf(table, rows[row + TRIPLE]!) & -(joined >> 1)
      const ownParts = rows[row + OWN_PARTS]!
      const parts = rows[row + PARTS_OF_JOINED]!
      const clause = rows[row + CLAUSE]!
      firsts[clause]! += firstTwo(own) * ownParts + (firstTwo(pair) + firstTwo(triple)) * parts
      lasts[clause]! += lastTwo(own) * ownParts + (lastTwo(pair) + lastTwo(triple)) * parts
      sizes[clause]!++
      wordLogits[clause]! += wordLogit
      words += sort & SORT_WORD
      knownWords += sort & known
      knownSigns += (sort >> 1) & known
    }
    for (let extra = 0; extra < extrasEnd; extra += EXTRA_FIELDS) {
      const slot = slotOf(table, extras[extra + EXTRA_HASH]!)
      const parts = extras[extra + EXTRA_PARTS]!
      const clause = rows[extras[extra + EXTRA_ROW]! + CLAUSE]!
      firsts[clause]! += firstTwo(slot) * parts
      lasts[clause]! += lastTwo(slot) * parts
    }
    this.before = before
    into.words += words
    into.knownWords += knownWords
    into.misspelt += misspelt
    into.knownSigns += knownSigns
    for (let clause = 0; clause < stream.clause; clause++) this.end(clause, model, into, INNER)
    this.goOn(stream.clause)
  }

  /** Ends the last clause of the text. */
  finish(model: Model, into: Sums): void {
    this.end(0, model, into, LAST)
    into.meanWeight = this.tokens === 0 ? WHOLE : this.weighted / this.tokens
  }

  /** Adds a clause to its text, times its weight. */
  private end(clause: number, { attention: { logits } }: Model, into: Sums, at: number): void {
    this.openUp(clause)
    const size = this.sizes[clause]!
    if (size === 0) return
    const position = logits[this.ended === 0 ? FIRST : at]!
    const weight = weightOf(this.wordLogits[clause]!, size, logits[UNIT]!, position)
    for (let k = 0; k < AXES; k++) into.axes[k]! += weight * this.open[k]!
    this.open.fill(0)
    this.ended++
    this.tokens += size
    this.weighted += weight * size
  }

  /** What is read next goes on with a clause: it has number 0 from now on. */
  private goOn(clause: number): void {
    this.openUp(clause)
    const size = this.sizes[clause]!
    const wordLogit = this.wordLogits[clause]!
    this.clear(0)
    this.sizes[0] = size
    this.wordLogits[0] = wordLogit
  }

  /** Parts a clause's sums, so that however many may be added. */
  private openUp(clause: number): void {
    const { open } = this
    const first = this.firsts[clause]!
    const last = this.lasts[clause]!
    open[0]! += lowerAxis(first)
    open[1]! += upperAxis(first)
    open[2]! += lowerAxis(last)
    open[3]! += upperAxis(last)
    this.firsts[clause] = 0
    this.lasts[clause] = 0
  }

  private clear(clause: number): void {
    this.firsts[clause] = 0
    this.lasts[clause] = 0
    this.sizes[clause] = 0
    this.wordLogits[clause] = 0
  }
}
