import { hashWord, joinHashes } from '../text/hash.ts'
import {
  FORMER,
  LIFTED_NEGATOR,
  MEASURE,
  NEGATION_REACH,
  NEGATOR,
  negationRole,
  PLAIN,
  ROLE_HASHES,
  TURN,
  VERDICT,
} from '../text/negation.ts'
import { PERSON_HASHES, personHash } from '../text/people.ts'
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

/** Weights of features are counted in these parts, so that sums of them are exact. */
export const PARTS = 10
/** How much of a word's plain weight, turned round, it keeps inside a negation: in parts. */
export const NEGATED_PARTS = -4
const NEGATED_VERDICT_PARTS = -6
/** What tokens weigh after a word such as "but" or "now", to the end of the sentence: in parts. */
export const VERDICT_PARTS = 15

/** Integers of each row in {@link FeatureStream.rows}. */
export const ROW_FIELDS = 7
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

/** The token is a word: by the share of known ones a text is known to be in the model's language. */
export const SORT_WORD = 1
/** The token is an emoji or emoticon, which every language has. */
export const SORT_EMOJI = 2

/** A feature that few tokens have: a word's negated form, and how a word is written. */
export interface ExtraFeature {
  hash: number
  /** In {@link PARTS}. */
  parts: number
  /** Where the row of its token begins. */
  row: number
}

const NEGATED = hashWord('<negated>')
const DRAWN_OUT = hashWord('<elongated>')
const LOUD = hashWord('<shouted>')
const BOUNDARY = hashWord('<boundary>')
const TO = hashWord('to')

/** Nearly every word has no role and is no person; one look here tells, by the upper bits of its hash. */
const NOTABLE = new Uint8Array(4096)
const NOTABLE_SHIFT = 20
for (const hash of [...ROLE_HASHES, ...PERSON_HASHES]) NOTABLE[hash >>> NOTABLE_SHIFT] = 1

/** What each kind of token is for the knowledge of language. */
const SORTS = new Uint8Array(KIND_BITS + 1)
SORTS[WORD] = SORTS[HASHTAG] = SORT_WORD
SORTS[EMOJI_TOKEN] = SORTS[EMOTICON] = SORT_EMOJI
/** 1 for a kind that a negation before it turns round. */
const TURNABLE = new Uint8Array(KIND_BITS + 1)
TURNABLE[WORD] = TURNABLE[HASHTAG] = TURNABLE[NUMBER] = 1

/**
 * Turns a text into the features that the model weighs: for each token its own hash, the pair and the
 * triple that end in it, its negated form inside a negation, and how it was written. The scorer, the
 * explanation and the training all read this one stream, so that they cannot disagree.
 *
 * @example
 * const stream = new FeatureStream()
 * stream.reset('not bad')
 * while (stream.fill() > 0)
 *   for (let row = 0; row < stream.rowsEnd; row += ROW_FIELDS) console.log(stream.rows[row + OWN])
 */
export class FeatureStream {
  /** The tokens that the rows belong to. */
  readonly scanner = new Scanner()
  /** {@link ROW_FIELDS} integers for each token that has features: all but stops and pauses. */
  readonly rows = new Int32Array(TOKENS_AT_A_TIME * ROW_FIELDS)
  /** Where the rows of the tokens that were filled last end. */
  rowsEnd = 0
  /** Further features of the tokens that were filled last; the first `extraCount` are valid. */
  readonly extras: ExtraFeature[] = []
  extraCount = 0
  /** Tokens so far that are no marks: words, numbers, emoji, emoticons and the like. */
  words = 0
  private before = BOUNDARY
  private pairBefore = 0
  private reach = 0
  private lifted = false
  private former = 0
  private parts = PARTS

  /** Begins a new text. */
  reset(text: string): void {
    this.scanner.reset(text)
    this.words = 0
    this.before = BOUNDARY
    this.pairBefore = 0
    this.reach = 0
    this.lifted = false
    this.former = 0
    this.parts = PARTS
  }

  /** Reads on and fills the rows; how many tokens there are, 0 at the end of the text. */
  fill(): number {
    const { scanner, rows } = this
    const { tokens } = scanner
    const count = scanner.fill()
    let { before, pairBefore, reach, lifted, former, parts } = this
    let row = 0
    let words = 0
    this.extraCount = 0
    for (let i = 0; i < count; i++) {
      const token = i * TOKEN_FIELDS
      const manner = tokens[token + KIND]!
      const kind = manner & KIND_BITS
      let hash = tokens[token + HASH]!
      if (kind >= EMPHASIS) {
        reach = 0
        if (kind !== PAUSE) parts = PARTS
        if (kind === EMPHASIS) {
          rows[row + OWN] = hash
          rows[row + PAIR] = before === BOUNDARY ? 0 : joinHashes(before, hash)
          rows[row + TRIPLE] = 0
          rows[row + OWN_PARTS] = rows[row + PARTS_OF_JOINED] = PARTS
          rows[row + SORT] = 0
          rows[row + TOKEN] = i
          row += ROW_FIELDS
        }
        pairBefore = 0
        before = BOUNDARY
        continue
      }
      let ownParts = parts
      // One look tells the words that may matter to others, or that others matter to; most do not.
      if ((NOTABLE[hash >>> NOTABLE_SHIFT]! | reach | former) !== 0) {
        let role = PLAIN
        if (NOTABLE[hash >>> NOTABLE_SHIFT] === 1 && kind === WORD) {
          hash = personHash(hash)
          role = negationRole(hash)
        }
        const begins = role === NEGATOR || role === LIFTED_NEGATOR || (former === 1 && hash === TO)
        former = role === FORMER ? 1 : 0
        if (role === VERDICT) ownParts = parts = VERDICT_PARTS
        if (role === TURN || role === VERDICT || (role === MEASURE && lifted)) reach = 0
        if (reach > 0 && TURNABLE[kind] === 1) {
          reach--
          ownParts = parts === PARTS ? NEGATED_PARTS : NEGATED_VERDICT_PARTS
          this.addExtra(joinHashes(NEGATED, hash), parts, row)
        }
        if (begins) {
          reach = NEGATION_REACH
          lifted = role === LIFTED_NEGATOR
        }
      }
      const pair = joinHashes(before, hash)
      rows[row + OWN] = hash
      rows[row + PAIR] = pair
      rows[row + TRIPLE] = pairBefore === 0 ? 0 : joinHashes(pairBefore, hash)
      rows[row + OWN_PARTS] = ownParts
      rows[row + PARTS_OF_JOINED] = parts
      rows[row + SORT] = SORTS[kind]!
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
    this.reach = reach
    this.lifted = lifted
    this.former = former
    this.parts = parts
    this.words += words
    return count
  }

  private addExtra(hash: number, parts: number, row: number): void {
    const extra = this.extras[this.extraCount]
    if (extra === undefined) this.extras.push({ hash, parts, row })
    else {
      extra.hash = hash
      extra.parts = parts
      extra.row = row
    }
    this.extraCount++
  }
}
