import type { Classification } from '../classification'
import type { Post } from '../post'
import type { Tail } from '../spectrum'
import { excerpt, type FarPost } from '../tails/furthest'

/** A post that may be news: what is kept of it. */
export interface LatestPost {
  readonly post: FarPost
  /** What it is held against. */
  readonly names: Pick<Post, 'industry' | 'brand' | 'customer'>
  readonly touchpoint: string | null
  readonly classification: Classification
  /** How many reasons its text gives. */
  readonly reasons: number
}

/** How many posts of a tail are kept. */
const MOST_KEPT = 2000

/** Keeps a post of a tail if it is among the latest. What is kept never depends on the order of arrival. */
export function keepLatest(
  list: LatestPost[],
  { id, text, time, reach, industry, brand, customer, touchpoint }: Post,
  classification: Classification,
  tail: Tail,
  reasons: number,
): void {
  const latest: LatestPost = {
    post: {
      id: id ?? null,
      text: excerpt(text),
      time: time ?? null,
      reach: reach ?? null,
      score: classification.score,
      probability: classification.probabilities[tail],
    },
    names: {
      ...(industry !== undefined && { industry }),
      ...(brand !== undefined && { brand }),
      ...(customer !== undefined && { customer }),
    },
    touchpoint: touchpoint ?? null,
    classification,
    reasons,
  }
  const oldest = list[MOST_KEPT - 1]
  if (oldest && compare(latest, oldest) >= 0) return
  list.splice(placeOf(list, latest), 0, latest)
  if (list.length > MOST_KEPT) list.length = MOST_KEPT
}

/** Where a post belongs among those that are sorted. */
function placeOf(list: readonly LatestPost[], post: LatestPost): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(post, list[middle] as LatestPost) < 0) high = middle
    else low = middle + 1
  }
  return low
}

/** The latest first, those without a time last; of one time the surest first. */
function compare(a: LatestPost, b: LatestPost): number {
  return (
    order(b.post.time ?? '', a.post.time ?? '') ||
    b.post.probability - a.post.probability ||
    order(a.post.text, b.post.text) ||
    order(a.post.id ?? '', b.post.id ?? '')
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
