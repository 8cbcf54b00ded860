import { exp } from './exp'
import { log } from './log'
import { twoSidedP } from './normal-tail'

/** A sample of scores by its sum and size. */
export interface ScoreSum {
  readonly sum: number
  /** ≥ 1 */
  readonly items: number
}

/** How scores are spread among all items, both samples and others. */
export interface ScoreSpread {
  readonly variance: number
  /** The third standardised moment. */
  readonly skewness: number
}

/**
 * The variance and skewness of counted scores.
 *
 * @example scoreSpread([0, 1], [3, 1]) // { variance: 0.1875, skewness: 1.1547… }
 */
export function scoreSpread(scores: readonly number[], counts: readonly number[]): ScoreSpread {
  let [items, sum] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    items += counts[i]!
    sum += counts[i]! * scores[i]!
  }
  if (items === 0) return { variance: 0, skewness: 0 }
  let [squares, cubes] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    const apart = scores[i]! - sum / items
    squares += counts[i]! * apart * apart
    cubes += counts[i]! * apart * apart * apart
  }
  const variance = squares / items
  const skewness = variance > 0 ? cubes / items / (variance * Math.sqrt(variance)) : 0
  return { variance, skewness }
}

/**
 * The two-sided p-value of no difference between the mean scores of two samples without an item in common,
 * when both come from a population with this spread: z by the pooled variance, corrected for the
 * skewness of the difference by the Wilson–Hilferty transformation of a Pearson type III distribution.
 * Without the correction rare events in small samples would be called unusual too often.
 *
 * Source: Wilson & Hilferty, Proceedings of the National Academy of Sciences 17 (1931), 684–688; W. Kirby,
 * Water Resources Research 8 (1972), 1251–1254, for the transformation with a skewness.
 *
 * @returns 0 … 1; 1 where the scores do not vary
 * @example twoSampleP({ sum: 12, items: 100 }, { sum: 50, items: 1000 }, { variance: 0.0475, skewness: 4.13 }) // 0.0071…
 */
export function twoSampleP(a: ScoreSum, b: ScoreSum, { variance, skewness }: ScoreSpread): number {
  const inverses = 1 / a.items + 1 / b.items
  if (!(variance > 0)) return 1
  const z = (a.sum / a.items - b.sum / b.items) / Math.sqrt(variance * inverses)
  const skew =
    (skewness * (1 / (a.items * a.items) - 1 / (b.items * b.items))) /
    (inverses * Math.sqrt(inverses))
  return Math.min(1, twoSidedP(normalised(z, skew)))
}

/** A skew deviate as the normal one with the same probability. */
export function normalised(z: number, skew: number): number {
  if (Math.abs(skew) < 1e-6) return z
  const inner = (skew * z) / 2 + 1
  // Below its lower end a type III distribution has nothing.
  return (6 / skew) * ((inner > 0 ? exp(log(inner) / 3) : 0) - 1) + skew / 6
}
