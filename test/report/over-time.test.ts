import { describe, expect, it } from 'vitest'
import type { Alert } from '../../src/normal/alert'
import { checkPost } from '../../src/post'
import { createFigures } from '../../src/report/figures'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { overTimeFindings } from '../../src/report/over-time-words'
import { alertWords } from '../../src/report/page/alert-words'
import { overTime } from '../../src/report/page/over-time'
import { toTerminal } from '../../src/report/terminal'
import type { Label } from '../../src/spectrum'
import { createTailMeter } from '../../src/tails/meter'
import type { TailReport } from '../../src/tails/report'
import { classified } from '../normal/classified'

const figures = createFigures()
const HOSTILE = '<img src=x onerror=alert(1)> "quoted" & \u202e'

/** Posts of a month by label, from January 2026 on. */
function reportOf(months: readonly Partial<Record<Label, number>>[]): TailReport {
  const meter = createTailMeter()
  months.forEach((labels, month) => {
    const post = checkPost({ text: '', time: new Date(Date.UTC(2026, month, 10)) }, '')
    for (const [label, posts] of Object.entries(labels)) {
      for (let i = 0; i < posts; i++) meter.add(post, classified(label as Label))
    }
  })
  return meter.report({ method: 'cc' })
}

const LOUD = reportOf([
  { outraged: 6, neutral: 94 },
  { outraged: 5, neutral: 94, delighted: 1 },
  {},
  { outraged: 40, neutral: 60 },
  { outraged: 1, neutral: 2 },
])

const ALERT: Alert = {
  id: 'brand=a/outraged/count/rise/2026-04-12/began',
  kind: 'began',
  outcome: null,
  group: { brand: HOSTILE },
  tail: 'outraged',
  direction: 'rise',
  day: '2026-04-12',
  since: '2026-04-10',
  by: 'count',
  measure: 'count',
  of: 400,
  before: 2000,
  count: { value: 40, usual: 6.5, ratio: { estimate: 40 / 6.5, low: 3.1, high: null } },
  share: { value: 0.1, usual: 0.09, ratio: { estimate: 10 / 9, low: 0.8, high: 1.6 } },
  likelihoodRatio: 900,
  runLength: 365,
  weight: null,
  changed: [
    { kind: 'signal', name: 'no_answer', posts: 12, expected: 1.5, p: 0.001 },
    { kind: 'touchpoint', name: 'billing_price', posts: 9, expected: 2, p: 0.01 },
  ],
  read: [
    {
      text: HOSTILE,
      id: HOSTILE,
      time: '2026-04-11T00:00:00.000Z',
      reach: null,
      score: -0.9,
      probability: 0.9,
    },
  ],
}

describe('the tails over time in words', () => {
  it('name the periods that surely differ, and none where none does', () => {
    // Of 303 posts 52 are outraged; April has 40 of 100 against 12 of 203.
    expect(overTimeFindings(LOUD.overTime!, figures)).toEqual([
      {
        about: 'outraged',
        said: 'higher in Apr 2026 (40.0 %); lower in Jan 2026 (6.0 %) and Feb 2026 (5.0 %) than in all other posts',
      },
    ])
    const even = reportOf(Array.from({ length: 4 }, () => ({ outraged: 5, neutral: 95 })))
    expect(overTimeFindings(even.overTime!, figures)).toEqual([])
    expect(toTerminal(even)).toContain('No month stands out')
    const few = reportOf(Array.from({ length: 4 }, () => ({ outraged: 1, neutral: 9 })))
    expect(toMarkdown(few)).toContain('No month has posts enough to be compared')
  })

  it('stand in the terminal as a row of blocks, and in Markdown as a table', () => {
    const text = toTerminal(LOUD)
    expect(text).toContain('by month, Jan 2026 to May 2026\n')
    // 6 % of at most 40 % is the second of eight steps; March has no posts.
    expect(text).toContain('outraged   ▂▂·█▇  5.0 % – 40.0 %, most Apr 2026')
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    expect(toMarkdown(LOUD)).toMatch(/\| Apr 2026 \| 100 \| 40\.0 % ≠ · [\d.]+ – [\d.]+ %/)
  })
})

