import { describe, expect, it } from 'vitest'
import type { AgainstNormal, FullReport } from '../../src/normal/against-normal'
import type { NewsItem } from '../../src/normal/news-report'
import { createNormalMeter } from '../../src/normal/normal-meter'
import { toClaimsMarkdown } from '../../src/report/claims-markdown'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { toTerminal } from '../../src/report/terminal'
import type { Label } from '../../src/spectrum'
import { createTailMeter } from '../../src/tails/meter'
import { classified } from '../normal/classified'

const NOTHING: AgainstNormal = { alerts: null, journeys: null, claims: null, news: null }
const HOSTILE = '<img src=x onerror=alert(1)> | *a*'

function full(normal: Partial<AgainstNormal>): FullReport {
  return { ...createTailMeter().report(), normal: { ...NOTHING, ...normal } }
}

/** The section under a heading, as the words that a reader sees. */
function sectionOf(html: string, heading: string): string {
  const found = html.split('<section>').find((part) => part.startsWith(`\n<h2>${heading}`)) ?? ''
  return found
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/[\s\u00a0]+/g, ' ')
}

/** Ten customers who go from one touchpoint to another, and end on these labels. */
function journeysTo(touchpoint: string, ends: (i: number) => Label): AgainstNormal['journeys'] {
  const meter = createNormalMeter()
  for (let i = 0; i < 10; i++) {
    const customer = `customer ${i}`
    const post = (time: string, place: string) => ({
      text: time,
      time,
      customer,
      touchpoint: place,
    })
    meter.add(post('2026-01-01', 'shop'), classified('neutral'))
    meter.add(post('2026-02-01', touchpoint), classified(ends(i)))
  }
  return meter.report().journeys
}

describe('what has nothing to say', () => {
  it('is absent', () => {
    for (const form of [toHtml, toMarkdown, toTerminal]) {
      expect(form(full({}))).not.toMatch(/journeys|claims against|news/i)
      expect(form(full({}))).toBe(form(createTailMeter().report()))
    }
  })
})

