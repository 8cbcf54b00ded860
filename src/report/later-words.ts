import type { Alert } from '../normal/alert'
import { wilson } from '../stats/wilson'
import type { TailReport } from '../tails/report'
import type { Figures } from './figures'
import { dayName } from './over-time-words'

/** What later posts say of a change that was taken as usual: "; from 1 Sep 2026 on 9.1 % …", or nothing. */
export type Later = (alert: Alert) => string

/** Where a report knows of no later posts. */
export const NOTHING_LATER: Later = () => ''

/**
 * What a report has of the whole periods after the day of an alert: of all posts together, and of plain counts,
 * which is what alerts go by.
 */
export function laterIn(
  { overTime, estimation, confidence }: Pick<TailReport, 'overTime' | 'estimation' | 'confidence'>,
  figures: Figures,
): Later {
  if (overTime === null || estimation.method !== 'cc') return NOTHING_LATER
  return ({ group, measure, tail, day }) => {
    if (measure !== 'share' || Object.keys(group).length > 0) return ''
    const after = overTime.periods.filter(({ from, measured }) => from > day && measured > 0)
    const [first] = after
    if (first === undefined) return ''
    const posts = after.reduce((sum, { measured }) => sum + measured, 0)
    const count = after.reduce(
      (sum, { tails, measured }) => sum + (tails[tail].share ?? 0) * measured,
      0,
    )
    const interval = wilson(count, posts, confidence)
    return `; from ${dayName(first.from)} on ${figures.percent(count / posts)} (${figures.percentInterval(interval)}) of ${figures.posts(posts)}`
  }
}
