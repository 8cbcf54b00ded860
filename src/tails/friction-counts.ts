import type { Classification } from '../classification'
import type { Post } from '../post'
import { type Signal, TOUCHPOINTS } from '../signals/names'
import type { Label } from '../spectrum'
import { readFarPosts } from './far-post-state'
import { type FarPost, keepFarPost, mergeFarPosts } from './furthest'
import { type PostReasons, showsAt, type TouchpointReading } from './reasons'
import { counts, fail, list, record } from './state-reader'

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
  readonly posts: number[]
  /** Negative posts that show it where they speak of each touchpoint. */
  readonly touchpoints: number[]
  /** The negative posts that show it and lie furthest out. */
  readonly examples: FarPost[]
}

/** Explained posts that show friction, in whole numbers, so that parts merge exactly. */
export interface FrictionCounts {
  /** Explained posts, by {@link FRICTION_SETS}. */
  readonly explained: number[]
  /** Negative explained posts that speak of each touchpoint. */
  readonly touchpoints: number[]
  /** In the order of {@link FRICTIONS}. */
  readonly kinds: readonly FrictionCount[]
}

/** The same as JSON. */
export interface FrictionState {
  readonly explained: readonly number[]
  readonly touchpoints: readonly number[]
  readonly kinds: readonly {
    readonly posts: readonly number[]
    readonly touchpoints: readonly number[]
    readonly examples: readonly FarPost[]
  }[]
}

/** No post yet. */
export function createFriction(): FrictionCounts {
  return {
    explained: FRICTION_SETS.map(() => 0),
    touchpoints: TOUCHPOINTS.map(() => 0),
    kinds: FRICTIONS.map(() => ({
      posts: FRICTION_SETS.map(() => 0),
      touchpoints: TOUCHPOINTS.map(() => 0),
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
  friction.explained[set]!++
  const places = negative ? placesOf(reasons) : []
  for (const { t } of places) friction.touchpoints[t]!++
  FRICTIONS.forEach((name, i) => {
    if (!reasons.signals.includes(name)) return
    const kind = friction.kinds[i]!
    kind.posts[set]!++
    if (!negative) return
    for (const { t, touchpoint } of places) {
      if (showsAt(touchpoint, name, reasons)) kind.touchpoints[t]!++
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

function addTo(counts: number[], other: readonly number[]): void {
  for (let i = 0; i < counts.length; i++) counts[i]! += other[i]!
}

export function writeFriction(friction: FrictionCounts): FrictionState {
  const { explained, touchpoints: spoken, kinds } = friction
  return {
    explained: [...explained],
    touchpoints: [...spoken],
    kinds: kinds.map(({ posts, touchpoints, examples: far }) => ({
      posts: [...posts],
      touchpoints: [...touchpoints],
      examples: [...far],
    })),
  }
}

export function readFriction(value: unknown, at: string): FrictionCounts {
  const state = record(value, at)
  const kinds = list(state.kinds, `${at}.kinds`)
  if (kinds.length !== FRICTIONS.length) fail(`${at}.kinds`, `${FRICTIONS.length} kinds`)
  return {
    explained: counts(state.explained, FRICTION_SETS.length, `${at}.explained`),
    touchpoints: counts(state.touchpoints, TOUCHPOINTS.length, `${at}.touchpoints`),
    kinds: kinds.map((entry, i) => {
      const place = `${at}.kinds[${i}]`
      const kind = record(entry, place)
      return {
        posts: counts(kind.posts, FRICTION_SETS.length, `${place}.posts`),
        touchpoints: counts(kind.touchpoints, TOUCHPOINTS.length, `${place}.touchpoints`),
        examples: readFarPosts(kind.examples, `${place}.examples`),
      }
    }),
  }
}
