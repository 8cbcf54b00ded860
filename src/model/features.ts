import { hashWord, joinHashes } from '../text/hash.ts'
import {
  FORMER,
  LIFTED_NEGATOR,
  MEASURE,
  NEGATION_REACH,
  NEGATOR,
  negationRole,
  PLAIN,
  TURN,
  VERDICT,
} from '../text/negation.ts'
import { personHash } from '../text/people.ts'
import { EMPHASIS, HASHTAG, NUMBER, PAUSE, Scanner, WORD } from '../text/scanner.ts'

/** The most features that one token can have. */
export const FEATURES_PER_TOKEN = 6
/** How much of a word's plain weight, turned round, it keeps inside a negation. */
export const NEGATED_SHARE = -0.4
/** What tokens weigh after a word such as "but" or "now", to the end of the sentence. */
export const VERDICT_SHARE = 1.5

const NEGATED = hashWord('<negated>')
const ELONGATED = hashWord('<elongated>')
const SHOUTED = hashWord('<shouted>')
const BOUNDARY = hashWord('<boundary>')
const TO = hashWord('to')

/**
 * Turns a text into the features that the model weighs: for each token its own hash, the pair and the
 * triple that end in it, its negated form inside a negation, and how it was written. The scorer, the
 * explanation and the training all read this one stream, so that they cannot disagree.
 *
 * @example
 * const stream = new FeatureStream()
 * stream.reset('not bad')
 * while (stream.next()) for (let i = 0; i < stream.count; i++) console.log(stream.hashes[i])
 */
export class FeatureStream {
  /** The token that the features belong to. */
  readonly scanner = new Scanner()
  /** Hashes of the token's features; the first `count` are valid. */
  readonly hashes = new Int32Array(FEATURES_PER_TOKEN)
  /** Values of the features, 1 but for the plain word inside a negation. */
  readonly values = new Float64Array(FEATURES_PER_TOKEN)
  /** How many features the token has. */
  count = 0
  /** Tokens so far that are words, numbers, emoji or emoticons. */
  words = 0
  private before = BOUNDARY
  private beforeThat = 0
  private reach = 0
  private lifted = false
  private former = false
  private weight = 1

  /** Begins a new text. */
  reset(text: string): void {
    this.scanner.reset(text)
    this.words = 0
    this.before = BOUNDARY
    this.beforeThat = 0
    this.reach = 0
    this.lifted = false
    this.former = false
    this.weight = 1
  }

  /** Moves to the next token; false at the end of the text. */
  next(): boolean {
    const scanner = this.scanner
    if (!scanner.next()) return false
    const kind = scanner.kind
    const hash = kind === WORD ? personHash(scanner.hash) : scanner.hash
    this.count = 0
    if (kind >= EMPHASIS) {
      this.reach = 0
      if (kind !== PAUSE) this.weight = 1
      if (kind === EMPHASIS) {
        this.add(hash, 1)
        if (this.before !== BOUNDARY) this.add(joinHashes(this.before, hash), 1)
      }
      this.beforeThat = 0
      this.before = BOUNDARY
      return true
    }
    this.words++
    const role = kind === WORD ? negationRole(hash) : PLAIN
    const former = this.former && hash === TO
    this.former = role === FORMER
    if (role === VERDICT) this.weight = VERDICT_SHARE
    if (role === TURN || role === VERDICT || (role === MEASURE && this.lifted)) this.reach = 0
    const weight = this.weight
    if (this.reach > 0 && (kind === WORD || kind === HASHTAG || kind === NUMBER)) {
      this.reach--
      this.add(hash, NEGATED_SHARE * weight)
      this.add(joinHashes(NEGATED, hash), weight)
    } else this.add(hash, weight)
    if (former || role === NEGATOR || role === LIFTED_NEGATOR) {
      this.reach = NEGATION_REACH
      this.lifted = role === LIFTED_NEGATOR
    }
    const pair = joinHashes(this.before, hash)
    this.add(pair, weight)
    if (this.beforeThat !== 0) this.add(joinHashes(this.beforeThat, pair), weight)
    if (kind === WORD) {
      if (scanner.elongated) this.add(ELONGATED, 1)
      if (scanner.shouted) this.add(SHOUTED, 1)
    }
    this.beforeThat = this.before
    this.before = hash
    return true
  }

  private add(hash: number, value: number): void {
    this.hashes[this.count] = hash
    this.values[this.count] = value
    this.count++
  }
}
