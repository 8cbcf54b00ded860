import { exp } from './exp'
import { log } from './log'
import type { Step } from './run-length'

const TAIL = 1e-13

/**
 * The step of a Poisson CUSUM: the log-likelihood ratio of a rate `change` times the usual one,
 * x·ln c − μ(c − 1). In counts that is x − k with k = μ(c − 1)/ln c, for rises (c > 1); for falls
 * (c < 1) it is k − x. μ may differ from day to day.
 *
 * Source: J. M. Lucas, Technometrics 27 (1985), 129–144.
 *
 * @param count x, what the period brought
 * @param rate μ, what it usually brings, > 0
 * @param change c, > 0 and not 1
 * @example poissonStep(4, 2, 2) // 4·ln 2 − 2 = 0.7725…
 */
export function poissonStep(count: number, rate: number, change: number): number {
  return count * log(change) - rate * (change - 1)
}

/**
 * All steps that a period can bring, with their probabilities.
 *
 * @param usual μ of the steps
 * @param change c of the steps
 * @param actual the rate that really holds; the usual one when absent
 * @example poissonSteps(2, 2)[0] // { value: -2, probability: 0.1353… }
 */
export function poissonSteps(usual: number, change: number, actual = usual): Step[] {
  return probabilitiesOf(actual).map(([x, probability]) => ({
    value: poissonStep(x, usual, change),
    probability,
  }))
}

/**
 * The count that has a place in the Poisson distribution: the least x with P(X ≤ x) ≥ place.
 *
 * @param place 0 … 1
 * @param rate the mean, > 0
 * @example poissonAt(0.5, 2) // 2
 */
export function poissonAt(place: number, rate: number): number {
  let sum = 0
  let last = 0
  for (const [x, probability] of probabilitiesOf(rate)) {
    sum += probability
    last = x
    if (sum >= place) break
  }
  return last
}

/** The counts that matter with their probabilities, worked out from the middle, where e^−μ is no longer too small. */
function probabilitiesOf(mean: number): [number, number][] {
  const middle = Math.floor(mean)
  const terms: [number, number][] = []
  for (let x = middle, term = 1; x >= 0 && term > TAIL; x--) {
    terms.push([x, term])
    term *= x / mean
  }
  terms.reverse()
  for (let x = middle + 1, term = mean / (middle + 1); term > TAIL; ) {
    terms.push([x, term])
    x++
    term *= mean / x
  }
  const total = mean < 1 ? exp(mean) : terms.reduce((sum, [, term]) => sum + term, 0)
  return terms.map(([x, term]) => [x, term / total])
}
