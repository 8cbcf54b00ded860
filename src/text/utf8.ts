const encoder = typeof TextEncoder === 'undefined' ? null : new TextEncoder()

/** The most bytes that one UTF-16 code unit takes. */
export const BYTES_PER_UNIT = 3

/**
 * Writes a text as UTF-8, a lone surrogate as U+FFFD, and gives the number of bytes. Engines read bytes
 * several times faster than the characters of a string, and nearly all of them have an encoder of their
 * own; bare ones get ours.
 *
 * @param into holds at least {@link BYTES_PER_UNIT} bytes for each code unit
 * @example encodeUtf8('né', new Uint8Array(6)) // 3
 */
export function encodeUtf8(text: string, into: Uint8Array): number {
  return encoder === null ? encodePlain(text, into) : encoder.encodeInto(text, into).written
}

/** {@link encodeUtf8} without the engine's encoder. */
export function encodePlain(text: string, into: Uint8Array): number {
  let size = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    size = writePoint(point >= 0xd800 && point < 0xe000 ? 0xfffd : point, into, size)
  }
  return size
}

/** Writes one code point as UTF-8 at `at`, and gives the offset behind it. */
export function writePoint(point: number, into: Uint8Array, at: number): number {
  let end = at
  if (point < 0x80) into[end++] = point
  else {
    if (point < 0x800) into[end++] = 0xc0 | (point >> 6)
    else {
      if (point < 0x10000) into[end++] = 0xe0 | (point >> 12)
      else {
        into[end++] = 0xf0 | (point >> 18)
        into[end++] = 0x80 | ((point >> 12) & 63)
      }
      into[end++] = 0x80 | ((point >> 6) & 63)
    }
    into[end++] = 0x80 | (point & 63)
  }
  return end
}

/** How many bytes the character has whose first byte this is. */
export function sizeOf(first: number): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

/** The code point that begins at a byte; `bytes` is what {@link encodeUtf8} wrote. */
export function pointAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return first
  if (first < 0xe0) return ((first & 31) << 6) | (bytes[at + 1]! & 63)
  if (first < 0xf0)
    return ((first & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63)
  return (
    ((first & 7) << 18) |
    ((bytes[at + 1]! & 63) << 12) |
    ((bytes[at + 2]! & 63) << 6) |
    (bytes[at + 3]! & 63)
  )
}
