import Papa from 'papaparse'
import { columnFinder } from '../io/columns'
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

type Row = { readonly place: string; readonly value: unknown } | PostError

/** Takes the next text of a file and gives the rows that it completes. */
type RowReader = (text: string, last: boolean) => Row[]

async function* filePosts(file: Blob, name: string): AsyncGenerator<SourceBatch> {
  const find = columnFinder({})
  const toPost = (row: Row): Post | PostError => {
    if (row instanceof PostError) return row
    if (typeof row.value !== 'object' || row.value === null) return readPost(row.value, row.place)
    const columns = find(row.value as Record<string, unknown>)
    const input: Record<string, unknown> = {}
    for (const [field, column] of Object.entries(columns)) {
      input[field] = (row.value as Record<string, unknown>)[column]
    }
    return readPost(input, row.place)
  }
  let readRows: RowReader | undefined
  let read = 0
  for await (const { text, last } of textOf(file, name, (bytes) => {
    read += bytes
  })) {
    readRows ??= isJsonLines(name, text) ? jsonLines(name) : csv(name)
    const rows = readRows(text, last)
    const done = last ? 1 : read / file.size
    for (let at = 0; at < rows.length; at += BATCH) {
      yield { items: rows.slice(at, at + BATCH).map(toPost), done }
    }
  }
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
      const text = held + decoder.decode(value, { stream: !done })
      if (text.includes('\0')) throw new TypeError('NUL')
      if (text.trim() === '') held = text
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
    if (rest.length > 2 * LONGEST_TEXT) throw tooLong(`${name} line ${line + 1}`)
    const rows: Row[] = []
    for (const json of lines) {
      line++
      if (json.trim() === '') continue
      const place = `${name} line ${line}`
      try {
        rows.push({ place, value: JSON.parse(json) })
      } catch {
        rows.push(new PostError(place, 'expected a JSON object, got invalid JSON'))
      }
    }
    return rows
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const

function csv(name: string): RowReader {
  let rest = ''
  let row = 0
  let header: readonly string[] | undefined
  let delimiter: string | undefined
  return (text, last) => {
    const all = rest + text
    if (header === undefined && !last && !all.trimStart().includes('\n')) {
      // Half a header does not tell the delimiter.
      rest = all
      return []
    }
    delimiter ??= delimiterOf(all)
    const parser = new Papa.Parser({ delimiter, newline: '\n' })
    const parsed = parser.parse(all, 0, !last) as {
      readonly data: string[][]
      readonly errors: readonly { readonly row: number }[]
      readonly meta: { readonly cursor: number }
    }
    rest = all.slice(parsed.meta.cursor)
    if (rest.length > 2 * LONGEST_TEXT) throw tooLong(`${name} row ${row + 1}`)
    const broken = new Set(parsed.errors.map((error) => error.row))
    const rows: Row[] = []
    parsed.data.forEach((cells, i) => {
      const values = withoutReturn(cells)
      if (values.length === 1 && values[0] === '') return
      if (header === undefined) header = readHeader(values, name)
      else {
        row++
        const place = `${name} row ${row}`
        if (broken.has(i)) rows.push(new PostError(place, 'broken quoting'))
        else rows.push(readCells(values, header, place))
      }
    })
    if (last && header === undefined) throw new Error(`${name}: expected posts, got an empty file`)
    return rows
  }
}

function readHeader(cells: readonly string[], name: string): readonly string[] {
  const names = cells.map((cell) => cell.trim())
  const { text } = columnFinder({})(Object.fromEntries(names.map((column) => [column, null])))
  if (text !== undefined) return names
  const listed = names.slice(0, 12).join(', ')
  throw new Error(
    `${name}: expected a column with the text (text, review, content, comment, body …), got ${listed}`,
  )
}

function readCells(cells: readonly string[], header: readonly string[], place: string): Row {
  if (cells.length !== header.length) {
    return new PostError(place, `expected ${header.length} columns, got ${cells.length}`)
  }
  const value: Record<string, unknown> = Object.create(null)
  header.forEach((column, i) => {
    value[column] = cells[i]
  })
  return { place, value }
}

/** Lines may end in CR LF; the parser is told LF, so that both may stand in one file. */
function withoutReturn(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1)
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells
}

function delimiterOf(text: string): string {
  const names = text
    .trimStart()
    .split('\n', 1)[0]!
    .replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => names.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

function tooLong(place: string): Error {
  return new Error(
    `${place}: expected rows of a bounded length (is a quote or a line break missing?)`,
  )
}
