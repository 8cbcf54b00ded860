import type { BadRow, Row } from './row'

/** Reads a line of JSON Lines: an object, or one text as a JSON string; null for a blank line. */
export function readJsonLine(text: string, line: number): Row | BadRow | null {
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
