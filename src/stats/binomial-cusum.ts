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
    const terms: number[] = []
    const middle = Math.min(total, Math.floor((total + 1) * actual))
    const odds = actual / (1 - actual)
    for (let x = middle, term = 1; x >= 0 && term > TAIL; x--) {
      terms[x] = term
      term *= x / ((total - x + 1) * odds)
    }
    for (let x = middle, term = 1; x <= total && term > TAIL; ) {
      terms[x] = term
      term *= ((total - x) * odds) / (x + 1)
      x++
    }
    const sum = terms.reduce((all, term) => all + term, 0)
    terms.forEach((term, x) => {
      const probability = term / sum / totals.length
      steps.push({ value: binomialStep(x, total, share, change), probability })
    })
  }
  return steps
}
