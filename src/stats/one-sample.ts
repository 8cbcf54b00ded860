import type { Proportion } from './newcombe'
import { twoSidedP } from './normal-tail'
import { normalised } from './two-sample'

/**
 * The two-sided p-value of a share against a stated one: z by the variance that the stated share implies,
 * corrected for the skewness of a binomial count as in `twoSampleP`.
 *
 * @param stated 0 … 1; 0 and 1 are refuted by a single item
 * @returns 0 … 1
 * @example oneSampleP({ count: 4, total: 50 }, 0.02) // 0.0194…
 */
export function oneSampleP({ count, total }: Proportion, stated: number): number {
  const apart = count / total - stated
  const variance = stated * (1 - stated)
  if (!(variance > 0)) return apart === 0 ? 1 : 0
  const z = apart / Math.sqrt(variance / total)
  const skew = (1 - 2 * stated) / Math.sqrt(variance * total)
  return Math.min(1, twoSidedP(normalised(z, skew)))
}
