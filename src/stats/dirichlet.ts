/**
 * The shares of a group's classes, drawn towards what is normal for its like: the mean of the
 * Dirichlet distribution after the counts, (nᵢ + s·pᵢ)/(n + s). A small group stays near p, a large
 * one goes its own way.
 *
 * Source: I. J. Good, The Estimation of Probabilities (1965), chapter 3.
 *
 * @param counts ≥ 0, by class
 * @param parent the shares that it is drawn to, which sum to 1
 * @param strength s, how many observations the parent counts for, > 0; Infinity gives the parent
 * @example dirichletMean([3, 1], [0.5, 0.5], 4) // [0.625, 0.375]
 */
export function dirichletMean(
  counts: readonly number[],
  parent: readonly number[],
  strength: number,
): number[] {
  if (strength === Infinity) return [...parent]
  const total = counts.reduce((sum, count) => sum + count, 0) + strength
  return counts.map((count, i) => (count + strength * parent[i]!) / total)
}

/**
 * Fits the strength with which groups are drawn to their parent, by moments: the correlation within
 * groups ρ = (S − C)/(F − C), with S = ΣΣ nᵍ(pᵍᵢ − pᵢ)² over the groups of each family and the
 * classes, C what chance makes of it, F what it would be if each group had one class only; s = 1/ρ − 1.
 *
 * Source: J. C. Kleinman, Journal of the American Statistical Association 68 (1973), 46–54, summed
 * over classes and families.
 *
 * @param families the counts by class of each group, group by group, for each parent
 * @returns Infinity where groups differ no more than chance lets them, at least {@link LEAST_STRENGTH}
 * @example fitDirichletStrength([[[9, 1], [1, 9]]]) // 1
 */
export function fitDirichletStrength(
  families: readonly (readonly (readonly number[])[])[],
): number {
  let [apart, chance, full] = [0, 0, 0]
  for (const family of families) {
    const groups = family.filter((counts) => sum(counts) > 0)
    if (groups.length < 2) continue
    const sizes = groups.map(sum)
    const items = sum(sizes)
    const squares = sizes.reduce((total, size) => total + size * size, 0)
    for (let i = 0; i < groups[0]!.length; i++) {
      const mean = groups.reduce((total, counts) => total + counts[i]!, 0) / items
      groups.forEach((counts, g) => {
        const off = counts[i]! / sizes[g]! - mean
        apart += sizes[g]! * off * off
      })
      chance += mean * (1 - mean) * (groups.length - 1)
      full += mean * (1 - mean) * (items - squares / items)
    }
  }
  const correlation = (apart - chance) / (full - chance)
  if (!(correlation > 0)) return Infinity
  return Math.max(LEAST_STRENGTH, 1 / correlation - 1)
}

/** A parent always counts for something, so that no share is 0. */
export const LEAST_STRENGTH = 0.5

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
