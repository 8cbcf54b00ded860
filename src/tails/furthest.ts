import type { Classification } from '../classification'
import type { Post } from '../post'
import { TAILS, type Tail } from '../spectrum'

/** How much of a text is kept of a post that lies far out, in UTF-16 units. */
export const EXCERPT_LENGTH = 600

/** A post that lies far out in a tail. */
export interface FarPost {
  readonly id: string | null
  /** The text, cut after {@link EXCERPT_LENGTH} units. */
  readonly text: string
  readonly time: string | null
  readonly reach: number | null
  readonly score: number
  /** The probability of the tail that it lies in, or, among examples of friction, of outrage. */
  readonly probability: number
}

/** The posts that lie furthest out, by tail, the furthest first. */
export type Furthest = Record<Tail, FarPost[]>

/** No post yet. */
export function createFurthest(): Furthest {
  return { outraged: [], delighted: [] }
}

/**
 * Keeps a classified post if it is among the `keep` furthest of its tail. The same text is kept
 * once, so that a copied post does not crowd out the rest.
 */
export function addToFurthest(
  furthest: Furthest,
  post: Post,
  classification: Classification,
  keep: number,
): void {
  const { tail } = classification
  if (tail === null || classification.evidence === 'none') return
  keepFarPost(furthest[tail], post, classification, tail, keep)
}

/** Keeps a classified post if it is among the `keep` furthest of a list, by the probability of a tail. */
export function keepFarPost(
  list: FarPost[],
  post: Post,
  classification: Classification,
  tail: Tail,
  keep: number,
): void {
  const probability = classification.probabilities[tail]
  const last = list[keep - 1]
  if (keep === 0 || (last && probability < last.probability)) return
  insert(
    list,
    {
      id: post.id ?? null,
      text: excerpt(post.text),
      time: post.time ?? null,
      reach: post.reach ?? null,
      score: classification.score,
      probability,
    },
    keep,
  )
}

/** Adds the posts that another part found furthest out. Exact in any order of parts. */
export function mergeFurthest(furthest: Furthest, other: Furthest, keep: number): void {
  for (const tail of TAILS) mergeFarPosts(furthest[tail], other[tail], keep)
}

/** Adds to the posts of one tail those that another part found furthest out. */
export function mergeFarPosts(list: FarPost[], other: readonly FarPost[], keep: number): void {
  for (const post of other) insert(list, post, keep)
}

function insert(list: FarPost[], post: FarPost, keep: number): void {
  const twin = list.findIndex((other) => other.text === post.text)
  if (twin >= 0) {
    if (compare(list[twin] as FarPost, post) <= 0) return
    list.splice(twin, 1)
  }
  const at = list.findIndex((other) => compare(post, other) < 0)
  list.splice(at < 0 ? list.length : at, 0, post)
  if (list.length > keep) list.length = keep
}

/**
 * A total order, so that what is kept never depends on the order of arrival: by probability, then
 * by everything else that tells two posts apart.
 */
function compare(a: FarPost, b: FarPost): number {
  return (
    b.probability - a.probability ||
    Math.abs(b.score) - Math.abs(a.score) ||
    order(a.text, b.text) ||
    order(a.time ?? '', b.time ?? '') ||
    order(a.id ?? '', b.id ?? '') ||
    (a.reach ?? -1) - (b.reach ?? -1)
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Cuts between characters, never inside a surrogate pair. */
export function excerpt(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text
  const unit = text.charCodeAt(EXCERPT_LENGTH - 1)
  const end = unit >= 0xd800 && unit <= 0xdbff ? EXCERPT_LENGTH - 1 : EXCERPT_LENGTH
  return `${text.slice(0, end)}…`
}
