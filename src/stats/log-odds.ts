import { log } from './log'
import { twoSidedP } from './normal-tail'

/** How much more often one corpus uses a word than another. */
export interface LogOdds {
  /** The difference of the two log-odds, > 0 where the first corpus uses it more. */
  readonly delta: number
  /** delta by its standard error. */
  readonly z: number
  /** The two-sided p-value of z. */
  readonly p: number
}

/** A word's counts in both corpora. */
export interface WordCounts {
  readonly first: number
  readonly second: number
  /** Its pseudo-count: how often it occurs in a background corpus, scaled; > 0. */
  readonly prior: number
}

/**
 * The weighted log-odds ratio of each word between two corpora, with an informative Dirichlet prior, so
 * that neither rare nor ever-present words lead the list:
 * δ = ln((y₁ + α)/(n₁ + α₀ − y₁ − α)) − ln((y₂ + α)/(n₂ + α₀ − y₂ − α)), z = δ/√(1/(y₁ + α) + 1/(y₂ + α)).
 *
 * Source: Monroe, Colaresi & Quinn, Fightin' Words, Political Analysis 16 (2008), 372–403, equations 15–22.
 *
 * @param words at least two, every prior > 0
 * @throws RangeError for a prior that is not above 0, or fewer than two words
 * @example logOdds([{ first: 9, second: 1, prior: 1 }, { first: 1, second: 9, prior: 1 }])[0].delta // 3.2188…
 */
export function logOdds(words: readonly WordCounts[]): LogOdds[] {
  if (words.length < 2) throw new RangeError(`words: expected at least 2, got ${words.length}`)
  let [first, second, prior] = [0, 0, 0]
  for (const word of words) {
    if (!(word.prior > 0)) throw new RangeError(`prior: expected > 0, got ${word.prior}`)
    first += word.first
    second += word.second
    prior += word.prior
  }
  return words.map((word) => {
    const a = word.first + word.prior
    const b = word.second + word.prior
    const delta = log(a / (first + prior - a)) - log(b / (second + prior - b))
    const z = delta / Math.sqrt(1 / a + 1 / b)
    return { delta, z, p: twoSidedP(z) }
  })
}
