import type { Readable } from 'node:stream'
import { type CheckOptions, checkPost, type Post, PostError, type PostField } from '../post'
import { type Block, blocksOfLines } from './blocks'
import { type Columns, columnFinder } from './columns'
import { csvRows } from './csv'
import { InputError } from './input-error'
import { jsonLinesRows } from './json-lines'
import type { BadRow, Row } from './row'
import { openSource, type Source } from './source'

/** The formats that posts are read from; both may be gzipped. */
export type Format = 'csv' | 'jsonl'

/** How posts are read from files. */
export interface ReadOptions extends CheckOptions {
  /** Which column holds which field, where the usual names do not say. */
  readonly columns?: Columns
  /** The format, where the name and the first byte of the file do not say. */
  readonly format?: Format
  /** Told of each chunk of bytes read from disk, for progress. */
  readonly onRead?: (bytes: number) => void
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: Readable
}

/** A post read from a file, with its row as it stood there. */
export interface ReadPost {
  readonly post: Post
  readonly row: Readonly<Record<string, unknown>>
}

/**
 * Reads posts from files, in order, in batches: each item is a post, or the error of a row that is
 * not one. A post without an id gets its running number over all files, counted from 1.
 *
 * @param paths files, or `-` for the standard input
 * @throws InputError for what cannot be read at all, such as a missing or an empty file
 */
export async function* readBatches(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<(ReadPost | PostError)[]> {
  const toPost = postReader(options)
  for (const path of paths) {
    const source = await openSource(path, options.stdin ?? process.stdin)
    for await (const rows of rowsOf(source, path, options)) {
      yield rows.map((row) => toPost(row, source.name))
    }
  }
}

/**
 * Reads posts from files or the standard input (`-`), in order: CSV or JSON Lines, gzipped or not.
 *
 * @param onBad told of each row that is not a post; without it the first such row is thrown
 * @throws InputError for what cannot be read at all; PostError for a bad row
 * @example
 * const report = await measureTails(readPosts(['posts.csv.gz']), { by: ['brand'] })
 */
export async function* readPosts(
  paths: readonly string[],
  options: ReadOptions & { readonly onBad?: (error: PostError) => void } = {},
): AsyncGenerator<Post> {
  for await (const batch of readBatches(paths, options)) {
    for (const item of batch) {
      if (!(item instanceof PostError)) yield item.post
      else if (options.onBad) options.onBad(item)
      else throw item
    }
  }
}

async function* rowsOf(
  source: Source,
  path: string,
  options: ReadOptions,
): AsyncGenerator<(Row | BadRow)[]> {
  const blocks = blocksOfLines(source.bytes(options.onRead), source.name)
  const head = await nextWithText(blocks)
  if (!head) throw new InputError(`${path}: expected posts, got an empty file`)
  const all = withHead(head, blocks)
  const format = options.format ?? formatOf(path, head)
  yield* format === 'csv' ? csvRows(all, source.name) : jsonLinesRows(all)
}

async function nextWithText(blocks: AsyncGenerator<Block>): Promise<Block | null> {
  for (;;) {
    const next = await blocks.next()
    if (next.done) return null
    if (firstByte(next.value) !== undefined) return next.value
  }
}

async function* withHead(head: Block, rest: AsyncGenerator<Block>): AsyncGenerator<Block> {
  yield head
  yield* rest
}

/** The first byte that is not white space. */
function firstByte(block: Block): number | undefined {
  return block.bytes.find((byte) => byte > 0x20)
}

function formatOf(path: string, head: Block): Format {
  const name = path.toLowerCase().replace(/\.gz$/, '')
  if (name.endsWith('.csv') || name.endsWith('.tsv')) return 'csv'
  if (name.endsWith('.jsonl') || name.endsWith('.ndjson')) return 'jsonl'
  const first = String.fromCharCode(firstByte(head) as number)
  if (first === '[') {
    throw new InputError(
      `${path}: expected CSV or JSON Lines (one object a line), got a JSON array`,
    )
  }
  return first === '{' ? 'jsonl' : 'csv'
}

function postReader(
  options: ReadOptions,
): (row: Row | BadRow, source: string) => ReadPost | PostError {
  const find = columnFinder(options.columns ?? {})
  let count = 0
  return (row, source) => {
    const place = `${source} line ${row.line}`
    count++
    if ('problem' in row) return new PostError(place, row.problem)
    const columns = find(row.value)
    try {
      if (columns.text === undefined || !Object.hasOwn(row.value, columns.text)) {
        const names = Object.keys(row.value).slice(0, 12).join(', ')
        const wanted = columns.text === undefined ? 'text, review, content …' : `'${columns.text}'`
        throw new PostError(place, `text: expected a column ${wanted}, got ${names || 'no column'}`)
      }
      const input: Record<string, unknown> = { id: String(count) }
      for (const [field, column] of Object.entries(columns) as [PostField, string][]) {
        const value = Object.hasOwn(row.value, column) ? row.value[column] : undefined
        if (field !== 'id' || (value !== undefined && value !== null && value !== '')) {
          input[field] = value
        }
      }
      return { post: checkPost(input, place, options), row: row.value }
    } catch (error) {
      if (error instanceof PostError) return error
      throw error
    }
  }
}
