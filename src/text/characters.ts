import { createBytes } from './memory.ts'

/** What a character may begin or continue; the scanner branches on these. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const PUNCTUATION = 3
export const SYMBOL = 4
/** A pictograph. */
export const EMOJI = 5
/** Invisible joiners and selectors that never stand for anything alone. */
export const JOINER = 6

const SYMBOLS = '$+<=>^`|~'
const ASCII = createBytes(128)
for (let unit = 33; unit < 127; unit++) ASCII[unit] = PUNCTUATION
for (let unit = 48; unit < 58; unit++) ASCII[unit] = DIGIT
for (let unit = 97; unit < 123; unit++) {
  ASCII[unit] = LETTER
  ASCII[unit - 32] = LETTER
}
for (let i = 0; i < SYMBOLS.length; i++) ASCII[SYMBOLS.charCodeAt(i)] = SYMBOL

/**
 * The class of one code point, one of the constants of this file.
 *
 * @example classOf(65) // LETTER
 */
export function classOf(point: number): number {
  return point < 128 ? ASCII[point]! : classOfWide(point)
}

/** Whether a code point is a letter or a digit. */
export function isOfWord(point: number): boolean {
  const kind = classOf(point)
  return kind === LETTER || kind === DIGIT
}

function classOfWide(point: number): number {
  if (point >= 0x1f000 && point < 0x1fc00) return EMOJI
  if (point < 0xc0) {
    if (point === 0xa0 || point === 0x85) return SPACE
    if (point === 0xaa || point === 0xb5 || point === 0xba) return LETTER
    if (point === 0xad) return JOINER
    return point < 0xa0 ? SPACE : SYMBOL
  }
  if (point < 0x1680) return point === 0xd7 || point === 0xf7 ? SYMBOL : LETTER
  if (point < 0x2000) return point === 0x1680 || point === 0x180e ? SPACE : LETTER
  if (point < 0x2c00) return classOfSymbolBlock(point)
  if (point < 0xd800) return point <= 0x303f && point >= 0x3000 ? wideCjkPunctuation(point) : LETTER
  if (point >= 0xfe00 && point <= 0xfe0f) return JOINER
  if (point === 0xfeff || point === 0xfffd) return SPACE
  if (point < 0x10000) return point < 0xf900 ? SYMBOL : LETTER
  return point >= 0xe0000 && point < 0xe0400 ? JOINER : LETTER
}

function wideCjkPunctuation(point: number): number {
  return point === 0x3000 ? SPACE : PUNCTUATION
}

function classOfSymbolBlock(point: number): number {
  if (
    point <= 0x200a ||
    point === 0x2028 ||
    point === 0x2029 ||
    point === 0x202f ||
    point === 0x205f
  )
    return SPACE
  if (
    point <= 0x200f ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f)
  )
    return JOINER
  if (point === 0x203c || point === 0x2049) return EMOJI
  if (point < 0x2070) return PUNCTUATION
  if (point === 0x20e3) return JOINER
  if (point >= 0x2600 && point <= 0x27bf) return EMOJI
  if (point >= 0x2b05 && point <= 0x2b55) return EMOJI
  if (point >= 0x231a && point <= 0x23ff) return EMOJI
  return SYMBOL
}

/**
 * Folds the case of one code point by arithmetic alone, so that every engine agrees. Latin, Greek and
 * Cyrillic; others come back unchanged.
 *
 * @example foldPoint(0xc4) // 0xe4, Ä to ä
 */
export function foldPoint(point: number): number {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point
  if (point > 0x42f) return point
  if (point < 0x100) return point >= 0xc0 && point <= 0xde && point !== 0xd7 ? point + 32 : point
  if (point < 0x180) {
    if ((point >= 0x139 && point <= 0x148) || point >= 0x179) return point & 1 ? point + 1 : point
    return point === 0x178 ? 0xff : point | 1
  }
  if (point < 0x391) return point
  if (point <= 0x3a9) return point + 32
  if (point >= 0x410 && point <= 0x42f) return point + 32
  return point >= 0x400 && point <= 0x40f ? point + 80 : point
}

/** Whether a code point is an apostrophe, straight or curly. */
export function isApostrophe(point: number): boolean {
  return point === 39 || point === 0x2019 || point === 0x2bc
}
