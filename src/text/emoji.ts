import { classOf, EMOJI, JOINER } from './characters.ts'
import { finishHash, hashGroup } from './hash.ts'
import type { Bytes } from './memory.ts'
import { pointAt, sizeOf } from './utf8.ts'

const ZERO_WIDTH_JOINER = 0x200d

/** Whether a code point changes the skin tone of the emoji before it. */
export function isSkinTone(point: number): boolean {
  return point >= 0x1f3fb && point <= 0x1f3ff
}

/** Whether a code point is half of a flag. */
export function isRegional(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff
}

/**
 * The end of the emoji that begins at `at`, with its skin tone, variation selector, joined parts
 * (families, professions) and, for a flag, its second half.
 *
 * @param bytes a text in UTF-8 with a zero behind it
 */
export function endOfEmoji(bytes: Bytes, at: number): number {
  let end = at + sizeOf(bytes[at]!)
  if (isRegional(pointAt(bytes, at)) && isRegional(pointAt(bytes, end))) end += 4
  let point = pointAt(bytes, end)
  while (isSkinTone(point) || classOf(point) === JOINER) {
    end += sizeOf(bytes[end]!)
    if (point === ZERO_WIDTH_JOINER && classOf(pointAt(bytes, end)) === EMOJI)
      end += sizeOf(bytes[end]!)
    point = pointAt(bytes, end)
  }
  return end
}

/** The hash of an emoji without its skin tone and selectors: every tone of a thumb is one thumb. */
export function hashEmoji(bytes: Bytes, start: number, end: number): number {
  let hash = hashGroup(0, pointAt(bytes, start), 0)
  for (let at = start + sizeOf(bytes[start]!); at < end; at += sizeOf(bytes[at]!)) {
    const point = pointAt(bytes, at)
    if (classOf(point) !== JOINER && !isSkinTone(point)) hash = hashGroup(hash, point, 0)
  }
  return finishHash(hash)
}
