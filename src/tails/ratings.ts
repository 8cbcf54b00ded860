import { LABELS, type Label } from '../spectrum'
import type { Confidence } from '../stats/interval'
import { type Share, shareOf } from './share'
import { count, counts, fail, list, record } from './state-reader'

/** Ratings from 0 to this are told apart, to the whole: stars to five or ten, and points of recommending. */
const HIGHEST = 10

/** Rated posts by rating and by predicted label. */
export interface RatingCounts {
  /** For each rating from 0 on, its posts by label. */
  readonly rows: readonly number[][]
  /** Posts rated on another scale. */
  outside: number
}

/** The same as JSON: the ratings that were given, each with its posts by label. */
export interface RatingState {
  readonly rows: readonly (readonly [number, readonly number[]])[]
  readonly outside: number
}

/** The posts of one rating. */
export interface RatedPosts {
  readonly rating: number
  readonly posts: number
  /** By predicted label: plain counts. */
  readonly labels: Readonly<Record<Label, number>>
}

/** How the writers' own ratings and the predicted labels go together, as plain counts. */
export interface Ratings {
  /** Measured posts by rating, to the whole, ascending; those without posts left out. */
  readonly rows: readonly RatedPosts[]
  /** Measured posts rated below 0 or above 10, in no row. */
  readonly outside: number
  /**
   * Of the posts with the lowest rating given those read as satisfied or delighted, and of those with the highest
   * those read as outraged or dissatisfied; null where all ratings are one. The lowest is null too where it is more
   * than half the highest: who gives four of five stars may well be satisfied.
   */
  readonly contradicted: { readonly lowest: Share | null; readonly highest: Share } | null
}

/** No rating yet. */
export function createRatings(): RatingCounts {
  return { rows: Array.from({ length: HIGHEST + 1 }, () => LABELS.map(() => 0)), outside: 0 }
}

/** Counts one rated post. */
export function addRating(ratings: RatingCounts, label: number, rating: number): void {
  // Not by the whole: -0.4 and 10.4 are of another scale, though they round to one of this.
  if (rating < 0 || rating > HIGHEST) ratings.outside++
  else ratings.rows[Math.round(rating)]![label]!++
}

/** Adds what another part has counted. */
export function mergeRatings(ratings: RatingCounts, other: RatingCounts): void {
  other.rows.forEach((row, rating) => {
    row.forEach((posts, label) => {
      ratings.rows[rating]![label]! += posts
    })
  })
  ratings.outside += other.outside
}

/** What the ratings say; null where no measured post has one. */
export function ratingsOf(ratings: RatingCounts, confidence: Confidence): Ratings | null {
  const rows = given(ratings).map(
    ([rating, labels]): RatedPosts => ({
      rating,
      posts: labels.reduce((a, b) => a + b, 0),
      labels: Object.fromEntries(LABELS.map((label, i) => [label, labels[i]!])) as Record<
        Label,
        number
      >,
    }),
  )
  if (rows.length === 0 && ratings.outside === 0) return null
  const [lowest, highest] = [rows[0], rows.at(-1)]
  const part = ({ posts, labels }: RatedPosts, of: readonly Label[]): Share =>
    shareOf(
      of.reduce((sum, label) => sum + labels[label], 0),
      posts,
      confidence,
    )
  return {
    rows,
    outside: ratings.outside,
    contradicted:
      lowest === highest
        ? null
        : {
            lowest:
              2 * lowest!.rating > highest!.rating
                ? null
                : part(lowest!, ['satisfied', 'delighted']),
            highest: part(highest!, ['outraged', 'dissatisfied']),
          },
  }
}

function given({ rows }: RatingCounts): (readonly [number, readonly number[]])[] {
  return rows.flatMap((labels, rating) =>
    labels.some((posts) => posts > 0) ? [[rating, labels] as const] : [],
  )
}

/** Null where no post was rated. */
export function writeRatings(ratings: RatingCounts): RatingState | null {
  const rows = given(ratings).map(([rating, labels]) => [rating, [...labels]] as const)
  return rows.length === 0 && ratings.outside === 0 ? null : { rows, outside: ratings.outside }
}

/** A state that was saved before ratings were counted has none. */
export function readRatings(value: unknown, at: string): RatingCounts {
  const ratings = createRatings()
  if (value === null || value === undefined) return ratings
  const state = record(value, at)
  for (const entry of list(state.rows, `${at}.rows`)) {
    const [rating, labels] = list(entry, `${at}.rows`)
    const row = ratings.rows[count(rating, `${at}.rows`)]
    if (row === undefined) fail(`${at}.rows`, `ratings from 0 to ${HIGHEST}`)
    counts(labels, LABELS.length, `${at}.rows`).forEach((posts, i) => {
      row[i]! += posts
    })
  }
  return { ...ratings, outside: count(state.outside, `${at}.outside`) }
}
