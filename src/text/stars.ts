import { classOf, JOINER } from './characters.ts'
import type { Bytes } from './memory.ts'
import { pointAt, sizeOf } from './utf8.ts'

const HOLLOW = 0x2606
/** A rating is out of so many stars. */
const MOST = 5
/** Bits that tell how many stars are full. */
const FULL_BITS = 3

/** Whether a code point is a full star: "★", "⭐", "🌟". */
export function isFullStar(point: number): boolean {
  return point === 0x2605 || point === 0x2b50 || point === 0x1f31f
}

/**
 * Reads the rating that begins with the full star at `at`: two to five full stars, or one and more with hollow ones
 * behind them ("★★☆☆☆"). A star alone may be but an ornament, and so may more than five.
 *
 * @param bytes a text in UTF-8 with a zero behind it
 * @returns for {@link endOfStars} and {@link fullStars}; 0 where it is no rating
 */
export function readStars(bytes: Bytes, at: number): number {
  let full = 0
  let stars = 0
  let end = at
  let point = pointAt(bytes, end)
  // No further than one star more than a rating has: no row is read often.
  for (; stars <= MOST; stars++) {
    if (point !== HOLLOW) {
      if (full < stars || !isFullStar(point)) break
      full++
    }
    do {
      end += sizeOf(bytes[end]!)
      point = pointAt(bytes, end)
    } while (classOf(point) === JOINER)
  }
  return stars > 1 && stars <= MOST ? (end << FULL_BITS) | full : 0
}

/** Where a rating ends. */
export function endOfStars(rating: number): number {
  return rating >> FULL_BITS
}

/** How many of its stars are full, 1 to 5. */
export function fullStars(rating: number): number {
  return rating & ((1 << FULL_BITS) - 1)
}
