import type { Classification } from '../classification'
import type { Post } from '../post'
import { type Signal, TOUCHPOINTS } from '../signals/names'
import type { Label } from '../spectrum'
import { readFarPosts } from './far-post-state'
import { type FarPost, keepFarPost, mergeFarPosts } from './furthest'
import { type PostReasons, showsAt, type TouchpointReading } from './reasons'
import { fail, list, record } from './state-reader'
import {
  addToTally,
  createTally,
  mergeTally,
  readTally,
  type Tally,
  type TallyState,
  writeTally,
} from './tally'

/** The signals that tell of friction: what makes a customer's path harder than it need be. */
export const FRICTIONS = [
  'waiting',
  'no_answer',
  'hard_to_leave',
  'pushy_marketing',
  'privacy_unease',
  'broken_promise',
  'system_failure',
  'unfair_money',
] as const satisfies readonly Signal[]

/** One of {@link FRICTIONS}. */
export type FrictionName = (typeof FRICTIONS)[number]

/** The sets that explained posts are counted in: both negative labels, and all others together. */
export const FRICTION_SETS = ['outraged', 'dissatisfied', 'others'] as const

/** How many posts are kept as examples of each friction, at most. */
export const FRICTION_EXAMPLES = 2

/** What is counted of one friction. */
interface FrictionCount {
  /** Posts that show it, by {@link FRICTION_SETS}. */
  readonly posts: readonly Tally[]
  /** Negative posts that show it where they speak of each touchpoint. */
  readonly touchpoints: readonly Tally[]
  /** The negative posts that show it and lie furthest out. */
  readonly examples: FarPost[]
}

/** Explained posts that show friction, in whole numbers, so that parts merge exactly. */
export interface FrictionCounts {
  /** Explained posts, by {@link FRICTION_SETS}. */
  readonly explained: readonly Tally[]
  /** Negative explained posts that speak of each touchpoint. */
  readonly touchpoints: readonly Tally[]
  /** In the order of {@link FRICTIONS}. */
  readonly kinds: readonly FrictionCount[]
}

/** The same as JSON. */
export interface FrictionState {
  readonly explained: readonly TallyState[]
  readonly touchpoints: readonly TallyState[]
  readonly kinds: readonly {
    readonly posts: readonly TallyState[]
    readonly touchpoints: readonly TallyState[]
    readonly examples: readonly FarPost[]
  }[]
}

/** No post yet. */
export function createFriction(): FrictionCounts {
  return {
    explained: FRICTION_SETS.map(createTally),
    touchpoints: TOUCHPOINTS.map(createTally),
    kinds: FRICTIONS.map(() => ({
      posts: FRICTION_SETS.map(createTally),
      touchpoints: TOUCHPOINTS.map(createTally),
      examples: [],
    })),
  }
}

/**
 * Counts one explained post.
 *
 * @param keep examples of each friction are at most so many
 */
export function addFriction(
  friction: FrictionCounts,
  post: Post,
  classification: Classification,
  reasons: PostReasons,
  keep: number,
): void {
  const set = setOf(classification.label)
  const negative = FRICTION_SETS[set] !== 'others'
  const { standsFor = 1 } = reasons
  addToTally(friction.explained[set]!, standsFor)
  const places = negative ? placesOf(reasons) : []
  for (const { t } of places) addToTally(friction.touchpoints[t]!, standsFor)
  FRICTIONS.forEach((name, i) => {
    if (!reasons.signals.includes(name)) return
    const kind = friction.kinds[i]!
    addToTally(kind.posts[set]!, standsFor)
    if (!negative) return
    for (const { t, touchpoint } of places) {
      if (showsAt(touchpoint, name, reasons)) addToTally(kind.touchpoints[t]!, standsFor)
    }
    keepFarPost(kind.examples, post, classification, 'outraged', examples(keep))
  })
}

function placesOf({ touchpoints }: PostReasons): { t: number; touchpoint: TouchpointReading }[] {
  return touchpoints
    .map((touchpoint) => ({
      t: (TOUCHPOINTS as readonly string[]).indexOf(touchpoint.name),
      touchpoint,
    }))
    .filter(({ t }) => t >= 0)
}

function setOf(label: Label): number {
  const set = (FRICTION_SETS as readonly string[]).indexOf(label)
  return set < 0 ? FRICTION_SETS.indexOf('others') : set
}

function examples(keep: number): number {
  return Math.min(FRICTION_EXAMPLES, keep)
}

/** Adds what another part has counted. */
export function mergeFriction(friction: FrictionCounts, other: FrictionCounts, keep: number): void {
  addTo(friction.explained, other.explained)
  addTo(friction.touchpoints, other.touchpoints)
  friction.kinds.forEach((kind, i) => {
    const { posts, touchpoints, examples: far } = other.kinds[i]!
    addTo(kind.posts, posts)
    addTo(kind.touchpoints, touchpoints)
    mergeFarPosts(kind.examples, far, examples(keep))
  })
}

function addTo(tallies: readonly Tally[], other: readonly Tally[]): void {
  tallies.forEach((tally, i) => {
    mergeTally(tally, other[i]!)
  })
}

export function writeFriction(friction: FrictionCounts): FrictionState {
  const { explained, touchpoints: spoken, kinds } = friction
  return {
    explained: explained.map(writeTally),
    touchpoints: spoken.map(writeTally),
    kinds: kinds.map(({ posts, touchpoints, examples: far }) => ({
      posts: posts.map(writeTally),
      touchpoints: touchpoints.map(writeTally),
      examples: [...far],
    })),
  }
}

export function readFriction(value: unknown, at: string): FrictionCounts {
  const state = record(value, at)
  const kinds = list(state.kinds, `${at}.kinds`)
  if (kinds.length !== FRICTIONS.length) fail(`${at}.kinds`, `${FRICTIONS.length} kinds`)
  return {
    explained: readTallies(state.explained, FRICTION_SETS.length, `${at}.explained`),
    touchpoints: readTallies(state.touchpoints, TOUCHPOINTS.length, `${at}.touchpoints`),
    kinds: kinds.map((entry, i) => {
      const place = `${at}.kinds[${i}]`
      const kind = record(entry, place)
      return {
        posts: readTallies(kind.posts, FRICTION_SETS.length, `${place}.posts`),
        touchpoints: readTallies(kind.touchpoints, TOUCHPOINTS.length, `${place}.touchpoints`),
        examples: readFarPosts(kind.examples, `${place}.examples`),
      }
    }),
  }
}

function readTallies(value: unknown, length: number, at: string): Tally[] {
  const items = list(value, at)
  if (items.length !== length) fail(at, `${length} counts`)
  return items.map((item) => readTally(item, at))
}
