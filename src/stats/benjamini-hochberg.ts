/**
 * p-values adjusted for many comparisons: reject where the adjusted p is at most α, and of what is
 * rejected no more than the share α is expected to be false (under independence or positive dependence).
 * adjusted₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j, at most 1.
 *
 * Source: Benjamini & Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300.
 *
 * @param pValues 0 … 1
 * @returns the adjusted values, in the order given
 * @throws RangeError for a value outside 0 … 1
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  for (const p of pValues) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`pValues: expected 0 to 1, got ${p}`)
  }
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!)
  const adjusted = new Array<number>(pValues.length)
  let least = 1
  for (let rank = order.length; rank > 0; rank--) {
    const at = order[rank - 1]!
    least = Math.min(least, (pValues[at]! * order.length) / rank)
    adjusted[at] = least
  }
  return adjusted
}
