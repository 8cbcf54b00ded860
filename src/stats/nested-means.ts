/** What was found in a group; each group of a list lies within the one before it. */
export interface NestedGroup {
  /** Summed over the group's items, the narrower groups' too: counts by class, or a score. */
  readonly sums: readonly number[]
  /** How many items these are. */
  readonly items: number
  /** How many items the group around it would count for if its mean were known, > 0; Infinity where they do not differ. */
  readonly strength: number
}

/**
 * The mean of each of some groups that lie within one another, drawn towards what is known of the group around
 * it *without its own items*, so that none counts twice. With the sums tₖ and the nₖ items of group k, that of
 * the group around it k − 1, and mₖ, aₖ what it is drawn to and how many items that counts for:
 *
 *     meanₖ = (tₖ + aₖ·mₖ) / (nₖ + aₖ)
 *     mₖ    = (tₖ₋₁ − tₖ + aₖ₋₁·mₖ₋₁) / w,   w = nₖ₋₁ − nₖ + aₖ₋₁
 *     1/aₖ  = 1/w + 1/sₖ + 1/(w·sₖ)
 *
 * The last line is exact for the first two moments of a Dirichlet within a Dirichlet: the correlations
 * ρ = 1/(1 + a) go together by 1 − ρₖ = (1 − 1/(1 + w))·(1 − 1/(1 + sₖ)). What the others are few to tell thus
 * counts for little, and where groups do not differ (sₖ infinite) the mean is that of the group around it.
 *
 * Sources: I. J. Good, The Estimation of Probabilities (1965), chapter 3; groups within groups as in W. S. Jewell,
 * Giornale dell'Istituto Italiano degli Attuari 38 (1975), 1–16.
 *
 * @param groups the widest first
 * @param start the means that the widest is drawn to
 * @returns the means of each group; one without items has that of the group around it
 * @example nestedMeans([{ sums: [3, 1], items: 4, strength: 4 }], [0.5, 0.5]) // [[0.625, 0.375]]
 */
export function nestedMeans(
  groups: readonly NestedGroup[],
  start: readonly number[],
): (readonly number[])[] {
  let drawn: Drawn = { means: start, worth: groups[0]?.strength ?? 0 }
  return groups.map((group, k) => {
    const around = groups[k - 1]
    if (around !== undefined) {
      const others = {
        sums: around.sums.map((sum, i) => sum - group.sums[i]!),
        items: around.items - group.items,
      }
      const worth = others.items + drawn.worth
      drawn = {
        means: meansOf(others, drawn),
        worth: 1 / (1 / worth + 1 / group.strength + 1 / (worth * group.strength)),
      }
    }
    return meansOf(group, drawn)
  })
}

/** What a group is drawn to, and how many items that counts for. */
interface Drawn {
  readonly means: readonly number[]
  readonly worth: number
}

function meansOf(
  { sums, items }: Pick<NestedGroup, 'sums' | 'items'>,
  { means, worth }: Drawn,
): readonly number[] {
  // To the last bit what it is drawn to, where nothing of its own is known.
  if (items === 0 || worth === Infinity) return means
  return means.map((mean, i) => (sums[i]! + worth * mean) / (items + worth))
}
