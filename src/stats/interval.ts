/** An estimate with the interval that holds its sampling error. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The two-sided normal quantiles of the confidence levels in use. A table, because a computed
 * quantile needs a logarithm, and engines round logarithms differently: the same posts must give
 * the same bytes everywhere.
 */
const NORMAL_QUANTILES: Readonly<Record<Confidence, number>> = {
  0.8: 1.2815515655446004,
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
  0.999: 3.2905267314918945,
}

/** A supported confidence level: 0.8, 0.9, 0.95, 0.99 or 0.999. */
export type Confidence = 0.8 | 0.9 | 0.95 | 0.99 | 0.999

/** The supported confidence levels, ascending. */
export const CONFIDENCES = Object.keys(NORMAL_QUANTILES).map(Number).sort() as Confidence[]

/**
 * How many standard errors a two-sided interval of this confidence reaches to each side.
 *
 * @throws RangeError when the level is not one of {@link CONFIDENCES}
 * @example normalQuantile(0.95) // 1.959963984540054
 */
export function normalQuantile(confidence: Confidence): number {
  if (!Object.hasOwn(NORMAL_QUANTILES, confidence)) {
    throw new RangeError(`confidence: expected one of ${CONFIDENCES.join(', ')}, got ${confidence}`)
  }
  return NORMAL_QUANTILES[confidence]
}
