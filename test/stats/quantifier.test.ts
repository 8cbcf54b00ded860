import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emPrevalence } from '../../src/stats/em-prevalence'
import { fitQuantifier, PREVALENCE_METHODS } from '../../src/stats/quantifier'
import type { LabelledSample } from '../../src/stats/read-sample'

/** Three outcomes of three ordered classes; posteriors are exact under equal shares. */
const labelled: LabelledSample = {
  outcomes: [
    { predicted: 0, posterior: [0.7, 0.2, 0.1] },
    { predicted: 1, posterior: [0.2, 0.6, 0.2] },
    { predicted: 2, posterior: [0.1, 0.2, 0.7] },
  ],
  counts: [
    [70, 20, 10],
    [20, 60, 20],
    [10, 20, 70],
  ],
}
const shares = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => counts.map((count) => count / counts.reduce((a, b) => a + b, 0)))

/** What the classifier would say of a sample with these shares, without sampling error. */
const expectedCounts = (p: readonly number[]): number[] =>
  labelled.outcomes.map((_, at) =>
    p.reduce((s, share, c) => s + share * labelled.counts[c]![at]!, 0),
  )

describe('fitQuantifier', () => {
  it('recovers Rogan and Gladen for two classes: p = (q − fpr)/(tpr − fpr)', () => {
    const outcomes = [
      { predicted: 0, posterior: [0.9, 0.1] },
      { predicted: 1, posterior: [0.2, 0.8] },
    ]
    const acc = fitQuantifier(
      {
        outcomes,
        counts: [
          [80, 20],
          [10, 90],
        ],
      },
      { method: 'acc', smoothness: 0 },
    )
    const p = acc.estimate({ outcomes, counts: [240, 760] })
    expect(p[0]).toBeCloseTo((0.24 - 0.1) / (0.8 - 0.1), 6)
    expect(acc.estimate({ outcomes, counts: [0, 5] })).toEqual([0, 1])
  })

  it('recovers the true shares where there is no sampling error (acc, pacc, emq)', () => {
    fc.assert(
      fc.property(shares, (p) => {
        for (const method of ['acc', 'pacc', 'emq'] as const) {
          const found = fitQuantifier(labelled, { method, smoothness: 0 }).estimate({
            outcomes: labelled.outcomes,
            counts: expectedCounts(p),
          })
          const digits = method === 'emq' ? 1 : 5
          for (const [c, share] of p.entries()) expect(found[c]).toBeCloseTo(share, digits)
        }
      }),
    )
  })

  it('counts and averages without correction (cc, pcc)', () => {
    const sample = { outcomes: labelled.outcomes, counts: [1, 2, 1] }
    const of = (method: 'cc' | 'pcc') =>
      fitQuantifier(labelled, { method, smoothness: 0 }).estimate(sample)
    expect(of('cc')).toEqual([0.25, 0.5, 0.25])
    for (const [c, share] of of('pcc').entries()) {
      expect(share).toBeCloseTo([0.3, 0.4, 0.3][c]!, 12)
    }
  })

  it('draws ordered shares towards a straight line as τ grows', () => {
    const sample = { outcomes: labelled.outcomes, counts: expectedCounts([0.1, 0.8, 0.1]) }
    const middle = (smoothness: number) =>
      fitQuantifier(labelled, { method: 'o-pacc', smoothness }).estimate(sample)[1]!
    expect(middle(0)).toBeCloseTo(0.8, 5)
    expect(middle(0.01)).toBeLessThan(middle(0))
    expect(middle(100)).toBeCloseTo(1 / 3, 3)
  })

  it('always gives shares: ≥ 0, summing to 1', () => {
    const counts = fc
      .array(fc.nat(50), { minLength: 3, maxLength: 3 })
      .filter((list) => list.some((count) => count > 0))
    fc.assert(
      fc.property(counts, fc.constantFrom(...PREVALENCE_METHODS), (list, method) => {
        const p = fitQuantifier(labelled, { method, smoothness: 0.01 }).estimate({
          outcomes: labelled.outcomes,
          counts: list,
        })
        expect(p.every((share) => share >= 0)).toBe(true)
        expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('refuses what it cannot estimate', () => {
    const options = { method: 'pacc', smoothness: 0 } as const
    expect(() =>
      fitQuantifier(
        {
          outcomes: labelled.outcomes,
          counts: [
            [1, 0, 0],
            [0, 0, 0],
            [0, 0, 1],
          ],
        },
        options,
      ),
    ).toThrow('labelled: expected at least one item of class 1, got none')
    expect(() =>
      fitQuantifier(labelled, options).estimate({ outcomes: labelled.outcomes, counts: [0, 0, 0] }),
    ).toThrow('sample: expected at least one item, got none')
  })
})

describe('emPrevalence', () => {
  it('leaves the prior where the posteriors say nothing else', () => {
    const outcomes = [{ predicted: 0, posterior: [0.3, 0.7] }]
    const p = emPrevalence({ outcomes, counts: [9] }, [0.3, 0.7])
    expect(p[0]).toBeCloseTo(0.3, 12)
  })

  it('finds the maximum of the likelihood, by hand for two certain outcomes', () => {
    const outcomes = [
      { predicted: 0, posterior: [1, 0] },
      { predicted: 1, posterior: [0, 1] },
    ]
    expect(emPrevalence({ outcomes, counts: [1, 3] }, [0.5, 0.5])).toEqual([0.25, 0.75])
  })
})
