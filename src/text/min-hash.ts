import { finishHash, joinHalves, joinHashes } from './hash.ts'

/** How many minima a signature holds: as many numbers, of a byte each. */
const MINIMA = 32
const MINIMA_PER_INTEGER = 4
/** How many integers a signature has. */
export const SIGNATURE_SIZE = MINIMA / MINIMA_PER_INTEGER
/** Of two sets without a common item so many bytes agree by chance. */
const BY_CHANCE = 1 / 256
/** How many minima a key is made of: with fewer, texts that share a common turn of phrase often have one. */
const IN_KEY = 3

/** No hash is larger. */
const MOST = 0x7fffffff

/** Odd factors: multiplying by one of them is a permutation of the 32-bit integers. */
const FACTORS = Int32Array.from({ length: MINIMA + IN_KEY }, (_, i) =>
  finishHash(Math.imul(i + 1, 0x9e3779b1)),
).map((factor) => factor | 1)

/** The least of a set's hashes under one permutation: two sets share it as often as they share items. */
function minimum(items: Int32Array, count: number, permutation: number): number {
  const factor = FACTORS[permutation]!
  let least = MOST
  for (let i = 0; i < count; i++) {
    const hash = finishHash(Math.imul(items[i]!, factor))
    if (hash < least) least = hash
  }
  return least
}

/**
 * A key made of three minima of a set: of two sets with Jaccard similarity J the keys agree with
 * probability J³.
 *
 * @param items hashes of the items, the first `count` of them
 * @returns 0 … 2^53 − 1
 */
export function minHashKey(items: Int32Array, count: number): number {
  const first = FACTORS[MINIMA]!
  const second = FACTORS[MINIMA + 1]!
  const third = FACTORS[MINIMA + 2]!
  let x = MOST
  let y = MOST
  let z = MOST
  // The three minima in one pass: every post that is measured comes here.
  for (let i = 0; i < count; i++) {
    const item = items[i]!
    x = Math.min(x, finishHash(Math.imul(item, first)))
    y = Math.min(y, finishHash(Math.imul(item, second)))
    z = Math.min(z, finishHash(Math.imul(item, third)))
  }
  const low = joinHashes(joinHashes(joinHashes(0, x), y), z)
  const high = joinHashes(finishHash(joinHashes(finishHash(joinHashes(finishHash(0), ~x)), ~y)), ~z)
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
