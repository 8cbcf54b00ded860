/** Where the sum of all terms is as good as known. */
const TAIL = 1e-16
/** The nearest that a place may come to 0 and 1. */
const EDGE = 1e-13

/** What is known of a count from earlier ones: how many there were, in how much of what they came in. */
export interface Earlier {
  /** ≥ 0; need not be whole where it stands for how much is known. */
  readonly count: number
  /** Days, or trials, > 0. */
  readonly exposure: number
}

/**
 * The place in (0, 1) of a Poisson count among all that could have come given its sum with the earlier
 * ones: a binomial distribution whatever the rate is. While the rate stays as it is, the places of one
 * period after another are independent draws from the uniform distribution, however little is known.
 *
 * Source: C. P. Quesenberry, Journal of Quality Technology 23 (1991), 296–303 (Poisson Q charts); made
 * uniform by a random draw within the count's own share.
 *
 * @param count what came, a whole number ≥ 0
 * @param exposure what it came in, in the unit of the earlier exposure, > 0
 * @param earlier what came before
 * @param v a uniform draw of its own, 0 ≤ v < 1; with 0 and 1 the bounds of the count's share
 * @example poissonPlace(2, 1, { count: 2, exposure: 1 }, 0) // P(B(4, ½) < 2) = 0.3125
 */
export function poissonPlace(count: number, exposure: number, earlier: Earlier, v: number): number {
  const sum = earlier.count + count
  const odds = exposure / earlier.exposure
  return placeOf(count, v, (k) => ((sum - k) / (k + 1)) * odds)
}

/**
 * The same for a binomial count, given its sum with the earlier ones: a hypergeometric distribution
 * whatever the share is.
 *
 * Source: C. P. Quesenberry, Journal of Quality Technology 23 (1991), 292–295 (binomial Q charts).
 *
 * @param count what came of `total` trials
 * @param earlier what came before, of `exposure` trials
 * @example binomialPlace(1, 2, { count: 1, exposure: 2 }, 0) // P(none of two) = 1/6
 */
export function binomialPlace(count: number, total: number, earlier: Earlier, v: number): number {
  const sum = earlier.count + count
  const rest = earlier.exposure - sum
  return placeOf(count, v, (k) => ((total - k) * (sum - k)) / ((k + 1) * (rest + k + 1)))
}

/**
 * @param up by what the probability of k + 1 is that of k; not above 0 where one of them cannot be
 */
function placeOf(count: number, v: number, up: (k: number) => number): number {
  let below = 0
  for (let k = count, term = 1; k > 0; k--) {
    const ratio = up(k - 1)
    if (!(ratio > 0)) break
    term /= ratio
    below += term
    if (term < TAIL * below || below > 1 / EDGE ** 2) break
  }
  let above = 0
  for (let k = count, term = 1; ; k++) {
    const ratio = up(k)
    if (!(ratio > 0)) break
    term *= ratio
    above += term
    if (term < TAIL * above || above > 1 / EDGE ** 2) break
  }
  return Math.min(1 - EDGE, Math.max(EDGE, (below + v) / (below + 1 + above)))
}
