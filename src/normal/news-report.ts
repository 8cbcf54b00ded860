import { TAILS, type Tail } from '../spectrum'
import { SMALLEST_GROUP } from '../tails/comparison'
import type { FarPost } from '../tails/furthest'
import type { Baselines } from './baseline'
import type { LatestPost } from './latest-posts'
import type { Level } from './news'

/** A post that is news against what is normal for posts like it. */
export interface NewsItem {
  readonly post: FarPost
  readonly brand: string | null
  readonly touchpoint: string | null
  /** How surprising its label is at the level that makes it news. */
  readonly bits: number
  readonly level: Level
  /**
   * The industry or brand of that level; null for all posts, for those that name no industry, and for a
   * customer, whom no report names.
   */
  readonly name: string | null
  /** How many other posts are known at that level; where they are few, it is drawn towards the level above. */
  readonly others: number
  /** Its score less what that level leads one to expect. */
  readonly gap: number
}

/** The posts of the last days that are most news, in either tail. */
export interface NewsReport {
  /** The last week, or month, where they hold enough; null for all posts. */
  readonly days: number | null
  /** The end of these days: the last time among all posts, or null. */
  readonly to: string | null
  /** Posts of each tail in these days that were surely read as such. */
  readonly posts: Readonly<Record<Tail, number>>
  /** The most surprising first; each text once, and few of one brand. */
  readonly items: Readonly<Record<Tail, readonly NewsItem[]>>
}

/** A rare label that is no likelier than not is most likely rare because it is wrong. */
export const SURE_NEWS = 0.5

/**
 * Other posts that a level must know before it is said how rare a post is there. None of 30 leaves at most 11 %
 * (Wilson, 95 %), which is less than the one in eight that news is; none of 26 could still be one in eight.
 */
export const FEWEST_OTHERS = SMALLEST_GROUP

const DAY_MS = 86_400_000
/** Days that news is of: the first that have enough posts in the tails. */
const PERIODS = [7, 30] as const
const FEWEST_POSTS = 5
const MOST_OF_A_TAIL = 5
/** Of one brand: the rarest label of one firm would otherwise be all the news. */
const MOST_OF_A_BRAND = 2

/**
 * What is news among the latest posts, or null where no post of a tail was surely read.
 *
 * @param baselines have learned from these posts too: each is held against the others
 * @param last the last time among all posts
 */
export function newsReport(
  latest: Readonly<Record<Tail, readonly LatestPost[]>>,
  last: string | null,
  baselines: Baselines,
): NewsReport | null {
  const within = (days: number | null): Record<Tail, readonly LatestPost[]> => {
    if (days === null || last === null) return latest
    const from = new Date(Date.parse(last) - days * DAY_MS).toISOString()
    return perTail((tail) => latest[tail].filter(({ post }) => (post.time ?? '') > from))
  }
  const days = PERIODS.find((period) => last !== null && total(within(period)) >= FEWEST_POSTS)
  const chosen = within(days ?? null)
  if (total(chosen) === 0) return null
  return {
    days: days ?? null,
    to: last,
    posts: perTail((tail) => chosen[tail].length),
    items: perTail((tail) => mostSurprising(chosen[tail], tail, baselines)),
  }
}

function mostSurprising(
  posts: readonly LatestPost[],
  tail: Tail,
  baselines: Baselines,
): readonly NewsItem[] {
  const weighed = posts.flatMap((latest) => {
    const item = itemOf(latest, tail, baselines)
    return item === null ? [] : [{ ...latest, item }]
  })
  // Of posts alike in bits, those that say why come first.
  weighed.sort(
    (a, b) =>
      b.item.bits - a.item.bits ||
      b.reasons - a.reasons ||
      Math.abs(b.item.gap) - Math.abs(a.item.gap),
  )
  const items: NewsItem[] = []
  for (const { item } of weighed) {
    const isCopy = items.some(({ post }) => post.text === item.post.text)
    const ofBrand = items.filter(({ brand }) => brand === item.brand).length
    const isCrowded = item.brand !== null && ofBrand >= MOST_OF_A_BRAND
    if (!isCopy && !isCrowded && items.length < MOST_OF_A_TAIL) items.push(item)
  }
  return items
}

function itemOf(
  { post, names, touchpoint, classification }: LatestPost,
  tail: Tail,
  baselines: Baselines,
): NewsItem | null {
  const named = { text: post.text, ...names }
  const { bits, level, levels } = baselines.newsValue(named, tail, {
    learned: true,
    fewest: FEWEST_OTHERS,
  })
  if (bits === null || level === null) return null
  const gaps = baselines.expectationGap(named, classification, { learned: true })
  const own = levels.find((one) => one.level === level)
  return {
    post,
    brand: names.brand ?? null,
    touchpoint,
    bits,
    level,
    name: level === 'customer' ? null : (own?.name ?? null),
    others: own?.posts ?? 0,
    gap: gaps.find((one) => one.level === level)?.gap ?? 0,
  }
}

function total(posts: Readonly<Record<Tail, readonly unknown[]>>): number {
  return TAILS.reduce((sum, tail) => sum + posts[tail].length, 0)
}

function perTail<T>(of: (tail: Tail) => T): Record<Tail, T> {
  return { outraged: of('outraged'), delighted: of('delighted') }
}
