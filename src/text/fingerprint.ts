import { finishHash } from './hash.ts'
import { HASH, HASHTAG, KIND, KIND_BITS, Scanner, TOKEN_FIELDS, WORD } from './scanner.ts'

/** Where a running hash begins, and what it is multiplied by at each step. */
const EMPTY = 0x2f0b4c47
const STEP = 0x01000193

/** Two halves of a hash as one whole number below 2^53. */
function joined(high: number, low: number): number {
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0)
}

/**
 * A hash of any string.
 *
 * @returns 0 … 2^53 − 1
 * @example hashName('K2848') // the same number on every machine
 */
export function hashName(name: string): number {
  let [a, b] = [EMPTY, ~EMPTY]
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    a = Math.imul(a ^ unit, STEP)
    b = Math.imul(b ^ unit, 0x85ebca6b)
  }
  return joined(finishHash(b), finishHash(a ^ b))
}

/** What tells a text from others: its words. */
export interface Fingerprint {
  /** 0 … 2^53 − 1; equal where the words are. */
  readonly hash: number
  readonly words: number
}

/**
 * Makes a function that gives the fingerprint of a text: a hash of its words in their order, whatever their
 * case and drawn-out letters, and without numbers, links, mentions, emoji and marks. Copies that differ in
 * nothing else have the same.
 *
 * @example fingerprinter()('Buy NOW, @ann!!! http://x.y').words // 2
 */
export function fingerprinter(): (text: string) => Fingerprint {
  const scanner = new Scanner()
  return (text) => {
    scanner.reset(text)
    let [a, b, words] = [EMPTY, ~EMPTY, 0]
    for (let filled = scanner.fill(); filled > 0; filled = scanner.fill())
      for (let token = 0; token < filled * TOKEN_FIELDS; token += TOKEN_FIELDS) {
        const kind = scanner.tokens[token + KIND]! & KIND_BITS
        if (kind !== WORD && kind !== HASHTAG) continue
        const hash = scanner.tokens[token + HASH]!
        words++
        a = Math.imul(finishHash(a) ^ hash, STEP)
        b = Math.imul(b ^ hash, 0x85ebca6b) + words
      }
    return { hash: joined(finishHash(b), finishHash(a ^ b)), words }
  }
}
