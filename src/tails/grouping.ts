import type { Post } from '../post'
import { dayAt, type PeriodLength, periodName, periodOf } from './calendar'

/**
 * What posts are grouped by: a field of the post (or any other own property of the object given),
 * several crossed, or the time by `time:day`, `time:week` (ISO 8601), `time:month`, `time:quarter` (of the
 * calendar: 2026-Q1) or `time:year`.
 */
export type Grouping = string | readonly string[]

const TIME_LENGTHS: Readonly<Record<string, PeriodLength>> = {
  'time:day': 'day',
  'time:week': 'week',
  'time:month': 'month',
  'time:quarter': 'quarter',
  'time:year': 'year',
}

/** Groupings as lists of keys, checked; what stands twice is there once. */
export function groupingsOf(groupings: readonly Grouping[]): (readonly string[])[] {
  const byName = groupings.map(groupingKeys).map((keys) => [JSON.stringify(keys), keys] as const)
  return [...new Map(byName).values()]
}

/** A grouping as a list of keys, checked; each of them once. */
export function groupingKeys(grouping: Grouping): readonly string[] {
  const keys = typeof grouping === 'string' ? [grouping] : grouping
  if (!Array.isArray(keys) || keys.length === 0 || keys.some((key) => typeof key !== 'string')) {
    throw new TypeError(`by: expected names of fields, got ${JSON.stringify(grouping)}`)
  }
  for (const key of keys as readonly string[]) {
    if (key.startsWith('time:') && !Object.hasOwn(TIME_LENGTHS, key)) {
      throw new TypeError(`by: expected ${Object.keys(TIME_LENGTHS).join(', ')}, got '${key}'`)
    }
  }
  return [...new Set(keys)]
}

/**
 * The value that puts a post in a group: the checked field, or the property of the object as given;
 * null where the post has none.
 */
export function groupValue(key: string, post: Post, input: unknown): string | null {
  if (Object.hasOwn(TIME_LENGTHS, key)) {
    if (post.time === undefined) return null
    const length = TIME_LENGTHS[key]!
    return periodName(periodOf(dayAt(Date.parse(post.time)), length), length)
  }
  if (Object.hasOwn(post, key)) return String(post[key as keyof Post])
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, key)) return null
  const value = (input as Record<string, unknown>)[key]
  if (typeof value === 'string') return value.trim() || null
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/**
 * For each group of a table with one key of time, the place of the group that holds the period before with
 * the same other values; undefined for the first period, and in a table without time or with several.
 *
 * @param groups the values of each group, periods in order
 * @example periodsBefore(['time:month'], [['2026-01'], ['2026-03']]) // [undefined, 0]
 */
export function periodsBefore(
  by: readonly string[],
  groups: readonly (readonly (string | null)[])[],
): (number | undefined)[] {
  const times = by.flatMap((key, i) => (Object.hasOwn(TIME_LENGTHS, key) ? [i] : []))
  const [time] = times
  if (time === undefined || times.length > 1) return groups.map(() => undefined)
  const last = new Map<string, number>()
  return groups.map((values, g) => {
    if (values[time] === null) return undefined
    const others = JSON.stringify(values.filter((_, i) => i !== time))
    const before = last.get(others)
    last.set(others, g)
    return before
  })
}