describe('an alert in words', () => {
  it('says which way, since when, by how much, and what changed', () => {
    expect(alertWords({ ...ALERT, group: { brand: 'a', channel: null } }, figures)).toEqual({
      about: 'Number of outraged posts rose',
      group: 'brand a, channel (none)',
      said: 'from 10 Apr 2026 on, seen by 12 Apr 2026: 40 posts where 6.5 would have been usual, 6.2 times as many (3.1 – unknown); in share 10.0 % (40 of 400 posts) where 9.0 % was usual (of 2,000 posts), no sure change',
      changed:
        'More than before: no answer (12 posts, 1.5 usual), billing / price (9 posts, 2.0 usual)',
    })
    expect(
      alertWords({ ...ALERT, direction: 'fall', tail: 'delighted', group: {} }, figures),
    ).toMatchObject({
      about: 'Number of delighted posts fell',
      group: '',
      changed: expect.stringMatching(/^Less than before/),
    })
    const ended = { ...ALERT, kind: 'ended', outcome: 'back-to-usual' } as const
    expect(alertWords(ended, figures)).toMatchObject({
      about: 'Number of outraged posts was back to usual',
      said: 'on 12 Apr 2026, after a change from 10 Apr 2026 on',
      changed: '',
    })
    expect(alertWords({ ...ended, outcome: 'new-normal' }, figures)).toMatchObject({
      about: 'Number of outraged posts was taken as usual',
      said: 'from 12 Apr 2026 on, at what it had been since 10 Apr 2026: 40 posts where 6.5 would have been usual before',
    })
  })
})

describe('an alert of a share', () => {
  const share: Alert = {
    ...ALERT,
    group: {},
    measure: 'share',
    of: 400,
    count: { value: 40, usual: 39.5, ratio: { estimate: 40 / 39.5, low: 0.7, high: 1.4 } },
    share: { value: 0.1, usual: 0.05, ratio: { estimate: 2, low: 1.4, high: 2.9 } },
  }
  const normal = { alerts: [share], journeys: null, claims: null, news: null }
  const full = { ...LOUD, normal }

  it('says in every form that the share moved, and what the number did', () => {
    const said =
      '10.0 % (40 of 400 posts) where 5.0 % was usual (of 2,000 posts), 2.0 times as much (1.4 – 2.9); in number 40 posts where 40 would have been usual, no sure change'
    expect(alertWords(share, figures)).toMatchObject({
      about: 'Share of outraged posts rose',
      said: `from 10 Apr 2026 on, seen by 12 Apr 2026: ${said}`,
    })
    const line = `share of outraged posts rose from 2026-04-10 on: ${said} (told on 2026-04-12; not over)`
    const plain = toTerminal(full).replace(/\s+/g, ' ')
    expect(plain).toContain(`alerts (plain shares) All posts: ${line}`)
    expect(toMarkdown(full)).toContain(`Alerts (plain shares):\n\n- All posts: ${line}`)
    const html = toHtml(full).replaceAll('\u00a0', ' ')
    expect(html).toContain(
      `▲ Share of outraged posts rose</b> from 10 Apr 2026 on, seen by 12 Apr 2026: ${said}.`,
    )
    expect(html).toContain('They go by the share of each day’s posts')
    expect(html).not.toContain('They go by how many posts')
  })

  const taken: Alert = { ...share, kind: 'ended', outcome: 'new-normal', day: '2026-04-30' }

  it('says of what was taken as usual what was known that day, and what later posts say', () => {
    // May has three posts, one of them outraged.
    const alerts = [share, taken]
    const told = { ...LOUD, normal: { ...normal, alerts } }
    const html = toHtml(told).replaceAll('\u00a0', ' ')
    const later = 'from 1 May 2026 on 33.3 % (6.1 – 79.2 %) of 3 posts'
    expect(html).toContain(
      `Share of outraged posts was taken as usual</b> from 30 Apr 2026 on, at what it had been since 10 Apr 2026: 10.0 % (40 of 400 posts) where 5.0 % was usual (of 2,000 posts) before; ${later}.`,
    )
    const plain = toTerminal(told).replace(/\s+/g, ' ')
    expect(plain).toContain(`(told on 2026-04-12; taken as usual from 2026-04-30 on; ${later})`)
    expect(toMarkdown(told)).toContain(`taken as usual from 2026-04-30 on; ${later})`)
    // Later posts of all are not those of a brand, nor do shares tell of numbers.
    for (const other of [{ group: { brand: 'a' } }, { measure: 'count', count: share.share }]) {
      const others = alerts.map((alert): Alert => ({ ...alert, ...other }) as Alert)
      const shown = toHtml({ ...told, normal: { ...normal, alerts: others } })
      expect(shown).toContain('was taken as usual')
      expect(shown).not.toContain('from 1 May 2026 on')
    }
  })

  it('is told where enough is known from before and since, and the others are counted', () => {
    const unknown = { value: 0.1, usual: null, ratio: null }
    const unsure = { value: 0.1, usual: 0.08, ratio: { estimate: 1.25, low: 0.7, high: 2 } }
    for (const weak of [unknown, unsure]) {
      const early = [share, taken].map((alert) => ({ ...alert, since: '2026-01-02', share: weak }))
      const [only, both] = [early, [...early, share, taken]].map((alerts) => ({
        ...LOUD,
        normal: { ...normal, alerts },
      }))
      for (const form of [toHtml, toMarkdown, toTerminal]) {
        const said = form(only!).replace(/\s+/g, ' ')
        expect(said).toContain('1 change of which too few posts tell, before or since')
        expect(said).not.toMatch(/posts (rose|was taken)|2 Jan 2026 on/)
        const beside = form(both!).replace(/\s+/g, ' ')
        expect(beside).toMatch(/share of outraged posts rose/i)
        expect(beside).not.toMatch(/2026-01-02|2 Jan 2026 on/)
      }
      expect(toHtml(only!)).not.toContain('class="arrow"')
    }
  })

  it('says where what is usual is not known, or there was no post', () => {
    const unknown = { value: 0.1, usual: null, ratio: null }
    const why = 'too little came before to know what was usual'
    expect(alertWords({ ...share, share: unknown }, figures).said).toContain(
      `10.0 % (40 of 400 posts), ${why}; in number 40 posts where 40 would have been usual`,
    )
    expect(alertWords({ ...ALERT, share: unknown }, figures).said).toContain(
      `; in share 10.0 % (40 of 400 posts), ${why}`,
    )
    // Once is enough where nothing is known of either.
    const early = { ...share, share: unknown, count: { ...unknown, value: 40 } }
    expect(alertWords(early, figures).said).toBe(
      `from 10 Apr 2026 on, seen by 12 Apr 2026: 10.0 % (40 of 400 posts), ${why}; in number 40 posts`,
    )
    const none: Alert = {
      ...share,
      direction: 'fall',
      measure: 'count',
      of: 0,
      count: { value: 0, usual: 12, ratio: { estimate: 0, low: 0, high: 0.3 } },
      share: { value: null, usual: 0.05, ratio: null },
    }
    expect(alertWords(none, figures).said).toContain(
      '0 posts where 12 would have been usual, 0.0 times as many (0.0 – 0.3); in share – (0 of 0 posts) where 5.0 % was usual (of 2,000 posts)',
    )
  })
})

