import { columnFinder } from '../io/columns'
import { createFileDates } from '../io/date-order'
import { InputError } from '../io/input-error'
import { keepGoing } from '../io/keep-going'
import type { BadRow, Row } from '../io/row'
import { postOfRow } from '../io/row-post'
import { firstShown, settled } from '../io/settle-dates'
import { type CheckOptions, checkPost, type Post, PostError, type PostInput } from '../post'
import { datesOf } from '../tails/list-dates'
import { dateOrderOf } from '../time'
import { fileRows } from './file-rows'
import type { PostSource } from './protocol'

/** Rows of a source: each a post, or the error of a row that is not one. */
export interface SourceBatch {
  readonly items: readonly (Post | PostError)[]
  /** The part of the source that has been read, 0 … 1. */
  readonly done: number
}

/** Few enough that a batch is classified, sent and shown between two frames. */
const BATCH = 500

/**
 * The posts of a source, in order, in batches: of a list of posts, or of a file with CSV or JSON Lines,
 * gzipped or not. Columns are found by their usual names, and ambiguous dates read as the others of the
 * source, as the command does it.
 *
 * @param tell is told of what a reader of the figures should know of the source
 * @throws Error for a file that cannot be read at all
 */
export async function* sourcePosts(
  source: PostSource,
  name: string,
  tell: (words: string) => void,
): AsyncGenerator<SourceBatch> {
  let ambiguous = 0
  const count = (isAmbiguous: boolean): void => {
    if (isAmbiguous) ambiguous++
  }
  yield* source instanceof Blob ? filePosts(source, name, tell, count) : listPosts(source, count)
  if (ambiguous === 0) return
  const dates = ambiguous === 1 ? '1 date' : `${ambiguous} dates`
  tell(`${dates} could be day/month or month/day: left out`)
}

function* listPosts(
  source: readonly PostInput[],
  count: (isAmbiguous: boolean) => void,
): Generator<SourceBatch> {
  const checks = datesOf(source, undefined)
  for (let at = 0; at < source.length; at += BATCH) {
    const items = source.slice(at, at + BATCH).map((input, i) => {
      const item = readPost(input, `posts[${at + i}]`, checks)
      if (!(item instanceof PostError)) count(item.time === undefined && isAmbiguous(input))
      return item
    })
    yield { items, done: Math.min(1, (at + BATCH) / source.length) }
  }
}

function isAmbiguous(input: PostInput): boolean {
  const time = typeof input === 'string' ? undefined : input.time
  return typeof time === 'string' && dateOrderOf(time) === 'either'
}

function readPost(value: unknown, place: string, checks: CheckOptions): Post | PostError {
  try {
    return checkPost(value, place, checks)
  } catch (error) {
    if (error instanceof PostError) return error
    throw error
  }
}

async function* filePosts(
  file: Blob,
  name: string,
  tell: (words: string) => void,
  countAmbiguous: (isAmbiguous: boolean) => void,
): AsyncGenerator<SourceBatch> {
  const find = columnFinder({})
  const timeOf = (row: Row['value']): unknown => {
    const { time } = find(row)
    return time === undefined ? undefined : row[time]
  }
  const dates = createFileDates(tell, true)
  const further = () =>
    firstShown(
      fileRows(file, name, () => {}),
      timeOf,
    )
  const toPost = (row: Row | BadRow): Post | PostError => {
    const place = `${name} line ${row.line}`
    const { order, problem } = 'value' in row ? dates.orderOf(timeOf(row.value), row.line) : {}
    if (problem !== undefined) return new PostError(place, problem)
    const item = postOfRow(row, place, find, order ? { dates: order } : {})
    if (item instanceof PostError) return item
    countAmbiguous(item.ambiguousTime)
    return item.post
  }
  let [read, count] = [0, 0]
  const rows = fileRows(file, name, (bytes) => {
    read += bytes
  })
  for await (const batch of settled(keepGoing(rows), dates, timeOf, further)) {
    const done = Math.min(1, read / file.size)
    if (batch instanceof InputError) {
      yield { items: [new PostError(batch.place, batch.problem)], done }
      continue
    }
    count += batch.length
    for (let at = 0; at < batch.length; at += BATCH) {
      yield { items: batch.slice(at, at + BATCH).map(toPost), done }
    }
  }
  if (count === 0) throw new InputError(name, 'expected posts, got a header alone')
}
