import { count } from '../report/figures'
import type { ReadSummary } from './protocol'

/**
 * What somebody who sees fewer posts than they gave should know: which rows are no posts, and why; '' where
 * nothing is.
 */
export function leftOut({ unread, problems, notes }: ReadSummary): string {
  const [first = ''] = problems
  const rows =
    unread === 0
      ? []
      : unread === 1
        ? [`1 row is no post and was left out: ${first}.`]
        : [`${count(unread)} rows are no posts and were left out, the first one: ${first}.`]
  return [...rows, ...notes.map((note) => `${note}.`)].join(' ')
}
