import { finishHash } from './hash.ts'
import { type Bytes, createBytes } from './memory.ts'

/** What a letter sounds like; 0 for vowels and all that is no letter of ASCII. */
const SOUNDS = createBytes(256)
const VOWEL = 1
const K = 11
const S = 19
const F = 6
const N = 14
for (let letter = 97; letter < 123; letter++) {
  SOUNDS[letter] = letter - 96
  SOUNDS[letter - 32] = letter - 96
}
const SILENT = 'aeiouyh'
for (let i = 0; i < SILENT.length; i++) {
  SOUNDS[SILENT.charCodeAt(i)] = 0
  SOUNDS[SILENT.charCodeAt(i) - 32] = 0
}
SOUNDS[113] = K
SOUNDS[81] = K
SOUNDS[122] = S
SOUNDS[90] = S

const C = 3
const G = 7
const P = 16
const STEP = 0x01000193
const SEED = 0x51ed270b
/** Fewer sounds are shared by too many words. */
const FEWEST = 3
const MOST = 24

/**
 * A hash of the consonants of a word as they sound, the same for most misspellings of it: "terible",
 * "horrable" and "Amazin" have those of "terrible", "horrible" and "amazing". 0 for a word of too few of
 * them.
 *
 * @param start its first byte
 * @param end behind its last
 * @example skeletonHash(bytesOf('recieve'), 0, 7) === skeletonHash(bytesOf('receive'), 0, 7) // true
 */
export function skeletonHash(bytes: Bytes, start: number, end: number): number {
  let hash = SEED
  let count = 0
  let last = 0
  for (let at = start; at < end && count < MOST; at++) {
    let sound = SOUNDS[bytes[at]!]!
    const next = bytes[at + 1]! | 32
    if (sound === 0) {
      if (at > start) continue
      sound = VOWEL
    } else if (sound === C) sound = next === 101 || next === 105 || next === 121 ? S : K
    else if (sound === P && next === 104) sound = F
    else if (sound === G && last === N && at + 1 === end) continue
    if (sound === last) continue
    last = sound
    hash = finishHash(Math.imul(hash ^ sound, STEP))
    count++
  }
  return count < FEWEST ? 0 : hash
}
