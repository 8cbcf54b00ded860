/**
 * Fits the strength with which groups are drawn to their parent (see nestedMeans), by moments: the correlation
 * within groups ρ = (S − C)/(F − C), with S = ΣΣ nᵍ(pᵍᵢ − pᵢ)² over the groups of each family and the
 * classes, C what chance makes of it, F what it would be if each group had one class only; s = 1/ρ − 1.
 *
 * Both hang on how often two items of one parent differ in class. That is told from pairs of *different* groups
 * alone, each group against the others, Σ nᵍᵢ·(n − nᵍ − nᵢ + nᵍᵢ) / Σ nᵍ·(n − nᵍ): pairs within a group are more
 * alike, and with two or three groups they would make these look more apart than they are.
 *
 * Source: J. C. Kleinman, Journal of the American Statistical Association 68 (1973), 46–54, summed
 * over classes and families; the pairs between groups as in R. R. Hudson, M. Slatkin & W. P. Maddison, Genetics
 * 132 (1992), 583–589.
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
      const all = groups.reduce((total, counts) => total + counts[i]!, 0)
      const mean = all / items
      const apartPairs = groups.reduce(
        (total, counts, g) => total + counts[i]! * (items - sizes[g]! - (all - counts[i]!)),
        0,
      )
      const differ = apartPairs / (items * items - squares)
      groups.forEach((counts, g) => {
        const off = counts[i]! / sizes[g]! - mean
        apart += sizes[g]! * off * off
      })
      chance += differ * (groups.length - 1)
      full += differ * (items - squares / items)
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
