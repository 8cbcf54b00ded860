import { describe, expect, it } from 'vitest'
import { createExplainer } from '../../src/explainer'
import type { FullReport } from '../../src/normal/against-normal'
import { checkPost } from '../../src/post'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { redactExplanation } from '../../src/report/redact-explanation'
import { redactReport, withoutQuotes } from '../../src/report/redact-report'
import { toTerminal } from '../../src/report/terminal'
import { createTailMeter } from '../../src/tails/meter'
import type { TailReport } from '../../src/tails/report'
import { classified } from '../normal/classified'

const TEXT =
  'Agnes at the desk never answered, and nobody rang me on 020 7946 0991. Disgusting, Peterson Air!'

function report(by: readonly string[] = ['brand']): TailReport {
  const meter = createTailMeter({ by })
  const post = checkPost({ id: 'a@mail.example', text: TEXT, brand: 'Peterson Air' }, 'here')
  const reasons = { signals: ['no_answer'], touchpoints: [], source: 'earned' as const }
  meter.add(post, classified('outraged'), post, reasons)
  return meter.report()
}

describe('a redacted report', () => {
  it('quotes no person, keeps the brands and every figure', () => {
    const { furthest, themes: _t, friction, ...figures } = redactReport(report())
    const hidden = {
      id: '[e-mail]',
      text: '[name] at the desk never answered, and nobody rang me on [phone]. Disgusting, Peterson Air!',
    }
    expect(furthest.outraged[0]).toMatchObject(hidden)
    expect(friction.kinds[0]!.examples[0]).toMatchObject(hidden)
    const { furthest: _, themes: _o, friction: shown, ...original } = report()
    expect(figures).toEqual(original)
    const unquoted = ({ kinds }: TailReport['friction']) =>
      kinds.map(({ examples, ...kind }) => [kind, examples.length])
    expect(unquoted(friction)).toEqual(unquoted(shown))
  })

  it('quotes nothing when asked to', () => {
    expect(JSON.stringify(withoutQuotes(report()))).not.toContain('Agnes')
    expect(withoutQuotes(report()).tails).toEqual(report().tails)
  })
})

describe('a redacted report of what is normal', () => {
  const far = { text: TEXT, id: 'a@mail.example', time: null, reach: null, score: -0.9 }
  const post = { ...far, probability: 0.8 }
  const item = { post, brand: 'Peterson Air', touchpoint: null, bits: 4, level: 'brand' } as const
  const alert = {
    id: 'outraged/count/rise/2026-03-01/began',
    kind: 'began',
    outcome: null,
    group: {},
    tail: 'outraged',
    direction: 'rise',
    day: '2026-03-01',
    since: '2026-02-27',
    by: 'count',
    measure: 'count',
    of: 40,
    before: 90,
    count: { value: 4, usual: 1, ratio: null },
    share: { value: 0.1, usual: 0.02, ratio: null },
    likelihoodRatio: null,
    runLength: 365,
    weight: null,
    changed: [],
    read: [post],
  } as const
  const news = {
    days: 7,
    to: '2026-03-01T00:00:00.000Z',
    posts: { outraged: 1, delighted: 0 },
    items: { outraged: [{ ...item, name: 'Peterson Air', gap: -1, others: 9 }], delighted: [] },
  }
  const full: FullReport = {
    ...report([]),
    normal: { alerts: [alert], journeys: null, claims: null, news },
  }

  it('hides persons in the posts of alerts and of news', () => {
    const { normal } = redactReport(full)
    const hidden = { id: '[e-mail]', text: expect.stringMatching(/^\[name\] .*Peterson Air!$/) }
    expect(normal?.alerts).toEqual([{ ...alert, read: [{ ...post, ...hidden }] }])
    expect(normal?.news?.items.outraged[0]).toMatchObject({ bits: 4, post: hidden })
    expect(toMarkdown(redactReport(full))).not.toMatch(/Agnes|7946/)
    expect(toMarkdown(full)).toContain('Agnes')
  })

  it('quotes none of them when asked to', () => {
    const { normal } = withoutQuotes(full)
    expect(normal?.alerts).toEqual([{ ...alert, read: [] }])
    expect(normal?.news).toEqual({ ...news, items: { outraged: [], delighted: [] } })
    for (const text of [toHtml, toMarkdown, toTerminal].map((form) => form(withoutQuotes(full)))) {
      expect(text).not.toContain('Agnes')
    }
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
