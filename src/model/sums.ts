import type { HashedWords } from '../text/fingerprint.ts'
import type { Ints } from '../text/memory.ts'
import { WordHasher } from '../text/word-hasher.ts'
import {
  EXTRA_FIELDS,
  EXTRA_HASH,
  EXTRA_PARTS,
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
import { firstTwo, lastTwo, lowerAxis, slotOf, type Table, upperAxis } from './table.ts'

/** What the features of a text sum up to: integers, so that the sums are exact. */
export interface Sums {
  /** Over each axis, in units times parts. */
  readonly axes: Float64Array
  /** Tokens that are no marks: words, numbers, emoji, emoticons and the like. */
  length: number
  /** Words and hashtags. */
  words: number
  /** Those of them that the model knows. */
  knownWords: number
  /** Words that it does not know, but others that sound alike. */
  misspelt: number
  /** Emoji and emoticons that the model knows. */
  knownEmoji: number
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
    length: 0,
    words: 0,
    knownWords: 0,
    misspelt: 0,
    knownEmoji: 0,
  }
}

/** Sums up texts in JavaScript. */
export class PlainSummer implements Summer {
  private readonly stream = new FeatureStream()
  readonly tokens = this.stream.scanner.tokens
  private readonly model: Model
  private readonly hasher = new WordHasher()

  constructor(model: Model) {
    this.model = model
  }

  get table(): Table {
    return this.model.table
  }

  sum(text: string, into: Sums): void {
    const { stream, model } = this
    into.axes.fill(0)
    into.words = 0
    into.knownWords = 0
    into.misspelt = 0
    into.knownEmoji = 0
    stream.reset(text)
    while (stream.fill() > 0) {
      addRows(model, stream, into)
      addExtras(model, stream, into)
    }
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

/** Adds the features of the rows that were filled last. */
function addRows({ table }: Model, stream: FeatureStream, into: Sums): void {
  const { rows, rowsEnd } = stream
  let first = 0
  let last = 0
  let words = 0
  let knownWords = 0
  let misspelt = 0
  let knownEmoji = 0
  for (let row = 0; row < rowsEnd; row += ROW_FIELDS) {
    const sort = rows[row + SORT]!
    let own = slotOf(table, rows[row + OWN]!)
    const known = (own | -own) >>> 31
    if (known === 0 && sort === SORT_WORD) {
      own = slotOf(table, stream.skeletonOf(row))
      misspelt += (own | -own) >>> 31
    }
    const pair = slotOf(table, rows[row + PAIR]!)
    const triple = slotOf(table, rows[row + TRIPLE]!)
    const ownParts = rows[row + OWN_PARTS]!
    const parts = rows[row + PARTS_OF_JOINED]!
    first += firstTwo(own) * ownParts + (firstTwo(pair) + firstTwo(triple)) * parts
    last += lastTwo(own) * ownParts + (lastTwo(pair) + lastTwo(triple)) * parts
    words += sort & SORT_WORD
    knownWords += sort & known
    knownEmoji += (sort >> 1) & known
  }
  addTo(into.axes, first, last)
  into.words += words
  into.knownWords += knownWords
  into.misspelt += misspelt
  into.knownEmoji += knownEmoji
}

/** Adds the further features of the tokens that were filled last. */
function addExtras({ table }: Model, { extras, extrasEnd }: FeatureStream, into: Sums): void {
  let first = 0
  let last = 0
  for (let extra = 0; extra < extrasEnd; extra += EXTRA_FIELDS) {
    const slot = slotOf(table, extras[extra + EXTRA_HASH]!)
    const parts = extras[extra + EXTRA_PARTS]!
    first += firstTwo(slot) * parts
    last += lastTwo(slot) * parts
  }
  addTo(into.axes, first, last)
}

/** Parts two sums over {@link AXES} axes, two in each, and adds them. */
function addTo(axes: Float64Array, first: number, last: number): void {
  axes[0]! += lowerAxis(first)
  axes[1]! += upperAxis(first)
  axes[2]! += lowerAxis(last)
  axes[3]! += upperAxis(last)
}
