import { describe, expect, it } from 'vitest'
import { baselinesFromJSON, createBaselines } from '../../src/normal/baseline'
import type { BaselineState } from '../../src/normal/baseline-state'
import { type ClaimsState, claimsFromJSON, createClaims } from '../../src/normal/claims'
import { createTailWatch, watchFromJSON } from '../../src/normal/watch'
import type { WatchState } from '../../src/normal/watch-state'
import { LABELS } from '../../src/spectrum'
import { classified } from './classified'

/** A saved state that may be written in. */
type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T

const POSTS = LABELS.flatMap((label, c) =>
  [1, 2, 3].map((i) => ({
    post: {
      text: `${label} ${i}`,
      time: `2026-01-0${i}`,
      ...(i > 1 && { brand: `b${i}` }),
      touchpoint: 'phone',
      weight: c + 1,
    },
    verdict: classified(label),
  })),
)

function savedBaselines(): Open<BaselineState> {
  const baselines = createBaselines()
  for (const { post, verdict } of POSTS) baselines.add(post, verdict)
  return JSON.parse(JSON.stringify(baselines))
}

function savedClaims(): Open<ClaimsState> {
  const claims = createClaims()
  for (const { post, verdict } of POSTS) {
    for (const source of ['earned', 'owned', 'paid', 'none'] as const) {
      claims.addPost(post, verdict, { signals: ['waiting'], touchpoints: [], source })
    }
    claims.addFirmText(post, verdict, { signals: [], touchpoints: [], source: 'owned' })
  }
  return JSON.parse(JSON.stringify(claims))
}

function savedWatch(): Open<WatchState> {
  const watch = createTailWatch({ by: 'brand' })
  for (const { post, verdict } of POSTS) watch.take(post, verdict, { signals: ['waiting'] })
  watch.closeDue()
  return JSON.parse(JSON.stringify(watch))
}

it('states that add up are read as they were saved', () => {
  expect(JSON.stringify(baselinesFromJSON(savedBaselines()))).toBe(JSON.stringify(savedBaselines()))
  expect(JSON.stringify(claimsFromJSON(savedClaims()))).toBe(JSON.stringify(savedClaims()))
  expect(JSON.stringify(watchFromJSON(savedWatch()))).toBe(JSON.stringify(savedWatch()))
})

it('saved baselines are refused with scores of more posts', () => {
  const state = savedBaselines()
  state.leaves[0]!.score = 2 ** 30
  expect(() => baselinesFromJSON(state)).toThrow(
    'baselines: leaves[0].score: expected the sum of 5 scores from -1 to 1',
  )
})

describe('saved claims', () => {
  it.each<readonly [string, (state: Open<ClaimsState>) => void, string]>([
    ['posts', (s) => s.earned[0]!.posts++, 'earned.outcomes: expected'],
    ['posts that excel', (s) => (s.earned[0]!.excels = 99), 'earned.excels: expected at most'],
    ['signals', (s) => (s.earned[0]!.signals[0]![1] = 99), 'earned.signals: expected at most'],
    ['favourable signals', (s) => (s.earned[0]!.signals[0]![2] = 6), 'earned.signals: expected'],
    ['weights', (s) => (s.earned[0]!.weights[0]![1][1] = '0'), 'earned.weights: expected the squ'],
    ['a place twice', (s) => s.firm.push(s.firm[0]!), 'firm: expected each place once, got ["b2"'],
    [
      'a place dropped',
      (s) => s.earned.splice(1, 1),
      'earned: expected at most 0 posts of ["b2","phone"]',
    ],
    ['sources', (s) => s.sources.earned++, 'earned: expected 16 posts of all brands together'],
    ['paid posts', (s) => s.sources.paid++, 'owned: expected 31 posts of all brands together'],
  ])('are refused with other %s, by name', (_, tamper, message) => {
    const state = savedClaims()
    tamper(state)
    expect(() => claimsFromJSON(state)).toThrow(`claims: ${message}`)
  })
})

describe('a saved watch', () => {
  it.each<readonly [string, (state: Open<WatchState>) => void, RegExp]>([
    ['group', (s) => s.groups.push(s.groups[0]!), /groups\[3\]\.values: expected each group once/],
    ['value', (s) => s.groups[0]!.values.push('x'), /groups\[0\]\.values: expected 1 values/],
    ['day', (s) => s.groups[0]!.open.push(s.groups[0]!.open[0]!), /open\[\d\]\.day: expected each/],
    ['post', (s) => (s.groups[0]!.open[0]!.posts = 1), /open\[0\]\.tails: expected at most 1/],
    ['tail', (s) => (s.groups[0]!.open[0]!.tails.outraged = 0), /open\[0\]: expected at most 0/],
    ['closed day', (s) => s.groups[0]!.history.push([1, 1, 1, 0]), /history\[\d\]: expected posts/],
  ])('is refused with another %s, by name', (_, tamper, message) => {
    const state = savedWatch()
    tamper(state)
    expect(() => watchFromJSON(state)).toThrow(message)
  })
})
