import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitThresholds, labelOf } from '../../bench/thresholds'
import { macroError } from '../../training/measure'

const errorOf = (scores: readonly number[], labels: readonly number[], bounds: readonly number[]) =>
  macroError(
    labels,
    scores.map((score) => labelOf(score, bounds)),
  )

/** The least error of any ascending bounds between the scores, by trying all. */
function leastError(scores: readonly number[], labels: readonly number[]): number {
  const sorted = [...new Set(scores)].sort((a, b) => a - b)
  const cuts = [Number.NEGATIVE_INFINITY, ...sorted.slice(1).map((x, i) => (x + sorted[i]!) / 2)]
  cuts.push(Number.POSITIVE_INFINITY)
  let least = Number.POSITIVE_INFINITY
  for (let a = 0; a < cuts.length; a++)
    for (let b = a; b < cuts.length; b++)
      for (let c = b; c < cuts.length; c++)
        for (let d = c; d < cuts.length; d++) {
          const bounds = [cuts[a]!, cuts[b]!, cuts[c]!, cuts[d]!]
          least = Math.min(least, errorOf(scores, labels, bounds))
        }
  return least
}

describe('ordinal thresholds', () => {
  it('lie half way between labels that scores part', () => {
    expect(fitThresholds([-2, -1, 0, 1, 2], [0, 1, 2, 3, 4])).toEqual([-1.5, -0.5, 0.5, 1.5])
    expect(fitThresholds([2, -2, 0, 1, -1], [4, 0, 2, 3, 1])).toEqual([-1.5, -0.5, 0.5, 1.5])
  })

  it('leave a label out that no score stands for', () => {
    const bounds = fitThresholds([0, 0, 1, 1], [0, 0, 4, 4])
    expect([0, 1].map((score) => labelOf(score, bounds))).toEqual([0, 4])
  })

  it('give one score one label: the median of the labels, each counting the same', () => {
    const labels = [0, 1, 1, 1, 1, 1, 1, 4]
    expect(labelOf(7, fitThresholds(Array(8).fill(7), labels))).toBe(1)
    expect(labelOf(7, fitThresholds([7, 7, 7], [2, 3, 4]))).toBe(3)
  })

  it('have the least error that any thresholds have', () => {
    const texts = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(texts, (pairs) => {
        const scores = pairs.map(([score]) => score)
        const labels = pairs.map(([, label]) => label)
        const bounds = fitThresholds(scores, labels)
        expect(errorOf(scores, labels, bounds)).toBeCloseTo(leastError(scores, labels), 12)
      }),
      { numRuns: 60, seed: 1 },
    )
  })
})
