import { exp } from './exp'

const ROOT_TWO_PI = 2.5066282746310002
const SERIES_ENDS = 3
const FRACTIONS = 120

/**
 * The probability that a standard normal draw lies at least this far from 0, on either side: the
 * two-sided p-value of a z-value. Series below |z| = 3, continued fraction above; about 1e-13 relative.
 *
 * Own code: of the libraries one looks it up in a table of four digits, others use Math.exp, which
 * engines round differently.
 *
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 *
 * @param z any number
 * @returns 0 … 1
 * @example twoSidedP(1.959963984540054) // 0.05
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z)
  const density = exp((-x * x) / 2) / ROOT_TWO_PI
  if (x < SERIES_ENDS) {
    let term = x
    let sum = x
    for (let i = 3; term > sum * 1e-17; i += 2) {
      term *= (x * x) / i
      sum += term
    }
    return 1 - 2 * density * sum
  }
  let fraction = x
  for (let i = FRACTIONS; i > 0; i--) fraction = x + i / fraction
  return (2 * density) / fraction
}
