import { breaksIn, type CsvRecord, createRecordReader, type RecordReader } from './csv-records'
import { InputError } from './input-error'
import type { BadRow, Row } from './row'

/** How rows are read from CSV. */
export interface CsvOptions {
  /** The name that messages use. */
  readonly name: string
  /** The most that a row may hold of unread text, in characters, so that memory stays bounded. */
  readonly longest: number
  /** The line that the text starts at; 1 when absent. */
  readonly firstLine?: number
  /** Of these columns, the ones that are needed; those must not stand there twice. */
  readonly columns?: (names: readonly string[]) => string[]
  /** Makes text of a cell, or says why it is none. */
  readonly decode?: (cell: string) => string | { readonly problem: string }
}

/** Takes the next text of a file, and gives the rows that it completes. */
export type CsvReader = (text: string, last: boolean) => (Row | BadRow)[]

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Excel's own line above the header that tells the delimiter. */
const STATED_DELIMITER = /^"?sep=([,;\t|])"?\r?(?:\n|$)/i

/**
 * Reads rows from CSV (RFC 4180) whose first row names the columns, the same in Node and in a page. The
 * delimiter (comma, semicolon, tab or bar) is the one most frequent in the first row, or that of a line
 * `sep=;` above it. A row that is the header once more, as in files that were joined, is passed over.
 *
 * @throws InputError for a header that does not name columns, and a row without an end
 */
export function createCsvReader({
  name,
  longest,
  firstLine = 1,
  columns,
  decode = asIs,
}: CsvOptions): CsvReader {
  /** What stands after the last line break, in the pieces that it came in. */
  let rest: string[] = []
  let restLength = 0
  let line = firstLine
  let delimiter: string | undefined
  let records: RecordReader | undefined
  let header: readonly string[] | undefined
  return (text, last) => {
    const end = last ? text.length : text.lastIndexOf('\n') + 1
    let lines = ''
    if (last || end > 0) {
      lines = rest.join('') + text.slice(0, end)
      rest = []
      restLength = 0
    }
    rest.push(text.slice(end))
    restLength += text.length - end
    if (records === undefined) {
      const blank = blankLines(lines)
      const stated = STATED_DELIMITER.exec(lines.slice(blank.length))
      const above = blank + (stated?.[0] ?? '')
      line += breaksIn(above)
      lines = lines.slice(above.length)
      delimiter ??= stated?.[1]
      if (lines !== '') records = createRecordReader(delimiter ?? delimiterOf(lines))
    }
    const rows: (Row | BadRow)[] = []
    for (const record of records?.read(lines, last) ?? []) {
      if (header === undefined) header = readHeader(record)
      else {
        const row = readRow(record, header)
        if (row) rows.push(row)
      }
      line += 1 + record.breaks
    }
    checkLength()
    return rows
  }

  function checkLength(): void {
    const open = records?.openLength() ?? 0
    if (open + restLength <= longest) return
    const problem =
      open > 0
        ? `broken quoting: a quoted field is not closed within ${longest} bytes`
        : `expected lines of at most ${longest} bytes (is a line break missing?)`
    throw new InputError(`${name} line ${line}`, problem)
  }

  function readHeader({ cells, broken }: CsvRecord): readonly string[] {
    const place = `${name} line ${line}`
    if (broken) throw new InputError(place, quoteProblem(broken, line, line))
    const names = withoutReturn(cells).map((cell) => {
      if (/\r(?!\n)/.test(cell)) {
        throw new InputError(place, 'expected lines that end in LF or CR LF, got CR alone')
      }
      const column = decode(cell)
      if (typeof column !== 'string') throw new InputError(place, column.problem)
      return column.trim()
    })
    const [seen, twice] = [new Set<string>(), new Set<string>()]
    for (const column of names) (seen.has(column) ? twice : seen).add(column)
    const doubled = columns?.(names).find((column) => twice.has(column))
    if (doubled !== undefined) {
      throw new InputError(place, `expected one column '${doubled}', got two of that name`)
    }
    return names
  }

  function readRow(record: CsvRecord, names: readonly string[]): Row | BadRow | null {
    const { broken, breaks } = record
    if (broken) return { line, problem: quoteProblem(broken, line, line + breaks) }
    const cells = withoutReturn(record.cells)
    if (cells.length === 1 && names.length > 1 && cells[0]?.trim() === '') return null
    if (cells.length !== names.length) {
      return { line, problem: `expected ${names.length} columns, got ${cells.length}` }
    }
    const value: Record<string, unknown> = Object.create(null)
    let isHeader = names.length > 1
    for (let i = 0; i < cells.length; i++) {
      const cell = decode(cells[i] as string)
      if (typeof cell !== 'string') return { line, problem: cell.problem }
      value[names[i] as string] = cell
      isHeader &&= cell.trim() === names[i]
    }
    return isHeader ? null : { line, value }
  }
}

function asIs(cell: string): string {
  return cell
}

/** The lines without a letter that a text begins with; a loop, since of millions an expression runs out of stack. */
function blankLines(text: string): string {
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (unit === '\n') end = at + 1
    else if (unit !== ' ' && unit !== '\t' && unit !== '\r') break
  }
  return text.slice(0, end)
}

function quoteProblem(broken: NonNullable<CsvRecord['broken']>, from: number, to: number): string {
  if (broken === 'never closed') {
    return 'broken quoting: a quoted field is never closed; nothing after it in the file could be read'
  }
  const problem = 'broken quoting: expected a delimiter or a line end after a closing quote'
  // Where such a field ends is a guess; what it may have swallowed is told.
  return to === from ? problem : `${problem}; read as one row to line ${to}`
}

/** Lines may end in LF or CR LF, both in one file. */
function withoutReturn(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1)
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells
}

function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const names = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => names.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}
