import type { Group, GroupTable } from '../tails/report'

/** The groups of a table that are shown. */
export interface GroupRows {
  readonly shown: readonly Group[]
  /** How many are not. */
  readonly left: number
  /** What those are beside the shown ones. */
  readonly which: 'smaller' | 'earlier'
}

/** The groups of a table as they are read: periods by time, the latest of them; others the largest first. */
export function groupRows({ by, groups }: GroupTable, most: number): GroupRows {
  const left = Math.max(0, groups.length - most)
  if (by.length !== 1 || !by[0]!.startsWith('time:')) {
    return { shown: groups.slice(0, most), left, which: 'smaller' }
  }
  // Posts without a time come last, wherever the periods begin.
  const period = ({ values }: Group): string => values[0] ?? ''
  const dated = groups.filter((group) => period(group) !== '')
  const undated = groups.filter((group) => period(group) === '')
  const ordered = [...dated].sort((a, b) => (period(a) < period(b) ? -1 : 1))
  const room = Math.max(1, most - undated.length)
  return { shown: [...ordered.slice(-room), ...undated], left, which: 'earlier' }
}

/** What a table goes by: "brand · month". */
export function tableName(by: readonly string[]): string {
  return by.map((key) => key.replace(/^time:/, '')).join(' · ')
}
