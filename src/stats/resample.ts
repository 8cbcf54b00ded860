import type { Random } from './random'

/**
 * Another draw of a counted sample, in time proportional to its outcomes, not its items: each count is
 * drawn from the Poisson distribution of its mean, which for shares equals drawing items with
 * replacement up to 1/n. Never empty, unless the sample is.
 *
 * Source: Hanley & MacGibbon, Computer Methods and Programs in Biomedicine 83 (2006), 57–62.
 *
 * @param means expected counts, ≥ 0
 * @example resample([3, 0, 7], seededRandom(1)) // [2, 0, 9]
 */
export function resample(means: readonly number[], random: Random): number[] {
  for (;;) {
    let items = 0
    const drawn = means.map((mean) => {
      const count = mean === 0 ? 0 : random.poisson(mean)
      items += count
      return count
    })
    if (items > 0 || !means.some((mean) => mean > 0)) return drawn
  }
}
