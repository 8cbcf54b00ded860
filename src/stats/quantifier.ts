import { emPrevalence } from './em-prevalence'
import { type LabelledSample, meanPosterior, meanPrediction, type ReadSample } from './read-sample'
import { simplexMinimum } from './simplex'

/**
 * Ways to estimate the prevalence of k classes from what a classifier says of a sample.
 *
 * - `cc`: the share of each predicted class (classify and count).
 * - `pcc`: the mean posterior (Bella et al. 2010).
 * - `acc`, `pacc`: the shares p over the simplex that best explain the counts, or the mean posteriors,
 *   q through the classifier's errors M: min ‖Mp − q‖² (Gart & Buck 1966; Forman 2005; Bella et al. 2010).
 * - `o-acc`, `o-pacc`: the same for ordered classes, with a penalty on jagged shares:
 *   + τ·Σ(−p₍ᵢ₋₁₎ + 2pᵢ − p₍ᵢ₊₁₎)²/2 (Bunse et al., Regularization-based methods for ordinal quantification, 2024).
 * - `emq`: expectation maximisation over posteriors (Saerens, Latinne & Decaestecker 2002).
 */
export const PREVALENCE_METHODS = ['cc', 'pcc', 'acc', 'pacc', 'o-acc', 'o-pacc', 'emq'] as const

/** One of {@link PREVALENCE_METHODS}. */
export type PrevalenceMethod = (typeof PREVALENCE_METHODS)[number]

/** Estimates the shares of the classes in a sample. */
export interface Quantifier {
  /** The share of each class, in their order; they sum to 1. */
  estimate(sample: ReadSample): number[]
}

/** How a quantifier is fitted. */
export interface QuantifierOptions {
  readonly method: PrevalenceMethod
  /** τ of the ordinal methods, ≥ 0; the others do without. */
  readonly smoothness: number
}

/**
 * Fits a quantifier on a labelled sample; it then estimates any number of samples that the same
 * classifier read. Own code: no library for JavaScript has these estimators.
 *
 * @throws RangeError when a class has no labelled item, or an estimated sample has no item
 * @example
 * const outcomes = [{ predicted: 0, posterior: [0.9, 0.1] }, { predicted: 1, posterior: [0.2, 0.8] }]
 * const labelled = { outcomes, counts: [[80, 20], [10, 90]] }
 * const acc = fitQuantifier(labelled, { method: 'acc', smoothness: 0 })
 * acc.estimate({ outcomes, counts: [240, 760] }) // [0.2, 0.8]
 */
export function fitQuantifier(labelled: LabelledSample, options: QuantifierOptions): Quantifier {
  const { method } = options
  const classes = labelled.counts.length
  const means = (['cc', 'acc', 'o-acc'] as PrevalenceMethod[]).includes(method)
    ? meanPrediction
    : meanPosterior
  if (method === 'cc' || method === 'pcc') {
    return { estimate: (sample) => means(sample.outcomes, sample.counts, classes) }
  }
  const columns = labelled.counts.map((counts, c) => {
    if (!counts.some((count) => count > 0)) {
      throw new RangeError(`labelled: expected at least one item of class ${c}, got none`)
    }
    return means(labelled.outcomes, counts, classes)
  })
  if (method === 'emq') {
    const totals = labelled.counts.map((counts) => counts.reduce((a, b) => a + b, 0))
    const all = totals.reduce((a, b) => a + b, 0)
    const prior = totals.map((total) => total / all)
    return { estimate: (sample) => emPrevalence(sample, prior) }
  }
  const smoothness = method.startsWith('o-') ? options.smoothness : 0
  const h = columns.map((a, i) =>
    columns.map((b, j) => dot(a, b) + (smoothness / 2) * curvature(i, j, classes)),
  )
  return {
    estimate(sample) {
      const q = means(sample.outcomes, sample.counts, classes)
      return simplexMinimum(
        h,
        columns.map((column) => dot(column, q)),
      )
    },
  }
}

/** The entry (i, j) of CᵀC, where row r of C is −1, 2, −1 around the inner class r. */
function curvature(i: number, j: number, classes: number): number {
  let sum = 0
  for (let r = 1; r < classes - 1; r++) sum += bend(r, i) * bend(r, j)
  return sum
}

function bend(row: number, column: number): number {
  if (row === column) return 2
  return row - column === 1 || column - row === 1 ? -1 : 0
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
