import { describe, expect, it } from 'vitest'
import { compared, type DaysCompared, hasMoved, likelihoodRatioOf } from '../../src/normal/compared'
import type { ChartDay } from '../../src/normal/usual'

/** So many days alike, from a first one on. */
const days = (first: number, many: number, posts: number, count: number): ChartDay[] =>
  Array.from({ length: many }, (_, i) => ({ day: first + i, posts, count }))

/** Three days on which 4 of 10 posts lie in the tail, after so many days. */
const changeAfter = (quiet: readonly ChartDay[]): DaysCompared => ({
  since: days(100, 3, 10, 4),
  quiet,
})

const UNKNOWN = { usual: null, ratio: null }

describe('a tail beside what was usual', () => {
  it('tells of both measures from a week of quiet days and thirty posts on', () => {
    const week = changeAfter(days(93, 7, 5, 1))
    const [count, share] = [compared(week, 'count'), compared(week, 'share')]
    expect(count).toMatchObject({ value: 12, usual: (7.5 / 7) * 3 })
    expect(share).toMatchObject({ value: 0.4, usual: 7.5 / 36 })
    for (const { value, usual, ratio } of [count, share]) {
      expect(ratio!.estimate).toBeCloseTo(value! / usual!, 12)
      expect(ratio!.low).toBeLessThan(ratio!.estimate)
      expect(ratio!.high).toBeGreaterThan(ratio!.estimate)
    }
    expect(likelihoodRatioOf(week, 'count')).toBeGreaterThan(1)
  })

  it('does not know what is usual from less than a week, however many posts there were', () => {
    const short = changeAfter(days(94, 6, 1000, 100))
    expect(compared(short, 'count')).toEqual({ value: 12, ...UNKNOWN })
    expect(compared(short, 'share')).toEqual({ value: 0.4, ...UNKNOWN })
    expect(likelihoodRatioOf(short, 'count')).toBeNull()
    expect(likelihoodRatioOf(short, 'share')).toBeNull()
  })

  it('does not know a usual share from a handful of posts; how many come a day it does', () => {
    const few = changeAfter([...days(80, 17, 0, 0), ...days(97, 3, 2, 1)])
    expect(compared(few, 'share')).toEqual({ value: 0.4, ...UNKNOWN })
    expect(likelihoodRatioOf(few, 'share')).toBeNull()
    const { usual, ratio } = compared(few, 'count')
    expect(usual).toBeCloseTo((3.5 / 20) * 3, 0)
    expect(ratio!.low).toBeGreaterThan(1)
  })

  it('holds days against whatever came before, known or not, so that alerts are told all the same', () => {
    const short = changeAfter(days(98, 2, 10, 2))
    expect(hasMoved(short, 'share', 'rise')).toBe(true)
    expect(hasMoved(short, 'share', 'fall')).toBe(false)
    expect(hasMoved(changeAfter([]), 'count', 'fall')).toBe(true)
    expect(hasMoved(changeAfter(days(98, 2, 0, 0)), 'share', 'fall')).toBe(true)
  })

  it('knows the usual share of a group that fell silent, and that there is none now', () => {
    const silent = { since: days(100, 5, 0, 0), quiet: days(60, 40, 10, 1) }
    expect(compared(silent, 'share')).toEqual({ value: null, usual: 40.5 / 401, ratio: null })
    expect(compared(silent, 'count')).toMatchObject({ value: 0, ratio: { estimate: 0, low: 0 } })
  })

  it('tells of a tail in which nearly all posts lie as it is', () => {
    const all = { since: days(100, 5, 200, 100), quiet: days(60, 40, 200, 200) }
    const { usual, ratio } = compared(all, 'share')
    expect(usual).toBeGreaterThan(0.9999)
    expect(ratio!.estimate).toBeCloseTo(0.5, 3)
    const same = compared({ ...all, since: days(100, 40, 200, 200) }, 'share').ratio!
    expect(same.estimate).toBeLessThan(same.high!)
    expect(same.estimate).toBeGreaterThan(same.low)
  })

  it('widens the interval and lowers the likelihood ratio where days vary more than by chance', () => {
    const even = days(0, 90, 100, 10)
    const wild = even.map((day, i) => ({ ...day, count: i % 3 === 0 ? 24 : 3 }))
    const since = days(100, 5, 100, 20)
    for (const measure of ['count', 'share'] as const) {
      const [calm, varied] = [even, wild].map((quiet) => compared({ since, quiet }, measure).ratio!)
      expect(varied!.estimate).toBeCloseTo(calm!.estimate, 1)
      expect(varied!.low).toBeLessThan(calm!.low)
      expect(varied!.high!).toBeGreaterThan(calm!.high!)
      expect(likelihoodRatioOf({ since, quiet: wild }, measure)).toBeLessThan(
        likelihoodRatioOf({ since, quiet: even }, measure)!,
      )
    }
  })

  it('has no upper bound where no post of the tail came before', () => {
    const { usual, ratio } = compared(changeAfter(days(60, 40, 10, 0)), 'share')
    expect(usual).toBeCloseTo(0.5 / 401, 12)
    expect(ratio!.high).toBeNull()
    expect(ratio!.low).toBeGreaterThan(1)
  })
})
