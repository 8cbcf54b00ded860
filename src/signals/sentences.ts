import { hashWord } from '../text/hash.ts'
import { EMPHASIS, PAUSE, STOP, WORD } from '../text/scanner.ts'
import type { Reading } from './reading.ts'
import type { Span, TokenRange } from './span.ts'

/** Words that a full stop shortens rather than ends a sentence after. */
const SHORTENED = new Set(
  [
    'mr',
    'mrs',
    'ms',
    'dr',
    'prof',
    'st',
    'vs',
    'jr',
    'sr',
    'inc',
    'ltd',
    'co',
    'approx',
    'dept',
    'est',
    'no',
  ].map(hashWord),
)
const LINE_BREAK = 10
const CLOSING = new Set([34, 39, 41, 93, 125, 0x2019, 0x201d])

/**
 * The sentences of a text that has been read, in order: they end at a full stop, a run of exclamation
 * or question marks, an ellipsis before a capital, or a line break. Marks that close a quotation or a
 * bracket stay with the sentence before them.
 */
export function sentencesOf(text: string, reading: Reading): TokenRange[] {
  const sentences: { from: number; to: number }[] = []
  let first = -1
  let last = -1
  for (let token = 0; token < reading.count; token++) {
    const isBreak = text.charCodeAt(reading.starts[token]!) === LINE_BREAK
    if (!isBreak) {
      if (first < 0) {
        const before = sentences.at(-1)
        if (before && isClosing(text, reading, token) && touches(before, reading, token)) {
          before.to = token + 1
          continue
        }
        first = token
      }
      last = token
    }
    if (first < 0 || !(isBreak || ends(text, reading, token))) continue
    sentences.push({ from: first, to: last + 1 })
    first = -1
  }
  if (first >= 0) sentences.push({ from: first, to: last + 1 })
  return sentences
}

/** The stretch of the original text that a sentence is. */
export function spanOf(reading: Reading, { from, to }: TokenRange): Span {
  return { start: reading.starts[from]!, end: reading.ends[to - 1]! }
}

function isClosing(text: string, reading: Reading, token: number): boolean {
  return reading.kinds[token] === PAUSE && CLOSING.has(text.charCodeAt(reading.starts[token]!))
}

function touches(sentence: TokenRange, reading: Reading, token: number): boolean {
  return reading.ends[sentence.to - 1] === reading.starts[token]
}

function ends(text: string, reading: Reading, token: number): boolean {
  const kind = reading.kinds[token]!
  if (kind < EMPHASIS || kind === PAUSE) return false
  const next = token + 1
  if (next === reading.count || reading.isMark(next)) return true
  if (kind === STOP) {
    // "3.p" and "example.com" hold a full stop without a space after it.
    const glued = reading.ends[token] === reading.starts[next]
    if (glued && reading.capitalised[next] === 0) return false
    return token === 0 || !isShortened(reading, token - 1)
  }
  const first = text.charCodeAt(reading.starts[token]!)
  const isEllipsis = first === 46 || first === 0x2026
  return !isEllipsis || reading.capitalised[next] === 1 || reading.shouted[next] === 1
}

function isShortened(reading: Reading, token: number): boolean {
  if (reading.kinds[token] !== WORD) return false
  const isInitial =
    reading.ends[token]! - reading.starts[token]! === 1 && reading.hashes[token] !== I
  return isInitial || SHORTENED.has(reading.hashes[token]!)
}

const I = hashWord('i')
