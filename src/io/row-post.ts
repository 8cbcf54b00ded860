import { type CheckOptions, checkPost, type Post, PostError, type PostField } from '../post'
import { dateOrderOf } from '../time'
import type { Columns } from './columns'
import type { BadRow, Row } from './row'

const MOST_LISTED = 12
const LONGEST_LISTED = 64

/** What a row without a text lacks. */
export const TEXT_EXPECTED =
  'expected a column with the text (text, review, content, comment, body …)'

/** How a row becomes a post. */
export interface RowOptions extends CheckOptions {
  /** The columns that the user named, where he did. */
  readonly columns?: Columns
}

/** A post of a row. */
export interface RowPost {
  readonly post: Post
  /** The row has a time that could be two different days, and so the post has none. */
  readonly ambiguousTime: boolean
}

/**
 * The post that a row holds, or the error that says why it holds none; the same in Node and in a page.
 *
 * @param place where it stands, for the error's message
 * @param find gives the column of each field
 */
export function postOfRow(
  row: Row | BadRow,
  place: string,
  find: (row: Row['value']) => Columns,
  options: RowOptions,
): RowPost | PostError {
  if ('problem' in row) return new PostError(place, row.problem)
  const columns = find(row.value)
  const input: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(columns) as [PostField, string][]) {
    if (Object.hasOwn(row.value, column)) input[field] = row.value[column]
  }
  if (input.text === undefined) {
    const expected = columns.text ? `expected a column '${columns.text}'` : TEXT_EXPECTED
    return new PostError(place, `${expected}, got ${listed(Object.keys(row.value))}`)
  }
  try {
    const post = checkPost(input, place, options)
    const isWritten = post.time === undefined && typeof input.time === 'string'
    return { post, ambiguousTime: isWritten && dateOrderOf(input.time as string) === 'either' }
  } catch (error) {
    if (!(error instanceof PostError)) throw error
    const found = columns.weight !== undefined && options.columns?.weight === undefined
    // Nobody said that this column weighs posts: tell which it is.
    return found && error.problem.startsWith('weight: ')
      ? new PostError(place, `${error.problem} (column '${columns.weight}', found by its name)`)
      : error
  }
}

/** Some names, as a message lists them. */
export function listed(names: readonly string[]): string {
  const more = names.length > MOST_LISTED ? ' …' : ''
  const shown = names
    .slice(0, MOST_LISTED)
    .map((name) => (name.length > LONGEST_LISTED ? `${name.slice(0, LONGEST_LISTED)}…` : name))
  return shown.join(', ') + more || 'none'
}
