import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { checkPost } from '../../src/post'
import { columnsOf, cut, padTo } from '../../src/report/columns'
import { toTerminal } from '../../src/report/terminal'
import { lineRows } from '../../src/report/terminal-line'
import { wrap } from '../../src/report/wrap'
import type { Label } from '../../src/spectrum'
import { createTailMeter } from '../../src/tails/meter'

const plain = (text: string): string => text
const PLAIN: Record<Label, (text: string) => string> = {
  outraged: plain,
  dissatisfied: plain,
  neutral: plain,
  satisfied: plain,
  delighted: plain,
}

describe('the summary', () => {
  it.each([60, 80, 100])('fits %i columns, whatever the posts hold', (width) => {
    const names = [
      '东京的旅馆'.repeat(20),
      '👩‍👩‍👧‍👦 '.repeat(40),
      'a'.repeat(500),
      'e\u0301'.repeat(300),
    ]
    const meter = createTailMeter({ by: ['brand'] })
    for (const name of names) {
      const post = checkPost(
        { id: name, text: `${name} `.repeat(9), brand: name, reach: 3 },
        'here',
      )
      meter.add(post, {
        label: 'outraged',
        spectrum: 'negative',
        tail: 'outraged',
        score: -0.9,
        probabilities: { outraged: 0.9, dissatisfied: 0.1, neutral: 0, satisfied: 0, delighted: 0 },
        evidence: 'some',
        language: 'en',
      })
    }
    for (const line of toTerminal(meter.report(), { width }).split('\n')) {
      expect(stringWidth(line), line).toBeLessThanOrEqual(width)
    }
  })
})

describe('the line of a terminal', () => {
  it('draws the tails at its ends, in the colour of no label', () => {
    const scores = Array.from({ length: 40 }, (_, i) => (i === 0 ? 8 : i === 39 ? 4 : 0))
    const paint = {
      ...PLAIN,
      outraged: (t: string) => `<o>${t}</o>`,
      delighted: (t: string) => `<d>${t}</d>`,
    }
    const rows = lineRows(scores, 80, paint)
    expect(rows[0]).toMatch(/^██ +$/)
    expect(rows[3]).toMatch(/^██ +██$/)
    expect(rows.at(-1)).toMatch(/^<o>outraged<\/o> +as expected +<d>delighted<\/d>$/)
  })

  it('shows one post among a million', () => {
    const scores = Array.from({ length: 40 }, (_, i) => (i === 20 ? 1_000_000 : i === 39 ? 1 : 0))
    expect(lineRows(scores, 80, PLAIN)[3]).toMatch(/▁▁$/)
  })
})

describe('columns', () => {
  it('count wide characters twice', () => {
    expect(columnsOf('东京')).toBe(4)
    expect(cut('东京的', 5)).toBe('东京…')
    expect(padTo('东', 4)).toBe('东  ')
    expect(wrap('东京的 旅馆', 6, 3)).toEqual(['东京的', '旅馆'])
    expect(wrap('aaaa bbbb cccc', 5, 2)).toEqual(['aaaa', 'bbbb…'])
  })
})
