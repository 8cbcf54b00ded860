import { log } from './log'

/**
 * The binary logarithm from IEEE addition, multiplication and division alone, so that every engine
 * gives the same bits (Math.log2 may differ between engines in its last bit). Whole for powers of two,
 * elsewhere exact to about two units in the last place.
 *
 * log₂(m·2^k) = k + ln m·log₂ e, with m between √½ and √2.
 *
 * @param x any number; 0 gives −Infinity, a negative number NaN
 * @example log2(0.125) // -3
 */
export function log2(x: number): number {
  if (!(x > 0) || x === Infinity) return log(x)
  let m = x
  let k = 0
  for (; m > Math.SQRT2; k++) m /= 2
  for (; m < Math.SQRT1_2; k--) m *= 2
  return k + log(m) * Math.LOG2E
}
