import { describe, expect, it } from 'vitest'
import { createJourneys } from '../../src/normal/journeys'
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
      /\| phone \| 6 \| −2\.33 \| −[\d.]+ … [−+][\d.]+ \| 83\.3 % \| 16\.7 % \|/,
    )
    expect(markdown).toContain(
      '| wrote twice or more: ended lower than they began | 5 of 6 | 83.3 % | 43.6 – 97.0 % |',
    )
    expect(markdown).toContain('| told of a failure put right: are delighted | too few | – | – |')
    expect(markdown).not.toMatch(/<b>|[^\\]\[x|[^\\]\| <|Ada/)
    expect(markdown).not.toContain('\u001b')
    expect(markdown.split('\n').filter((line) => line.startsWith('next'))).toEqual([])
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
