import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/report/html'
import { redactReport, withoutQuotes } from '../../src/report/redact-report'
import { toTerminal } from '../../src/report/terminal'
import { LABELS, spectrumOf, tailOf } from '../../src/spectrum'
import { createTailMeter } from '../../src/tails/meter'

const THINGS = ['parcel', 'kettle', 'order', 'ticket', 'bag', 'shirt', 'phone', 'lamp', 'chair']

/** Two shops whose customers are outraged by one thing each. */
function report() {
  const meter = createTailMeter({ by: ['brand', 'time:month'] })
  for (let i = 0; i < 200; i++) {
    const [brand, said] = i % 2 ? ['North', 'the courier <lied>'] : ['South', 'a rude clerk']
    const label = LABELS[0]
    meter.add(
      {
        text: `${THINGS[i % 9]} ${i % 4 < 2 ? said : 'late'} ${THINGS[(i * 5) % 7]} call 040 1234567 mail ${i}@shop.example`,
        brand,
        time: '2026-03-01T00:00:00.000Z',
      },
      {
        label,
        spectrum: spectrumOf(label),
        tail: tailOf(label),
        score: -0.9,
        probabilities: { outraged: 0.9, dissatisfied: 0.1, neutral: 0, satisfied: 0, delighted: 0 },
        evidence: 'some',
        language: 'en',
      },
    )
  }
  return meter.report()
}

describe('what a group speaks of more than the others', () => {
  it('is told beside its figures, on a page and in a terminal, without markup of its own', () => {
    const found = report()
    expect(toTerminal(found)).toContain('South, outraged more than elsewhere: rude clerk')
    const page = toHtml(found)
    expect(page).toContain('<li>South: outraged <b class="outraged">rude clerk</b></li>')
    expect(page).not.toContain('<lied>')
    const [byBrand, byMonth] = found.tables
    expect(byBrand!.groups[0]!.themes.delighted).toEqual([])
    // All posts are of one month: there is nothing to hold it against.
    expect(byMonth!.groups[0]!.themes.outraged).toEqual([])
  })

  it('quotes no person when redacted, and nobody where nobody is to be quoted', () => {
    const examples = (found: ReturnType<typeof report>) =>
      found.tables[0]!.groups.flatMap(({ themes }) =>
        themes.outraged.flatMap((one) => one.examples),
      )
    expect(examples(report()).join()).toContain('@shop.example')
    expect(examples(redactReport(report())).join()).not.toMatch(/@shop\.example|1234567/)
    expect(examples(withoutQuotes(report()))).toEqual([])
  })
})
