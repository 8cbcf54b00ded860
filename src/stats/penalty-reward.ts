import { type Confidence, type Interval, normalQuantile } from './interval'
import { type Coefficient, type CrossProducts, leastSquares } from './least-squares'

/** What an attribute costs where it fails and earns where it excels. */
export interface PenaltyReward {
  /** The outcome where it fails less the outcome elsewhere; expected below 0. */
  readonly penalty: Interval & { readonly value: number }
  /** The outcome where it excels less the outcome elsewhere; expected above 0. */
  readonly reward: Interval & { readonly value: number }
  /**
   * `basic`: it punishes and does not reward; `excitement`: it rewards and does not punish;
   * `performance`: both; `indifferent`: neither.
   */
  readonly kind: 'basic' | 'performance' | 'excitement' | 'indifferent'
}

/** How contrasts are read. */
export interface PenaltyRewardOptions {
  readonly confidence: Confidence
  /**
   * One side is said to prevail when it is at least this many times as large as the other; results
   * depend on it, so state it (Albayrak & Caber 2013).
   */
  readonly cutoff: number
}

/**
 * Penalty–reward contrast analysis: the outcome is regressed on two dummies for each attribute, "fails
 * here" and "excels here". A side counts where its interval excludes 0 on the expected side; where both
 * count but one prevails by the cut-off, the attribute is of that side's kind.
 *
 * Source: D. R. Brandt, Journal of Services Marketing 2 (1988), 35–41; Albayrak & Caber, Tourism
 * Management 39 (2013) on cut-offs.
 *
 * @param products cross products of (1, fails₁, excels₁, fails₂, excels₂, …, outcome)
 * @returns one for each attribute, or null where the regression has no single answer
 * @example penaltyReward(crossProducts([[1, 0, -2], [0, 1, 1], [0, 0, 0], [0, 0, 0.5]]), { confidence: 0.95, cutoff: 2 })
 */
export function penaltyReward(
  products: CrossProducts,
  { confidence, cutoff }: PenaltyRewardOptions,
): PenaltyReward[] | null {
  const fit = leastSquares(products)
  if (fit === null) return null
  const z = normalQuantile(confidence)
  const side = ({ value, standardError }: Coefficient): Interval & { value: number } => ({
    value,
    low: value - z * standardError,
    high: value + z * standardError,
  })
  return Array.from({ length: fit.coefficients.length / 2 }, (_, i) => {
    const penalty = side(fit.coefficients[2 * i]!)
    const reward = side(fit.coefficients[2 * i + 1]!)
    return { penalty, reward, kind: kindOf(penalty, reward, cutoff) }
  })
}

/**
 * The kind of an attribute by its two sides; see {@link penaltyReward}.
 *
 * @example kindOf({ value: -1, low: -1.2, high: -0.8 }, { value: 0.1, low: -0.1, high: 0.3 }, 2) // 'basic'
 */
export function kindOf(
  penalty: Interval & { value: number },
  reward: Interval & { value: number },
  cutoff: number,
): PenaltyReward['kind'] {
  const punishes = penalty.high < 0
  const rewards = reward.low > 0
  if (!punishes && !rewards) return 'indifferent'
  if (!rewards || (punishes && -penalty.value >= cutoff * reward.value)) return 'basic'
  if (!punishes || reward.value >= -cutoff * penalty.value) return 'excitement'
  return 'performance'
}
