import { finishHash, joinHalves, joinHashes } from './hash.ts'
import type { Ints } from './memory.ts'
import { minHashKey, minHashSignature } from './min-hash.ts'
import { HASH, HASHTAG, KIND, KIND_BITS, Scanner, TOKEN_FIELDS, WORD } from './scanner.ts'

/** Where a running hash begins, and what it is multiplied by at each step. */
const EMPTY = 0x2f0b4c47
const STEP = 0x01000193

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
  return joinHalves(finishHash(b), finishHash(a ^ b))
}

/** Of a longer text the first runs of words stand for it when near-duplicates are sought. */
const MOST_RUNS = 1000

/** What tells a text from others: its words. */
export interface Fingerprint {
  /** 0 … 2^53 − 1; equal where the words are. */
  readonly hash: number
  readonly words: number
  /** Neighbouring words, three at a time and hashtags aside, up to 1,000. */
  readonly runs: number
  /** 0 … 2^53 − 1: of two texts that have the share J of their runs in common, equal with probability J³. */
  readonly key: number
  /** The MinHash signature of the pairs of neighbouring words; to be asked for before the next text is read. */
  readonly signature: () => number[]
}

/** Tokens of a text, rows at a time as those of the scanner. */
export interface TokenSource {
  /** Reads on and fills {@link TokenSource.tokens}; how many there are, 0 at the end of the text. */
  fill(): number
  readonly tokens: Ints
}

/**
 * Makes a function that gives the fingerprint of a text: a hash of its words in their order, whatever their
 * case and drawn-out letters, and without numbers, links, mentions, emoji and marks. Copies that differ in
 * nothing else have the same. Texts that differ in few words often have the same key, and have like signatures.
 *
 * @example fingerprinter()('Buy NOW, @ann!!! http://x.y').words // 2
 */
export function fingerprinter(): (text: string) => Fingerprint {
  const scanner = new Scanner()
  const fingerprint = fingerprintReader()
  return (text) => {
    scanner.reset(text)
    return fingerprint(scanner)
  }
}

/** As {@link fingerprinter}, of a text that something else has scanned and stands at the beginning of. */
export function fingerprintReader(): (text: TokenSource) => Fingerprint {
  const pairs = new Int32Array(MOST_RUNS + 1)
  const triples = new Int32Array(MOST_RUNS)
  let plain = 0
  const signature = (): number[] => minHashSignature(pairs, Math.max(0, plain - 1))
  return (text) => {
    let a = EMPTY
    let b = ~EMPTY
    let words = 0
    let last = 0
    let pair = 0
    // Kept in a variable of its own while it is counted: that of the closure costs more than the hashing.
    let count = 0
    for (let filled = text.fill(); filled > 0; filled = text.fill()) {
      const { tokens } = text
      for (let token = 0; token < filled * TOKEN_FIELDS; token += TOKEN_FIELDS) {
        const kind = tokens[token + KIND]! & KIND_BITS
        if (kind !== WORD && kind !== HASHTAG) continue
        const hash = tokens[token + HASH]!
        words++
        a = Math.imul(finishHash(a) ^ hash, STEP)
        b = (Math.imul(b ^ hash, 0x85ebca6b) + words) | 0
        if (kind === HASHTAG || count >= MOST_RUNS + 2) continue
        count++
        if (count > 2) triples[count - 3] = joinHashes(pair, hash)
        pair = joinHashes(last, hash)
        if (count > 1) pairs[count - 2] = pair
        last = hash
      }
    }
    plain = count
    const runs = Math.max(0, plain - 2)
    return {
      hash: joinHalves(finishHash(b), finishHash(a ^ b)),
      words,
      runs,
      key: minHashKey(triples, runs),
      signature,
    }
  }
}
