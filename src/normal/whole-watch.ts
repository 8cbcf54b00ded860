import type { Classification } from '../classification'
import type { Post, PostInput } from '../post'
import { type Grouping, groupingKeys, groupValue } from '../tails/grouping'
import { type Alert, dayOf } from './alert'
import type { Measure } from './usual'
import { WATCH_DEFAULTS } from './watch'
import {
  addToDay,
  closeDay,
  createGroup,
  MEMORY,
  type PostDetails,
  type WatchedGroup,
} from './watched-group'

/** Watches posts that are all at hand: they may come in any order, and alerts are told at the end. */
export interface WholeWatch {
  /** Takes in one classified post; without a time or without evidence it is left out. */
  add(
    post: Post,
    classification: Classification,
    details?: PostDetails,
    input?: PostInput | Readonly<Record<string, unknown>>,
  ): void
  /** Groups with a name that were seen; null once they have had more days than are kept. */
  groups(): number | null
  /** Days from the first post to the last; those before a year without posts are left out, as they tell of no other. */
  days(): number
  /** The alerts of all days, as a watch of the posts in the order of time gives them; once. */
  close(): Alert[]
}

/** Days of groups that are kept at most: a few kilobytes each, where there is much to read. */
const MOST_DAYS = 50_000

/**
 * Makes a watch, with the usual settings of a tail watch, that keeps every day open to its end. Memory grows
 * with groups and days, up to a bound beyond which it gives up.
 */
export function createWholeWatch(by: Grouping | null, measure: Measure): WholeWatch {
  const names = by === null ? [] : groupingKeys(by)
  const groups = new Map<string, WatchedGroup>()
  let [days, gaveUp] = [0, false]
  let [first, last] = [Infinity, -Infinity]
  return {
    add(post, classification, details = {}, input = post) {
      if (gaveUp || post.time === undefined || classification.evidence === 'none') return
      const day = dayOf(post.time)
      first = Math.min(first, day)
      last = Math.max(last, day)
      const values = names.map((key) => groupValue(key, post, input))
      const key = JSON.stringify(values)
      const group = groups.get(key) ?? createGroup(values, day)
      groups.set(key, group)
      if (!group.open.has(day)) days++
      addToDay(group, day, post, classification, details)
      if (days <= MOST_DAYS) return
      gaveUp = true
      groups.clear()
    },
    groups: () =>
      gaveUp ? null : [...groups.values()].filter(({ values }) => !values.includes(null)).length,
    days() {
      const all = [...groups.values()].flatMap(({ open }) => [...open.keys()])
      let from = last
      for (const day of all.sort((a, b) => b - a)) {
        if (from - day > MEMORY) break
        from = day
      }
      return last - from + 1
    },
    close() {
      const { arl, ...settings } = WATCH_DEFAULTS
      const options = { ...settings, measure, names, runLength: arl }
      const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
      const alerts: Alert[] = []
      for (let day = first; day <= last; day++) {
        for (const group of sorted) alerts.push(...closeDay(group, day, options))
      }
      return alerts
    },
  }
}
