import { describe, expect, it } from 'vitest'
import { checkPost } from '../../src/post'
import { LABELS, type Label } from '../../src/spectrum'
import { dayAt, firstDayOf, isoDay, periodName, periodOf } from '../../src/tails/calendar'
import { calibrationFrom } from '../../src/tails/calibration'
import { createTailMeter, meterFromJSON, type TailMeter } from '../../src/tails/meter'
import { MOST_PERIODS } from '../../src/tails/time-counts'
import { classified } from '../normal/classified'

const DAY_MS = 86_400_000
const JANUARY = Date.UTC(2026, 0, 1)

function fill(meter: TailMeter, time: string | undefined, label: Label, posts: number): void {
  const post = checkPost({ text: '', ...(time !== undefined && { time }) }, '')
  for (let i = 0; i < posts; i++) meter.add(post, classified(label, 1))
}

const plain = (meter: TailMeter) => meter.report({ method: 'cc' }).overTime

/** A model that is right in four of five texts, so many of each label. */
function calibrationOf(texts: number) {
  const items = LABELS.flatMap((label, c) =>
    Array.from({ length: texts }, (_, i) => ({
      label,
      classification: classified(i % 5 ? label : LABELS[(c + 1) % 5]!, 0.4 + (i % 7) / 20),
    })),
  )
  return calibrationFrom('test', items, 0)
}

describe('the calendar', () => {
  it.each([
    // The examples of ISO 8601 at the turns of years.
    ['2005-01-01', '2004-W53'],
    ['2005-01-02', '2004-W53'],
    ['2005-12-31', '2005-W52'],
    ['2007-01-01', '2007-W01'],
    ['2008-12-28', '2008-W52'],
    ['2008-12-29', '2009-W01'],
    ['2010-01-03', '2009-W53'],
    ['2010-01-04', '2010-W01'],
    ['1969-12-31', '1970-W01'],
    ['0099-03-01', '0099-W09'],
  ])('puts %s into the week %s', (date, week) => {
    const day = dayAt(Date.parse(date))
    const period = periodOf(day, 'week')
    expect(periodName(period, 'week')).toBe(week)
    expect(firstDayOf(period, 'week')).toBeLessThanOrEqual(day)
    expect(firstDayOf(period + 1, 'week')).toBeGreaterThan(day)
    for (const [length, cut] of [
      ['day', 10],
      ['month', 7],
      ['year', 4],
    ] as const) {
      expect(periodName(periodOf(day, length), length)).toBe(date.slice(0, cut))
    }
  })

  it.each([
    ['2025-12-31', '2025-Q4'],
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2024-02-29', '2024-Q1'],
    ['1969-12-31', '1969-Q4'],
    ['0099-07-01', '0099-Q3'],
  ])('puts %s into the quarter %s', (date, quarter) => {
    expect(periodName(periodOf(dayAt(Date.parse(date)), 'quarter'), 'quarter')).toBe(quarter)
  })

  it('gives consecutive numbers to consecutive periods', () => {
    for (const length of ['week', 'month', 'quarter', 'year'] as const) {
      let last = periodOf(-40_000, length)
      for (let day = -39_999; day < 40_000; day++) {
        const period = periodOf(day, length)
        expect(period - last).toBe(firstDayOf(period, length) === day ? 1 : 0)
        last = period
      }
    }
  })
})

