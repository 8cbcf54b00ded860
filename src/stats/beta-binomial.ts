import type { Proportion } from './newcombe'

/** A beta distribution of groups' shares. */
export interface BetaPrior {
  readonly a: number
  readonly b: number
}

/**
 * Fits the beta distribution of groups' shares by moments, groups weighed by size: with
 * S = Σ nᵢ(pᵢ − μ)² the correlation within groups is ρ = (S/v − (k − 1))/(N − Σnᵢ²/N − (k − 1)) with
 * v = μ(1 − μ), and a + b = 1/ρ − 1, a = μ(a + b). Where the groups differ no more than chance lets them, there is no
 * finite answer, and null says so: shrink each group wholly to the mean.
 *
 * Source: J. C. Kleinman, Journal of the American Statistical Association 68 (1973), 46–54.
 *
 * @param groups each with a total ≥ 1
 * @returns null when fewer than two groups are given, or they do not differ beyond chance
 * @example fitBetaPrior([{ count: 1, total: 100 }, { count: 30, total: 100 }]) // { a: 0.338…, b: 1.844… }
 */
export function fitBetaPrior(groups: readonly Proportion[]): BetaPrior | null {
  if (groups.length < 2) return null
  let items = 0
  let count = 0
  let squares = 0
  for (const group of groups) {
    items += group.total
    count += group.count
    squares += group.total * group.total
  }
  const mean = count / items
  let between = 0
  for (const group of groups) {
    const apart = group.count / group.total - mean
    between += group.total * apart * apart
  }
  const bound = mean * (1 - mean)
  const chance = bound * (groups.length - 1)
  const full = bound * (items - squares / items)
  const correlation = (between - chance) / (full - chance)
  if (!(correlation > 0)) return null
  const size = Math.max(0, 1 / Math.min(1, correlation) - 1)
  return size > 0 ? { a: mean * size, b: (1 - mean) * size } : null
}

/**
 * A group's share, drawn towards what is normal for its like: (count + a)/(total + a + b). A small
 * group moves far, a large one hardly.
 *
 * @example shrunkShare({ count: 1, total: 2 }, { a: 1, b: 9 }) // 0.1666…
 */
export function shrunkShare({ count, total }: Proportion, { a, b }: BetaPrior): number {
  return (count + a) / (total + a + b)
}
