import { describe, expect, it } from 'vitest'
import { keyedPseudonym } from '../../src/io/pseudonym'
import { createJourneys, type Journeys } from '../../src/normal/journeys'
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

  it('says nothing on fewer customers than stated', () => {
    const journeys = createJourneys({ fewest: 6 })
    for (let i = 0; i < 5; i++) tell(journeys, `${i}`, WON_BACK)
    expect(journeys.report()).toMatchObject({ recovery: null, fell: null, transitions: [] })
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
    expect(() => keyedPseudonym('short')).toThrow('key: expected at least 16 characters, got 5')
  })
})
