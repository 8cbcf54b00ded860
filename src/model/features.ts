import { hashWord, joinHashes } from '../text/hash.ts'
import { createBytes, createInts, type Ints } from '../text/memory.ts'
import { ROLES } from '../text/role-words.ts'
import { isTurn } from '../text/roles.ts'
import {
  ELONGATED,
  EMOJI_TOKEN,
  EMOTICON,
  EMPHASIS,
  HASH,
  HASHTAG,
  KIND,
  KIND_BITS,
  NUMBER,
  PAUSE,
  Scanner,
  SHOUTED,
  TOKEN_FIELDS,
  TOKENS_AT_A_TIME,
  WORD,
} from '../text/scanner.ts'
import { PARTS, Scopes } from './scopes.ts'

/** Integers of each row in {@link FeatureStream.rows}. */
export const ROW_FIELDS = 8
/* The kernel reads the three hashes at once, and so the two weights. */
/** The token's own hash, and that of the pair and of the triple that end in it; 0 for none. */
export const OWN = 0
export const PAIR = 1
export const TRIPLE = 2
/** What the own hash weighs, and what the pair and the triple weigh, in {@link PARTS}. */
export const OWN_PARTS = 3
export const PARTS_OF_JOINED = 4
/** What knowing the token tells: constants below. */
export const SORT = 5
/** The number of the row's token among those filled last. */
export const TOKEN = 6
/**
 * The number of the row's clause among those filled last: 0 for what goes on with the last one of before. Marks and
 * words such as "but" part clauses.
 */
export const CLAUSE = 7

/** The token is a word: by the share of known ones a text is known to be in the model's language. */
export const SORT_WORD = 1
/** The token is an emoji, an emoticon or a number ("10/10"), which every language has. */
export const SORT_SIGN = 2

/** Integers of each row in {@link FeatureStream.extras}. */
export const EXTRA_FIELDS = 3
/** The hash of the feature, what it weighs in {@link PARTS}, and where the row of its token begins. */
export const EXTRA_HASH = 0
export const EXTRA_PARTS = 1
export const EXTRA_ROW = 2
/** The most that one token has: negated, in an aside, behind praise, drawn out, shouted. */
const EXTRAS_OF_TOKEN = 5

const DRAWN_OUT = hashWord('<elongated>')
const LOUD = hashWord('<shouted>')
const BOUNDARY = hashWord('<boundary>')

/** What each kind of token is for the knowledge of language. */
const SORTS = createBytes(KIND_BITS + 1)
SORTS[WORD] = SORT_WORD
SORTS[HASHTAG] = SORT_WORD
SORTS[EMOJI_TOKEN] = SORT_SIGN
SORTS[EMOTICON] = SORT_SIGN
SORTS[NUMBER] = SORT_SIGN
/** 1 for a kind that scopes reach. */
const TURNABLE = createBytes(KIND_BITS + 1)
TURNABLE[WORD] = 1
TURNABLE[HASHTAG] = 1
TURNABLE[NUMBER] = 1

/**
 * Turns a text into the features that the model weighs: for each token its own hash, the pair and the
 * triple that end in it, its forms inside a negation, inside an aside and behind praise, and how it was
 * written. The scorer, the explanation and the training all read this one stream, so that they cannot disagree.
 *
 * @example
 * const stream = new FeatureStream()
 * stream.reset('not bad')
 * while (stream.fill() > 0)
 *   for (let row = 0; row < stream.rowsEnd; row += ROW_FIELDS) console.log(stream.rows[row + OWN])
 */
export class FeatureStream {
  /** The tokens that the rows belong to. */
  readonly scanner: Scanner
  /** {@link ROW_FIELDS} integers for each token that has features: all but stops and pauses. */
  readonly rows: Ints = createInts(TOKENS_AT_A_TIME * ROW_FIELDS)
  /** Where the rows of the tokens that were filled last end. */
  rowsEnd: number = 0
  /**
   * {@link EXTRA_FIELDS} integers for each feature that few tokens have, in the order of their rows: a
   * word's forms in a negation, in an aside and behind praise, and how a word is written.
   */
  readonly extras: Ints = createInts(TOKENS_AT_A_TIME * EXTRAS_OF_TOKEN * EXTRA_FIELDS)
  /** Where those of the tokens that were filled last end. */
  extrasEnd: number = 0
  /** Tokens so far that are no marks: words, numbers, emoji, emoticons and the like. */
  words: number = 0
  private before: number = BOUNDARY
  private pairBefore: number = 0
  /** 1 once a mark has ended a clause, until the next one begins. */
  private ended: number = 0
  /** The number of the clause that was read last. */
  clause: number = 0
  private readonly scopes: Scopes = new Scopes()

