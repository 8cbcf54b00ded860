import { isUtf8 } from 'node:buffer'
import type { Block } from './blocks'
import { bufferOf } from './buffer-of'
import { readJsonLine } from './json-line'
import { type BadRow, NUL_PROBLEM, type Row, UTF8_PROBLEM } from './row'

/** Reads rows from JSON Lines: one object a line, or one text as a JSON string. Blank lines are passed over. */
export async function* jsonLinesRows(
  blocks: AsyncIterable<Block>,
): AsyncGenerator<(Row | BadRow)[]> {
  for await (const { bytes, line } of blocks) {
    const rows: (Row | BadRow)[] = []
    if (isUtf8(bytes) && !bytes.includes(0)) {
      const lines = bufferOf(bytes).toString('utf8').split('\n')
      for (let i = 0; i < lines.length; i++) {
        const row = readJsonLine(lines[i] as string, line + i)
        if (row) rows.push(row)
      }
    } else {
      const lines = bufferOf(bytes).toString('latin1').split('\n')
      for (let i = 0; i < lines.length; i++) {
        const raw = Buffer.from(lines[i] as string, 'latin1')
        if (raw.includes(0)) rows.push({ line: line + i, problem: NUL_PROBLEM })
        else if (!isUtf8(raw)) rows.push({ line: line + i, problem: UTF8_PROBLEM })
        else {
          const row = readJsonLine(raw.toString('utf8'), line + i)
          if (row) rows.push(row)
        }
      }
    }
    yield rows
  }
}
