import { describe, expect, it } from 'vitest'
import { createExplainer } from '../../src/explainer'
import { checkPost } from '../../src/post'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { toTerminal } from '../../src/report/terminal'
import type { Label } from '../../src/spectrum'
import { createTailMeter } from '../../src/tails/meter'
import type { TouchpointReading } from '../../src/tails/reasons'
import type { TailReport } from '../../src/tails/report'
import { classified } from '../normal/classified'

const at = (name: string, ...signals: readonly string[]): TouchpointReading => ({
  name,
  fails: true,
  excels: false,
  signals,
})

type Told = readonly [
  times: number,
  label: Label,
  signals: readonly string[],
  touchpoints: readonly TouchpointReading[],
]

/** Twenty negative posts and twenty others, with what is to be told of them. */
const TOLD: readonly Told[] = [
  [2, 'outraged', ['waiting', 'leave'], [at('phone', 'waiting'), at('staff')]],
  [6, 'outraged', ['waiting'], [at('phone', 'waiting')]],
  [2, 'dissatisfied', ['waiting'], [at('store_branch', 'waiting')]],
  [4, 'dissatisfied', ['no_answer', 'leave'], [at('phone')]],
  [6, 'outraged', ['no_answer'], [at('phone', 'no_answer'), at('app')]],
  [2, 'neutral', ['waiting'], []],
  [3, 'delighted', ['human_warmth', 'return', 'told_others'], [at('staff', 'human_warmth')]],
  [9, 'delighted', ['human_warmth'], [at('staff', 'human_warmth')]],
  [6, 'satisfied', [], []],
]

function reportOf(told: readonly Told[], text = (i: number) => `post ${i}`): TailReport {
  const meter = createTailMeter({ model: 'by-hand' })
  let i = 0
  for (const [times, label, signals, touchpoints] of told) {
    for (let time = 0; time < times; time++) {
      const post = checkPost({ id: `id ${i}`, text: text(i++) }, '')
      meter.add(post, classified(label), post, { signals, touchpoints, source: 'earned' })
    }
  }
  return meter.report()
}

/** What stands on the page, without its marks. */
const words = (html: string): string =>
  html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')

