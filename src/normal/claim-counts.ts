import type { Classification } from '../classification'
import type { Post } from '../post'
import { type Label, labelValue } from '../spectrum'
import { OUTCOME_KEYS, outcomeKey } from '../tails/outcome'
import { type PostReasons, WELL_AWAY } from '../tails/reasons'
import { fieldsOf } from './fields'
import {
  addPostWeight,
  addTotal,
  createWeightTotal,
  readTotal,
  type WeightTotal,
  type WeightTotalState,
  writeTotal,
} from './weight-total'

/** What is counted of a set of posts. Whole numbers only, so that adding is exact in any order. */
export interface Tally {
  /** Posts with evidence. */
  posts: number
  /** Of these, posts that speak well of the touchpoint. */
  excels: number
  /** Posts by what the model said of them. */
  readonly outcomes: Map<number, number>
  /** Posts that show a signal, and of these, those that lie not below the middle. */
  readonly signals: Map<string, { posts: number; favourable: number }>
  /** What posts with a weight weigh, by what they show: see {@link weightKey}. */
  readonly weights: Map<string, WeightTotal>
}

/** Tallies by the JSON of brand and touchpoint; null for no brand, and for all touchpoints. */
export type Tallies = Map<string, Tally>

/** A tally as JSON. */
export interface TallyState {
  readonly brand: string | null
  readonly touchpoint: string | null
  readonly posts: number
  readonly excels: number
  readonly outcomes: readonly (readonly [number, number])[]
  readonly signals: readonly (readonly [string, number, number])[]
  readonly weights: readonly (readonly [string, WeightTotalState])[]
}

/** What a weight is counted by: a label of the model, `excels`, or a signal of all posts or the favourable ones. */
export const weightKey = {
  label: (label: Label) => `label:${label}`,
  excels: 'excels',
  signal: (signal: string, favourable: boolean) =>
    `${favourable ? 'favourable' : 'signal'}:${signal}`,
}

type Place = readonly [brand: string | null, touchpoint: string | null]

/** Counts one post in all places that it speaks of. */
export function addToTallies(
  tallies: Tallies,
  post: Post,
  classification: Classification,
  reasons: PostReasons,
): void {
  const brand = post.brand ?? null
  const outcome = outcomeKey(classification)
  const isFavourable = labelValue(classification.label) >= 0
  const signals = new Set(reasons.signals)
  const add = (touchpoint: string | null, excels: boolean): void => {
    const tally = tallyAt(tallies, [brand, touchpoint])
    tally.posts++
    if (excels) tally.excels++
    bump(tally.outcomes, outcome, 1)
    for (const signal of signals) addSignal(tally, signal, 1, isFavourable ? 1 : 0)
    if (post.weight === undefined) return
    const keys = [weightKey.label(classification.label), ...(excels ? [weightKey.excels] : [])]
    for (const signal of signals) {
      keys.push(weightKey.signal(signal, false))
      if (isFavourable) keys.push(weightKey.signal(signal, true))
    }
    for (const key of keys) addPostWeight(weightAt(tally, key), post.weight)
  }
  add(null, false)
  const found = new Set<string>()
  for (const { name, fails, excels } of reasons.touchpoints) {
    if (found.has(name)) continue
    found.add(name)
    add(name, excels && !fails)
  }
  // Where it happened, as whoever kept the posts says, though no sentence names it.
  const { touchpoint } = post
  if (touchpoint !== undefined && !found.has(touchpoint)) {
    add(touchpoint, classification.score >= WELL_AWAY)
  }
}

/** Adds what another part has counted. */
export function mergeTallies(tallies: Tallies, other: Tallies): void {
  for (const [key, tally] of other) addTally(tallyAt(tallies, JSON.parse(key) as Place), tally)
}

/** What is counted at a touchpoint, of one brand, or of all with `undefined`. */
export function tallyOf(
  tallies: Tallies,
  brand: string | null | undefined,
  touchpoint: string | null,
): Tally {
  const sum = createTally()
  for (const [key, tally] of tallies) {
    const [ofBrand, at] = JSON.parse(key) as Place
    if (at === touchpoint && (brand === undefined || ofBrand === brand)) addTally(sum, tally)
  }
  return sum
}

/** The places that were counted, in an order that depends on their names alone. */
export function placesOf(tallies: Tallies): Place[] {
  return [...tallies.keys()].sort().map((key) => JSON.parse(key) as Place)
}

