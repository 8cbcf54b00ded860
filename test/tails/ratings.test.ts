import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { toTerminal } from '../../src/report/terminal'
import type { Label } from '../../src/spectrum'
import { createTailMeter, meterFromJSON } from '../../src/tails/meter'
import { classified } from '../normal/classified'

function meterOf(posts: readonly (readonly [Label, number | undefined, number])[]) {
  const meter = createTailMeter()
  for (const [label, rating, times] of posts) {
    const rated = rating === undefined ? {} : { rating }
    for (let i = 0; i < times; i++) meter.add({ text: '', ...rated }, classified(label))
  }
  return meter
}

const RATED = meterOf([
  ['outraged', 1, 30],
  ['delighted', 1, 10],
  ['neutral', 3.4, 5],
  ['delighted', 5, 200],
  ['satisfied', 4.5, 1],
  ['outraged', 88, 2],
  ['neutral', undefined, 9],
])

describe('ratings beside labels', () => {
  it('are counted to the whole, those of another scale apart, as by hand', () => {
    const ratings = RATED.report().ratings!
    expect(ratings.rows.map(({ rating, posts }) => [rating, posts])).toEqual([
      [1, 40],
      [3, 5],
      [5, 201],
    ])
    expect(ratings.rows[0]!.labels).toEqual({
      outraged: 30,
      dissatisfied: 0,
      neutral: 0,
      satisfied: 0,
      delighted: 10,
    })
    expect(ratings.outside).toBe(2)
    expect(ratings.contradicted).toMatchObject({
      lowest: { count: 10, share: 0.25 },
      highest: { count: 0, share: 0, low: 0 },
    })
  })

  it('leave out what only rounds to their scale', () => {
    const near: readonly [Label, number, number][] = [
      ['neutral', -0.4, 1],
      ['neutral', 10.4, 1],
      ['neutral', 9.6, 1],
    ]
    const { rows, outside } = meterOf(near).report().ratings!
    expect(rows.map(({ rating }) => rating)).toEqual([10])
    expect(outside).toBe(2)
  })

  it('contradict nothing where even the lowest is high', () => {
    const high = meterOf([
      ['satisfied', 4, 30],
      ['outraged', 5, 2],
      ['delighted', 5, 40],
    ])
    const { contradicted } = high.report().ratings!
    expect(contradicted).toMatchObject({ lowest: null, highest: { count: 2 } })
    const said = toMarkdown(high.report())
    expect(said).toContain('Of 42 posts rated 5, ')
    expect(said).not.toContain('rated 4')
  })

  it('leave out posts that nothing is known of, and are null where none is rated', () => {
    const meter = meterOf([['neutral', undefined, 3]])
    meter.add({ text: '', rating: 4 }, { ...classified('neutral'), evidence: 'none' })
    expect(meter.report().ratings).toBeNull()
    for (const write of [toTerminal, toMarkdown, toHtml]) {
      expect(write(meter.report())).not.toMatch(/rating/i)
    }
  })

  it('contradict nothing where all ratings are one, or of another scale', () => {
    expect(meterOf([['outraged', 4, 3]]).report().ratings).toMatchObject({ contradicted: null })
    expect(meterOf([['outraged', 40, 3]]).report().ratings).toEqual({
      rows: [],
      outside: 3,
      contradicted: null,
    })
  })

  it('are kept in a state, which may be of a time before there were any', () => {
    const state = JSON.parse(JSON.stringify(RATED))
    expect(meterFromJSON(state).report().ratings).toEqual(RATED.report().ratings)
    const { ratings, ...before } = state
    expect(ratings.rows[0]).toEqual([1, [30, 0, 0, 0, 10]])
    expect(meterFromJSON(before).report().ratings).toBeNull()
    for (const rows of [[[11, [0, 0, 0, 0, 1]]], [[1, [1]]], [[-1, [0, 0, 0, 0, 1]]], [7]]) {
      expect(() => meterFromJSON({ ...state, ratings: { rows, outside: 0 } })).toThrow(
        /state: ratings\.rows: expected/,
      )
    }
  })

  it.each([toTerminal, toMarkdown, toHtml].map((write) => ({ write })))(
    'are shown as a table, with what contradicts them: $write.name',
    ({ write }) => {
      const written = write(RATED.report())
        .replace(/<[^>]*>/g, ' ')
        .replace(/[\s|]+/g, ' ')
      expect(written).toMatch(
        /rating ?outraged ?dissatisfied ?neutral ?satisfied ?delighted ?posts/i,
      )
      expect(written).toMatch(/ 1 +30 +0 +0 +0 +10 +40 /)
      expect(written).toContain(
        'Of 40 posts rated 1, 25 % (14 – 40 %) read as satisfied or delighted; of 201 posts rated 5, none (at most 2 %) read as outraged or dissatisfied.',
      )
      expect(written).toContain('2 posts rated below 0 or above 10 are left out.')
    },
  )
})