describe('the tails over time', () => {
  it('are those of the months, as counted by hand', () => {
    const meter = createTailMeter({ model: 'test' })
    fill(meter, '2026-01-31T23:59:59Z', 'outraged', 10)
    fill(meter, '2026-01-01', 'neutral', 30)
    fill(meter, '2026-03-01', 'outraged', 5)
    fill(meter, '2026-03-31', 'delighted', 15)
    fill(meter, '2026-04-15', 'neutral', 100)
    fill(meter, undefined, 'neutral', 7)
    const over = plain(meter)!
    expect(over).toMatchObject({ length: 'month', outside: 0, undated: 7 })
    expect(
      over.periods.map(({ period, from, to, measured, tails }) => [
        period,
        from,
        to,
        measured,
        tails.outraged.share,
        tails.delighted.share,
      ]),
    ).toEqual([
      ['2026-01', '2026-01-01', '2026-01-31', 40, 0.25, 0],
      ['2026-02', '2026-02-01', '2026-02-28', 0, null, null],
      ['2026-03', '2026-03-01', '2026-03-31', 20, 0.25, 0.75],
      ['2026-04', '2026-04-01', '2026-04-30', 100, 0, 0],
    ])
    // 10 of 40 by Wilson at 95 %: (0.25 + 1.9208/40 ± 1.96·√(0.25·0.75/40 + 0.9604/1600)) / (1 + 3.8416/40)
    expect(over.periods[0]!.sampling.outraged.low).toBeCloseTo(0.1419, 4)
    expect(over.periods[0]!.sampling.outraged.high).toBeCloseTo(0.4019, 4)
    // January has 10 of 40, the others 5 of 127; March is too small to be compared.
    expect(over.periods[0]!.againstRest!.outraged.value).toBeCloseTo(10 / 40 - 5 / 127, 12)
    expect(over.periods[0]!.againstRest!.outraged.adjustedP).toBeLessThan(0.01)
    expect(over.periods[2]).toMatchObject({ tooSmall: true, againstRest: null })
    expect(over.periods.every(({ againstBefore }) => againstBefore === null)).toBe(true)
  })

  it('are those of a table by month, by every method that needs only sums', () => {
    const meter = createTailMeter({ by: ['time:month'], model: 'test' })
    const labels: readonly Label[] = ['outraged', 'neutral', 'satisfied', 'delighted', 'neutral']
    for (let day = 0; day < 270; day++) {
      for (let i = 0; i < 6; i++) {
        const time = new Date(JANUARY + day * DAY_MS).toISOString()
        meter.add({ text: '', time }, classified(labels[(i * day) % 5]!, 0.4 + (day % 7) / 20))
      }
    }
    const calibration = calibrationOf(60)
    for (const method of ['cc', 'o-pacc', 'acc'] as const) {
      const options = method === 'cc' ? { method } : { method, calibration, replicates: 60 }
      const { overTime, tables } = meter.report(options)
      const groups = new Map(tables[0]!.groups.map((group) => [group.values[0], group]))
      expect(overTime!.length).toBe('month')
      for (const { period, tails, againstRest, measured } of overTime!.periods) {
        const group = groups.get(period)!
        expect(measured).toBe(group.measured)
        expect(tails).toEqual(group.tails)
        expect(againstRest).toEqual(group.againstRest)
      }
    }
  })

  it.each([
    ['week', 10, 25, 5],
    ['month', 120, 2, 1],
    ['year', 3650, 1, 1],
  ] as const)('go by the %s where that is enough', (length, days, posts, most) => {
    const meter = createTailMeter()
    for (let day = 0; day < days * most; day += most) {
      fill(meter, new Date(JANUARY + day * DAY_MS).toISOString(), 'neutral', posts)
    }
    expect(plain(meter)!.length).toBe(length)
  })

  it('say nothing of a fortnight, of no time, or by a method that needs every post', () => {
    const meter = createTailMeter({ model: 'test' })
    fill(meter, undefined, 'neutral', 100)
    expect(plain(meter)).toBeNull()
    fill(meter, '2026-03-02', 'neutral', 100)
    fill(meter, '2026-03-15', 'neutral', 100)
    expect(plain(meter)).toBeNull()
    fill(meter, '2026-03-16', 'neutral', 2)
    expect(plain(meter)!.periods).toHaveLength(3)
    const calibration = calibrationOf(20)
    expect(meter.report({ method: 'emq', calibration }).overTime).toBeNull()
  })

  it('are not stretched by a few posts with a wrong date', () => {
    const meter = createTailMeter()
    for (let week = 0; week < 10; week++) {
      fill(meter, new Date(JANUARY + week * 7 * DAY_MS).toISOString(), 'neutral', 40)
    }
    fill(meter, '1970-01-01', 'neutral', 2)
    const over = plain(meter)!
    expect([over.length, over.periods.length, over.outside]).toEqual(['week', 10, 2])
    expect(over.periods[0]!.period).toBe('2026-W01')
  })

  it('keep months where there are too many days, in whatever order parts merge', () => {
    const days = Array.from({ length: MOST_PERIODS + 300 }, (_, i) => i)
    const part = (from: number, step: number): TailMeter => {
      const meter = createTailMeter()
      for (let i = from; i < days.length; i += step) {
        const time = new Date(JANUARY + ((i * 617) % days.length) * DAY_MS).toISOString()
        meter.add({ text: '', time }, classified(i % 9 ? 'neutral' : 'outraged', 0.7))
      }
      return meter
    }
    const whole = part(0, 1)
    const state = whole.toJSON()
    expect(state.time.length).toBe('month')
    expect(state.time.periods).toHaveLength(46)
    expect(isoDay(firstDayOf(state.time.periods[0]![0], 'month'))).toBe('2026-01-01')
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
    ]) {
      const merged = createTailMeter()
      for (const at of order) merged.merge(part(at, 3))
      expect(JSON.stringify(merged.toJSON().time)).toBe(JSON.stringify(state.time))
      expect(plain(meterFromJSON(JSON.parse(JSON.stringify(merged))))).toEqual(plain(whole))
    }
    const some = part(1, 3)
    some.merge(state)
    expect(some.toJSON().time.length).toBe('month')
  })

  it('are refused where a saved state is not as expected', () => {
    const state = JSON.parse(JSON.stringify(createTailMeter()))
    for (const time of [
      undefined,
      { length: 'week', periods: [] },
      { length: 'day', periods: [[1, [1, 2]]] },
      { length: 'day', periods: [[0.5, new Array(26).fill(0)]] },
    ]) {
      expect(() => meterFromJSON({ ...state, time })).toThrow(/^state: time/)
    }
  })
})
