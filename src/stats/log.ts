const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const TERMS = 12

/**
 * The natural logarithm from IEEE addition, multiplication and division alone, so that every engine
 * gives the same bits (Math.log may differ between engines in its last bit). Exact to about two units
 * in the last place.
 *
 * ln(m·2^k) = k·ln 2 + 2·artanh((m − 1)/(m + 1)), with m between √½ and √2.
 *
 * @param x any number; 0 gives −Infinity, a negative number NaN
 * @example log(1) // 0
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN
  if (x === Infinity) return Infinity
  let m = x
  let k = 0
  for (; m > Math.SQRT2 * 2 ** 32; k += 32) m /= 2 ** 32
  for (; m > Math.SQRT2; k++) m /= 2
  for (; m < Math.SQRT1_2 / 2 ** 32; k -= 32) m *= 2 ** 32
  for (; m < Math.SQRT1_2; k--) m *= 2
  const s = (m - 1) / (m + 1)
  const square = s * s
  let series = 0
  for (let i = TERMS; i > 0; i--) series = square * (1 / (2 * i + 1) + series)
  return k * LN2_HIGH + (k * LN2_LOW + 2 * s * (1 + series))
}
