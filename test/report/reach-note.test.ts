import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { toTerminal } from '../../src/report/terminal'
import { createTailMeter } from '../../src/tails/meter'
import type { ReportOptions, TailReport } from '../../src/tails/report'
import { classified } from '../normal/classified'

const writers = [toTerminal, toMarkdown, toHtml].map((write) => ({ write }))
const flat = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ')

/** Four posts, of which so many have a reach. */
function reportOf(withReach: number, options: ReportOptions = {}): TailReport {
  const meter = createTailMeter()
  const labels = ['outraged', 'dissatisfied', 'neutral', 'delighted'] as const
  labels.forEach((label, i) => {
    meter.add({ text: '', ...(i < withReach && { reach: 50 }) }, classified(label))
  })
  return meter.report({ method: 'cc', ...options })
}

describe('what the earned sums add up', () => {
  it.each(writers)('is reach as given, which may be likes or votes: $write.name', ({ write }) => {
    const written = [0, 3, 4].map((withReach) => flat(write(reportOf(withReach))))
    expect(written[0]).toContain('No reach was given: each post counts as 1.')
    expect(written[1]).toContain(
      'Reach is as given, in whatever it counts; 1 post without reach counts as 1.',
    )
    expect(written[2]).toContain('Reach is as given, in whatever it counts. ')
    for (const one of written) expect(one).not.toMatch(/people|person\b/)
  })

  it.each(writers)('rests on how often posts are told on, as assumed: $write.name', ({ write }) => {
    const telling = { outraged: 2, dissatisfied: 0.5 }
    expect(flat(write(reportOf(0)))).toContain(
      'How often a post is told on is assumed, not measured: outraged × 1, delighted × 1, others not.',
    )
    expect(flat(write(reportOf(0, { telling })))).toContain(
      'assumed, not measured: outraged × 2, dissatisfied × 0.50, delighted × 1, others not.',
    )
  })

  it('names on a page the labels that each sum is of, and says of no post that it gets told', () => {
    const page = toHtml(reportOf(4, { telling: { dissatisfied: 0.5 } }))
    expect(page).toContain('reach, as given, of 2 posts read as outraged or dissatisfied')
    expect(page).toContain('reach, as given, of 1 post read as delighted')
    expect(page).not.toMatch(/gets? told|retells/)
    expect(toHtml(reportOf(0))).toContain('tellings, as assumed, of 1 post read as outraged')
  })
})
