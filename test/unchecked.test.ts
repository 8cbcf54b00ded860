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

function reach(got: string): RegExp {
  return new RegExp(`^add\\w*: post\\.reach: expected a whole number >= 0, got ${got}$`)
}

function weight(got: string): RegExp {
  const expected = 'expected 0, or a number from 0\\.000001 to 1000000000'
  return new RegExp(`^add\\w*: post\\.weight: ${expected}, got ${got}$`)
}

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
    ['a time in another form', { ...POST, time: '03/04/2026' }, VERDICT, /got '03\/04\/2026'/],
    [
      'a day that is none',
      { ...POST, time: '2026-02-30' },
      VERDICT,
      /post\.time: expected ISO 8601/,
    ],
    ['a clock of no zone', { ...POST, time: '2026-01-05T10:00' }, VERDICT, /post\.time: expected/],
    ['a reach below 0', { ...POST, reach: -9 }, VERDICT, reach('-9')],
    ['a part of a person', { ...POST, reach: 1.5 }, VERDICT, reach('1\\.5')],
    ['a reach that is none', { ...POST, reach: Number.NaN }, VERDICT, reach('NaN')],
    ['a reach above 2^53', { ...POST, reach: 2 ** 53 }, VERDICT, reach('9007199254740992')],
    ['a reach in words', { ...POST, reach: '9' }, VERDICT, reach("'9'")],
    ['a weight below 0', { ...POST, weight: -9 }, VERDICT, weight('-9')],
    ['a weight that is none', { ...POST, weight: Number.NaN }, VERDICT, weight('NaN')],
    ['a weight too large', { ...POST, weight: 2e9 }, VERDICT, weight('2000000000')],
    ['a weight too small', { ...POST, weight: 1e-7 }, VERDICT, weight('1e-7')],
    ['a rating that is none', { ...POST, rating: Number.NaN }, VERDICT, /post\.rating: .*got NaN/],
    ['a rating of nothing', { ...POST, rating: null }, VERDICT, /post\.rating: .*got null/],
    ['a customer without a name', { ...POST, customer: 7 }, VERDICT, /post\.customer: .*got 7/],
    ['a brand of nothing', { ...POST, brand: null }, VERDICT, /post\.brand: .*got null/],
    ['no classification', POST, undefined, /classification: expected what classify gives, got/],
    ['a label of another line', POST, { ...VERDICT, label: 'happy' }, /label: .*got 'happy'/],
    ['a score that is none', POST, { ...VERDICT, score: Number.NaN }, /score: .*got NaN/],
    ['a score off the line', POST, { ...VERDICT, score: -1.5 }, /score: .*got -1\.5/],
    [
      'no probabilities',
      POST,
      { ...VERDICT, probabilities: undefined },
      /probabilities: .*nothing/,
    ],
    ['another tail', POST, { ...VERDICT, tail: 'outraged' }, /tail: .* null, got 'outraged'/],
  ])('is refused by name, with nothing counted: %s', (_, post, verdict, message) => {
    const { add, state } = create()
    const before = JSON.stringify(state())
    expect(() => add(post, verdict, READ)).toThrow(message)
    expect(JSON.stringify(state())).toBe(before)
  })
})

describe('what is added as checked', () => {
  it.each([
    { time: '2026-03-01' },
    { time: '2026-03-01T23:59:59.999Z' },
    { time: '2026-03-01T12:00+02:00' },
    { time: '2024-02-29' },
    { time: '+012345-01-31T00:00:00.000Z' },
    { reach: 0 },
    { reach: Number.MAX_SAFE_INTEGER },
    { weight: 0 },
    { weight: 1e-6 },
    { weight: 1e9 },
    { rating: -3.5 },
  ])('is counted: %j', (fields) => {
    const meter = createTailMeter()
    meter.add({ text: 'a', ...fields }, VERDICT)
    expect(meter.report().posts).toBe(1)
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
