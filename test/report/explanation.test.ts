import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExplainer } from '../../src/explainer.ts'
import { explanationToMarkdown, explanationToTerminal } from '../../src/report/explanation-text.ts'
import { toHighlightedHtml } from '../../src/report/highlight.ts'
import { stretches } from '../../src/report/marks.ts'

const explainer = createExplainer()
const STORY = 'The staff was rude. But Anna drove 40 km to return my phone, wonderful!'

describe('the stretches of an explained text', () => {
  it('are the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parts = stretches(text, explainer.explain(text))
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })

  it('mark what lifts and what lowers the score', () => {
    const text = 'The staff was rude. The room was wonderful.'
    const parts = stretches(text, explainer.explain(text))
    const marked = (sign: number) =>
      parts.filter((part) => Math.sign(part.contribution) === sign).map((part) => part.text)
    expect(marked(1).join(' ')).toContain('wonderful')
    expect(marked(-1).join(' ')).toContain('rude')
  })
})

describe('an explanation in Markdown', () => {
  it('says the verdict, the reasons and their words', () => {
    const markdown = explanationToMarkdown(STORY, explainer.explain(STORY))
    expect(markdown).toMatch(/^\*\*(delighted|satisfied|dissatisfied|outraged|neutral) [+−]?\d/)
    expect(markdown).toContain('> ')
    expect(markdown).toMatch(/- Signals: .*human failing/)
  })

  it.each([
    ['markup', '<img src=x onerror=alert(1)> never again', '<img'],
    ['a link', '[click](javascript:alert(1)) awful', '[click]('],
    ['a heading', 'awful\n# heading', '\n# heading'],
  ])('keeps %s inert', (_, text, raw) => {
    expect(explanationToMarkdown(text, explainer.explain(text))).not.toContain(raw)
  })
})

describe('an explanation for a terminal', () => {
  it('lets no text steer it', () => {
    const text = 'awful \u001b]0;title\u0007 \u001b[2J service\u202e!'
    const shown = explanationToTerminal(text, explainer.explain(text))
    for (const unit of ['\u001b', '\u0007', '\u202e']) expect(shown).not.toContain(unit)
  })

  it('says so where nothing is known', () => {
    expect(explanationToTerminal('qzx vrrt', explainer.explain('qzx vrrt'))).toMatch(/^no evidence/)
  })
})

describe('an explanation in HTML', () => {
  it('is escaped, marked text', () => {
    const text = '<b>"terrible" & rude</b>'
    const html = toHighlightedHtml(text, explainer.explain(text))
    expect(html.replace(/<\/?mark[^>]*>/g, '')).toBe(
      '&lt;b&gt;&quot;terrible&quot; &amp; rude&lt;/b&gt;',
    )
    expect(html).toContain('<mark class="below"')
  })
})
