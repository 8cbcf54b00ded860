import { isUtf8 } from 'node:buffer'
import { LONGEST_TEXT } from '../post'
import type { Block } from './blocks'
import { bufferOf } from './buffer-of'
import { type CsvReader, createCsvReader } from './csv-reader'
import { type BadRow, NUL_PROBLEM, type Row, UTF8_PROBLEM } from './row'

/**
 * Reads rows from the bytes of a CSV file; see {@link createCsvReader}.
 *
 * The text goes through the parser as Latin-1, a byte a character, so that a row that is not
 * UTF-8 is found by itself, and only the fields with other than ASCII are decoded.
 *
 * @param columns gives those of the columns that are needed
 * @throws InputError for a header that does not name columns
 */
export async function* csvRows(
  blocks: AsyncIterable<Block>,
  name: string,
  columns: (names: readonly string[]) => string[],
): AsyncGenerator<(Row | BadRow)[]> {
  let read: CsvReader | undefined
  for await (const { bytes, line } of blocks) {
    read ??= createCsvReader({ name, longest: 4 * LONGEST_TEXT, firstLine: line, columns, decode })
    yield read(bufferOf(bytes).toString('latin1'), false)
  }
  if (read) yield read('', true)
}

function decode(cell: string): string | { readonly problem: string } {
  if (!/[\0\x80-\xff]/.test(cell)) return cell
  if (cell.includes('\0')) return { problem: NUL_PROBLEM }
  const bytes = Buffer.from(cell, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : { problem: UTF8_PROBLEM }
}
