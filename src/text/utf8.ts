import type { Bytes } from './memory.ts'

/** The most bytes that one UTF-16 code unit takes. */
export const BYTES_PER_UNIT = 3

/**
 * Writes a text as UTF-8, a lone surrogate as U+FFFD, and gives the number of bytes.
 *
 * @param into holds at least {@link BYTES_PER_UNIT} bytes for each code unit
 * @example encodePlain('né', new Uint8Array(6)) // 3
 */
export function encodePlain(text: string, into: Bytes): number {
  let size = 0
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i)
    if (point >= 0xd800 && point < 0xe000) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0
      if (point < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
        point = 0x10000 + ((point - 0xd800) << 10) + (next - 0xdc00)
        i++
      } else point = 0xfffd
    }
    size = writePoint(point, into, size)
  }
  return size
}

/** Writes one code point as UTF-8 at `at`, and gives the offset behind it. */
export function writePoint(point: number, into: Bytes, at: number): number {
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

/** The code point that begins at a byte; `bytes` is what {@link encodePlain} writes. */
export function pointAt(bytes: Bytes, at: number): number {
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
