import { describe, expect, it } from 'vitest'
import { createFigures } from '../../src/report/figures'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { howManyNotEarned, howRead } from '../../src/report/read-for-reasons'
import { toTerminal } from '../../src/report/terminal'
import { createTailMeter } from '../../src/tails/meter'
import { classified } from '../normal/classified'

const drawn = (above: number, every: number, others: number) => ({ posts: 9, above, every, others })

describe('how posts were drawn that were read for their reasons', () => {
  it.each([
    [0, 1, 10, 'all of those that were measured', ''],
    [0, 4, 10, 'one in 4 of those that were measured', 'about '],
    [0.3, 4, 1, 'one in 4 of those that were measured', 'about '],
    [
      0.3,
      1,
      10,
      'all of those that may lie in a tail (probability from 30.0 %), and one in 10 of the others',
      'at least ',
    ],
    [
      0.3,
      4,
      10,
      'one in 4 of those that may lie in a tail (probability from 30.0 %), and one in 40 of the others',
      // Of those in the middle that nobody read, those that are not earned are not in the figure.
      'at least about ',
    ],
  ])('from %d, one in %d and %d: %s', (above, every, others, said, notEarned) => {
    expect(howRead(drawn(above, every, others), createFigures())).toBe(said)
    expect(howManyNotEarned(drawn(above, every, others))).toBe(notEarned)
  })

  it.each([toTerminal, toMarkdown, toHtml].map((write) => ({ write })))(
    'says of how many posts moments are told: $write.name',
    ({ write }) => {
      const said = (others: number, read: number): string => {
        const meter = createTailMeter({ explainAbove: 0.3, explainOthers: others })
        const reasons = { signals: ['human_warmth'], touchpoints: [], source: 'earned' } as const
        for (let i = 0; i < 40; i++) {
          const post = { text: `Post ${i}` }
          meter.add(post, classified('delighted'), post, i < read ? reasons : undefined)
        }
        return write(meter.report())
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
      }
      const base = 'Only posts read for their reasons can show this: 20 of 40 posts.'
      expect(said(10, 20)).toContain(`${base} Each of them stands for`)
      expect(said(10, 20)).toMatch(/in 100 % \([^)]*\) of the posts;/)
      expect(said(0, 20)).toContain(`${base} Those that hardly lie in a tail were not read`)
      expect(said(0, 20)).toMatch(/in 100 % \([^)]*\) of the posts read for their reasons;/)
      expect(said(0, 40)).not.toContain('can show this')
    },
  )
})
