const LOG2_E = Math.LOG2E
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
/** The largest power of two that is asked for: that of e^700. */
const MOST = 1010
/** 2^-1010, … 2^1010: looked up, since a loop over the bits of an exponent costs more than the sum. */
const POWERS_OF_TWO = new Float64Array(2 * MOST + 1)
POWERS_OF_TWO[MOST] = 1
for (let k = 1; k <= MOST; k++) {
  POWERS_OF_TWO[MOST + k] = POWERS_OF_TWO[MOST + k - 1]! * 2
  POWERS_OF_TWO[MOST - k] = POWERS_OF_TWO[MOST - k + 1]! / 2
}

/**
 * e^x from IEEE multiplication and addition alone, so that every engine gives the same bits (Math.exp
 * may differ between engines in its last bit). Exact to about 1e-15 relative for |x| <= 700.
 *
 * @param x any number; below −700 the result is 0, above 700 that of 700
 * @example exp(0) // 1
 */
export function exp(x: number): number {
  if (x < -700) return 0
  const clipped = Math.min(x, 700)
  const k = Math.floor(clipped * LOG2_E + 0.5)
  const r = clipped - k * LN2_HIGH - k * LN2_LOW
  return series(r) * POWERS_OF_TWO[MOST + k]!
}

/** The first 15 terms of the series of e^r, in pairs of pairs: a processor works out many of them at once. */
function series(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const r8 = r4 * r4
  const upTo3 = 1 + r + r2 * (1 / 2 + r * (1 / 6))
  const upTo7 = 1 / 24 + r * (1 / 120) + r2 * (1 / 720 + r * (1 / 5040))
  const upTo11 = 1 / 40320 + r * (1 / 362880) + r2 * (1 / 3628800 + r * (1 / 39916800))
  const upTo14 = 1 / 479001600 + r * (1 / 6227020800) + r2 * (1 / 87178291200)
  return upTo3 + r4 * upTo7 + r8 * (upTo11 + r4 * upTo14)
}
