import { finishHash, GROUP, hashGroup } from './hash.ts'
import { NO_TOKEN, PAUSE_HASH, plainMark, STOP_HASH } from './marks.ts'
import { Ints, View } from './memory.ts'
import { END, HASH, KIND, SHOUTED, START, STOP, TOKEN_FIELDS, TOKENS_AT_A_TIME, WORD } from './tokens.ts'
import { GOES_ON, HTTP, HTTPS, LONGEST_WORD } from './words.ts'

/*
 * In place of src/text/plain.ts: the same reading by integers of 64 bits, so that eight bytes are one; and a
 * mark behind a word is read with it. The comments there hold here, and paths begin there.
 */
const SPACE_BYTE = 32
const TOKENS_END = TOKENS_AT_A_TIME * TOKEN_FIELDS

export const AT = 0
export const ROW = 1
export const PLACE_FIELDS = 2

/** In every byte: the highest bit, the lowest, the one by which a small letter differs, "a". */
const HIGHEST: u64 = 0x8080808080808080
const LOWEST: u64 = 0x0101010101010101
const SMALL: u64 = 0x2020202020202020
const A: u64 = 0x6161616161616161
/** Brings what is behind "z" to the highest bit. */
const BEHIND_Z: u64 = 0x6666666666666666
const EVEN: u64 = 0x00ff00ff00ff00ff
const EVEN_CARRY: u64 = 0x0100010001000100

export function readPlain(view: View, size: i32, tokens: Ints, place: Ints): void {
  const text = changetype<usize>(view)
  let at = place[AT]
  let token = place[ROW]
  while (at < size && token < TOKENS_END) {
    const group = load<u64>(text + at)
    const small = group | SMALL
    const others = othersOf(small)
    const letters = before(others)
    let end = at + lengthOf(others)
    let hash = hashOf(0, small & letters)
    if (others === 0) {
      let more: u64 = 0
      while (more === 0 && end - at < LONGEST_WORD) {
        const small = load<u64>(text + end) | SMALL
        more = othersOf(small)
        const length = lengthOf(more)
        if (length === 0) break
        hash = hashOf(hash, small & before(more))
        end += length
      }
    }
    const next = <i32>load<u8>(text + end)
    if (letters !== 0) {
      if (next !== SPACE_BYTE && GOES_ON[next] !== 0) break
      if (others === 0 ? isDrawnOut(text + at, end - at) : hasPairs(small, letters) && isTripled(text + at, small, letters)) break
      hash = finishHash(hash)
      let kind = WORD
      if ((load<u8>(text + end - 1) & 32) === 0 && end - at > 1 && isShouted(text + at, end - at)) kind = WORD | SHOUTED
      if (next === 58 && (hash === HTTP || hash === HTTPS)) break
      tokens[token + HASH] = hash
      tokens[token + START] = at
      tokens[token + END] = end
      tokens[token + KIND] = kind
      token += TOKEN_FIELDS
      if (next === SPACE_BYTE) {
        at = end + 1
        continue
      }
      at = end
      if (at >= size || token >= TOKENS_END) break
    }
    const mark = plainMark(next, load<u8>(text + at, 1))
    if (mark === 0) break
    tokens[token + HASH] = mark === STOP ? STOP_HASH : PAUSE_HASH
    tokens[token + START] = at
    at++
    tokens[token + END] = at
    tokens[token + KIND] = mark
    if (mark !== NO_TOKEN) token += TOKEN_FIELDS
    if (load<u8>(text + at) === SPACE_BYTE) at++
  }
  place[AT] = at
  place[ROW] = token
}

/** The highest bit of the first byte that is no letter; those behind it may be wrong. */
@inline
function othersOf(small: u64): u64 {
  const fromA = small - A
  return (fromA | (fromA + BEHIND_Z)) & HIGHEST
}

/** The bytes before that, each as 0xff. */
@inline
function before(others: u64): u64 {
  return <u64>(<i64>((others - 1) & ~others) >> 7)
}

/** How many bytes are before that. */
@inline
function lengthOf(others: u64): i32 {
  return <i32>(ctz(others) >> 3)
}

@inline
function hashOf(hash: i32, group: u64): i32 {
  return hashGroup(hash, <i32>group, <i32>(group >> 32))
}

@inline
function hasPairs(small: u64, letters: u64): bool {
  const differences = (small ^ (small >> 8)) & EVEN
  return (~(differences + EVEN) & letters & EVEN_CARRY) !== 0
}

@inline
function isTripled(from: usize, small: u64, letters: u64): bool {
  const differences = ((small ^ load<u64>(from, 1)) | (small ^ load<u64>(from, 2))) & ~SMALL
  return ((differences - LOWEST) & ~differences & letters & HIGHEST) !== 0
}

function isDrawnOut(from: usize, length: i32): bool {
  for (let at = 0; at < length; at += GROUP) {
    const small = load<u64>(from + at) | SMALL
    if (isTripled(from + at, small, before(othersOf(small)))) return true
  }
  return false
}

function isShouted(from: usize, length: i32): bool {
  for (let at = 0; at < length; at++) if ((load<u8>(from + at) & 32) !== 0) return false
  return true
}
