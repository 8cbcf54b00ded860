import { quoteLongIntegers } from './long-integers'
import type { BadRow, Row } from './row'

/**
 * Reads a line of JSON Lines: an object, or one text as a JSON string; null for a blank line. Whole numbers beyond
 * 2^53 come as strings, with all their digits.
 */
export function readJsonLine(text: string, line: number): Row | BadRow | null {
  if (text === '' || text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(quoteLongIntegers(text))
  } catch (error) {
    return { line, problem: `expected a JSON object, got invalid JSON (${reason(text, error)})` }
  }
  if (typeof value === 'string') return { line, value: { text: value } }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const got = Array.isArray(value) ? 'an array' : String(value)
    return { line, problem: `expected a JSON object, got ${got}` }
  }
  return { line, value: value as Record<string, unknown> }
}

/** The engine's own words of the text as it stands, less the excerpt that it may quote. */
function reason(text: string, error: unknown): string {
  const message = wordsOf(text) ?? String(error)
  return message.replace(/,? ?"[\s\S]*$/, '').replace(/ in JSON| \(line[\s\S]*$/g, '')
}

function wordsOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : null
  }
}
