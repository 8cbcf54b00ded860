import { finishHash } from './hash.ts'
import { type Bytes, createBytes } from './memory.ts'

/** What a letter sounds like; 0 for vowels and all that is no letter of ASCII. */
const SOUNDS = createBytes(256)
const VOWEL = 1
/** The sound of these hangs on what stands beside them. */
const C = 61
const P = 62
const G = 63
const CONSONANTS = 'bcdfgjklmnpqrstvwxz'
const SOUND_OF = 'bCdfGjklmnPkrstvwxs'
for (let i = 0; i < CONSONANTS.length; i++) {
  const letter = CONSONANTS.charCodeAt(i)
  const sound = SOUND_OF.charCodeAt(i)
  // Small letters from 2 to 27, capitals stand for those above.
  const code = sound > 96 ? sound - 95 : sound === 67 ? C : sound === 80 ? P : G
  SOUNDS[letter] = code
  SOUNDS[letter - 32] = code
}
const K = 12
const S = 20
const F = 7
const N = 15

const STEP = 0x01000193
const SEED = 0x51ed270b
/** Fewer sounds are shared by too many words. */
const FEWEST = 3
const MOST = 24
/** Shorter words are not misspelt in a way that could be told. */
const SHORTEST = 4

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
  if (end - start < SHORTEST) return 0
  let hash = SEED
  let count = 0
  let last = 0
  for (let at = start; at < end && count < MOST; at++) {
    let sound = SOUNDS[bytes[at]!]!
    if (sound === 0) {
      if (at > start) continue
      sound = VOWEL
    } else if (sound >= C) {
      const next = bytes[at + 1]! | 32
      if (sound === C) sound = next === 101 || next === 105 || next === 121 ? S : K
      else if (sound === P && next === 104) sound = F
      else if (sound === G && last === N && at + 1 === end) continue
    }
    if (sound === last) continue
    last = sound
    hash = Math.imul(hash ^ sound, STEP)
    count++
  }
  return count < FEWEST ? 0 : finishHash(hash)
}
