import type { Readable } from 'node:stream'
import { closestName } from '../arguments/closest-name'
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
import { type CheckOptions, POST_FIELDS, type Post, PostError, type PostField } from '../post'
import { A_DATE_ORDER } from '../tails/option-kinds'
import { type Columns, columnFinder } from './columns'
import { createFileDates, type FileDates } from './date-order'
import { type Format, openRows, type Rows } from './format'
import { InputError } from './input-error'
import { keepGoing } from './keep-going'
import type { BadRow, Row } from './row'
import { listed, postOfRow, type RowPost, TEXT_EXPECTED } from './row-post'
import { firstShown, settled } from './settle-dates'

/** How posts are read from files. */
export interface ReadOptions extends CheckOptions {
  /** Which column holds which field, where the usual names do not say. */
  readonly columns?: Columns
  /** True: look for a weight by its usual names (weight, customer_value, clv, value …) too. */
  readonly findsWeight?: boolean
  /** The format, where the name and the first byte of the file do not say. */
  readonly format?: Format
  /**
   * Columns beyond the fields, such as those to group by: some row must have them, and the posts carry them too.
   */
  readonly wanted?: readonly string[]
  /** Told of each chunk of bytes read from disk, for progress. */
  readonly onRead?: (bytes: number) => void
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: Readable
}

/** A post read from a file, with its row as it stood there. */
export interface ReadPost extends RowPost {
  readonly row: Row['value']
  /** Which row of all files this is, from 1. */
  readonly number: number
}

/** How batches of posts are read. */
export interface BatchOptions extends ReadOptions {
  /** Fields that some row must have a column for, such as those to group by. */
  readonly fields?: readonly PostField[]
  /** True: the files are a part of many, which may hold no posts, or none with such a column. */
  readonly isPart?: boolean
  /** True: each post is answered as it comes, and waits for no other to tell how its date is read. */
  readonly inTurn?: boolean
  /** Told of what a reader of the figures should know of the files. */
  readonly onNote?: (words: string) => void
}

/**
 * Reads posts from files, in order, in batches: each item is a post, or the error of a row that is
 * not one.
 *
 * @param paths files, or `-` for the standard input
 * @throws InputError for what cannot be read at all, such as a missing file, or files without posts
 */
