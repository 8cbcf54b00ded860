import { describe, expect, it } from 'vitest'
import { createExplainer } from '../../src/explainer'
import { checkPost } from '../../src/post'
import { redactExplanation } from '../../src/report/redact-explanation'
import { redactReport, withoutQuotes } from '../../src/report/redact-report'
import { createTailMeter } from '../../src/tails/meter'
import type { TailReport } from '../../src/tails/report'

const TEXT =
  'Agnes at the desk never answered, and nobody rang me on 020 7946 0991. Disgusting, Peterson Air!'

function report(): TailReport {
  const meter = createTailMeter({ by: ['brand'] })
  const post = checkPost({ id: 'a@mail.example', text: TEXT, brand: 'Peterson Air' }, 'here')
  meter.add(post, {
    label: 'outraged',
    spectrum: 'negative',
    tail: 'outraged',
    score: -0.9,
    probabilities: { outraged: 0.9, dissatisfied: 0.1, neutral: 0, satisfied: 0, delighted: 0 },
    evidence: 'some',
    language: 'en',
  })
  return meter.report()
}

describe('a redacted report', () => {
  it('quotes no person, keeps the brands and every figure', () => {
    const { furthest, themes: _t, ...figures } = redactReport(report())
    expect(furthest.outraged[0]).toMatchObject({
      id: '[e-mail]',
      text: '[name] at the desk never answered, and nobody rang me on [phone]. Disgusting, Peterson Air!',
    })
    const { furthest: _, themes: _o, ...original } = report()
    expect(figures).toEqual(original)
  })

  it('quotes nothing when asked to', () => {
    expect(JSON.stringify(withoutQuotes(report()))).not.toContain('Agnes')
    expect(withoutQuotes(report()).tails).toEqual(report().tails)
  })
})

describe('a redacted explanation', () => {
  const original = createExplainer().explain(TEXT)
  const { text, explanation } = redactExplanation(TEXT, original)

  it('keeps the figures and moves the spans', () => {
    expect(explanation).toMatchObject({ score: original.score, latent: original.latent })
    expect(text).not.toMatch(/Agnes|\d/)
    let at = 0
    explanation.evidence.forEach(({ start, end, contribution }, i) => {
      expect(contribution).toBe(original.evidence[i]!.contribution)
      expect(start).toBeGreaterThanOrEqual(at)
      expect(end).toBeLessThanOrEqual(text.length)
      at = end
      const before = TEXT.slice(original.evidence[i]!.start, original.evidence[i]!.end)
      if (!/Agnes|\d|Peterson/.test(before)) expect(text.slice(start, end)).toBe(before)
    })
    const last = explanation.sentences.at(-1)!
    expect(text.slice(last.start, last.end)).toMatch(/^Disgusting, /)
  })
})
