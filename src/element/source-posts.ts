import { columnFinder } from '../io/columns'
import { createCsvReader } from '../io/csv-reader'
import { readJsonLine } from '../io/json-line'
import type { BadRow, Row } from '../io/row'
import { listed, postOfRow, TEXT_EXPECTED } from '../io/row-post'
import { checkPost, LONGEST_TEXT, type Post, PostError } from '../post'
import type { PostSource } from './protocol'

/** Rows of a source: each a post, or the error of a row that is not one. */
export interface SourceBatch {
  readonly items: readonly (Post | PostError)[]
  /** The part of the source that has been read, 0 … 1. */
  readonly done: number
}

/** Few enough that a batch is classified, sent and shown between two frames. */
const BATCH = 500
/** No row may hold more characters, so that memory stays bounded. */
const LONGEST_ROW = 2 * LONGEST_TEXT

/**
 * The posts of a source, in order, in batches: of a list of posts, or of a file with CSV or JSON Lines,
 * gzipped or not. The columns of a file are found by their usual names, as the command finds them.
 *
 * @throws Error for a file that cannot be read at all
 */
export async function* sourcePosts(source: PostSource, name: string): AsyncGenerator<SourceBatch> {
  if (source instanceof Blob) yield* filePosts(source, name)
  else {
    for (let at = 0; at < source.length; at += BATCH) {
      const inputs = source.slice(at, at + BATCH)
      const items = inputs.map((input, i) => readPost(input, `posts[${at + i}]`))
      yield { items, done: Math.min(1, (at + BATCH) / source.length) }
    }
  }
}

/** Takes the next text of a file and gives the rows that it completes. */
type RowReader = (text: string, last: boolean) => (Row | BadRow)[]

async function* filePosts(file: Blob, name: string): AsyncGenerator<SourceBatch> {
  const find = columnFinder({})
  const toPost = (row: Row | BadRow): Post | PostError => {
    const item = postOfRow(row, `${name} line ${row.line}`, find, {})
    return item instanceof PostError ? item : item.post
  }
  let readRows: RowReader | undefined
  let [read, count] = [0, 0]
  for await (const { text, last } of textOf(file, name, (bytes) => {
    read += bytes
  })) {
    if (readRows === undefined && text.trim() === '') {
      if (!last) throw new Error(`${name}: expected posts, got blanks alone`)
      throw new Error(`${name}: expected posts, got an empty file`)
    }
    readRows ??= isJsonLines(name, text) ? jsonLines(name) : csv(name)
    const rows = readRows(text, last)
    count += rows.length
    const done = last ? 1 : read / file.size
    for (let at = 0; at < rows.length; at += BATCH) {
      yield { items: rows.slice(at, at + BATCH).map(toPost), done }
    }
  }
  if (count === 0) throw new Error(`${name}: expected posts, got a header alone`)
}

function readPost(value: unknown, place: string): Post | PostError {
  try {
    return checkPost(value, place)
  } catch (error) {
    if (error instanceof PostError) return error
    throw error
  }
}

/** The text of a file, as it is read; blank beginnings are kept back until something follows. */
async function* textOf(
  file: Blob,
  name: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<{ text: string; last: boolean }> {
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onRead(chunk.length)
      controller.enqueue(chunk)
    },
  })
  const raw = file.stream().pipeThrough(counting) as ReadableStream<Uint8Array<ArrayBuffer>>
  const zipped = /\.gz$/i.test(name)
  const bytes = zipped ? raw.pipeThrough(new DecompressionStream('gzip')) : raw
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = bytes.getReader()
  let held = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      const piece = decoder.decode(value, { stream: !done })
      if (piece.includes('\0')) throw new TypeError('NUL')
      const isBlank = piece.trim() === ''
      const text = held + piece
      if (isBlank && text.length <= LONGEST_ROW) held = text
      else {
        held = ''
        yield { text, last: false }
      }
      if (done) break
    }
  } catch (error) {
    if (error instanceof DOMException) throw new Error(`${name}: ${error.message}`)
    const expected = zipped ? 'gzipped UTF-8' : 'UTF-8 text'
    throw new Error(`${name}: expected ${expected}, got bytes that are not`)
  }
  yield { text: held, last: true }
}

function isJsonLines(name: string, start: string): boolean {
  const plain = name.toLowerCase().replace(/\.gz$/, '')
  if (/\.(jsonl|ndjson)$/.test(plain)) return true
  if (/\.(csv|tsv)$/.test(plain)) return false
  const first = start.trimStart()[0]
  if (first === '[') {
    throw new Error(`${name}: expected CSV or JSON Lines (one object a line), got a JSON array`)
  }
  return first === '{'
}

function jsonLines(name: string): RowReader {
  let rest = ''
  let line = 0
  return (text, last) => {
    const lines = (rest + text).split('\n')
    rest = last ? '' : (lines.pop() as string)
    if (rest.length > LONGEST_ROW) {
      const problem = 'expected lines of a bounded length (is a line break missing?)'
      throw new Error(`${name} line ${line + 1}: ${problem}`)
    }
    return lines.flatMap((json) => readJsonLine(json, ++line) ?? [])
  }
}

function csv(name: string): RowReader {
  const columns = (names: readonly string[]): string[] => {
    const found = columnFinder({})(Object.fromEntries(names.map((column) => [column, null])))
    if (found.text === undefined) {
      throw new Error(`${name}: ${TEXT_EXPECTED}, got ${listed(names)}`)
    }
    return Object.values(found)
  }
  return createCsvReader({ name, longest: LONGEST_ROW, columns })
}