export async function* readBatches(
  paths: readonly string[],
  options: BatchOptions = {},
): AsyncGenerator<(ReadPost | PostError)[]> {
  const find = columnFinder(options.columns ?? {}, options.findsWeight)
  const wanted = [...Object.values(options.columns ?? {}), ...(options.wanted ?? [])]
  const missing = {
    columns: new Set(wanted),
    fields: new Set(options.isPart ? [] : options.fields),
  }
  const tell = options.onNote ?? (() => {})
  const timeOf = (row: Row['value']): unknown => {
    const { time } = find(row)
    return time === undefined ? undefined : row[time]
  }
  const open = (path: string, onRead = options.onRead): Promise<Rows> =>
    openRows(path, {
      stdin: options.stdin ?? process.stdin,
      ...(options.format && { format: options.format }),
      ...(onRead && { onRead }),
      columns: (names) => neededColumns(names, find, wanted),
    })
  let [count, names] = [0, [] as string[]]
  for (const path of paths) {
    const { format, name, rows, isFile } = await open(path)
    names = [...names, name]
    const dates =
      options.dates || options.inTurn
        ? null
        : createFileDates((words) => tell(`${name}: ${words}`), isFile)
    const further = isFile
      ? async () => firstShown((await open(path, () => {})).rows, timeOf)
      : null
    const batches = keepGoing(rows)
    const before = count
    let isChecked = false
    for await (const batch of dates ? settled(batches, dates, timeOf, further) : batches) {
      if (batch instanceof InputError) {
        yield [new PostError(batch.place, batch.problem)]
        continue
      }
      const items: (ReadPost | PostError)[] = []
      for (const row of batch) {
        if ('value' in row) {
          if (format === 'jsonl') seeColumns(row.value, find, missing)
          else if (!isChecked) {
            isChecked = true
            requireColumns(row.value, find, missing, name)
            for (const column of wanted) {
              if (!Object.hasOwn(row.value, column)) tell(`${name} has no column '${column}'`)
            }
          }
        }
        count++
        const place = `${name} ${format === 'parquet' ? 'row' : 'line'} ${row.line}`
        const item = postOf(row, place, dates)
        items.push(item instanceof PostError ? item : withRow(item, row as Row, count))
      }
      yield items
    }
    if (count === before && paths.length > 1) tell(`${name} holds no posts`)
  }
  const mayBeNone = paths.length === 0 || options.isPart || options.format === 'jsonl'
  if (count === 0 && mayBeNone) return
  const place = names.join(', ')
  if (count === 0) throw new InputError(place, 'expected posts, got a header alone')
  for (const column of missing.columns) {
    throw new InputError(place, `expected a column '${column}' in some row`)
  }
  // Lines of JSON leave out what is empty, and a batch may lack it in all.
  for (const field of missing.fields) {
    tell(`${place} has no ${field} in any row; --${field} names its column`)
  }

  function postOf(row: Row | BadRow, place: string, dates: FileDates | null): RowPost | PostError {
    if (dates === null || 'problem' in row) return postOfRow(row, place, find, options)
    const { order, problem } = dates.orderOf(timeOf(row.value), row.line)
    if (problem !== undefined) return new PostError(place, problem)
    return postOfRow(row, place, find, order ? { ...options, dates: order } : options)
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
      if (!(item instanceof PostError))
        yield options.wanted ? withColumns(item, options.wanted) : item.post
      else if (options.onBad) options.onBad(item)
      else throw item
    }
  }
}

function withRow({ post, ambiguousTime }: RowPost, { value }: Row, number: number): ReadPost {
  return { post, ambiguousTime, row: value, number }
}

/** The post with columns of its own beside its fields, for groups. */
function withColumns({ post, row }: ReadPost, wanted: readonly string[]): Post {
  const own = wanted.filter((column) => Object.hasOwn(row, column))
  return { ...Object.fromEntries(own.map((column) => [column, row[column]])), ...post }
}

/** The columns that are read of a file whose columns can be read apart. */
function neededColumns(
  names: readonly string[],
  find: (row: Row['value']) => Columns,
  wanted: readonly string[],
): string[] {
  const columns = find(Object.fromEntries(names.map((name) => [name, null])))
  const needed = new Set([...Object.values(columns), ...wanted])
  return names.filter((name) => needed.has(name))
}

/** Columns that the user named, and fields that are grouped by, which were not met so far. */
interface Missing {
  readonly columns: Set<string>
  readonly fields: Set<PostField>
}

function seeColumns(
  row: Row['value'],
  find: (row: Row['value']) => Columns,
  missing: Missing,
): void {
  for (const column of missing.columns)
    if (Object.hasOwn(row, column)) missing.columns.delete(column)
  for (const field of missing.fields)
    if (find(row)[field] !== undefined) missing.fields.delete(field)
}

/** A table says once, in its header, which columns it has: what is missing there is missing everywhere. */
function requireColumns(
  row: Row['value'],
  find: (row: Row['value']) => Columns,
  missing: Missing,
  source: string,
): void {
  const names = Object.keys(row)
  const { text } = find(row)
  if (text === undefined) throw new InputError(source, `${TEXT_EXPECTED}, got ${listed(names)}`)
  seeColumns(row, find, missing)
  for (const column of missing.columns) {
    const closest = closestName(column, names)
    const hint = closest === null ? '' : ` (did you mean '${closest}'?)`
    throw new InputError(source, `expected a column '${column}', got ${listed(names)}${hint}`)
  }
  for (const field of missing.fields) {
    const expected = `expected a column with the ${field} (--${field} names it)`
    throw new InputError(source, `${expected}, got ${listed(names)}`)
  }
}