describe('friction in words', () => {
  const report = reportOf(TOLD)
  const waiting =
    'Waiting: in 50 % (30 – 70 %) of the negative posts, 5.0 times as often as in other posts; most on the phone (8 posts)'
  const base =
    'Only posts read for their reasons can show friction: 20 of 20 negative ones, 14 of 14 outraged.'

  it('says how much, how far it stands out, and where', () => {
    for (const said of [toMarkdown(report), words(toHtml(report))]) {
      expect(said).toContain(waiting)
      expect(said).toContain(
        'No answer: in 50 % (30 – 70 %) of the negative posts, at least 2.8 times as often as in other posts',
      )
      expect(said).toContain(base)
      expect(said).not.toContain('Milder complaints')
    }
    expect(toTerminal(report).replace(/\s+/g, ' ')).toContain(`friction ${waiting}`)
  })

  it('names the touchpoint where it is likeliest, beside the one where it is most', () => {
    const shop: Told = [40, 'outraged', ['waiting'], [at('store_branch', 'waiting')]]
    const more: Told = [60, 'outraged', ['surprise'], [at('store_branch')]]
    expect(toMarkdown(reportOf([...TOLD, shop, more]))).toContain(
      'most in the shop or branch (42 posts)',
    )
    const line: Told = [30, 'outraged', ['waiting'], [at('chat_bot', 'waiting')]]
    expect(toMarkdown(reportOf([...TOLD, shop, more, line]))).toContain(
      'most in the shop or branch (42 posts), likeliest with the chat bot (100 % (89 – 100 %) of the posts that speak of it)',
    )
  })

  it('says that mild complaints are read less often, where they are', () => {
    const meter = createTailMeter({ explainAbove: 0.3 })
    for (let i = 0; i < 8; i++) {
      const post = checkPost({ text: `${i}` }, '')
      const reasons = { signals: ['waiting'], touchpoints: [], source: 'earned' as const }
      meter.add(post, classified('outraged'), post, i < 4 ? reasons : undefined)
    }
    expect(toMarkdown(meter.report())).toContain(
      '4 of 8 negative ones, 4 of 8 outraged. Milder complaints are read less often',
    )
    const sample = createTailMeter({ explainAbove: 0.3, explainOthers: 10 })
    sample.merge({ ...meter.toJSON(), explainOthers: 10 })
    expect(toMarkdown(sample.report())).toContain(
      '4 of 8 negative ones, 4 of 8 outraged. Each of them stands for those that were not drawn',
    )
  })

  it('is a table on the page, with what was seen too seldom beneath it', () => {
    const page = words(toHtml(report))
    expect(page).toContain('phone 8, store / branch 2 posts')
    expect(page).toContain('In fewer than 3 posts: hard to leave (0), pushy marketing (0)')
  })

  it('quotes each friction where it shows', () => {
    const told: Told[] = [
      [3, 'outraged', ['waiting'], []],
      [3, 'outraged', ['no_answer'], []],
    ]
    const texts = reportOf(told, (i) =>
      i < 3
        ? `The room was fine. They kept us waiting for <b>${i + 2}</b> hours. The pool was closed.`
        : `The pool was <i>dirty</i>. Nobody ever answered my ${i} e-mails & letters.`,
    )
    const quotesOf = (html: string) => [...html.matchAll(/<q>(.*?)<\/q>/g)].map(([, one]) => one!)
    const quotes = quotesOf(toHtml(texts, { explain: createExplainer().explain }))
    expect(quotes).toHaveLength(4)
    expect(quotes.map((quote) => quote.replace(/<\/?mark[^>]*>/g, ''))).toEqual([
      'They kept us waiting for &lt;b&gt;2&lt;/b&gt; hours.',
      'They kept us waiting for &lt;b&gt;3&lt;/b&gt; hours.',
      'Nobody ever answered my 3 e-mails &amp; letters.',
      'Nobody ever answered my 4 e-mails &amp; letters.',
    ])
    for (const quote of quotes) expect(quote).toMatch(/<mark class="below">[^<]+<\/mark>/)
    expect(quotesOf(toHtml(texts))[0]).toMatch(/^The room was fine\. They kept us waiting/)
  })
})

describe('human and machine in words', () => {
  it('says who made the moments, and what they leave behind', () => {
    const report = reportOf(TOLD)
    for (const said of [toMarkdown(report), words(toHtml(report))]) {
      expect(said).toContain(
        'A person made it: in 30 % (18 – 45 %) of the posts; of these 25 % (9 – 53 %) speak of coming back, 25 % (9 – 53 %) of telling others, none of leaving or a lasting memory',
      )
      // Ten without an answer; in six of them the app fails too.
      expect(said).toContain(
        'A machine or silence stood in between: in 25 % (14 – 40 %) of the posts; of these 40 % (17 – 69 %) speak of leaving, none of coming back',
      )
      expect(said).toContain('A person failed: in 0 posts, too few to say more (under 10)')
    }
    expect(words(toHtml(report))).toContain(
      'In too few posts to have a row (under 10): a machine or silence stood in between: phone 6, app 6.',
    )
    expect(toTerminal(report)).toContain('human and machine')
  })

  it('is absent, as is friction, where there is nothing to say', () => {
    const few = reportOf([
      [2, 'outraged', ['waiting'], []],
      [9, 'delighted', ['human_warmth'], []],
    ])
    for (const said of [toHtml(few), toMarkdown(few), toTerminal(few)]) {
      expect(said).not.toMatch(/friction|human and machine/i)
    }
  })
})

describe('a report that somebody has tampered with', () => {
  it('stays inert on the page', () => {
    const bad = '<img src=x onerror=alert(1)>'
    const report = JSON.parse(JSON.stringify(reportOf(TOLD)))
    for (const kind of report.friction.kinds) {
      kind.name = bad
      for (const place of kind.touchpoints) place.touchpoint = bad
      for (const example of kind.examples) Object.assign(example, { id: bad, text: bad })
    }
    for (const one of report.moments.touchpoints) one.touchpoint = bad
    expect(toHtml(report)).not.toContain('<img')
  })
})
