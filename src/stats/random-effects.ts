/** One study of several: what it measured, and the variance of its own sampling. */
export interface Study {
  readonly value: number
  readonly variance: number
}

/** What several studies have in common, and how far they truly differ. */
export interface RandomEffects {
  readonly mean: number
  /** The variance between the studies' true values, without that of their sampling; 0 where sampling explains all. */
  readonly variance: number
}

/** Halvings of an interval until nothing is left of it. */
const STEPS = 60

/**
 * Fits a random-effects model: the variance between studies is the one at which the weighted squares
 * about the weighted mean are as large as they should be, one less than there are studies.
 *
 * Source: Paule & Mandel, Journal of Research of the National Bureau of Standards 87 (1982), 377–385.
 *
 * @param studies at least one, their variances > 0
 * @example fitRandomEffects([{ value: 0.2, variance: 0.01 }, { value: 0.9, variance: 0.02 }]).variance
 */
export function fitRandomEffects(studies: readonly Study[]): RandomEffects {
  let low = 0
  let high = 0
  for (const { value } of studies) high = Math.max(high, (value - studies[0]!.value) ** 2)
  high *= studies.length
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (squaresAt(studies, middle) > studies.length - 1) low = middle
    else high = middle
  }
  return { mean: meanAt(studies, low), variance: low }
}

function meanAt(studies: readonly Study[], between: number): number {
  let sum = 0
  let weights = 0
  for (const { value, variance } of studies) {
    sum += value / (variance + between)
    weights += 1 / (variance + between)
  }
  return sum / weights
}

function squaresAt(studies: readonly Study[], between: number): number {
  const mean = meanAt(studies, between)
  return studies.reduce(
    (sum, { value, variance }) => sum + (value - mean) ** 2 / (variance + between),
    0,
  )
}

/**
 * The true value of a study as near to the mean as such studies are, so that the values of many studies
 * spread as their true values do, neither as wide as what they measured nor as close as their best guesses.
 *
 * Source: Louis, Journal of the American Statistical Association 79 (1984), 393–398.
 *
 * @example truthLike({ value: 0.9, variance: 0.02 }, fitRandomEffects(studies))
 */
export function truthLike(
  { value, variance }: Study,
  { mean, variance: between }: RandomEffects,
): number {
  return between === 0 ? mean : mean + (value - mean) * Math.sqrt(between / (between + variance))
}
