import { isUtf8 } from 'node:buffer'
import type { Block } from './blocks'
import { type BadRow, NUL_PROBLEM, type Row, UTF8_PROBLEM } from './row'

/** Reads rows from JSON Lines: one object a line, or one text as a JSON string. Blank lines are passed over. */
export async function* jsonLinesRows(
  blocks: AsyncIterable<Block>,
): AsyncGenerator<(Row | BadRow)[]> {
  for await (const { bytes, line } of blocks) {
    const rows: (Row | BadRow)[] = []
    if (isUtf8(bytes) && !bytes.includes(0)) {
      const lines = bytes.toString('utf8').split('\n')
      for (let i = 0; i < lines.length; i++) {
        const row = readLine(lines[i] as string, line + i)
        if (row) rows.push(row)
      }
    } else {
      const lines = bytes.toString('latin1').split('\n')
      for (let i = 0; i < lines.length; i++) {
        const raw = Buffer.from(lines[i] as string, 'latin1')
        if (raw.includes(0)) rows.push({ line: line + i, problem: NUL_PROBLEM })
        else if (!isUtf8(raw)) rows.push({ line: line + i, problem: UTF8_PROBLEM })
        else {
          const row = readLine(raw.toString('utf8'), line + i)
          if (row) rows.push(row)
        }
      }
    }
    yield rows
  }
}

function readLine(text: string, line: number): Row | BadRow | null {
  if (text === '' || text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { line, problem: `expected a JSON object, got invalid JSON (${reason(error)})` }
  }
  if (typeof value === 'string') return { line, value: { text: value } }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const got = Array.isArray(value) ? 'an array' : String(value)
    return { line, problem: `expected a JSON object, got ${got}` }
  }
  return { line, value: value as Record<string, unknown> }
}

/** The engine's own words, less the excerpt of the text that it may quote. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/,? ?"[\s\S]*$/, '').replace(/ in JSON| \(line[\s\S]*$/g, '')
}
