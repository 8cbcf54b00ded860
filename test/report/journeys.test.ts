import { describe, expect, it } from 'vitest'
import { createJourneys } from '../../src/normal/journeys'
import { FIGURES } from '../../src/report/figures'
import { journeyFindings } from '../../src/report/journey-words'
import { toJourneysMarkdown } from '../../src/report/journeys-markdown'
import { toJourneysTerminal } from '../../src/report/journeys-terminal'
import { classified } from '../normal/classified'

const HOSTILE = 'shop | <b>\u001b[31m[x](javascript:y)\nnext'

/** Six customers who came from a shop with a hostile name to the phone, and fell. */
function report() {
  const journeys = createJourneys()
  for (let i = 0; i < 6; i++) {
    const step = (day: number, touchpoint: string) => ({
      text: '',
      customer: `Ada ${i}`,
      channel: 'call',
      time: `2026-03-0${day}T00:00:00.000Z`,
      touchpoint,
    })
    journeys.add(step(1, HOSTILE), classified('satisfied'))
    journeys.add(step(2, 'phone'), classified(i ? 'outraged' : 'delighted'))
  }
  return journeys.report()
}

describe('a journey report', () => {
  it('is a table of figures in Markdown, with inert names', () => {
    const markdown = toJourneysMarkdown(report())
    // Five fell by 3 labels and one rose by 1: mean -14/6; Wilson of 5 in 6 is 43.6 to 97.0 %.
    expect(markdown).toMatch(
      /\| phone \| 6 \| 0\.0 % \| 6 \| −2\.33 \| −[\d.]+ … [−+][\d.]+ \| 83\.3 % \| 16\.7 % \|/,
    )
    expect(markdown).toContain(
      '| wrote twice or more: ended lower than they began | 5 of 6 | 83.3 % | 43.6 – 97.0 % |',
    )
    expect(markdown).toContain('| told of a failure put right: are delighted | too few | – | – |')
    expect(markdown).not.toMatch(/<b>|[^\\]\[x|[^\\]\| <|Ada/)
    expect(markdown).not.toContain('\u001b')
    expect(markdown.split('\n').filter((line) => line.startsWith('next'))).toEqual([])
  })

  it('says on how few customers a change rests, where many were met', () => {
    const journeys = createJourneys()
    const step = (i: number, day: number, touchpoint: string) => ({
      text: '',
      customer: `c${i}`,
      time: `2026-03-0${day}`,
      touchpoint,
    })
    for (let i = 0; i < 30; i++) {
      if (i < 5) journeys.add(step(i, 1, 'shop'), classified('neutral'))
      journeys.add(step(i, 2, 'phone'), classified('outraged'))
    }
    const found = journeys.report()
    expect(toJourneysMarkdown(found)).toMatch(/\| phone \| 30 \| 0\.0 % \| 5 \| −2\.00 \|/)
    const [fall] = journeyFindings(found, FIGURES)
    expect(fall?.said).toMatch(
      /^customers fall on coming to phone \(by 2\.0 labels, .*; 5 customers\)$/,
    )
  })

  it('says that who wrote of two brands is counted for both', () => {
    const journeys = createJourneys()
    for (const brand of ['a', 'b']) {
      const post = { text: '', customer: 'Ada', time: '2026-03-01', brand }
      journeys.add(post, classified('satisfied'))
    }
    const text = toJourneysMarkdown(journeys.report())
    expect(text).toContain('2 customers, ')
    expect(text).toContain('Who wrote of several brands counts once for each.')
  })

  it('fits a terminal, without what could steer it', () => {
    const text = toJourneysTerminal(report(), { width: 80 })
    expect(text).toContain('6 customers, 2026-03-01 to 2026-03-02; 6 of them')
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('Ada')
    expect(toJourneysTerminal(report(), { color: true })).toContain('\u001b[1mCustomers')
  })
})
