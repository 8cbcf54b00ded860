import { describe, expect, it } from 'vitest'
import { meanOf, watchedRun } from '../../bench/watch-runs'
import { TAILS } from '../../src/spectrum'
import { seededRandom } from '../../src/stats/random'
import { alertsOf } from './watched-series'

const random = seededRandom(987654)
const days = (count: number, rate: number, posts = 100, by = random) =>
  Array.from({ length: count }, () => ({ posts, outraged: by.poisson(rate) }))

describe('a watched group', () => {
  it('tells that a tail has shrunk, and that it is back', () => {
    const { alerts } = alertsOf([...days(100, 6), ...days(20, 1), ...days(40, 6)])
    expect(alerts.map(({ kind, direction, outcome }) => [kind, direction, outcome])).toEqual([
      ['began', 'fall', null],
      ['ended', 'fall', 'back-to-usual'],
    ])
    const [began, ended] = alerts
    expect(began!.id).toMatch(/^outraged\/count\/fall\/1970-04-\d\d\/began$/)
    expect(Date.parse(began!.since) / 86_400_000).toBeGreaterThan(97)
    expect(began!.count.ratio!.high).toBeLessThan(1)
    expect(began!.likelihoodRatio).toBeGreaterThan(100)
    // The end tells of all of it.
    expect(ended!.since).toBe(began!.since)
    expect(ended!.count.usual).toBeGreaterThan(began!.count.usual!)
  })

  it('tells of falling shares too, however many posts there are', () => {
    const { alerts } = alertsOf(
      [...days(60, 10, 100), ...days(30, 20, 200), ...days(20, 10, 200)],
      'share',
    )
    expect(alerts[0]).toMatchObject({ kind: 'began', direction: 'fall', by: 'share' })
    expect(Date.parse(alerts[0]!.day) / 86_400_000).toBeGreaterThan(90)
  })

  it('tells nothing of a group that has been silent for years, such as one post of a wrong clock makes', () => {
    const silent = Array.from({ length: 20_000 }, () => ({ posts: 0, outraged: 0 }))
    expect(alertsOf(silent).alerts).toEqual([])
  })

  it.each(['count', 'share'] as const)(
    'begins anew with the first post after a year of silence: %s',
    (measure) => {
      const silent = Array.from({ length: 3000 }, () => ({ posts: 0, outraged: 0 }))
      const usual = days(60, 6, 100, seededRandom(1))
      const { alerts: quiet, group } = alertsOf([...silent, ...usual], measure)
      expect(quiet).toEqual([])
      expect([group.born, group.history.length]).toEqual([3001, 59])
      const more = days(5, 30, 100, seededRandom(2))
      const { alerts } = alertsOf([...silent, ...usual, ...more], measure)
      expect(alerts[0]).toMatchObject({ kind: 'began', direction: 'rise' })
      expect(Date.parse(alerts[0]!.since) / 86_400_000).toBeGreaterThan(3055)
      // A year is needed: within it, what was before still tells.
      const { alerts: within } = alertsOf([...silent.slice(0, 363), ...usual.slice(0, 3)], measure)
      expect(within.length > 0).toBe(measure === 'count')
    },
  )

  it('says nothing of the week', () => {
    const week = [1.3, 1.2, 1.1, 0.6, 0.5, 1.1, 1.2]
    const series = Array.from({ length: 300 }, (_, i) => ({
      posts: 100,
      outraged: random.poisson(20 * week[i % 7]!),
    }))
    const { alerts, group } = alertsOf(series)
    expect(alerts).toEqual([])
    const { weekdays, dispersion } = group.watched.outraged.usual!
    expect(dispersion).toBe(1)
    for (const factor of week) {
      expect(Math.min(...weekdays.map((own) => Math.abs(own - factor)))).toBeLessThan(0.12)
    }
  })

  it('takes counts that always vary much for what they are', () => {
    const wild = Array.from({ length: 365 }, () => ({
      posts: 100,
      outraged: random.poisson(random.uniform() < 0.15 ? 16 : 2),
    }))
    const { alerts, group } = alertsOf(wild)
    expect(group.watched.outraged.usual!.dispersion).toBeGreaterThan(3)
    // Held against Poisson counts, every second busy day would be an alarm.
    expect(alerts.filter(({ kind }) => kind === 'began').length).toBeLessThan(4)
  })

  it.each([
    ['counts', { rate: 0.2, volume: null }, { rate: 1, volume: null }],
    ['shares', { rate: 0.02, volume: 10 }, { rate: 0.1, volume: 10 }],
  ])(
    'keeps the stated run length by ranks of %s, also where nearly all days are alike',
    (_, few, more) => {
      const week = [1.3, 1.2, 1.1, 0.6, 0.5, 1.1, 1.2]
      const series = { outraged: { ...few, week }, delighted: { ...more, week } }
      const measure = few.volume === null ? ('count' as const) : ('share' as const)
      const options = { measure, runLength: 60, change: 2, learn: 1e6 }
      const found = Array.from({ length: 120 }, (_, run) =>
        watchedRun(seededRandom(run), `${run}`, series, null, options),
      )
      for (const tail of TAILS) {
        const days = meanOf(found.map((alarm) => alarm[tail]!.day)).mean
        const stated = meanOf(found.map((alarm) => alarm[tail]!.stated)).mean
        expect(Math.abs(days / stated - 1)).toBeLessThan(0.25)
      }
    },
  )

  it('has a run length that is known from no more than the days that it has seen', () => {
    const { group } = alertsOf(days(27, 3))
    expect(group.watched.outraged.usual!.learned).toBe(false)
    const { group: older } = alertsOf(days(40, 3))
    const { learned, design } = older.watched.outraged.usual!
    expect(learned).toBe(true)
    expect(design.runLength / 2000).toBeCloseTo(1, 1)
    expect(design.rise.change).toBeGreaterThan(1)
    expect(design.fall.change).toBeLessThan(1)
  })
})
