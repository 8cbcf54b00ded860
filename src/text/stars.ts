import { classOf, JOINER } from './characters.ts'
import type { Bytes } from './memory.ts'
import { pointAt, sizeOf } from './utf8.ts'

const HOLLOW = 0x2606
/** A rating is out of so many stars. */
const MOST = 5
/** Bits that tell how many stars are full. */
const FULL_BITS = 3

/** Whether a code point is a star: "★", "⭐", "🌟", "☆". */
export function isStar(point: number): boolean {
  return point === 0x2605 || point === 0x2b50 || point === 0x1f31f || point === HOLLOW
}

/**
 * Reads the row of stars that begins at `at`. It is a rating if it is two to five full stars, or five of which the
 * last are hollow ("★★☆☆☆"); any other is an ornament.
 *
 * @param bytes a text in UTF-8 with a zero behind it
 * @returns for {@link endOfStars} and {@link ratingOf}
 */
export function readStars(bytes: Bytes, at: number): number {
  let full = 0
  let stars = 0
  let lastFull = 0
  let end = at
  let point = pointAt(bytes, end)
  while (isStar(point)) {
    stars++
    if (point !== HOLLOW) {
      full++
      lastFull = stars
    }
    do {
      end += sizeOf(bytes[end]!)
      point = pointAt(bytes, end)
    } while (classOf(point) === JOINER)
  }
  const isOfFive = stars === MOST || (stars > 1 && stars < MOST && full === stars)
  return (end << FULL_BITS) | (isOfFive && lastFull === full ? full : 0)
}

/** Where a row of stars ends. */
export function endOfStars(row: number): number {
  return row >> FULL_BITS
}

/** How many stars of five a row gives, 1 to 5; 0 where it is no rating. */
export function ratingOf(row: number): number {
  return row & ((1 << FULL_BITS) - 1)
}
