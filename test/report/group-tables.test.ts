import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/report/csv'
import { createFigures } from '../../src/report/figures'
import { groupRows } from '../../src/report/group-rows'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { toTerminal } from '../../src/report/terminal'
import type { Label } from '../../src/spectrum'
import { createTailMeter } from '../../src/tails/meter'
import type { TailReport } from '../../src/tails/report'
import { classified } from '../normal/classified'

type Share = readonly [Label, number]

/** So many posts of each label a month, from November 2025 on, and posts that nothing is known of. */
function reportOf(months: readonly (readonly Share[])[], unknown = 0): TailReport {
  const meter = createTailMeter({ by: ['time:month', 'brand'] })
  months.forEach((labels, month) => {
    const time = new Date(Date.UTC(2025, 10 + month, 10)).toISOString()
    for (const [label, posts] of labels) {
      for (let i = 0; i < posts; i++) {
        meter.add({ text: '', time, brand: month % 2 ? 'odd' : 'even' }, classified(label))
      }
    }
    for (let i = 0; i < unknown; i++) {
      const evidence = { ...classified('neutral'), evidence: 'none' } as const
      meter.add({ text: '', time }, evidence)
    }
  })
  return meter.report({ method: 'cc' })
}

const calm = (posts: number): Share[] => [
  ['outraged', posts / 10],
  ['neutral', (posts * 9) / 10],
]
const CHANGING = reportOf(
  [
    calm(100),
    calm(300),
    [
      ['outraged', 120],
      ['neutral', 80],
    ],
    calm(200),
  ],
  7,
)
const ALIKE = reportOf([calm(100), calm(300), calm(200)])
const flat = (text: string): string => text.replace(/\s+/g, ' ')
const writers = [toTerminal, toMarkdown, toHtml].map((write) => ({ write }))