export function writeTallies(tallies: Tallies): TallyState[] {
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { posts, excels, outcomes, signals, weights }]) => {
      const [brand, touchpoint] = JSON.parse(key) as Place
      return {
        brand,
        touchpoint,
        posts,
        excels,
        outcomes: [...outcomes].sort(([a], [b]) => a - b),
        signals: [...signals]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, counts]) => [name, counts.posts, counts.favourable] as const),
        weights: [...weights]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, total]) => [name, writeTotal(total)] as const),
      }
    })
}

const fields = fieldsOf('claims')
const { record, list, text, textOrNull, count, fail } = fields

/** Checks saved tallies and gives the counts behind them. */
export function readTallies(value: unknown, at: string): Tallies {
  const tallies: Tallies = new Map()
  for (const entry of list(value, at)) {
    const state = record(entry, at)
    const place: Place = [
      textOrNull(state.brand, `${at}.brand`),
      textOrNull(state.touchpoint, `${at}.touchpoint`),
    ]
    const key = JSON.stringify(place)
    if (tallies.has(key)) fail(at, `each place once, got ${key} again`)
    const tally = tallyAt(tallies, place)
    tally.posts = count(state.posts, `${at}.posts`)
    tally.excels = count(state.excels, `${at}.excels`)
    for (const pair of list(state.outcomes, `${at}.outcomes`)) {
      const [key, posts] = list(pair, `${at}.outcomes`)
      if (count(key, `${at}.outcomes`) >= OUTCOME_KEYS) fail(`${at}.outcomes`, 'outcomes')
      tally.outcomes.set(key as number, count(posts, `${at}.outcomes`))
    }
    for (const triple of list(state.signals, `${at}.signals`)) {
      const [name, posts, favourable] = list(triple, `${at}.signals`)
      tally.signals.set(text(name, `${at}.signals`), {
        posts: count(posts, `${at}.signals`),
        favourable: count(favourable, `${at}.signals`),
      })
    }
    for (const pair of list(state.weights, `${at}.weights`)) {
      const [name, total] = list(pair, `${at}.weights`)
      tally.weights.set(text(name, `${at}.weights`), readTotal(fields, total, `${at}.weights`))
    }
    checkTally(tally, at)
  }
  for (const [key, { posts }] of tallies) {
    const [brand] = JSON.parse(key) as Place
    const most = tallies.get(JSON.stringify([brand, null]))?.posts ?? 0
    if (posts > most) fail(at, `at most ${most} posts of ${key}, as of all its touchpoints`)
  }
  return tallies
}

/** What is counted of a place is of its posts. */
function checkTally({ posts, excels, outcomes, signals, weights }: Tally, at: string): void {
  const told = [...outcomes.values()].reduce((a, b) => a + b, 0)
  if (told !== posts) fail(`${at}.outcomes`, `${posts} posts`)
  if (excels > posts) fail(`${at}.excels`, `at most ${posts} posts`)
  for (const shown of signals.values()) {
    if (shown.posts > posts || shown.favourable > shown.posts) {
      fail(`${at}.signals`, `at most ${posts} posts, and as many of them favourable`)
    }
  }
  for (const weight of weights.values()) {
    if (weight.posts > posts) fail(`${at}.weights`, `at most ${posts} posts`)
  }
}

function createTally(): Tally {
  return { posts: 0, excels: 0, outcomes: new Map(), signals: new Map(), weights: new Map() }
}

function tallyAt(tallies: Tallies, place: Place): Tally {
  const key = JSON.stringify(place)
  let tally = tallies.get(key)
  if (!tally) {
    tally = createTally()
    tallies.set(key, tally)
  }
  return tally
}

function addTally(into: Tally, from: Tally): void {
  into.posts += from.posts
  into.excels += from.excels
  for (const [key, posts] of from.outcomes) bump(into.outcomes, key, posts)
  for (const [name, { posts, favourable }] of from.signals) addSignal(into, name, posts, favourable)
  for (const [key, total] of from.weights) addTotal(weightAt(into, key), total)
}

function addSignal({ signals }: Tally, name: string, posts: number, favourable: number): void {
  const counts = signals.get(name) ?? { posts: 0, favourable: 0 }
  counts.posts += posts
  counts.favourable += favourable
  signals.set(name, counts)
}

function weightAt({ weights }: Tally, key: string): WeightTotal {
  const total = weights.get(key) ?? createWeightTotal()
  weights.set(key, total)
  return total
}

function bump(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
