import { TAILS, type Tail } from '../spectrum'
import { effectiveNumber } from '../stats/effective-number'
import { type Confidence, type Interval, normalQuantile } from '../stats/interval'
import { hashName } from '../text/fingerprint'
import {
  createLowest,
  type Distinct,
  distinctOf,
  entryOf,
  type Lowest,
  mergeLowest,
  sortedEntries,
} from './lowest'
import { count, fail, integer, list, pairs, record } from './state-reader'

/** Customers whose posts are counted exactly; with more, the effective number is estimated. */
const KEPT = 512
/** Signed sums behind that estimate: its relative standard error is √(2/1024), 4.4 %. */
const SUMS = 1024

/** Who speaks in a set of posts: hashes of customers, never their names. */
export interface VoiceSketch {
  /** Posts whose customer was given. */
  posts: number
  readonly customers: Lowest<{ posts: number }>
  /** Posts, each with the sign and in the place of its customer's hash (Alon, Matias & Szegedy 1999). */
  readonly sums: Float64Array
}

/** The same as JSON. */
export interface VoiceState {
  readonly posts: number
  readonly bound: number | null
  readonly customers: readonly (readonly [number, number])[]
  /** Places with their sums; places without a post are left out. */
  readonly sums: readonly (readonly [number, number])[]
}

/** How many speak, and how evenly. */
export interface Voices {
  /** Posts whose customer was given. */
  readonly posts: number
  readonly customers: Distinct
  /**
   * How many equally loud customers would be as concentrated: (Σn)²/Σn² over the customers' posts. Null
   * without customers.
   */
  readonly effective: (Interval & { readonly value: number; readonly exact: boolean }) | null
}

/** Who speaks in all measured posts, and in each tail. */
export type VoicesBySet<T> = Readonly<Record<'all' | Tail, T>>

/** The sets whose voices are counted. */
export const VOICE_SETS = ['all', ...TAILS] as const

/** Nobody yet. */
export function createVoices(): VoicesBySet<VoiceSketch> {
  const one = (): VoiceSketch => ({
    posts: 0,
    customers: createLowest(KEPT),
    sums: new Float64Array(SUMS),
  })
  return { all: one(), outraged: one(), delighted: one() }
}

/** Counts a post of a customer. */
export function addVoice(
  voices: VoicesBySet<VoiceSketch>,
  customer: string,
  tail: Tail | null,
): void {
  const hash = hashName(customer)
  addTo(voices.all, hash)
  if (tail !== null) addTo(voices[tail], hash)
}

function addTo(sketch: VoiceSketch, hash: number): void {
  sketch.posts++
  const entry = entryOf(sketch.customers, hash, () => ({ posts: 0 }))
  if (entry) entry.posts++
  const low = hash % (2 * SUMS)
  sketch.sums[low >> 1]! += low & 1 ? 1 : -1
}

/** Adds what another part has counted. */
export function mergeVoices(
  voices: VoicesBySet<VoiceSketch>,
  other: VoicesBySet<VoiceSketch>,
): void {
  for (const set of VOICE_SETS) {
    const [mine, theirs] = [voices[set], other[set]]
    mine.posts += theirs.posts
    mergeLowest(
      mine.customers,
      theirs.customers,
      () => ({ posts: 0 }),
      (into, from) => {
        into.posts += from.posts
      },
    )
    for (let i = 0; i < SUMS; i++) mine.sums[i]! += theirs.sums[i]!
  }
}

/** What the report says of the voices. */
export function voicesOf(sketch: VoiceSketch, confidence: Confidence): Voices {
  const customers = distinctOf(sketch.customers, confidence)
  return { posts: sketch.posts, customers, effective: effectiveOf(sketch, customers, confidence) }
}

function effectiveOf(
  { posts, customers, sums }: VoiceSketch,
  distinct: Distinct,
  confidence: Confidence,
): Voices['effective'] {
  if (posts === 0) return null
  if (distinct.exact) {
    const value = effectiveNumber(sortedEntries(customers).map(([, entry]) => entry.posts))
    return { value, low: value, high: value, exact: true }
  }
  let squares = 0
  for (const sum of sums) squares += sum * sum
  const value = (posts * posts) / squares
  const error = normalQuantile(confidence) * Math.sqrt(2 / SUMS)
  const within = (bound: number): number => Math.min(distinct.high, Math.max(1, bound))
  return {
    value: within(value),
    low: within(value / (1 + error)),
    high: within(value / (1 - error)),
    exact: false,
  }
}

export function writeVoice({ posts, customers, sums }: VoiceSketch): VoiceState {
  const entries = sortedEntries(customers)
  return {
    posts,
    bound: customers.bound === Number.POSITIVE_INFINITY ? null : customers.bound,
    customers: entries.map(([hash, entry]) => [hash, entry.posts]),
    sums: [...sums].flatMap((sum, i) => (sum === 0 ? [] : [[i, sum] as const])),
  }
}

export function readVoice(value: unknown, at: string): VoiceSketch {
  const state = record(value, at)
  const customers = createLowest<{ posts: number }>(KEPT)
  customers.bound =
    state.bound === null ? Number.POSITIVE_INFINITY : count(state.bound, `${at}.bound`)
  for (const [hash, posts] of pairs(state.customers, `${at}.customers`)) {
    customers.entries.set(hash, { posts })
  }
  const sums = new Float64Array(SUMS)
  for (const entry of list(state.sums, `${at}.sums`)) {
    const [place, sum] = list(entry, `${at}.sums`)
    if (count(place, `${at}.sums`) >= SUMS) fail(`${at}.sums`, `places below ${SUMS}`)
    sums[place as number] = integer(sum, `${at}.sums`)
  }
  return { posts: count(state.posts, `${at}.posts`), customers, sums }
}
