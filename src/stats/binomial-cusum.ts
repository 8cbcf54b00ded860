import { log } from './log'
import type { Step } from './run-length'

const TAIL = 1e-13

/**
 * The step of a binomial CUSUM: the log-likelihood ratio of odds `change` times the usual ones,
 * x·ln c − n·ln(1 − p + c·p).
 *
 * Source: F. F. Gan, Journal of Statistical Computation and Simulation 46 (1993), 33–55, for odds.
 *
 * @param count x of the period's n
 * @param total n, which may differ from day to day
 * @param share p, the usual share, 0 < p < 1
 * @param change c, > 0 and not 1
 * @example binomialStep(4, 20, 0.1, 2) // 4·ln 2 − 20·ln 1.1 = 0.8663…
 */
export function binomialStep(count: number, total: number, share: number, change: number): number {
  return count * log(change) - total * log(1 - share + change * share)
}

/**
 * All steps that a period can bring, with their probabilities, where its n is one of several alike
 * likely ones.
 *
 * @param totals the n that periods have, each ≥ 0
 * @param actual the share that really holds; the usual one when absent
 * @example binomialSteps([20], 0.1, 2).length // 14
 */
export function binomialSteps(
  totals: readonly number[],
  share: number,
  change: number,
  actual = share,
): Step[] {
  const steps: Step[] = []
  for (const total of totals) {
    for (const [x, probability] of probabilitiesOf(total, actual)) {
      const value = binomialStep(x, total, share, change)
      steps.push({ value, probability: probability / totals.length })
    }
  }
  return steps
}

/**
 * The count that has a place in the binomial distribution: the least x with P(X ≤ x) ≥ place.
 *
 * @param place 0 … 1
 * @param total n, ≥ 0
 * @param share p, 0 < p < 1
 * @example binomialAt(0.5, 20, 0.1) // 2
 */
export function binomialAt(place: number, total: number, share: number): number {
  let sum = 0
  let last = 0
  for (const [x, probability] of probabilitiesOf(total, share)) {
    sum += probability
    last = x
    if (sum >= place) break
  }
  return last
}

/** The counts that matter with their probabilities, worked out from the middle. */
function probabilitiesOf(total: number, share: number): [number, number][] {
  const middle = Math.min(total, Math.floor((total + 1) * share))
  const odds = share / (1 - share)
  const terms: [number, number][] = []
  for (let x = middle, term = 1; x >= 0 && term > TAIL; x--) {
    terms.push([x, term])
    term *= x / ((total - x + 1) * odds)
  }
  terms.reverse()
  for (let x = middle, term = 1; x < total; ) {
    term *= ((total - x) * odds) / (x + 1)
    x++
    if (term <= TAIL) break
    terms.push([x, term])
  }
  const sum = terms.reduce((all, [, term]) => all + term, 0)
  return terms.map(([x, term]) => [x, term / sum])
}
