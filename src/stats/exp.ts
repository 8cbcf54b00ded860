const LOG2_E = Math.LOG2E
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
/** 1/14!, 1/13!, … 1/0!: multiplying is many times faster than dividing. */
const INVERSE_FACTORIALS = new Float64Array(15)
for (let i = 0, factorial = 1; i < 15; i++, factorial *= i)
  INVERSE_FACTORIALS[14 - i] = 1 / factorial

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
  let sum = 0
  for (let i = 0; i < 15; i++) sum = sum * r + INVERSE_FACTORIALS[i]!
  return sum * POWERS_OF_TWO[MOST + k]!
}
