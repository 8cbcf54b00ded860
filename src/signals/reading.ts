import { classOf, LETTER } from '../text/characters.ts'
import { hashWord } from '../text/hash.ts'
import { ROLES } from '../text/role-words.ts'
import { isNegator, isTurn, NEGATION_REACH, NO_ROLE } from '../text/roles.ts'
import {
  CAPITALISED,
  EMPHASIS,
  END,
  HASH,
  HASHTAG,
  KIND,
  KIND_BITS,
  MENTION,
  NUMBER,
  PAUSE,
  Scanner,
  SHOUTED,
  START,
  TOKEN_FIELDS,
  WORD,
} from '../text/scanner.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words that undo the negation before them: "no doubt", "not just", "no wonder". */
const UNDOING = new Set(['just', 'doubt', 'wonder', 'question', 'merely', 'simply'].map(hashWord))
const HYPHEN = 45
const FIRST_SIZE = 1024
/** Room for tokens that is kept between texts; what one long text needed beyond it is given back. */
const KEPT_SIZE = 1 << 16

/** What a text's tokens are read from: a {@link Scanner}, or what else reads them on the way. */
export type TokenSource = Pick<Scanner, 'reset' | 'fill' | 'locate' | 'tokens'>

/**
 * One text, read once: its tokens with their offsets, their numbers in the vocabulary, and where
 * negation reaches. Patterns, guards and heads all read this one list, and it is used again for
 * the next text.
 */
export class Reading {
  /** Tokens in the text. */
  count = 0
  /** Tokens that are words, numbers, emoji and the like: all but marks. */
  words = 0
  kinds = new Uint8Array(FIRST_SIZE)
  hashes = new Int32Array(FIRST_SIZE)
  starts = new Int32Array(FIRST_SIZE)
  ends = new Int32Array(FIRST_SIZE)
  /** The token's number in the vocabulary, 0 for a word that no pattern mentions. */
  numbers = new Int32Array(FIRST_SIZE)
  /** 1 where a negation before the token reaches it. */
  negated = new Uint8Array(FIRST_SIZE)
  /** 1 for a word in capitals throughout. */
  shouted = new Uint8Array(FIRST_SIZE)
  /** 1 for a word with a capital at its beginning. */
  capitalised = new Uint8Array(FIRST_SIZE)
  private readonly scanner = new Scanner()

  /** Reads a text in one pass. */
  read(text: string, vocabulary: Vocabulary, scanner: TokenSource = this.scanner): void {
    if (this.kinds.length > KEPT_SIZE) this.resize(KEPT_SIZE)
    scanner.reset(text)
    let count = 0
    let words = 0
    let reach = 0
    let afterNegator = false
    for (let filled = scanner.fill(); filled > 0; filled = scanner.fill()) {
      scanner.locate(filled)
      while (count + filled > this.kinds.length) this.resize(this.kinds.length * 2)
      const { kinds, hashes, starts, ends, numbers, negated, shouted, capitalised } = this
      const { tokens } = scanner
      for (let token = 0; token < filled * TOKEN_FIELDS; token += TOKEN_FIELDS) {
        const manner = tokens[token + KIND]!
        const kind = manner & KIND_BITS
        const hash = tokens[token + HASH]!
        const start = tokens[token + START]!
        if (kind === PAUSE && isInnerHyphen(text, start)) continue
        kinds[count] = kind
        hashes[count] = hash
        starts[count] = start
        ends[count] = tokens[token + END]!
        numbers[count] = vocabulary.find(hash)
        shouted[count] = (manner & SHOUTED) === 0 ? 0 : 1
        capitalised[count] = (manner & CAPITALISED) === 0 ? 0 : 1
        negated[count] = 0
        if (kind < EMPHASIS) {
          words++
          const role = kind === WORD ? ROLES.roleOf(hash) : NO_ROLE
          if (isTurn(role) || (afterNegator && UNDOING.has(hash))) reach = 0
          if (reach > 0 && (kind === WORD || kind === HASHTAG || kind === NUMBER)) {
            reach--
            negated[count] = 1
          }
          afterNegator = isNegator(role)
          if (afterNegator) reach = NEGATION_REACH
        } else {
          reach = 0
          afterNegator = false
        }
        count++
      }
    }
    this.count = count
    this.words = words
  }

  /** Memory that the lists take, in bytes. */
  get bytes(): number {
    const { kinds, hashes, starts, ends, numbers, negated, shouted, capitalised } = this
    const lists = [kinds, hashes, starts, ends, numbers, negated, shouted, capitalised]
    return lists.reduce((sum, list) => sum + list.byteLength, 0)
  }

  /** Whether the token ends a clause: a comma, a full stop, an exclamation mark, a line break. */
  isMark(token: number): boolean {
    return this.kinds[token]! >= EMPHASIS
  }

  /** Whether the token is a mark inside a sentence. */
  isPause(token: number): boolean {
    return this.kinds[token] === PAUSE
  }

  /** Whether the token names somebody: "@name". */
  isMention(token: number): boolean {
    return this.kinds[token] === MENTION
  }

  private resize(size: number): void {
    this.kinds = resized(this.kinds, new Uint8Array(size))
    this.hashes = resized(this.hashes, new Int32Array(size))
    this.starts = resized(this.starts, new Int32Array(size))
    this.ends = resized(this.ends, new Int32Array(size))
    this.numbers = resized(this.numbers, new Int32Array(size))
    this.negated = resized(this.negated, new Uint8Array(size))
    this.shouted = resized(this.shouted, new Uint8Array(size))
    this.capitalised = resized(this.capitalised, new Uint8Array(size))
  }
}

/** A hyphen between two letters joins two words that patterns write apart: "non-existent". */
function isInnerHyphen(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === HYPHEN &&
    at > 0 &&
    classOf(text.charCodeAt(at - 1)) === LETTER &&
    at + 1 < text.length &&
    classOf(text.charCodeAt(at + 1)) === LETTER
  )
}

function resized<T extends Uint8Array | Int32Array>(from: T, into: T): T {
  into.set(from.length > into.length ? from.subarray(0, into.length) : from)
  return into
}
