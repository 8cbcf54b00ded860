import { finishHash, joinHashes } from './hash.ts'
import { createInts, type Ints } from './memory.ts'
import { HASH, HASHTAG, KIND, KIND_BITS, TOKEN_FIELDS, WORD } from './tokens.ts'

/** Where a running hash begins, and what its two halves are multiplied by at each step. */
export const EMPTY = 0x2f0b4c47
export const STEP = 0x01000193
export const OTHER_STEP = 0x85ebca6b | 0
const GOLDEN = 0x9e3779b1 | 0
/** No hash is larger. */
const MOST_HASH = 0x7fffffff
/** Of a longer text the first runs of words stand for it when near-duplicates are sought. */
export const MOST_RUNS = 1000
/** How many minima a signature holds; those of the key are numbered after them. */
export const MINIMA = 32

/** An odd factor for each permutation: multiplying by one of them is a permutation of the 32-bit integers. */
export function factorOf(permutation: number): number {
  return finishHash(Math.imul(permutation + 1, GOLDEN)) | 1
}

/**
 * Hashes the words of a text, from its tokens: all of them in their order, and each two and three in a row. The
 * kernel is compiled from this file too, so every number in it is a 32-bit integer.
 */
export class WordHasher {
  /** Two halves of a hash of all words in their order. */
  low: number = 0
  high: number = 0
  /** Words and hashtags. */
  words: number = 0
  /** Words that count for runs: no hashtags, and of a long text the first. */
  count: number = 0
  /** Hashes of two words in a row, `count - 1` of them, and of three, `count - 2`. */
  readonly pairs: Ints = createInts(MOST_RUNS + 1)
  readonly triples: Ints = createInts(MOST_RUNS)
  /** The least hashes of the triples under three permutations. */
  first: number = 0
  second: number = 0
  third: number = 0
  private last: number = 0
  private pair: number = 0

  /** Begins a new text. */
  begin(): void {
    this.low = EMPTY
    this.high = ~EMPTY
    this.words = 0
    this.count = 0
    this.last = 0
    this.pair = 0
  }

  /** Takes in the next rows of tokens. */
  add(tokens: Ints, filled: number): void {
    const pairs = this.pairs
    const triples = this.triples
    let low = this.low
    let high = this.high
    let words = this.words
    let count = this.count
    let last = this.last
    let pair = this.pair
    const end = filled * TOKEN_FIELDS
    for (let token = 0; token < end; token += TOKEN_FIELDS) {
      const kind = tokens[token + KIND]! & KIND_BITS
      if (kind !== WORD && kind !== HASHTAG) continue
      const hash = tokens[token + HASH]!
      words++
      low = Math.imul(finishHash(low) ^ hash, STEP)
      high = (Math.imul(high ^ hash, OTHER_STEP) + words) | 0
      if (kind === HASHTAG || count >= MOST_RUNS + 2) continue
      count++
      if (count > 2) triples[count - 3] = joinHashes(pair, hash)
      pair = joinHashes(last, hash)
      if (count > 1) pairs[count - 2] = pair
      last = hash
    }
    this.low = low
    this.high = high
    this.words = words
    this.count = count
    this.last = last
    this.pair = pair
  }

  /** Finds the least hashes of the triples, when all tokens are taken in. */
  finish(): void {
    const triples = this.triples
    const a = factorOf(MINIMA)
    const b = factorOf(MINIMA + 1)
    const c = factorOf(MINIMA + 2)
    let first = MOST_HASH
    let second = MOST_HASH
    let third = MOST_HASH
    for (let i = 0; i < this.count - 2; i++) {
      const triple = triples[i]!
      const x = finishHash(Math.imul(triple, a))
      const y = finishHash(Math.imul(triple, b))
      const z = finishHash(Math.imul(triple, c))
      if (x < first) first = x
      if (y < second) second = y
      if (z < third) third = z
    }
    this.first = first
    this.second = second
    this.third = third
  }
}
