import { finishHash, GROUP, hashGroup } from './hash.ts'
import { NO_TOKEN, PAUSE_HASH, plainMark, STOP_HASH } from './marks.ts'
import { Ints, View } from './memory.ts'
import { END, HASH, KIND, SHOUTED, START, STOP, TOKEN_FIELDS, TOKENS_AT_A_TIME, WORD } from './tokens.ts'
import { GOES_ON } from './words.ts'

/*
 * In place of src/text/plain.ts: the same reading sixteen bytes at once, and where words end is told for 64 bytes
 * together, so that a word need not wait for the one before. A mark behind a word is read with it; a longer word is
 * read character by character. The comments there hold here, and paths begin there.
 */
const SPACE_BYTE = 32
const APOSTROPHE = 39
const SMALL_T = 116
const TOKENS_END = TOKENS_AT_A_TIME * TOKEN_FIELDS
/** Bytes that are read at once, and those whose letters are told together. */
const BYTES = 16
const TOLD = 64
/** The bits of two bytes by which small letters differ. */
const TWO_SMALL = 0x2020

export const AT = 0
export const ROW = 1
export const PLACE_FIELDS = 2

/** What is loaded from so many bytes before the middle keeps so many bytes. */
const KEEP = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
])
/**
 * The bit by which a small letter differs, what brings "a" to the lowest signed byte, and where "z" ends then: loaded,
 * since engines make constants of this size anew each time.
 */
const CONSTANTS = memory.data<u8>([32, 128 - 97, 128 + 26])

export function readPlain(view: View, size: i32, tokens: Ints, place: Ints): void {
  const text = changetype<usize>(view)
  const small = v128.load8_splat(CONSTANTS)
  const lowest = v128.load8_splat(CONSTANTS, 1)
  const end = v128.load8_splat(CONSTANTS, 2)
  let at = place[AT]
  let token = place[ROW]
  let told = at
  let lastTold = -1
  /** A bit for each byte from `told` on that is no letter. */
  let others: u64 = 0
  while (at < size && token < TOKENS_END) {
    if (at > lastTold) {
      told = at
      lastTold = at + (TOLD - BYTES)
      const from = text + at
      others = ~(
        lettersAt(from, small, lowest, end) |
        (lettersAt(from + 16, small, lowest, end) << 16) |
        (lettersAt(from + 32, small, lowest, end) << 32) |
        (lettersAt(from + 48, small, lowest, end) << 48)
      )
    }
    let length = <i32>ctz(others >> (at - told))
    let next = <i32>load<u8>(text + at + length)
    if (length !== 0) {
      // An apostrophe belongs to a word, but for one before a t, which is dropped. Of a small letter behind it is known
      // that the word is not shouted.
      if (next === APOSTROPHE && length < BYTES) {
        const behind = load<u8>(text + at + length, 1)
        const more = <i32>ctz(others >> (at + length + 1 - told))
        if (more === 0 || behind === SMALL_T || (behind & 32) === 0) break
        length += 1 + more
        next = load<u8>(text + at + length)
      }
      if (GOES_ON[next] !== 0 || length > BYTES) break
      const from = text + at
      const letters = v128.and(v128.or(v128.load(from), small), v128.load(KEEP + BYTES - length))
      const second = v128.or(v128.load(from, 1), small)
      const third = v128.or(v128.load(from, 2), small)
      if (v128.any_true(v128.and(i8x16.eq(letters, second), i8x16.eq(letters, third)))) break
      let hash = hashOf(0, i64x2.extract_lane(letters, 0))
      if (length > GROUP) hash = hashOf(hash, i64x2.extract_lane(letters, 1))
      tokens[token + HASH] = finishHash(hash)
      tokens[token + START] = at
      tokens[token + END] = at + length
      tokens[token + KIND] = WORD
      if ((load<u16>(from) & TWO_SMALL) === 0 && isShouted(from, length)) tokens[token + KIND] = WORD | SHOUTED
      token += TOKEN_FIELDS
      at += length
      if (next === SPACE_BYTE) {
        at++
        continue
      }
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

/** A bit for each of sixteen bytes that is a letter. */
@inline
function lettersAt(from: usize, small: v128, lowest: v128, end: v128): u64 {
  return <u64>i8x16.bitmask(i8x16.lt_s(i8x16.add(v128.or(v128.load(from), small), lowest), end))
}

@inline
function hashOf(hash: i32, group: i64): i32 {
  return hashGroup(hash, <i32>group, <i32>(group >> 32))
}

function isShouted(from: usize, length: i32): bool {
  for (let at = 0; at < length; at++) if ((load<u8>(from + at) & 32) !== 0) return false
  return length > 1
}
