const SEED = 0x2f0b4c47
const PRIME = 0x01000193

/** The hash of nothing: where a token's hash begins. */
export const EMPTY = SEED

/** Takes one folded code unit into a running hash. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

/** Spreads a running hash over all 32 bits (the finaliser of MurmurHash3). */
export function finishHash(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** The hash of a sequence from the hash of what came before and the hash of its last part; order counts. */
export function joinHashes(before: number, last: number): number {
  return finishHash(Math.imul(before, 0x9e3779b1) + last)
}

/**
 * The hash that the scanner gives to a word that is already folded.
 *
 * @example hashWord('never') // an integer, -2^31 to 2^31 - 1
 */
export function hashWord(word: string): number {
  let hash = EMPTY
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i))
  return finishHash(hash)
}
