import { finishHash, joinHalves } from './hash.ts'
import { minHashKey, minHashSignature } from './min-hash.ts'
import { Scanner } from './scanner.ts'
import { EMPTY, OTHER_STEP, STEP, WordHasher } from './word-hasher.ts'

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
    b = Math.imul(b ^ unit, OTHER_STEP)
  }
  return joinHalves(finishHash(b), finishHash(a ^ b))
}

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

/** What a {@link WordHasher} has found, as integers. */
export interface HashedWords {
  readonly low: number
  readonly high: number
  readonly words: number
  readonly count: number
  readonly first: number
  readonly second: number
  readonly third: number
}

/** A fingerprint, less the signature, from the hashes of a text's words. */
export function fingerprintOf(hashed: HashedWords): Omit<Fingerprint, 'signature'> {
  const { low, high, words, count, first, second, third } = hashed
  return {
    hash: joinHalves(finishHash(high), finishHash(low ^ high)),
    words,
    runs: Math.max(0, count - 2),
    key: minHashKey(first, second, third),
  }
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
  const hasher = new WordHasher()
  const signature = (): number[] => minHashSignature(hasher.pairs, Math.max(0, hasher.count - 1))
  return (text) => {
    scanner.reset(text)
    hasher.begin()
    for (let filled = scanner.fill(); filled > 0; filled = scanner.fill())
      hasher.add(scanner.tokens, filled)
    hasher.finish()
    return { ...fingerprintOf(hasher), signature }
  }
}
