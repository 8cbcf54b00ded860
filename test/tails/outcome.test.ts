import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABELS, spectrumOf, tailOf } from '../../src/spectrum'
import { OUTCOME_KEYS, outcomeKey, outcomeOf } from '../../src/tails/outcome'

const weights = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
  .filter((list) => list.some((weight) => weight > 1e-6))

describe('outcomeKey', () => {
  it('keeps the label, and the posteriors to a sixteenth', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom(...LABELS), (list, label) => {
        const total = list.reduce((a, b) => a + b, 0)
        const p = list.map((weight) => weight / total)
        const [outraged, dissatisfied, neutral, satisfied, delighted] = p as [
          number,
          number,
          number,
          number,
          number,
        ]
        const key = outcomeKey({
          label,
          spectrum: spectrumOf(label),
          tail: tailOf(label),
          score: 0,
          probabilities: { outraged, dissatisfied, neutral, satisfied, delighted },
          evidence: 'some',
          language: 'en',
        })
        expect(key).toBeGreaterThanOrEqual(0)
        expect(key).toBeLessThan(OUTCOME_KEYS)
        const outcome = outcomeOf(key)
        expect(LABELS[outcome.predicted]).toBe(label)
        expect(outcome.posterior.reduce((a, b) => a + b, 0)).toBe(1)
        for (const [c, exact] of p.entries()) {
          expect(Math.abs(outcome.posterior[c]! - exact)).toBeLessThan(1 / 16 + 1e-9)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
