import type { ReadSample } from './read-sample'

const FEWEST_ROUNDS = 10
const MOST_ROUNDS = 1000
const SETTLED = 1e-4

/**
 * The shares of the classes that make a sample's posteriors most likely, given the shares under which
 * they were calibrated: rᵢₖ ∝ (pₖ/priorₖ)·Pᵢₖ, p ← mean of r, until the mean absolute change of p is
 * below 1e-4, at least 10 and at most 1,000 rounds. Right only as far as the posteriors are calibrated.
 *
 * Source: Saerens, Latinne & Decaestecker, Neural Computation 14 (2002), 21–41 (EMQ, also SLD).
 *
 * @param prior the shares of the classes where the posteriors were calibrated, each > 0
 * @throws RangeError when the sample has no item
 * @example emPrevalence({ outcomes: [{ predicted: 0, posterior: [1, 0] }], counts: [5] }, [0.5, 0.5]) // [1, 0]
 */
export function emPrevalence({ outcomes, counts }: ReadSample, prior: readonly number[]): number[] {
  let items = 0
  for (const count of counts) items += count
  if (items === 0) throw new RangeError('sample: expected at least one item, got none')
  const classes = prior.length
  let shares = [...prior]
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const next = new Array<number>(classes).fill(0)
    const responsibility = new Array<number>(classes).fill(0)
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at]!
      if (count === 0) continue
      const { posterior } = outcomes[at]!
      let total = 0
      for (let c = 0; c < classes; c++) {
        responsibility[c] = (shares[c]! / prior[c]!) * posterior[c]!
        total += responsibility[c]!
      }
      // An outcome that no class with a share explains says nothing about the shares.
      for (let c = 0; c < classes; c++) {
        next[c]! += count * (total > 0 ? responsibility[c]! / total : shares[c]!)
      }
    }
    let change = 0
    for (let c = 0; c < classes; c++) {
      next[c]! /= items
      change += Math.abs(next[c]! - shares[c]!) / classes
    }
    shares = next
    if (round >= FEWEST_ROUNDS && change < SETTLED) break
  }
  return shares
}
