import type { Readable } from 'node:stream'
import {
  A_FLAG,
  A_FUNCTION,
  A_TEXT,
  AN_OBJECT,
  anArray,
  checkArgument,
  checkOptions,
  type Kind,
  type Kinds,
  oneOf,
} from '../arguments/options'
import {
  type CheckOptions,
  checkPost,
  POST_FIELDS,
  type Post,
  PostError,
  type PostField,
} from '../post'
import { A_DATE_ORDER } from '../tails/option-kinds'
import { type Columns, columnFinder } from './columns'
import { type Format, openRows } from './format'
import { InputError } from './input-error'
import type { BadRow, Row } from './row'

/** How posts are read from files. */
export interface ReadOptions extends CheckOptions {
  /** Which column holds which field, where the usual names do not say. */
  readonly columns?: Columns
  /** True: look for a weight by its usual names (weight, customer_value, clv, value …) too. */
  readonly findsWeight?: boolean
  /** The format, where the name and the first byte of the file do not say. */
  readonly format?: Format
  /** Columns beyond the fields that some row must have, such as those to group by. */
  readonly wanted?: readonly string[]
  /** Told of each chunk of bytes read from disk, for progress. */
  readonly onRead?: (bytes: number) => void
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: Readable
}

/** A post read from a file, with its row as it stood there. */
export interface ReadPost {
  readonly post: Post
  readonly row: Readonly<Record<string, unknown>>
  /** Which row of all files this is, from 1. */
  readonly number: number
  /** The row has a time that could be two different days, and so the post has none. */
  readonly ambiguousTime: boolean
}

/**
 * Reads posts from files, in order, in batches: each item is a post, or the error of a row that is
 * not one.
 *
 * @param paths files, or `-` for the standard input
 * @throws InputError for what cannot be read at all, such as a missing or an empty file
 */
export async function* readBatches(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<(ReadPost | PostError)[]> {
  const find = columnFinder(options.columns ?? {}, options.findsWeight)
  const wanted = new Set([...Object.values(options.columns ?? {}), ...(options.wanted ?? [])])
  let count = 0
  for (const path of paths) {
    const { format, name, rows } = await openRows(path, {
      stdin: options.stdin ?? process.stdin,
      ...(options.format && { format: options.format }),
      ...(options.onRead && { onRead: options.onRead }),
      columns: (names) => neededColumns(names, find, wanted),
    })
    let first = true
    for await (const batch of keepGoing(rows)) {
      if (batch instanceof InputError) {
        yield [new PostError(batch.place, batch.problem)]
        continue
      }
      const items: (ReadPost | PostError)[] = []
      for (const row of batch) {
        count++
        if ('value' in row) {
          for (const column of wanted) if (Object.hasOwn(row.value, column)) wanted.delete(column)
          if (first && format !== 'jsonl') requireColumns(row.value, find, wanted, name)
          first = false
        }
        const place = `${name} ${format === 'parquet' ? 'row' : 'line'} ${row.line}`
        items.push(toPost(row, place, count, find, options))
      }
      yield items
    }
  }
  if (count === 0 && options.format === 'jsonl') return
  for (const column of wanted) {
    throw new InputError(paths.join(', '), `expected a column '${column}' in some row`)
  }
}

/** How {@link readPosts} reads. */
export interface ReadPostsOptions extends ReadOptions {
  /** Told of each row that is not a post; without it the first such row is thrown. */
  readonly onBad?: (error: PostError) => void
}

const A_LIST_OF_PATHS: Kind = {
  expected: 'a list of paths',
  fits: (value) => Array.isArray(value) && value.every((path) => typeof path === 'string'),
}
const KINDS: Kinds<ReadPostsOptions> = {
  columns: AN_OBJECT,
  findsWeight: A_FLAG,
  format: oneOf(['csv', 'jsonl', 'parquet']),
  wanted: anArray('an array of columns'),
  onRead: A_FUNCTION,
  stdin: AN_OBJECT,
  dates: A_DATE_ORDER,
  onBad: A_FUNCTION,
}
const COLUMN_KINDS = Object.fromEntries(
  POST_FIELDS.map((field) => [field, A_TEXT]),
) as Kinds<Columns>

/**
 * Reads posts from files or the standard input (`-`), in order: CSV or JSON Lines, gzipped or not, or Parquet.
 *
 * @throws InputError for what cannot be read at all; PostError for a bad row; TypeError for one path in
 *   place of a list, and for an option that is unknown
 * @example
 * const report = await measureTails(readPosts(['posts.csv.gz']), { by: ['brand'] })
 */
export async function* readPosts(
  paths: readonly string[],
  options: ReadPostsOptions = {},
): AsyncGenerator<Post> {
  checkArgument('readPosts', 'paths', paths, A_LIST_OF_PATHS)
  checkOptions('readPosts', options, KINDS)
  checkOptions('readPosts', options.columns ?? {}, COLUMN_KINDS, 'options.columns')
  for await (const batch of readBatches(paths, options)) {
    for (const item of batch) {
      if (!(item instanceof PostError)) yield item.post
      else if (options.onBad) options.onBad(item)
      else throw item
    }
  }
}

/** A file that breaks off in the middle is a bad row at its end: what came before stands. */
async function* keepGoing<T>(batches: AsyncGenerator<T>): AsyncGenerator<T | InputError> {
  let begun = false
  try {
    for await (const batch of batches) {
      begun = true
      yield batch
    }
  } catch (error) {
    if (!(begun && error instanceof InputError)) throw error
    yield error
  }
}

/** The columns that are read of a file whose columns can be read apart. */
function neededColumns(
  names: readonly string[],
  find: (row: Row['value']) => Columns,
  wanted: ReadonlySet<string>,
): string[] {
  const columns = find(Object.fromEntries(names.map((name) => [name, null])))
  const needed = new Set([...Object.values(columns), ...wanted])
  return names.filter((name) => needed.has(name))
}

const TEXT_EXPECTED = 'expected a column with the text (text, review, content, comment, body …)'

/** A table says once, in its header, which columns it has: what is missing there is missing everywhere. */
function requireColumns(
  row: Row['value'],
  find: (row: Row['value']) => Columns,
  missing: ReadonlySet<string>,
  source: string,
): void {
  const names = Object.keys(row)
  const { text } = find(row)
  if (text === undefined) throw new InputError(source, `${TEXT_EXPECTED}, got ${listed(names)}`)
  for (const column of missing) {
    throw new InputError(source, `expected a column '${column}', got ${listed(names)}`)
  }
}

function toPost(
  row: Row | BadRow,
  place: string,
  number: number,
  find: (row: Row['value']) => Columns,
  options: ReadOptions,
): ReadPost | PostError {
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
    const hasTime = typeof input.time === 'string' && input.time.trim() !== ''
    return { post, row: row.value, number, ambiguousTime: hasTime && post.time === undefined }
  } catch (error) {
    if (!(error instanceof PostError)) throw error
    const found = columns.weight !== undefined && options.columns?.weight === undefined
    // Nobody said that this column weighs posts: tell which it is.
    return found && error.problem.startsWith('weight: ')
      ? new PostError(place, `${error.problem} (column '${columns.weight}', found by its name)`)
      : error
  }
}

const MOST_LISTED = 12

function listed(names: readonly string[]): string {
  const more = names.length > MOST_LISTED ? ' …' : ''
  return names.slice(0, MOST_LISTED).join(', ') + more || 'none'
}