describe('a table of periods', () => {
  it.each(writers)('goes by time, whatever their size: $write.name', ({ write }) => {
    const written = write(CHANGING)
    const places = ['2025-11', '2025-12', '2026-01', '2026-02'].map((month) =>
      Math.max(
        written.indexOf(`\n${month}`),
        written.indexOf(`| ${month}`),
        written.indexOf(`>${month}<`),
      ),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it('shows the latest where there are too many, and posts without a time at the end', () => {
    const group = (value: string | null) => ({ values: [value] })
    const groups = ['2026-02', null, '2026-01', '2026-03'].map(group)
    const table = { by: ['time:month'], groups, pairs: [] } as never
    const { shown, left, which } = groupRows(table, 3)
    expect(shown.map(({ values }) => values[0])).toEqual(['2026-02', '2026-03', null])
    expect([left, which]).toEqual([1, 'earlier'])
    expect(groupRows({ ...CHANGING.tables[1]!, groups } as never, 2).which).toBe('smaller')
  })
})

describe('the rows of groups in a terminal', () => {
  it('count the posts that are measured and have intervals', () => {
    const text = toTerminal(CHANGING)
    expect(text).toMatch(/^month +posts +outraged +interval +delighted +interval +balance$/m)
    // 7 posts more of which the model knows nothing; Wilson's interval of 10 in 100.
    expect(text).toMatch(/^2025-11 +100 +10\.0 %.? +5\.5 – 17\.4 /m)
  })

  it.each([60, 71, 72, 80, 120])('fit %i columns', (width) => {
    for (const line of toTerminal(CHANGING, { width }).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })
})

describe('the marks in tables', () => {
  it.each(writers)('are explained beside them where there are any: $write.name', ({ write }) => {
    const changing = flat(write(CHANGING))
    for (const [mark, said] of [
      ['≠', '≠ differs from all other posts by more than chance allows'],
      ['▲', '▲ ▼ more or less than in the period before, by more than chance allows'],
    ] as const) {
      expect(changing.split(mark).length).toBeGreaterThan(2)
      expect(changing).toContain(said)
      const alike = flat(write(ALIKE)).replace(/<style>.*<\/style>|<script>.*<\/script>/g, '')
      expect(alike).not.toContain(mark)
    }
  })

  it.each(writers)('tell untested rows from those that are alike: $write.name', ({ write }) => {
    const few = reportOf([calm(100), calm(300), calm(20)])
    const said = '† not compared: under 30 posts here, or in all others together.'
    const written = flat(write(few)).replaceAll('\u00a0', ' ')
    expect(written).toContain(said)
    // The month, here and over time, but no brand.
    expect(written.replaceAll(said, '').match(/† 20\b/g)).toHaveLength(write === toTerminal ? 1 : 2)
    expect(written).not.toMatch(/† (100|300)/)
    expect(write(ALIKE)).not.toContain('†')
  })

  it('have their like in CSV: what was not compared is blank, and p has no interval', () => {
    const csv = toCsv(reportOf([calm(100), calm(300), calm(20)]))
    expect(csv).toMatch(/^time:month,2026-01,outraged less the rest,2,,,$/m)
    expect(csv).toMatch(/^time:month,2026-01,"outraged less the rest, adjusted p",2,,,$/m)
    expect(csv).toMatch(/^time:month,2025-11,outraged less the rest,10,[^,]+,[^,]+,[^,]+$/m)
    expect(csv).toMatch(/^time:month,2025-11,"outraged less the rest, adjusted p",10,[^,]+,,$/m)
  })

  it('include those of the pictures of a page', () => {
    const tables = toHtml(CHANGING)
      .split('<h2>')
      .filter((one) => one.startsWith('By '))
    expect(tables).toHaveLength(2)
    for (const section of tables) {
      expect(section).toContain('class="ring"')
      expect(section).toMatch(/<li>● the share, the line through it its 95\u00a0% interval/)
      expect(section).toContain('<li>○ the share drawn towards those of the other groups')
    }
  })

  it('do not seem to contradict intervals that hold the error of reading', () => {
    const { estimation } = CHANGING
    const held = { ...CHANGING, estimation: { ...estimation, betweenSources: 30 } }
    const said = 'The intervals hold also how far the reading may be off'
    for (const { write } of writers) {
      expect(flat(write(held))).toContain(said)
      expect(flat(write(CHANGING))).not.toContain(said)
    }
  })
})

describe('the head of a page', () => {
  const html = toHtml(
    reportOf([
      [
        ['outraged', 40],
        ['dissatisfied', 60],
        ['neutral', 100],
        ['satisfied', 200],
      ],
    ]),
  )

  it('tells all five labels', () => {
    const headline = /<p class="headline">(.*?)<\/p>/.exec(html)![1]!.replace(/<[^>]*>/g, '')
    expect(headline).toMatch(
      /^Of 100 posts, about 10 \(\d+ to \d+\) are outraged and none \(at most 1\) delighted\. About 75 \(.*: neutral 25 \(\d+ to \d+\), satisfied 50 \(.*\)\. The others, about 15 \(\d+ to \d+\), are dissatisfied\.$/,
    )
  })

  it('is not about none', () => {
    const headline = toHtml(reportOf([[['delighted', 400]]])).replace(/<[^>]*>/g, '')
    expect(headline).toContain('Of 100 posts, none (at most 1) are outraged and 100 ')
    expect(headline).toMatch(
      /delighted\. None \(at most 1\) lie in .* The others, none \(at most 1\), are/,
    )
  })

  it('draws the scores in the colour of no label', () => {
    const picture = /<figure class="line">[\s\S]*?<\/svg>/.exec(html)![0]
    expect(picture).toContain('<rect')
    expect(picture).not.toMatch(/<g class=/)
  })
})

describe('a share in a sentence', () => {
  const { about } = createFigures()
  it.each([
    [{ share: 0.314, low: 0.24, high: 0.39 }, '31 % (24 – 39 %)'],
    [{ share: 0, low: 0, high: 0.003 }, 'none (at most 1 %)'],
    [{ share: 0, low: 0, high: 0.018 }, 'none (at most 2 %)'],
    [{ share: 0.004, low: 0, high: 0.018 }, 'under 1 % (at most 2 %)'],
    [{ share: 0.005, low: 0, high: 0.02 }, '1 % (0 – 2 %)'],
    [{ share: null, low: 0, high: 1 }, '–'],
  ])('reads naturally where it is nearly none: %j', (share, said) => {
    expect(about(share)).toBe(said)
  })
})
