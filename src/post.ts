import { A_TEXT, type Kind, type Kinds } from './arguments/options'
import { show } from './arguments/show'
import { type DateOrder, isIsoTime, readTime } from './time'

/** One text with what is known of it. Every field but the text may be absent. */
export interface Post {
  readonly text: string
  readonly id?: string
  /** When it was written: ISO 8601, UTC. */
  readonly time?: string
  readonly brand?: string
  readonly industry?: string
  readonly customer?: string
  readonly channel?: string
  readonly touchpoint?: string
  /** How far it reached, in people, views, likes …, the same for all posts: a whole number ≥ 0. */
  readonly reach?: number
  /** The writer's own stars or points, on whatever scale. */
  readonly rating?: number
  /**
   * How much the post counts for the future, such as its customer's value: 0 … {@link MOST_WEIGHT}, to the
   * millionth. Only weighted figures use it.
   */
  readonly weight?: number
}

/** The fields of a post as users have them, loosely typed. */
export interface PostFields {
  readonly text: string
  readonly id?: string | number | null | undefined
  readonly time?: string | number | Date | null | undefined
  readonly brand?: string | null | undefined
  readonly industry?: string | null | undefined
  readonly customer?: string | number | null | undefined
  readonly channel?: string | null | undefined
  readonly touchpoint?: string | null | undefined
  readonly reach?: number | string | null | undefined
  readonly rating?: number | string | null | undefined
  readonly weight?: number | string | null | undefined
}

/**
 * A post as users have it: loosely typed fields, with fields of their own to group by, or the text alone. The plain
 * fields stand there too, because an interface never has an index signature.
 */
export type PostInput = string | PostFields | (PostFields & Readonly<Record<string, unknown>>)

/** The fields of a post that hold a name to group by. */
export const NAME_FIELDS = ['brand', 'industry', 'customer', 'channel', 'touchpoint'] as const

/** All fields of a post. */
export const POST_FIELDS = [
  'text',
  'id',
  'time',
  ...NAME_FIELDS,
  'reach',
  'rating',
  'weight',
] as const

/** A field of a post. */
export type PostField = (typeof POST_FIELDS)[number]

/** The longest text that counts as one post, in UTF-16 units; above it something was misread. */
export const LONGEST_TEXT = 10_000_000

/** Weights are counted in whole millionths, so that their sums are exact. */
export const WEIGHT_UNITS = 1_000_000

/** The largest weight of a post. */
export const MOST_WEIGHT = 1e9

const A_REACH: Kind = {
  expected: 'a whole number >= 0',
  fits: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
}
const A_RATING: Kind = { expected: 'a number', fits: Number.isFinite }
const A_WEIGHT: Kind = {
  expected: `0, or a number from ${1 / WEIGHT_UNITS} to ${MOST_WEIGHT}`,
  fits: (value) =>
    typeof value === 'number' && value >= 0 && value <= MOST_WEIGHT && !roundsToNothing(value),
}
const A_TIME: Kind = {
  expected: 'ISO 8601 such as 2026-03-01T12:00:00Z',
  fits: (value) => typeof value === 'string' && isIsoTime(value),
}

/** What the fields of a checked post are, where it has them. */
export const POST_KINDS: Kinds<Post> = {
  text: A_TEXT,
  id: A_TEXT,
  time: A_TIME,
  brand: A_TEXT,
  industry: A_TEXT,
  customer: A_TEXT,
  channel: A_TEXT,
  touchpoint: A_TEXT,
  reach: A_REACH,
  rating: A_RATING,
  weight: A_WEIGHT,
}

/** A post that is not one: says where it stands, which field, and what was expected. */
export class PostError extends Error {
  override readonly name = 'PostError'

  /**
   * @param place where the post stands, such as "posts.csv line 17"
   * @param problem the field and what was expected, such as "reach: expected a number >= 0"
   */
  constructor(
    readonly place: string,
    readonly problem: string,
  ) {
    super(`${place}: ${problem}`)
  }
}

/** How a post is checked. */
export interface CheckOptions {
  /**
   * Which number is the day in 03/04/2026; without it the other dates of a file or an array of posts tell, where
   * one has a day over 12 and none in an array contradicts it. Else, and in posts that come one by one, such a
   * date leaves the time unknown.
   */
  readonly dates?: DateOrder
}

/**
 * Checks one post and brings its fields to their types. Absent, null and blank optional fields are
 * left out; numbers may be written as strings, as CSV has them, and NA, NaN, NaT, null or none in the place of a
 * number or a time are blank. Ids and names may be whole numbers, within 2^53 - 1, above which numbers lose digits.
 *
 * @param input the post as given, or its text alone
 * @param place where it stands, for the error's message
 * @throws PostError naming the place, the field and what was expected
 * @example checkPost({ text: 'Fine.', reach: '12' }, 'posts[0]') // { text: 'Fine.', reach: 12 }
 */
