import { createBytes, encodeUtf8, type View, viewOf } from './memory.ts'
import { BYTES_PER_UNIT } from './utf8.ts'

const LOW = 0x9e3779b1 | 0
const HIGH = 0x85ebca6b | 0
const NEXT = 0x27d4eb2f
const LAST = 0xc2b2ae35 | 0

/** How many bytes are hashed at a time. */
export const GROUP = 8

/**
 * Takes the next eight bytes into a running hash, which begins at 0: two integers, little-endian, with
 * zeros for what is beyond the end.
 */
export function hashGroup(hash: number, low: number, high: number): number {
  return (Math.imul(hash, NEXT) + Math.imul(low, LOW) + Math.imul(high, HIGH)) | 0
}

/** Spreads a running hash over all 32 bits. */
export function finishHash(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), LAST)
  return h ^ (h >>> 16)
}

/**
 * The hash of a sequence from the hash of what came before and the hash of its last part; order counts.
 * Both are spread already, so their sum is.
 */
export function joinHashes(before: number, last: number): number {
  return (Math.imul(before, LOW) + last) | 0
}

/** Two hashes as one whole number below 2^53. */
export function joinHalves(high: number, low: number): number {
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0)
}

/**
 * The hash of bytes; as many zeros as {@link GROUP} has bytes must follow them.
 *
 * @param size how many bytes, from the first
 */
export function hashBytes(view: View, size: number): number {
  let hash = 0
  for (let at = 0; at < size; at += GROUP)
    hash = hashGroup(hash, view.getInt32(at, true), view.getInt32(at + 4, true))
  return finishHash(hash)
}

/**
 * The hash that the scanner gives to a word that is already folded.
 *
 * @example hashWord('never') // an integer, -2^31 to 2^31 - 1
 */
export function hashWord(word: string): number {
  const bytes = createBytes(word.length * BYTES_PER_UNIT + GROUP)
  return hashBytes(viewOf(bytes), encodeUtf8(word, bytes))
}
