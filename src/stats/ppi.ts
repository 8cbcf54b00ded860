import { type Confidence, type Interval, normalQuantile } from './interval'
import { type Moments, moments } from './moments'

/** A sample whose items have both a true value and a predicted one, at the same places. */
export interface PairedSample {
  readonly truth: readonly number[]
  readonly predicted: readonly number[]
}

/** An estimated mean. */
export interface PpiMean {
  readonly mean: number
  readonly standardError: number
  /** How far the predictions were trusted, 0 (labels alone) … 1. */
  readonly lambda: number
}

/**
 * Prediction-powered inference for a mean (PPI++): a few labelled items correct the mean prediction of
 * many others, whatever the predictions are worth; λ weighs them by how well they go with the labels.
 *
 * θ = λ·mean f(U) + mean(Y − λ·f(L)), λ = Cov(Y, f)/((1 + n/N)·Var f) within 0 … 1,
 * se² = λ²·Var f(U)/N + Var(Y − λ·f)/n.
 *
 * Source: Angelopoulos, Duchi & Zrnic, PPI++: Efficient Prediction-Powered Inference (2023), example 6.1.
 *
 * @param labelled a random sample, at least two items
 * @param others the predictions of items without a label, from the same population
 * @throws RangeError with fewer than two labelled items, or truth and predictions of unequal length
 * @example ppiMean({ truth: [1, 0, 1, 0], predicted: [1, 0, 1, 0] }, { n: 96, mean: 0.25, variance: 0.1875 })
 */
export function ppiMean({ truth, predicted }: PairedSample, others: Moments): PpiMean {
  const n = truth.length
  if (n < 2) throw new RangeError(`labelled: expected at least 2 items, got ${n}`)
  if (predicted.length !== n) {
    throw new RangeError(`predicted: expected ${n} values, got ${predicted.length}`)
  }
  const y = moments(truth)
  const f = moments(predicted)
  let covariance = 0
  for (let i = 0; i < n; i++) covariance += ((truth[i]! - y.mean) * (predicted[i]! - f.mean)) / n
  const all = n + others.n
  const apart = f.mean - others.mean
  const spread =
    (n * f.variance + others.n * others.variance + ((n * others.n) / all) * apart * apart) / all
  const best = spread > 0 && others.n > 0 ? covariance / ((1 + n / others.n) * spread) : 0
  const lambda = Math.min(1, Math.max(0, best))
  const rest = moments(truth.map((value, i) => value - lambda * predicted[i]!))
  const fromOthers = others.n > 0 ? (lambda * lambda * others.variance) / others.n : 0
  return {
    mean: lambda * (others.n > 0 ? others.mean : 0) + rest.mean,
    standardError: Math.sqrt(fromOthers + rest.variance / n),
    lambda,
  }
}

/**
 * The normal interval of an estimate: ± z standard errors.
 *
 * @example normalInterval({ mean: 0.2, standardError: 0.01 }, 0.95) // { low: 0.1804…, high: 0.2195… }
 */
export function normalInterval(
  { mean, standardError }: { readonly mean: number; readonly standardError: number },
  confidence: Confidence,
): Interval {
  const half = normalQuantile(confidence) * standardError
  return { low: mean - half, high: mean + half }
}
