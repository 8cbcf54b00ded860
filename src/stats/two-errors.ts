import { exp } from './exp'
import type { Interval } from './interval'
import { log } from './log'

/**
 * The interval of an estimate > 0 with two independent errors that multiply it, each known by the interval that it
 * alone would give: the distances of their ends are squared and added (MOVER), on the scale of logarithms.
 *
 * Source: Zou & Donner, Statistics in Medicine 27 (2008), 1693–1702; Zou, Huo & Taleban, Environmetrics 20
 * (2009), 172–180, for logarithms.
 *
 * @param value > 0
 * @returns never narrower than either of the two, and always with the value in it
 * @example twoErrorsOfSum(10, { low: 5, high: 20 }, { low: 10, high: 10 }) // { low: 5, high: 20 }
 */
export function twoErrorsOfSum(value: number, one: Interval, other: Interval): Interval {
  const at = (end: number): number => log(end / value)
  const far = (a: number, b: number): number => Math.sqrt(a * a + b * b)
  const below = far(Math.min(0, at(one.low)), Math.min(0, at(other.low)))
  const above = far(Math.max(0, at(one.high)), Math.max(0, at(other.high)))
  return { low: value * exp(-below), high: value * exp(above) }
}

/**
 * The same of a share, on the scale of its odds.
 *
 * @param share between 0 and 1, neither of them
 * @example twoErrorsOfShare(0.5, { low: 0.4, high: 0.6 }, { low: 0.4, high: 0.6 }) // { low: 0.360…, high: 0.639… }
 */
export function twoErrorsOfShare(share: number, one: Interval, other: Interval): Interval {
  const odds = (p: number): number => p / (1 - p)
  const inOdds = ({ low, high }: Interval): Interval => ({ low: odds(low), high: odds(high) })
  const { low, high } = twoErrorsOfSum(odds(share), inOdds(one), inOdds(other))
  return { low: low / (1 + low), high: high === Infinity ? 1 : high / (1 + high) }
}
