import { describe, expect, it } from 'vitest'
import { createBaselines } from '../src/normal/baseline'
import { createClaims } from '../src/normal/claims'
import { createJourneys } from '../src/normal/journeys'
import { tradeOf } from '../src/normal/trades'
import { createTailWatch } from '../src/normal/watch'
import { toClaimsMarkdown } from '../src/report/claims-markdown'
import { toClaimsTerminal } from '../src/report/claims-terminal'
import { toJourneysMarkdown } from '../src/report/journeys-markdown'
import { toJourneysTerminal } from '../src/report/journeys-terminal'
import { createTailMeter, meterFromJSON } from '../src/tails/meter'
import { classified } from './normal/classified'

type Add = (post: unknown, classification: unknown, reasons: unknown) => unknown

const READ = { signals: [], touchpoints: [], source: 'earned' }
const POST = { text: 'a', time: '2026-01-01', customer: 'c' }
const VERDICT = classified('neutral')

/** What counts posts, for callers whose types nobody checked. */
const COUNTS: readonly (readonly [string, () => { add: Add; state: () => unknown }])[] = [
  ['meter', () => of(createTailMeter())],
  ['journeys', () => of(createJourneys())],
  ['baselines', () => of(createBaselines())],
  ['watch', () => of(createTailWatch())],
  [
    'claims',
    () => {
      const claims = createClaims()
      return { add: claims.addPost as unknown as Add, state: () => claims.toJSON() }
    },
  ],
]

function of(counts: { add: unknown }): { add: Add; state: () => unknown } {
  const state = 'toJSON' in counts ? (counts.toJSON as () => unknown) : () => null
  return { add: counts.add as Add, state }
}

describe.each(COUNTS)('what is added to %s', (_, create) => {
  it.each([
    ['no post', undefined, VERDICT, /post: expected a post with a text, got nothing/],
    ['a post without a text', {}, VERDICT, /post: expected a post with a text, got an object/],
    ['a time that is none', { ...POST, time: 'soon' }, VERDICT, /post\.time: .*got 'soon'/],
    ['a time of the wrong type', { ...POST, time: 20 }, VERDICT, /post\.time: expected ISO 8601/],
    ['no classification', POST, undefined, /classification: expected what classify gives, got/],
    ['a label of another line', POST, { ...VERDICT, label: 'happy' }, /label: .*got 'happy'/],
    ['a score that is none', POST, { ...VERDICT, score: Number.NaN }, /score: .*got NaN/],
  ])('is refused by name, with nothing counted: %s', (_, post, verdict, message) => {
    const { add, state } = create()
    const before = JSON.stringify(state())
    expect(() => add(post, verdict, READ)).toThrow(message)
    expect(JSON.stringify(state())).toBe(before)
  })
})

describe('a saved meter that was tampered with', () => {
  const meter = createTailMeter()
  for (let i = 0; i < 20; i++) meter.add({ ...POST, reach: i }, VERDICT)
  const state = meter.toJSON()

  it('is refused where a time is none', () => {
    const all = { ...state.all, latest: 1e300 }
    expect(() => meterFromJSON({ ...state, all })).toThrow('state: all.latest: expected a time')
  })

  it('is refused where the largest reaches are not those of its posts', () => {
    const reach = { ...state.reach, largest: [] }
    expect(() => meterFromJSON({ ...state, reach })).toThrow(
      'state: reach.largest: expected the 20 largest of 20 reaches',
    )
  })
})

describe('what is shown', () => {
  it.each([
    ['toClaimsMarkdown', toClaimsMarkdown as (report: unknown) => string],
    ['toClaimsTerminal', toClaimsTerminal as (report: unknown) => string],
    ['toJourneysMarkdown', toJourneysMarkdown as (report: unknown) => string],
    ['toJourneysTerminal', toJourneysTerminal as (report: unknown) => string],
  ])('has to be a report: %s', (name, show) => {
    expect(() => show(undefined)).toThrow(new RegExp(`^${name}: report: expected .* got nothing$`))
    expect(() => show({})).toThrow(new RegExp(`^${name}: report: expected .* without '`))
  })

  it('says what an industry has to be', () => {
    expect(() => (tradeOf as (name: unknown) => string)(undefined)).toThrow(
      'tradeOf: industry: expected a string, got nothing',
    )
  })
})
