import { type Command, Option } from 'commander'
import type { Columns } from '../io/columns'
import type { Format } from '../io/format'
import { type BatchOptions, type ReadPost, readBatches } from '../io/posts'
import { POST_FIELDS, type Post, PostError, type PostField } from '../post'
import type { DateOrder } from '../time'
import type { Progress } from './progress'
import { say } from './say'

/** The options that every command which reads posts has. */
export interface ReadingOptions extends Columns {
  readonly format?: Format
  readonly dates?: DateOrder
  readonly skipBad?: boolean
  /** Fields that are grouped by. */
  readonly fields?: readonly PostField[]
  /** The files are a part of many. */
  readonly isPart?: boolean
  /** Each post is answered as it comes; no time of any is shown. */
  readonly inTurn?: boolean
  /** Look for a weight by its usual names; the commands that weigh have options for it. */
  readonly findsWeight?: boolean
}

/** Adds the options that say how posts are read. */
export function addReadingOptions(command: Command): Command {
  for (const field of POST_FIELDS) {
    if (field === 'weight') continue
    command.option(`--${field} <column>`, `the column that holds the ${field}`)
  }
  return command
    .addOption(
      new Option('--format <format>', 'when neither name nor first byte tells').choices([
        'csv',
        'jsonl',
      ]),
    )
    .addOption(
      new Option(
        '--dates <order>',
        'which is the day in 03/04/2026, where the other dates of a file do not tell',
      ).choices(['dmy', 'mdy']),
    )
    .option('--skip-bad', 'leave out rows that cannot be read, and count them')
}

/** The options in the form that the reader takes. */
export function readOptions(options: ReadingOptions, wanted: readonly string[] = []): BatchOptions {
  const columns: Columns = {}
  for (const field of POST_FIELDS) {
    const column = options[field]
    if (column !== undefined) columns[field] = column
  }
  return {
    columns,
    wanted,
    ...(options.format && { format: options.format }),
    ...(options.dates && { dates: options.dates }),
    ...(options.fields && { fields: options.fields }),
    ...(options.isPart && { isPart: true }),
    ...(options.inTurn && { inTurn: true }),
    ...(options.findsWeight && { findsWeight: true }),
  }
}

/** Posts as read, in order. */
export interface ReadBatch {
  readonly posts: readonly ReadPost[]
  /** How many rows between them could not be read. */
  readonly bad: number
}

const MOST_SHOWN = 5

/**
 * Reads all posts, in order, in batches. The first bad row is thrown, or counted and told of with
 * `skipBad`.
 */
export async function* readAll(
  paths: readonly string[],
  reading: BatchOptions,
  skipBad: boolean,
  progress: Progress,
): AsyncGenerator<ReadBatch> {
  const oddities = { bad: 0, broken: 0, ambiguous: 0 }
  const onRead = (bytes: number): void => progress.read(bytes)
  const onNote = (words: string): void => say(`note: ${words}`)
  for await (const batch of readBatches(paths, { ...reading, onRead, onNote })) {
    const posts: ReadPost[] = []
    for (const item of batch) {
      if (!(item instanceof PostError)) {
        posts.push(item)
        if (!item.post.text.isWellFormed()) oddities.broken++
        if (item.ambiguousTime) oddities.ambiguous++
      } else if (!skipBad) throw item
      else if (++oddities.bad <= MOST_SHOWN) say(`left out: ${item.message}`)
    }
    yield { posts, bad: batch.length - posts.length }
    progress.posts(batch.length)
  }
  if (oddities.bad > MOST_SHOWN) say(`left out: ${oddities.bad - MOST_SHOWN} more rows`)
  if (oddities.broken > 0) {
    const texts = oddities.broken === 1 ? '1 text holds' : `${oddities.broken} texts hold`
    say(`note: ${texts} a lone surrogate (half a character)`)
  }
  const { ambiguous } = oddities
  // Where no time is shown, none is missed.
  if (ambiguous > 0 && !reading.inTurn) {
    const dates = ambiguous === 1 ? '1 date' : `${ambiguous} dates`
    say(`note: ${dates} could be day/month or month/day: left out; --dates tells`)
  }
}

/** Reads all posts, in order, one by one. */
export async function* postsOf(
  paths: readonly string[],
  options: ReadingOptions,
  progress: Progress,
): AsyncGenerator<Post> {
  const skipBad = options.skipBad ?? false
  for await (const { posts } of readAll(paths, readOptions(options), skipBad, progress)) {
    for (const { post } of posts) yield post
  }
}

/**
 * Reads all posts, in order, in batches, for the first of two readings: nothing is told of rows that are
 * left out with `skipBad`, since the second will.
 */
export async function* readQuietly(
  paths: readonly string[],
  reading: BatchOptions,
  skipBad: boolean,
  progress: Progress,
): AsyncGenerator<ReadBatch> {
  const onRead = (bytes: number): void => progress.read(bytes)
  for await (const batch of readBatches(paths, { ...reading, onRead })) {
    const posts = batch.filter((item): item is ReadPost => {
      if (item instanceof PostError && !skipBad) throw item
      return !(item instanceof PostError)
    })
    yield { posts, bad: batch.length - posts.length }
  }
}
