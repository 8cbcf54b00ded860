/** What a UTF-16 code unit may begin or continue; the scanner branches on these. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const PUNCTUATION = 3
export const SYMBOL = 4
/** Part of an emoji: a pictograph, or the high surrogate of one. */
export const EMOJI = 5
/** Invisible joiners and selectors that never stand for anything alone. */
export const JOINER = 6

const ASCII = new Uint8Array(128)
for (let unit = 33; unit < 127; unit++) ASCII[unit] = PUNCTUATION
for (let unit = 48; unit < 58; unit++) ASCII[unit] = DIGIT
for (let unit = 65; unit < 91; unit++) ASCII[unit] = ASCII[unit + 32] = LETTER
for (const unit of [36, 43, 60, 61, 62, 94, 96, 124, 126]) ASCII[unit] = SYMBOL

/**
 * The code unit at an offset, or 0 beyond the end. Engines slow down for good where they have once
 * seen a read beyond a string's end.
 */
export function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0
}

/**
 * The class of one UTF-16 code unit, one of the constants of this file.
 *
 * @example classOf(65) // LETTER
 */
export function classOf(unit: number): number {
  return unit < 128 ? ASCII[unit]! : classOfWide(unit)
}

function classOfWide(unit: number): number {
  if (unit < 0xc0) {
    if (unit === 0xa0 || unit === 0x85) return SPACE
    if (unit === 0xaa || unit === 0xb5 || unit === 0xba) return LETTER
    if (unit === 0xad) return JOINER
    return unit < 0xa0 ? SPACE : SYMBOL
  }
  if (unit < 0x2000) {
    if (unit === 0xd7 || unit === 0xf7) return SYMBOL
    return unit === 0x1680 || unit === 0x180e ? SPACE : LETTER
  }
  if (unit < 0x2c00) return classOfSymbolBlock(unit)
  if (unit < 0xd800) return unit <= 0x303f && unit >= 0x3000 ? wideCjkPunctuation(unit) : LETTER
  if (unit < 0xdc00) return classOfHighSurrogate(unit)
  if (unit < 0xe000) return SYMBOL
  if (unit >= 0xfe00 && unit <= 0xfe0f) return JOINER
  if (unit === 0xfeff || unit === 0xfffd) return SPACE
  return unit < 0xf900 ? SYMBOL : LETTER
}

function wideCjkPunctuation(unit: number): number {
  return unit === 0x3000 ? SPACE : PUNCTUATION
}

function classOfSymbolBlock(unit: number): number {
  if (unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f)
    return SPACE
  if (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f))
    return JOINER
  if (unit === 0x203c || unit === 0x2049) return EMOJI
  if (unit < 0x2070) return PUNCTUATION
  if (unit === 0x20e3) return JOINER
  if (unit >= 0x2600 && unit <= 0x27bf) return EMOJI
  if (unit >= 0x2b05 && unit <= 0x2b55) return EMOJI
  if (unit >= 0x231a && unit <= 0x23ff) return EMOJI
  return SYMBOL
}

function classOfHighSurrogate(unit: number): number {
  return unit >= 0xd83c && unit <= 0xd83e ? EMOJI : unit === 0xdb40 ? JOINER : LETTER
}

/**
 * Folds the case of one UTF-16 code unit by arithmetic alone, so that every engine agrees, and brings
 * the curly apostrophes to the straight one. Latin, Greek and Cyrillic; other units come back unchanged.
 *
 * @example foldUnit(0xc4) // 0xe4, Ä to ä
 */
export function foldUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit
  if (unit < 0x100) return unit >= 0xc0 && unit <= 0xde && unit !== 0xd7 ? unit + 32 : unit
  if (unit < 0x180) {
    if ((unit >= 0x139 && unit <= 0x148) || unit >= 0x179) return unit & 1 ? unit + 1 : unit
    return unit === 0x178 ? 0xff : unit | 1
  }
  if (unit >= 0x391 && unit <= 0x3a9) return unit + 32
  if (unit >= 0x410 && unit <= 0x42f) return unit + 32
  if (unit >= 0x400 && unit <= 0x40f) return unit + 80
  return unit === 0x2019 || unit === 0x2018 || unit === 0x2bc ? 39 : unit
}

/** Whether a code unit is an upper-case letter by the arithmetic of {@link foldUnit}. */
export function isUpper(unit: number): boolean {
  return unit !== 0x2019 && unit !== 0x2018 && unit !== 0x2bc && foldUnit(unit) !== unit
}
