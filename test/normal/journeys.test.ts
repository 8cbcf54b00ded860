import { describe, expect, it } from 'vitest'
import { keyedPseudonym } from '../../src/io/pseudonym'
import { createJourneys, type Journeys } from '../../src/normal/journeys'
import { toJourneysTerminal } from '../../src/report/journeys-terminal'
import type { Label } from '../../src/spectrum'
import { classified } from './classified'

type Told = readonly [label: Label, place: string, channel: string, ...signals: string[]]

/** One customer's posts, a day apart. */
function tell(journeys: Journeys, customer: string, told: readonly Told[]): void {
  told.forEach(([label, touchpoint, channel, ...signals], day) => {
    const time = `2026-03-${String(day + 1).padStart(2, '0')}T00:00:00.000Z`
    journeys.add(
      { text: '', customer, time, brand: 'Ostrel', touchpoint, channel },
      classified(label),
      { signals },
    )
  })
}

const LEFT: readonly Told[] = [
  ['satisfied', 'shop', 'review'],
  ['outraged', 'phone', 'call', 'leave'],
]
const WON_BACK: readonly Told[] = [
  ['dissatisfied', 'phone', 'call'],
  ['delighted', 'staff', 'call'],
]

function sample(): Journeys {
  const journeys = createJourneys()
  for (let i = 0; i < 6; i++) tell(journeys, `left ${i}`, LEFT)
  for (let i = 0; i < 4; i++) tell(journeys, `won ${i}`, WON_BACK)
  tell(journeys, '__proto__', [['outraged', 'phone', 'call'], ...LEFT])
  tell(journeys, 'once', [['delighted', 'shop', 'review']])
  return journeys
}

