import { describe, expect, it } from 'vitest'
import { compare } from '../../bench/bootstrap'
import { calibrationBins, rangeOf } from '../../bench/calibration-bins'
import { decimals, figureCell, markdownTable } from '../../bench/markdown'
import { byTopic, topicErrors } from '../../bench/topic-error'
import { averagePrecision } from '../../training/measure'

describe('the error averaged over topics', () => {
  it('finds the texts of each topic, in the order of the names', () => {
    expect(byTopic(['b', 'a', 'b', 'c'])).toEqual([[1], [0, 2], [3]])
  })

  it('is the mean over the labels of a topic, each topic by itself', () => {
    const topics = [
      [0, 1, 2, 3],
      [4, 5],
    ]
    const truth = [0, 0, 0, 4, 2, 3]
    const guess = [0, 1, 2, 2, 2, 3]
    expect(topicErrors(topics, truth, guess)).toEqual([(1 + 2) / 2, 0])
  })

  it('of a constant guess of the middle is 1.2 where every label occurs', () => {
    const truth = [0, 1, 1, 2, 3, 4, 4, 4]
    const guess = truth.map(() => 2)
    expect(topicErrors([truth.map((_, i) => i)], truth, guess)[0]).toBeCloseTo(1.2, 12)
  })
})

describe('calibration bins', () => {
  it('hold the mean probability against the share that is true', () => {
    const [low, high, empty] = calibrationBins(
      ['low', 'high', 'none'],
      (i) => (i < 2 ? 0 : 1),
      [0.1, 0.3, 0.8, 0.6],
      [false, true, true, true],
    )
    expect(low).toMatchObject({ name: 'low', texts: 2, given: 0.2, share: 0.5 })
    expect(high).toMatchObject({ texts: 2, given: 0.7, share: 1, high: 1 })
    expect(high!.low).toBeCloseTo(0.342, 3)
    expect(empty).toMatchObject({ texts: 0, given: Number.NaN, share: Number.NaN, low: 0, high: 1 })
  })

  it('end with their bound', () => {
    expect([0, 5, 6, 15, 16, 101].map((words) => rangeOf(words, [5, 15, 100]))).toEqual([
      0, 0, 1, 1, 2, 3,
    ])
  })
})

describe('bootstrap intervals', () => {
  const values = Array.from({ length: 400 }, (_, i) => i % 2)
  const mean = (places: readonly number[]) =>
    places.reduce((sum, i) => sum + values[i]!, 0) / places.length

  it('have about the width of the textbook, and repeat', () => {
    const [figure] = compare(400, [mean], 500, 1)
    expect(figure!.value).toBe(0.5)
    expect(figure!.high - figure!.low).toBeGreaterThan(0.08)
    expect(figure!.high - figure!.low).toBeLessThan(0.12)
    expect(compare(400, [mean], 500, 1)).toEqual([figure])
    expect(compare(400, [mean], 500, 2)).not.toEqual([figure])
  })

  it('tell figures apart by their difference on the same texts', () => {
    const [, same, higher] = compare(400, [mean, mean, (places) => mean(places) + 0.01], 200, 1)
    expect(same!.likeFirst).toBe(true)
    expect(higher!.likeFirst).toBe(false)
    expect(higher!.low).toBeLessThan(0.5)
  })
})

describe('average precision', () => {
  it('is that of the ranking', () => {
    expect(averagePrecision([true, false, true], [3, 2, 1])).toBeCloseTo((1 + 2 / 3) / 2, 12)
    expect(averagePrecision([false, true], [2, 1])).toBe(0.5)
  })

  it('does not depend on the order of texts of one rank', () => {
    expect(averagePrecision([true, false, false, false], [0, 0, 0, 0])).toBe(0.25)
    expect(averagePrecision([false, false, false, true], [0, 0, 0, 0])).toBe(0.25)
    expect(averagePrecision([true, false, true], [1, 1, 0])).toBeCloseTo((1 / 2 + 2 / 3) / 2, 12)
  })
})

describe('Markdown', () => {
  it('writes tables, and figures as they are quoted', () => {
    expect(markdownTable(['', 'r'], [['ours', '.5']])).toBe('|  | r |\n|---|---|\n| ours | .5 |')
    expect([0.5956, -0.25, 1.2, Number.NaN].map(decimals)).toEqual(['.596', '−.250', '1.200', '–'])
    const figure = { value: 0.5, low: 0.4, high: 0.6, likeFirst: true }
    expect(figureCell(figure, 0)).toBe('.500 (.400 to .600)')
    expect(figureCell(figure, 1)).toBe('.500 (.400 to .600) ≈')
    expect(figureCell({ ...figure, value: Number.NaN }, 1)).toBe('–')
  })
})
