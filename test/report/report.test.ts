import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { createExplainer } from '../../src/explainer'
import { checkPost } from '../../src/post'
import { toCsv } from '../../src/report/csv'
import { toHtml, toHtmlFragment } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { showReport } from '../../src/report/show-report'
import { toTerminal } from '../../src/report/terminal'
import { measureTails } from '../../src/tails/measure'
import { createTailMeter } from '../../src/tails/meter'
import type { TailReport } from '../../src/tails/report'

const HOSTILE = `<script>alert(1)</script> "quoted" 'single' & <img src=x onerror=alert(1)>\u0000\u001b[31m\u202edesrever \ud83d`

function hostileReport(): TailReport {
  const meter = createTailMeter({ by: ['brand'] })
  const post = checkPost({ id: HOSTILE, text: HOSTILE, brand: HOSTILE, reach: 3 }, 'here')
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

describe('the page', () => {
  it('makes hostile texts inert', () => {
    const html = toHtml(hostileReport(), { title: HOSTILE })
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/)
    expect(html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &#39;single&#39; &amp;',
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(html).not.toMatch(/[\u0000\u001b\u202e]/)
    expect(html.isWellFormed()).toBe(true)
  })

  it('loads nothing, and runs nothing where there is nothing to sort', () => {
    const html = toHtml(hostileReport())
    expect(html).not.toMatch(/<[^>]*\b(src|href|style|on\w+)=/)
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
    const hash = createHash('sha256').update(css).digest('base64')
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri`)
  })

  it('lets in one small script to sort groups, by its hash, and a fragment none', () => {
    const meter = createTailMeter({ by: ['brand'] })
    const { classify } = createDetector()
    for (const brand of ['a', HOSTILE])
      meter.add(checkPost({ text: 'Fine.', brand }, ''), classify('Fine.'))
    const html = toHtml(meter.report())
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!
    const hash = createHash('sha256').update(script).digest('base64')
    expect(html).toContain(`; script-src 'sha256-${hash}'; base-uri`)
    expect(script.length).toBeLessThan(2048)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(toHtmlFragment(meter.report())).not.toContain('<script')
  })

  it('styles nothing but itself', () => {
    const css = /<style>([\s\S]*?)<\/style>/.exec(toHtmlFragment(hostileReport()))![1]!
    const selectors = css
      .replace(/@media[^{]*\{/g, '')
      .split('}')
      .flatMap((rule) => rule.split('{')[0]!.split(','))
      .map((selector) => selector.trim())
    for (const selector of selectors) if (selector) expect(selector).toMatch(/^\.delight(-page)?\b/)
  })

  it('stays small with as much as can be kept, all of it hostile', async () => {
    const explainer = createExplainer()
    const meter = createTailMeter({ by: ['brand', 'channel', 'industry'], furthest: 200 })
    for (let i = 0; i < 3000; i++) {
      const name = `${'"'.repeat(300)}${i}`
      const text = `${i} ${`"never" 'again' awful & wonderful <b> `.repeat(30)}`
      const post = { id: name, text, brand: name, channel: name, industry: name }
      meter.add(checkPost(post, 'here'), {
        label: 'outraged',
        spectrum: 'negative',
        tail: 'outraged',
        score: -0.9,
        probabilities: { outraged: 0.9, dissatisfied: 0.1, neutral: 0, satisfied: 0, delighted: 0 },
        evidence: 'some',
        language: 'en',
      })
    }
    const html = toHtml(meter.report(), { explain: explainer.explain })
    expect(html.length).toBeLessThan(600_000)
  })

  it('writes numbers as the locale does, and refuses what is none', () => {
    expect(toHtml(hostileReport(), { locale: 'de-DE' })).toContain('100,0\u00a0%')
    expect(() => toHtml(hostileReport(), { locale: 'no such thing' })).toThrow(
      "locale: expected a language tag such as 'en-GB', got 'no such thing'",
    )
  })

  it('says where a correction moves a tail beyond its interval', () => {
    const report = hostileReport()
    const { outraged } = report.tails
    const moved = { ...outraged, share: 0, low: 0, high: 0.1 }
    expect(toHtml(report)).not.toContain('The model reads')
    expect(toHtml({ ...report, tails: { ...report.tails, outraged: moved } })).toContain(
      'The model reads 1 post (100.0\u00a0%) as outraged;',
    )
  })

  it('has an answer for no posts', () => {
    const html = toHtml(createTailMeter().report())
    expect(html).toContain('0 posts measured')
    expect(html).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('the terminal summary', () => {
  it('lets no post steer the terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(toTerminal(hostileReport())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  it('draws in colour when asked, and fits its width', () => {
    expect(toTerminal(hostileReport(), { color: true })).toContain('\u001b[31m')
    for (const width of [60, 80, 120]) {
      const lines = toTerminal(hostileReport(), { width }).split('\n')
      expect(lines.some((line) => line === '█'.repeat(width))).toBe(true)
    }
  })

  it('has an answer for no posts', () => {
    expect(toTerminal(createTailMeter().report())).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('the Markdown', () => {
  it('makes hostile texts inert, in tables and in quotes', () => {
    const markdown = toMarkdown(hostileReport(), { title: HOSTILE })
    expect(markdown).not.toMatch(/<(?!br)|[^\\]\|\|/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(markdown).not.toMatch(/[\u0000\u001b\u202e]/)
    for (const line of markdown.split('\n').filter((one) => one.startsWith('|'))) {
      expect([4, 5]).toContain(line.replace(/\\\|/g, '').split('|').length - 1)
    }
  })

  it('has an answer for no posts', () => {
    expect(toMarkdown(createTailMeter().report())).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('what a notebook shows', () => {
  it('has every form, and prints as plain text', () => {
    const report = hostileReport()
    const shown = showReport(report)
    const display = (shown as unknown as Record<symbol, () => Record<string, string>>)[
      Symbol.for('Jupyter.display')
    ]!
    expect(display()).toEqual({
      'text/html': toHtmlFragment(report),
      'text/markdown': toMarkdown(report),
      'text/plain': toTerminal(report),
    })
    expect(inspect(shown)).toBe(toTerminal(report))
    expect(String(shown)).toBe(toTerminal(report))
  })
})

describe('the table', () => {
  it('holds no formula, not even one of several lines', () => {
    const meter = createTailMeter({ by: ['brand'] })
    const brands = ['=1+1\n2', '+1', '-1', '@a', '\uff1d1']
    const { classify } = createDetector()
    for (const brand of brands)
      meter.add(checkPost({ text: 'Fine.', brand }, ''), classify('Fine.'))
    const csv = toCsv(meter.report())
    for (const brand of brands) expect(csv.split(`brand,"'${brand}",`)).toHaveLength(18)
  })

  it('has a row for each figure of all posts and of each group', () => {
    const lines = toCsv(hostileReport()).trimEnd().split('\n')
    expect(lines[0]).toBe('by,group,figure,count,value,low,high')
    expect(lines.filter((line) => line.startsWith(',,'))).toHaveLength(11)
    expect(lines.filter((line) => line.startsWith('brand,'))).toHaveLength(17)
  })
})

describe('what else is told', () => {
  const posts = Array.from({ length: 240 }, (_, i) => ({
    text:
      i % 4 === 0
        ? `Nobody ever answered, never again! Case ${'abcdefghij'[i % 10]}${'klmnopqrst'[(i >> 2) % 10]} of ${i}`
        : `The ${['lamp', 'kettle', 'chair'][i % 3]} from ${'abcdefghij'[i % 10]}${'klmnopqrst'[(i >> 3) % 10]}z came on time, fine`,
    brand: i % 4 === 0 || i % 3 === 0 ? 'loud' : 'calm',
    customer: `c${i % 50}`,
    reach: i,
  }))

  it('stands in the summary and in the table, and marks groups that differ', async () => {
    const report = await measureTails(posts, { by: ['brand'], method: 'cc' })
    const text = toTerminal(report)
    expect(text).toMatch(/extremity +\d+\.\d % .*(bell|U|J|reversed J|shape)/)
    expect(text).toMatch(/reach: \d+\.\d % carried by the top 1 % \(3 posts\)/)
    expect(text).toContain('voices: 50 customers, as concentrated as')
    expect(text).toMatch(/read for their reasons: \d+ posts/)
    expect(text).toMatch(/themes .*\n.*(nobody|answered|never|again)/)
    expect(text).toContain('≠ differs from all other posts')
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    const csv = toCsv(report)
    const { outraged } = report.tables[0]!.groups.find(({ values }) => values[0] === 'loud')!
      .againstRest!
    expect(csv).toContain(`outraged less the rest,60,${outraged.value}`)
    expect(csv).toMatch(/brand,calm,"outraged, shrunk",0,/)
    expect(csv).toMatch(/^,,extremity,/m)
    expect(csv).toMatch(/^,,polarisation,240,/m)
  })
})