describe('createJourneys', () => {
  it('gives shares by the weight of customers beside, each the mean of their posts', () => {
    const journeys = createJourneys()
    const told = (customer: string, label: Label, day: number, weight?: number) =>
      journeys.add(
        {
          text: '',
          customer,
          time: `2026-03-0${day}T00:00:00.000Z`,
          ...(weight !== undefined && { weight }),
        },
        classified(label),
      )
    for (let i = 0; i < 6; i++) {
      told(`${i}`, 'neutral', 1, i === 0 ? 20 : 1)
      told(`${i}`, i === 0 ? 'outraged' : 'delighted', 2, i === 0 ? 10 : undefined)
    }
    told('without', 'neutral', 1)
    told('without', 'delighted', 2)
    const { fell, weighted } = journeys.report()
    expect(fell).toMatchObject({ count: 1, of: 7, weighted: { share: 0.75, of: 6 } })
    // (15 + 5)² / (15² + 5)
    expect(fell!.weighted!.effective).toBeCloseTo(400 / 230, 12)
    expect(weighted).toEqual({ customers: 6, effective: fell!.weighted!.effective })
    expect(sample().report().fell!.weighted).toBeNull()
  })

  it('follows a sample of customers that hangs on their names alone, where posts are too many', () => {
    const names = Array.from({ length: 400 }, (_, i) => `customer ${i}`)
    const follow = (order: readonly string[]) => {
      const journeys = createJourneys({ most: 150 })
      for (const name of order) tell(journeys, name, LEFT)
      return journeys.report()
    }
    const report = follow(names)
    expect(report).toEqual(follow([...names].reverse()))
    expect(report.sample).toBeLessThan(1)
    expect(report.customers * 2).toBeLessThanOrEqual(150)
    expect(report.customers / report.sample / 400).toBeCloseTo(1, 0.5)
    expect(toJourneysTerminal(report)).toContain(`a sample of one in ${1 / report.sample}`)
  })

  it('tells who came back after a failure, and who ended delighted', () => {
    const { customers, allCustomers, recovery, delightedEnding } = sample().report()
    expect([customers, allCustomers]).toEqual([11, 12])
    expect(recovery).toMatchObject({ count: 5, of: 5, share: 1, high: 1 })
    expect(recovery!.low).toBeCloseTo(0.566, 3)
    expect(delightedEnding).toMatchObject({ count: 4, of: 5 })
  })

  it('tells where the line falls, and which way leads out', () => {
    const { fell, rose, consistent, transitions } = sample().report()
    expect(fell).toMatchObject({ count: 6, of: 11 })
    expect(rose).toMatchObject({ count: 4, of: 11 })
    expect(consistent).toMatchObject({ count: 0, of: 7 })
    expect(transitions).toHaveLength(1)
    expect(transitions[0]).toMatchObject({
      from: 'shop',
      to: 'phone',
      customers: 7,
      falls: { count: 7, of: 7 },
      rises: { count: 0 },
      leaves: { count: 7 },
    })
  })

  it('tells at which touchpoint and in which channel the line falls, by hand', () => {
    const { change, touchpoints, channels, leaves } = sample().report()
    // Six fell by 3 labels, four rose by 3, one came back to where it began.
    expect(change).toMatchObject({ mean: -6 / 11, of: 11 })
    expect(leaves).toMatchObject({ count: 7, of: 12 })
    // The staff met four customers, too few. The shop led one customer anywhere from elsewhere.
    expect(touchpoints.map(({ name, customers }) => [name, customers])).toEqual([
      ['phone', 11],
      ['shop', 8],
    ])
    const [phone, shop] = touchpoints
    expect(phone).toMatchObject({ falls: { count: 7, of: 7 }, leaves: { count: 7, of: 11 } })
    // Seven times -3, with -1 and 1: mean -7/3, variance 16/8, error sqrt(2/9), t of 8 degrees 2.306.
    expect(phone!.change).toMatchObject({ mean: -3, of: 7 })
    expect(phone!.change!.low).toBeCloseTo(-7 / 3 - 2.306 * Math.sqrt(2 / 9), 3)
    expect(phone!.change!.high).toBeCloseTo(-7 / 3 + 2.306 * Math.sqrt(2 / 9), 3)
    expect(shop).toMatchObject({ change: null, falls: null, leaves: { count: 0, of: 8 } })
    expect(channels.map(({ name, change }) => [name, change?.mean ?? null])).toEqual([
      ['call', -9 / 11],
      ['review', null],
    ])
  })

  it('tells which channels treat the same customers unlike', () => {
    expect(sample().report().channelPairs).toMatchObject([
      {
        channels: ['call', 'review'],
        customers: 7,
        alike: { count: 0, of: 7 },
        difference: { mean: 3, of: 7 },
      },
    ])
  })

  it('hears of a failure put right in one post, and counts its delighted ending', () => {
    const journeys = createJourneys()
    for (let i = 0; i < 4; i++)
      tell(journeys, `d${i}`, [['delighted', 'phone', 'call', 'recovery']])
    tell(journeys, 's', [
      ['satisfied', 'phone', 'call', 'recovery'],
      ['delighted', 'phone', 'call'],
    ])
    tell(journeys, 'none', [['delighted', 'phone', 'call']])
    expect(journeys.report().toldRecovery).toMatchObject({ count: 4, of: 5 })
  })

  it('hears who falls silent, of those whom the posts follow long enough', () => {
    const journeys = createJourneys({ silence: 30, fewest: 2 })
    const on = (customer: string, day: string, label: Label, touchpoint = 'app'): void =>
      journeys.add(
        { text: '', customer, touchpoint, time: `2026-${day}T00:00:00.000Z` },
        classified(label),
      )
    // Fell below and was silent; fell below and wrote on after 30 days, and after 31.
    on('a', '01-01', 'outraged')
    on('b', '01-01', 'dissatisfied')
    on('b', '01-31', 'satisfied')
    on('c', '01-01', 'dissatisfied')
    on('c', '02-01', 'satisfied')
    // Was content, and silent; was content, and wrote on; and the last two fell too late to know.
    on('g', '01-10', 'satisfied')
    on('d', '01-05', 'satisfied')
    on('d', '01-06', 'neutral')
    on('e', '02-20', 'outraged')
    on('f', '03-01', 'delighted')
    const { silence, transitions } = journeys.report()
    expect(silence.afterBelow).toMatchObject({ count: 2, of: 3 })
    // Of g and d: b from 31 January and c from 1 February are followed for 29 days at most.
    expect(silence.afterOthers).toMatchObject({ count: 1, of: 2 })
    expect(silence.days).toBe(30)
    expect(transitions).toMatchObject([{ from: 'app', to: 'app', customers: 3 }])
  })

  it('believes the touchpoint that the post names before those that its text speaks of', () => {
    const journeys = createJourneys({ fewest: 2 })
    for (const customer of ['a', 'b']) {
      for (const [day, touchpoint] of [[1, 'billing'], [2]] as [number, string?][]) {
        journeys.add(
          { text: '', customer, time: `2026-03-0${day}`, ...(touchpoint && { touchpoint }) },
          classified('neutral'),
          { touchpoints: ['phone', 'staff'] },
        )
      }
    }
    expect(journeys.report().touchpoints.map(({ name }) => name)).toEqual(['phone', 'billing'])
  })

  it('says nothing on fewer customers than stated', () => {
    const journeys = createJourneys({ fewest: 6 })
    for (let i = 0; i < 5; i++) tell(journeys, `${i}`, WON_BACK)
    expect(journeys.report()).toMatchObject({
      recovery: null,
      fell: null,
      change: null,
      touchpoints: [],
      channels: [],
      transitions: [],
    })
  })

  it('does not mind the order of the posts, and names nobody', () => {
    const journeys = createJourneys()
    const reversed = createJourneys({ pseudonym: keyedPseudonym('a key of sixteen and more') })
    const posts = Array.from({ length: 12 }, (_, i) => ({
      text: `${i}`,
      customer: `Ada ${i % 5}`,
      time: `2026-03-0${1 + (i % 3)}T00:00:00.000Z`,
      touchpoint: i % 2 ? 'app' : 'shop',
    }))
    const labels = ['outraged', 'delighted', 'satisfied', 'dissatisfied'] as const
    posts.forEach((post, i) => {
      journeys.add(post, classified(labels[i % 4]!))
    })
    posts.toReversed().forEach((post, i) => {
      reversed.add(post, classified(labels[(11 - i) % 4]!))
    })
    expect(reversed.report()).toEqual(journeys.report())
    expect(JSON.stringify(journeys.report())).not.toContain('Ada')
  })

  it('leaves out posts without customer, time or evidence', () => {
    const journeys = createJourneys()
    journeys.add({ text: '', time: '2026-03-01T00:00:00.000Z' }, classified('neutral'))
    journeys.add({ text: '', customer: 'K1' }, classified('neutral'))
    expect(journeys.report()).toMatchObject({ leftOut: 2, allCustomers: 0 })
  })

  it('refuses a group of one, and a short key', () => {
    expect(() => createJourneys({ fewest: 1 })).toThrow(
      'fewest: expected a whole number >= 2, got 1',
    )
    expect(() => createJourneys({ silence: 0 })).toThrow('silence: expected 1 to 3650 days, got 0')
    expect(() => keyedPseudonym('short')).toThrow('key: expected at least 16 characters, got 5')
  })
})