describe('the tails over time on the page', () => {
  const section = overTime(LOUD, [ALERT], { figures })

  it('are drawn with a text alternative, and with alerts where they began', () => {
    const labels = [...section.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)
    expect(labels).toEqual([
      'Share of outraged posts by month: lowest 5.0 % in Feb 2026, highest 40.0 % in Apr 2026, last 33.3 % in May 2026. All figures are in the table below. Alert 1: a rise that began on 10 Apr 2026.',
      expect.stringMatching(/^Share of delighted posts by month: .*table below\.$/),
    ])
    // April is the fourth of five months, and the 10th 9.5 of its 30 days in.
    const step = (640 - 54 - 12) / 5
    const x = Math.round((54 + (3 + 9.5 / 30) * step) * 100) / 100
    expect(section).toContain(`<path class="since" d="M${x} `)
    expect(section.match(/class="arrow"/g)).toHaveLength(1)
    expect(section.match(/<circle/g)).toHaveLength(8)
    expect(section.match(/<circle class="ring"/g)).toHaveLength(2)
    expect(section).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('make hostile texts of alerts inert', () => {
    expect(section).not.toMatch(/<img|\u202e/)
    expect(section).toContain('(brand &lt;img src=x onerror=alert(1)&gt;')
    expect(section).toContain('Read first:</span> <q>&lt;img')
  })

  it('say what they can where the posts span too short a time, and nothing without alerts', () => {
    const short = reportOf([{ neutral: 50 }])
    expect(overTime(short, [], { figures })).toBe('')
    expect(overTime(short, [ALERT], { figures })).toContain('<h3>Alerts</h3>')
    expect(toHtml(short)).not.toContain('Over time')
  })

  it('tell the latest alerts, and how many there were before', () => {
    const days = Array.from({ length: 11 }, (_, i) => `2026-04-${String(i + 10)}`)
    const many = days.map((day) => ({ ...ALERT, day, id: day })).reverse()
    const told = overTime(LOUD, many, { figures })
    expect(told).toContain('3 earlier alerts are not shown here')
    expect(told.indexOf('seen by 13 Apr 2026')).toBeGreaterThan(0)
    expect(told.indexOf('seen by 13 Apr 2026')).toBeLessThan(told.indexOf('seen by 20 Apr 2026'))
    expect(told).not.toContain('seen by 12 Apr 2026')
  })
})
