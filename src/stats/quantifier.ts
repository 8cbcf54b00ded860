import { cholesky, solveCholesky } from './cholesky'
import { emPrevalence } from './em-prevalence'
import { type LabelledSample, meanPosterior, meanPrediction, type ReadSample } from './read-sample'
import { simplexSolver } from './simplex-solver'

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
  /**
   * The shares that a mean prediction (`cc`, `acc`, `o-acc`) or mean posterior (`pcc`, `pacc`, `o-pacc`)
   * stands for; null for `emq`, which needs every posterior.
   */
  readonly fromMean: ((mean: readonly number[]) => number[]) | null
  /**
   * For each class how its share moves with the mean, as long as no share is at 0: the weights of a score
   * whose mean differs between two samples only as their shares of that class do.
   */
  readonly slopes: readonly (readonly number[])[]
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
  const means = countsLabels(method) ? meanPrediction : meanPosterior
  const units = labelled.counts.map((_, c) => labelled.counts.map((_, d) => (c === d ? 1 : 0)))
  const byMean = (
    fromMean: (mean: readonly number[]) => number[],
    slopes: readonly (readonly number[])[],
  ): Quantifier => ({
    estimate: (sample) => fromMean(means(sample.outcomes, sample.counts, classes)),
    fromMean,
    slopes,
  })
  if (method === 'cc' || method === 'pcc') return byMean((mean) => [...mean], units)
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
    return {
      estimate: (sample) => emPrevalence(sample, prior),
      fromMean: null,
      slopes: units,
    }
  }
  const smoothness = method.startsWith('o-') ? options.smoothness : 0
  const h = columns.map((a, i) =>
    columns.map((b, j) => dot(a, b) + (smoothness / 2) * curvature(i, j, classes)),
  )
  const solve = simplexSolver(h)
  const f = new Array<number>(classes).fill(0)
  return byMean((mean) => {
    for (let c = 0; c < classes; c++) f[c] = dot(columns[c]!, mean)
    return solve(f)
  }, slopesOf(h, columns) ?? units)
}

/** Whether a method goes by the predicted labels rather than the posteriors. */
export function countsLabels(method: PrevalenceMethod): boolean {
  return method === 'cc' || method === 'acc' || method === 'o-acc'
}

/** The rows of (H⁻¹ − H⁻¹11ᵀH⁻¹/1ᵀH⁻¹1)·Mᵀ, or null where H is too flat to be inverted. */
function slopesOf(
  h: readonly (readonly number[])[],
  columns: readonly (readonly number[])[],
): number[][] | null {
  const lower = cholesky(h)
  if (lower === null) return null
  const ofOnes = solveCholesky(
    lower,
    h.map(() => 1),
  )
  const total = ofOnes.reduce((a, b) => a + b, 0)
  return h.map((_, c) => {
    const inverse = solveCholesky(
      lower,
      h.map((_, i) => (i === c ? 1 : 0)),
    )
    const row = inverse.map((value, i) => value - (ofOnes[c]! * ofOnes[i]!) / total)
    return h.map((_, d) => row.reduce((sum, value, i) => sum + value * columns[i]![d]!, 0))
  })
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