export function checkPost(input: unknown, place: string, options: CheckOptions = {}): Post {
  if (typeof input === 'string') return { text: checkText(input, place) }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new PostError(place, `expected a post or a text, got ${show(input)}`)
  }
  const field = (name: PostField): unknown =>
    Object.hasOwn(input, name) ? (input as Record<string, unknown>)[name] : undefined
  const post: { -readonly [K in keyof Post]: Post[K] } = { text: checkText(field('text'), place) }
  const id = checkName(field('id'), 'id', place)
  if (id !== undefined) post.id = id
  for (const name of NAME_FIELDS) {
    const value = checkName(field(name), name, place)
    if (value !== undefined) post[name] = value
  }
  const time = checkTime(field('time'), place, options.dates)
  if (time !== undefined) post.time = time
  const reach = checkNumber(field('reach'), 'reach', 0, place)
  if (reach !== undefined) {
    if (reach > Number.MAX_SAFE_INTEGER) {
      throw new PostError(place, `reach: expected at most 2^53 - 1, got ${reach}`)
    }
    // What reach counts is whole; a fraction comes from somebody's average.
    post.reach = Math.round(reach)
  }
  const rating = checkNumber(field('rating'), 'rating', Number.NEGATIVE_INFINITY, place)
  if (rating !== undefined) post.rating = rating
  const weight = checkWeight(field('weight'), place)
  if (weight !== undefined) post.weight = weight
  return post
}

/**
 * Checks how much a post or a customer counts, and rounds it to the millionth; what is absent, null or
 * blank is undefined.
 *
 * @param place where it stands, for the error's message
 * @throws PostError for what is no number from 0 to {@link MOST_WEIGHT}, or is above 0 and rounds to it
 * @example checkWeight('1240.50', 'weights.csv line 2') // 1240.5
 */
export function checkWeight(value: unknown, place: string): number | undefined {
  const weight = checkNumber(value, 'weight', 0, place)
  if (weight === undefined) return undefined
  if (weight > MOST_WEIGHT) {
    throw new PostError(place, `weight: expected at most ${MOST_WEIGHT}, got ${weight}`)
  }
  if (roundsToNothing(weight)) {
    throw new PostError(place, `weight: expected 0 or at least 0.000001, got ${weight}`)
  }
  return Math.round(weight * WEIGHT_UNITS) / WEIGHT_UNITS
}

function roundsToNothing(weight: number): boolean {
  return weight > 0 && Math.round(weight * WEIGHT_UNITS) === 0
}

function checkText(value: unknown, place: string): string {
  if (typeof value !== 'string') {
    throw new PostError(place, `text: expected a string, got ${show(value)}`)
  }
  if (value.length > LONGEST_TEXT) {
    throw new PostError(
      place,
      `text: expected at most ${LONGEST_TEXT} characters, got ${value.length} (is a quote or a line break missing?)`,
    )
  }
  return value
}

function checkName(value: unknown, name: string, place: string): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new PostError(
        place,
        `${name}: expected a string, or a whole number within 2^53 - 1, got ${value} (its last digits are lost)`,
      )
    }
    return String(value)
  }
  if (typeof value !== 'string') {
    throw new PostError(place, `${name}: expected a string, got ${show(value)}`)
  }
  const trimmed = value.trim()
  return trimmed === '' ? undefined : trimmed
}

function checkNumber(
  value: unknown,
  name: string,
  least: number,
  place: string,
): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && isBlank(value)) return undefined
  const number = typeof value === 'string' ? numberOf(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || number < least) {
    const separated = typeof value === 'string' && SEPARATED.test(value)
    const written = separated ? ' written as 1234.5' : ''
    const expected = `a number${least === 0 ? ' >= 0' : ''}${written}`
    throw new PostError(place, `${name}: expected ${expected}, got ${show(value)}`)
  }
  return number
}

/** How programs write that there is no value. */
const NO_VALUE = /^(?:#?n\/?a|nan|nat|null|none)$/i
const OTHER_BASE = /^0[xob]/i
const SEPARATED = /^\s*\d[\d.,'’\s]*$/

function isBlank(value: string): boolean {
  const trimmed = value.trim()
  return trimmed === '' || (trimmed.length <= 4 && NO_VALUE.test(trimmed))
}

function numberOf(value: string): number {
  const trimmed = value.trim()
  return OTHER_BASE.test(trimmed) ? Number.NaN : Number(trimmed)
}

function checkTime(
  value: unknown,
  place: string,
  order: DateOrder | undefined,
): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && isBlank(value)) return undefined
  const isDate = value instanceof Date
  if (!isDate && typeof value !== 'string' && typeof value !== 'number') {
    throw new PostError(place, `time: expected a date, got ${show(value)}`)
  }
  const read = isDate
    ? ({ kind: 'instant', epochMs: value.getTime() } as const)
    : readTime(String(value), order)
  if (read.kind === 'ambiguous') return undefined
  const date = new Date(read.kind === 'instant' ? read.epochMs : Number.NaN)
  if (Number.isNaN(date.getTime())) {
    const reason = read.kind === 'impossible' ? ' (there is no such day or time)' : ''
    throw new PostError(
      place,
      `time: expected a date such as 2026-03-01 or 2026-03-01T12:00:00Z, got ${show(value)}${reason}`,
    )
  }
  return date.toISOString()
}
