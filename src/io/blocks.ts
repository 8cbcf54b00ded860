import { LONGEST_TEXT } from '../post'
import { InputError } from './input-error'

/** Whole lines of a file. */
export interface Block {
  readonly bytes: Uint8Array
  /** The line that the block starts at, from 1. */
  readonly line: number
}

/** No line may be longer, in bytes: a character takes up to four, and memory must stay bounded. */
const LONGEST_LINE = 4 * LONGEST_TEXT + (1 << 20)
const NEWLINE = 0x0a

/**
 * Cuts bytes into blocks of whole lines, without a byte-order mark, the same in Node and in a page. The line
 * break's byte is part of no other UTF-8 character, so a block never cuts one.
 *
 * @throws InputError for UTF-16 and for a line longer than memory should hold
 */
export async function* blocksOfLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Block> {
  let line = 1
  let pending: Uint8Array[] = []
  let pendingLength = 0
  let atStart = true
  const blockOf = (parts: readonly Uint8Array[]): Uint8Array => {
    const bytes = joined(parts)
    if (!atStart) return bytes
    atStart = false
    return withoutMark(bytes, name)
  }
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE) + 1
    if (end > 0) {
      const bytes = blockOf([...pending, chunk.subarray(0, end)])
      yield { bytes, line }
      line += countLines(bytes)
      pending = []
      pendingLength = 0
    }
    if (end < chunk.length) {
      pending.push(chunk.subarray(end))
      pendingLength += chunk.length - end
    }
    if (pendingLength > LONGEST_LINE) {
      throw new InputError(
        `${name} line ${line}`,
        `expected lines of at most ${LONGEST_LINE} bytes`,
      )
    }
  }
  if (pendingLength > 0) yield { bytes: blockOf(pending), line }
}

/** Whether a block holds nothing but white space. */
export function isBlankBlock({ bytes }: Block): boolean {
  return bytes.every((byte) => byte <= 0x20)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines++
  return lines
}

function withoutMark(bytes: Uint8Array, name: string): Uint8Array {
  const [a, b, c] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    throw new InputError(name, 'expected UTF-8, got UTF-16 (save the file as UTF-8)')
  }
  return a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes
}
