import { finishHash, joinHalves, joinHashes } from './hash.ts'
import { factorOf, MINIMA } from './word-hasher.ts'

const MINIMA_PER_INTEGER = 4
/** How many integers a signature has. */
export const SIGNATURE_SIZE = MINIMA / MINIMA_PER_INTEGER
/** Of two sets without a common item so many bytes agree by chance. */
const BY_CHANCE = 1 / 256
const FACTORS = Int32Array.from({ length: MINIMA }, (_, i) => factorOf(i))

/** The least of a set's hashes under one permutation: two sets share it as often as they share items. */
function minimum(items: Int32Array, count: number, permutation: number): number {
  const factor = FACTORS[permutation]!
  let least = 0x7fffffff
  for (let i = 0; i < count; i++) {
    const hash = finishHash(Math.imul(items[i]!, factor))
    if (hash < least) least = hash
  }
  return least
}

/**
 * A key made of three minima of a set: of two sets with Jaccard similarity J the keys agree with
 * probability J³. With fewer minima, texts that share a common turn of phrase would often have one.
 *
 * @param first the least hash of the items under one permutation, and so on
 * @returns 0 … 2^53 − 1
 */
export function minHashKey(first: number, second: number, third: number): number {
  const low = joinHashes(joinHashes(joinHashes(0, first), second), third)
  const high = joinHashes(
    finishHash(joinHashes(finishHash(joinHashes(finishHash(0), ~first)), ~second)),
    ~third,
  )
  return joinHalves(finishHash(high), finishHash(low))
}

/**
 * The signature of a set: a byte of its minimum under each of 32 permutations, four to an integer
 * (b-bit minwise hashing; Li & König, WWW 2010).
 *
 * @param items hashes of the items, the first `count` of them
 * @returns {@link SIGNATURE_SIZE} integers, 0 … 2^32 − 1
 * @example minHashSignature(Int32Array.of(3, 5), 2) // the same for 5, 3 and for 3, 5, 5
 */
export function minHashSignature(items: Int32Array, count: number): number[] {
  return Array.from({ length: SIGNATURE_SIZE }, (_, i) => {
    let bytes = 0
    for (let b = 0; b < MINIMA_PER_INTEGER; b++) {
      bytes = (bytes << 8) | (minimum(items, count, i * MINIMA_PER_INTEGER + b) & 0xff)
    }
    return bytes >>> 0
  })
}

/**
 * The Jaccard similarity of two sets, |A ∩ B| / |A ∪ B|, estimated from their signatures.
 *
 * Source: Broder, On the Resemblance and Containment of Documents (1997).
 *
 * @returns −0.004 … 1, with a standard error of at most 0.09
 * @example similarityOf(signature, signature) // 1
 */
export function similarityOf(a: readonly number[], b: readonly number[]): number {
  let equal = 0
  for (let i = 0; i < SIGNATURE_SIZE; i++) {
    const apart = a[i]! ^ b[i]!
    if ((apart & 0xff) === 0) equal++
    if ((apart & 0xff00) === 0) equal++
    if ((apart & 0xff0000) === 0) equal++
    if ((apart & 0xff000000) === 0) equal++
  }
  return (equal / MINIMA - BY_CHANCE) / (1 - BY_CHANCE)
}