describe('journeys', () => {
  it('say where customers surely fall, by hand', () => {
    const falling = full({ journeys: journeysTo('phone', () => 'outraged') })
    const text = sectionOf(toHtml(falling), 'Journeys')
    expect(text).toMatch(/Where they fall: customers fall on coming to phone \(by 2.0 labels,/)
    expect(text).toContain(
      'wrote twice or more: ended lower than they began100.0 % 72.2 – 100.0 %10 of 10',
    )
    expect(text).not.toContain('Where they rise')
    expect(toMarkdown(falling)).toContain('- Where they fall: customers fall on coming to phone')
    expect(toTerminal(falling)).toContain('Where they fall: customers fall on coming to phone')
  })

  it('say where they rise, and nothing where it is not sure', () => {
    const rising = full({ journeys: journeysTo('staff', () => 'delighted') })
    expect(toMarkdown(rising)).toContain('- Where they rise: customers rise on coming to staff')
    const both = journeysTo('staff', (i) => (i % 2 ? 'delighted' : 'outraged'))
    expect(toMarkdown(full({ journeys: both }))).not.toMatch(/Where they/)
  })

  it('keep hostile names inert', () => {
    const journeys = journeysTo(HOSTILE, () => 'outraged')
    expect(toHtml(full({ journeys }))).not.toMatch(/<img/)
    expect(toMarkdown(full({ journeys }))).toContain('&lt;img')
  })
})

describe('claims against experience', () => {
  const meter = createNormalMeter({
    claims: [
      { claim: HOSTILE, share: 0.9, label: 'delighted' },
      { claim: 'few wait', share: 0.01, signal: 'waiting' },
      { claim: 'many wait', share: 0.9, signal: 'waiting' },
      { claim: 'half wait', share: 0.5, signal: 'waiting' },
      { claim: 'nobody came', share: 0.5, signal: 'waiting', touchpoint: 'phone' },
    ],
  })
  for (let i = 0; i < 200; i++) {
    const signals = i % 2 ? ['waiting'] : []
    meter.add({ text: 'a' }, classified('neutral'), { signals, touchpoints: [], source: 'earned' })
  }
  const claims = full({ claims: meter.report().claims })
  const html = toHtml(claims)

  it('tell what promises more from what promises less, in good and in bad', () => {
    const text = sectionOf(html, 'Claims')
    expect(text).toContain(
      'Of 4 claims that can be compared with what customers tell, 2 surely promise more than customers find, 1 surely promises less.',
    )
    expect(html).toMatch(/<b class="outraged">“few wait”<\/b>: claimed 1\.0/)
    expect(html).toMatch(/<b class="delighted">“many wait”<\/b>: claimed 90\.0/)
    expect(html).not.toMatch(/<b[^>]*>“half wait”/)
    expect(text).toContain('50.0 %50.0 % 43.1 – 56.9 % 200 posts0.0 pt')
    expect(text).toContain('too few posts')
  })

  it('are drawn from what is claimed to what is experienced', () => {
    // 0 to 100 % are 200 units: claimed 1 % and experienced 50 %.
    expect(html).toContain('<path class="gap" d="M100 9H2"/>')
    expect(html).not.toMatch(/<img/)
    expect(toMarkdown(claims)).toContain('“&lt;img')
    expect(toTerminal(claims)).toContain('“few wait”: claimed 1.0 %, experienced 50 % (43 – 57 %)')
  })
})

describe('a claim without words', () => {
  it('is told apart as stated or as promised by texts', () => {
    const meter = createNormalMeter({ claims: [{ share: 0.8, label: 'delighted' }] })
    for (let i = 0; i < 50; i++) {
      const read = { signals: [], touchpoints: [], source: 'earned' as const }
      meter.add({ text: 'a' }, classified('neutral'), read)
    }
    const report = full({ claims: meter.report().claims })
    expect(sectionOf(toHtml(report), 'Claims')).toContain('delighted stated')
    const { claims } = report.normal!
    expect(toClaimsMarkdown(claims!)).toContain('| stated | delighted |')
    for (const shown of [toHtml(report), toClaimsMarkdown(claims!)]) {
      expect(shown).not.toContain('texts promise it')
    }
  })
})

describe('news', () => {
  const item = (bits: number, over: Partial<NewsItem> = {}): NewsItem => ({
    post: { id: 'P1', text: HOSTILE, time: null, reach: null, score: 0.9, probability: 0.8 },
    brand: 'Larkwing',
    touchpoint: 'billing_price',
    bits,
    level: 'brand',
    name: 'Larkwing',
    others: 1204,
    gap: 1,
    ...over,
  })
  const news = full({
    news: {
      days: 7,
      to: '2026-03-08T00:00:00.000Z',
      posts: { outraged: 1, delighted: 2 },
      items: {
        outraged: [item(2, { level: 'industry', name: 'hotel' })],
        delighted: [item(5), item(2.9, { level: 'customer', name: null })],
      },
    },
  })

  it('is what less than one post in eight is, and says so where nothing is', () => {
    const text = sectionOf(toHtml(news), 'News')
    expect(text).toContain('One in 32 posts about Larkwing is expected to be delighted.')
    expect(text).toContain(
      '5.0 bits · against 1,204 others · 80 % likely delighted · Larkwing · billing / price · P1',
    )
    expect(text).not.toContain('of this customer')
    expect(text).toContain(
      'Nothing outraged is news: even the rarest is usual enough (one in 4 posts of its trade (hotel) is expected to be outraged).',
    )
    expect(toTerminal(news)).toMatch(
      /Above what was expected: one in 32 posts about Larkwing is expected to be\s+delighted, against 1,204 others: “/,
    )
  })

  it('says what a post without a trade is held against', () => {
    const unnamed = item(5, { brand: null, level: 'industry', name: null, others: 41 })
    const items = { outraged: [], delighted: [unnamed] }
    const told = full({ news: { ...news.normal!.news!, items } })
    const said = 'one in 32 of the posts that name no trade is expected to be delighted'
    expect(toTerminal(told).replace(/\s+/g, ' ')).toContain(
      `Above what was expected: ${said}, against 41 others: “`,
    )
    expect(toMarkdown(told)).toContain(said)
    expect(sectionOf(toHtml(told), 'News')).toContain('5.0 bits · against 41 others · 80 %')
    for (const form of [toHtml, toMarkdown, toTerminal])
      expect(form(told)).not.toContain('of all posts')
  })

  it('says nothing of how rare a post is from few others', () => {
    const items = { outraged: [], delighted: [item(6, { others: 29 })] }
    const told = full({
      news: { ...news.normal!.news!, items, posts: { outraged: 0, delighted: 1 } },
    })
    for (const form of [toHtml, toMarkdown, toTerminal]) {
      const said = form(told).replace(/\s+/g, ' ')
      expect(said).toMatch(
        /too little is known to say what delighted post is news: none has 30 others/i,
      )
      expect(said).not.toMatch(/one in \d/i)
      expect(said).not.toMatch(/nothing outraged|what outraged post/i)
    }
  })

  it('stays small whatever the names', () => {
    const long = item(5, {
      brand: 'x'.repeat(1e6),
      name: 'y'.repeat(1e6),
      touchpoint: 'z'.repeat(1e6),
    })
    const items = { outraged: [], delighted: [long] }
    const large = full({ news: { ...news.normal!.news!, items } })
    for (const form of [toHtml, toMarkdown, toTerminal]) {
      expect(form(large).length).toBeLessThan(20_000)
    }
  })

  it('keeps hostile posts inert', () => {
    expect(toHtml(news)).not.toMatch(/<img/)
    expect(toMarkdown(news)).toContain('“&lt;img src=x onerror=alert(1)&gt; \\| \\*a\\*”')
  })
})
