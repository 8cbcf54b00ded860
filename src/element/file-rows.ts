import { type Block, blocksOfLines, isBlankBlock } from '../io/blocks'
import { columnFinder } from '../io/columns'
import { createCsvReader } from '../io/csv-reader'
import { InputError } from '../io/input-error'
import { readJsonLine } from '../io/json-line'
import { otherFormat } from '../io/other-formats'
import { type BadRow, NUL_PROBLEM, type Row, UTF8_PROBLEM } from '../io/row'
import { listed, TEXT_EXPECTED } from '../io/row-post'
import { LONGEST_TEXT } from '../post'
import { fileBytes } from './file-bytes'
import { isNotUtf8, textOfLines } from './text-of-lines'

/** No row may hold more characters, so that memory stays bounded. */
const LONGEST_ROW = 2 * LONGEST_TEXT

/** Takes the next text of a file and gives the rows that it completes. */
type RowReader = (text: string, last: boolean) => (Row | BadRow)[]

/**
 * The rows of a file with CSV or JSON Lines, gzipped or not, in batches, as the command reads them.
 *
 * @param onRead is told of the bytes read from the file, for progress
 * @throws InputError for a file that cannot be read at all, and where it breaks off
 */
export async function* fileRows(
  file: Blob,
  name: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<(Row | BadRow)[]> {
  let read: RowReader | undefined
  for await (const block of blocksOfLines(fileBytes(file, name, onRead), name)) {
    if (read === undefined && isBlankBlock(block)) continue
    const text = textOfLines(block.bytes)
    read ??= readerOf(name, block, text)
    yield read(text, false)
  }
  if (read === undefined) throw new InputError(name, 'expected posts, got an empty file')
  yield read('', true)
}

function readerOf(name: string, { bytes, line }: Block, text: string): RowReader {
  const other = otherFormat(bytes)
  if (other !== null) throw new InputError(name, `expected CSV or JSON Lines, got ${other}`)
  return isJsonLines(name, text) ? jsonLines(line) : csv(name, line)
}

function isJsonLines(name: string, start: string): boolean {
  const plain = name.toLowerCase().replace(/\.gz$/, '')
  if (/\.(jsonl|ndjson)$/.test(plain)) return true
  if (/\.(csv|tsv)$/.test(plain)) return false
  const first = start.trimStart()[0]
  if (first === '[') {
    const problem = 'expected CSV or JSON Lines (one object a line), got a JSON array'
    throw new InputError(name, problem)
  }
  return first === '{'
}

function jsonLines(firstLine: number): RowReader {
  let line = firstLine
  return (text, last) => {
    const lines = text.split('\n')
    if (!last && lines.at(-1) === '') lines.pop()
    return lines.flatMap((json) => {
      const problem = problemOf(json)
      const row = problem === null ? readJsonLine(json, line) : { line, problem }
      line++
      return row ?? []
    })
  }
}

function csv(name: string, firstLine: number): RowReader {
  const columns = (names: readonly string[]): string[] => {
    const found = columnFinder({})(Object.fromEntries(names.map((column) => [column, null])))
    if (found.text === undefined) {
      throw new InputError(name, `${TEXT_EXPECTED}, got ${listed(names)}`)
    }
    return Object.values(found)
  }
  const decode = (cell: string): string | { problem: string } => {
    const problem = problemOf(cell)
    return problem === null ? cell : { problem }
  }
  return createCsvReader({ name, longest: LONGEST_ROW, firstLine, columns, decode })
}

function problemOf(text: string): string | null {
  if (text.includes('\0')) return NUL_PROBLEM
  return isNotUtf8(text) ? UTF8_PROBLEM : null
}