  /** @param scanner reads the texts */
  constructor(scanner: Scanner = new Scanner()) {
    this.scanner = scanner
  }

  /** Begins a new text. */
  reset(text: string): void {
    this.scanner.reset(text)
    this.begin()
  }

  /** Begins a text that the scanner has begun. */
  begin(): void {
    this.words = 0
    this.before = BOUNDARY
    this.pairBefore = 0
    this.ended = 0
    this.scopes.begin()
  }

  /** Reads on and fills the rows; how many tokens there are, 0 at the end of the text. */
  fill(): number {
    const scanner = this.scanner
    const rows = this.rows
    const tokens = scanner.tokens
    const count = scanner.fill()
    let before = this.before
    let pairBefore = this.pairBefore
    let ended = this.ended
    let clause = 0
    const scopes = this.scopes
    let isOpen = scopes.isOpen
    let parts = scopes.parts
    let row = 0
    let words = 0
    this.extrasEnd = 0
    for (let i = 0; i < count; i++) {
      const token = i * TOKEN_FIELDS
      const manner = tokens[token + KIND]!
      const kind = manner & KIND_BITS
      let hash = tokens[token + HASH]!
      if (kind >= EMPHASIS) {
        if (kind === PAUSE) scopes.pause()
        else scopes.beginSentence()
        isOpen = scopes.isOpen
        parts = scopes.parts
        if (kind === EMPHASIS) {
          rows[row + OWN] = hash
          rows[row + PAIR] = before === BOUNDARY ? 0 : joinHashes(before, hash)
          rows[row + TRIPLE] = 0
          rows[row + OWN_PARTS] = PARTS
          rows[row + PARTS_OF_JOINED] = PARTS
          rows[row + SORT] = 0
          rows[row + TOKEN] = i
          rows[row + CLAUSE] = clause
          row += ROW_FIELDS
        }
        pairBefore = 0
        before = BOUNDARY
        ended = 1
        continue
      }
      let ownParts = parts
      let partsOfJoined = parts
      // One look tells the words that may matter to others, or that others matter to; most do not.
      const isNotable = ROLES.mayHold(hash)
      if (isNotable || isOpen) {
        if (isNotable && kind === WORD) {
          const role = ROLES.roleOf(hash)
          if (isTurn(role)) ended = 1
          hash = ROLES.readsAs(hash)
          scopes.read(hash, role, before === BOUNDARY)
        } else scopes.pass(hash, TURNABLE[kind] === 1)
        ownParts = scopes.ownParts
        partsOfJoined = scopes.partsOfJoined
        parts = scopes.parts
        if (scopes.negated !== 0) this.addExtra(scopes.negated, parts, row)
        if (scopes.inAside !== 0) this.addExtra(scopes.inAside, parts, row)
        if (scopes.afterPraise !== 0) this.addExtra(scopes.afterPraise, parts, row)
        isOpen = scopes.isOpen
      }
      const pair = joinHashes(before, hash)
      rows[row + OWN] = hash
      rows[row + PAIR] = pair
      rows[row + TRIPLE] = pairBefore === 0 ? 0 : joinHashes(pairBefore, hash)
      rows[row + OWN_PARTS] = ownParts
      rows[row + PARTS_OF_JOINED] = partsOfJoined
      rows[row + SORT] = SORTS[kind]!
      clause += ended
      ended = 0
      rows[row + CLAUSE] = clause
      rows[row + TOKEN] = i
      if (manner > KIND_BITS) {
        if ((manner & ELONGATED) !== 0) this.addExtra(DRAWN_OUT, PARTS, row)
        if ((manner & SHOUTED) !== 0) this.addExtra(LOUD, PARTS, row)
      }
      row += ROW_FIELDS
      words++
      pairBefore = pair
      before = hash
    }
    this.rowsEnd = row
    this.before = before
    this.pairBefore = pairBefore
    this.ended = ended
    this.clause = clause
    this.words += words
    return count
  }

  /**
   * What stands for the row's word where the model does not know it: the hash of its consonants, which a
   * misspelt word has still; 0 for none. Asked for after {@link FeatureStream.fill}, before tokens are located.
   */
  skeletonOf(row: number): number {
    return this.scanner.skeletonOf(this.rows[row + TOKEN]!)
  }

  private addExtra(hash: number, parts: number, row: number): void {
    const extras = this.extras
    const extra = this.extrasEnd
    extras[extra + EXTRA_HASH] = hash
    extras[extra + EXTRA_PARTS] = parts
    extras[extra + EXTRA_ROW] = row
    this.extrasEnd = extra + EXTRA_FIELDS
  }
}
