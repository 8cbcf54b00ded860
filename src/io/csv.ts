import { isUtf8 } from 'node:buffer'
import Papa from 'papaparse'
import { LONGEST_TEXT } from '../post'
import type { Block } from './blocks'
import { InputError } from './input-error'
import { type BadRow, NUL_PROBLEM, type Row, UTF8_PROBLEM } from './row'

/** What is used of the parser's answer, which its types leave open. */
interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string; readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * Reads rows from CSV (RFC 4180) whose first row names the columns. The delimiter (comma,
 * semicolon, tab or bar) is the one most frequent in the first row.
 *
 * The text goes through the parser as Latin-1, a byte a character, so that a row that is not
 * UTF-8 is found by itself, and only the fields with other than ASCII are decoded.
 *
 * @throws InputError for a header that does not name columns
 */
export async function* csvRows(
  blocks: AsyncIterable<Block>,
  name: string,
): AsyncGenerator<(Row | BadRow)[]> {
  let rest = ''
  let line = 1
  let delimiter: string | undefined
  let header: readonly string[] | undefined
  const read = (text: string, last: boolean): (Row | BadRow)[] => {
    delimiter ??= delimiterOf(text)
    const parser = new Papa.Parser({ delimiter, newline: '\n' })
    const parsed = parser.parse(text, 0, !last) as Parsed
    rest = text.slice(parsed.meta.cursor)
    const broken = new Map(parsed.errors.map((error) => [error.row, error.code]))
    const rows: (Row | BadRow)[] = []
    parsed.data.forEach((cells, i) => {
      if (last && i === parsed.data.length - 1 && cells.length === 1 && cells[0] === '') return
      const code = broken.get(i)
      if (header === undefined) header = readHeader(cells, code, name, line)
      else {
        const row = readRow(cells, header, code, line)
        if (row) rows.push(row)
      }
      line += 1 + lineBreaks(cells)
    })
    return rows
  }
  for await (const { bytes } of blocks) {
    const rows = read(rest + bytes.toString('latin1'), false)
    if (rest.length > 4 * LONGEST_TEXT) {
      throw new InputError(
        `${name} line ${line}: a quoted field is not closed within ${rest.length} bytes`,
      )
    }
    yield rows
  }
  const rows = read(rest, true)
  if (header !== undefined) yield rows
}

function readRow(
  cells: string[],
  header: readonly string[],
  code: string | undefined,
  line: number,
): Row | BadRow | null {
  if (code !== undefined) return { line, problem: quoteProblem(code) }
  if (cells.length === 1 && (cells[0] === '' || cells[0] === '\r') && header.length > 1) return null
  if (cells.length !== header.length) {
    return { line, problem: `expected ${header.length} columns, got ${cells.length}` }
  }
  const value: Record<string, unknown> = Object.create(null)
  for (let i = 0; i < cells.length; i++) {
    const cell = decode(i === cells.length - 1 ? withoutReturn(cells[i]) : (cells[i] as string))
    if (typeof cell !== 'string') return { line, problem: cell.problem }
    value[header[i] as string] = cell
  }
  return { line, value }
}

function readHeader(
  cells: string[],
  code: string | undefined,
  name: string,
  line: number,
): readonly string[] {
  if (code !== undefined) throw new InputError(`${name} line ${line}: ${quoteProblem(code)}`)
  return cells.map((cell, i) => {
    const column = decode(i === cells.length - 1 ? withoutReturn(cell) : cell)
    if (typeof column !== 'string') throw new InputError(`${name} line ${line}: ${column.problem}`)
    return column.trim()
  })
}

function decode(cell: string): string | { readonly problem: string } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and what is beyond ASCII are what is looked for.
  if (!/[\0\x80-\xff]/.test(cell)) return cell
  if (cell.includes('\0')) return { problem: NUL_PROBLEM }
  const bytes = Buffer.from(cell, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : { problem: UTF8_PROBLEM }
}

function quoteProblem(code: string): string {
  return code === 'MissingQuotes'
    ? 'broken quoting: a quoted field is never closed; nothing after it in the file could be read'
    : 'broken quoting: expected a delimiter or a line end after a closing quote'
}

/** Lines may end in CR LF; the parser is told LF, so that both may stand in one file. */
function withoutReturn(cell = ''): string {
  return cell.endsWith('\r') ? cell.slice(0, -1) : cell
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++
  }
  return breaks
}

function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const names = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => names.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}
