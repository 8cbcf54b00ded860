import { LONGEST_TEXT } from '../post'
import { InputError } from './input-error'

/** Whole lines of a file. */
export interface Block {
  readonly bytes: Buffer
  /** The line that the block starts at, from 1. */
  readonly line: number
}

/** No line may be longer, in bytes: a character takes up to four, and memory must stay bounded. */
const LONGEST_LINE = 4 * LONGEST_TEXT + (1 << 20)
const NEWLINE = 0x0a

/**
 * Cuts bytes into blocks of whole lines, without a byte-order mark. The line break's byte is part
 * of no other UTF-8 character, so a block never cuts one.
 *
 * @throws InputError for UTF-16 and for a line longer than memory should hold
 */
export async function* blocksOfLines(
  chunks: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<Block> {
  let line = 1
  let pending: Buffer[] = []
  let pendingLength = 0
  let atStart = true
  for await (const chunk of chunks) {
    const bytes = atStart ? withoutMark(chunk, name) : chunk
    atStart = false
    const end = bytes.lastIndexOf(NEWLINE) + 1
    if (end > 0) {
      const block = Buffer.concat([...pending, bytes.subarray(0, end)])
      yield { bytes: block, line }
      line += countLines(block)
      pending = []
      pendingLength = 0
    }
    if (end < bytes.length) {
      pending.push(bytes.subarray(end))
      pendingLength += bytes.length - end
    }
    if (pendingLength > LONGEST_LINE) {
      throw new InputError(`${name} line ${line}: expected lines of at most ${LONGEST_LINE} bytes`)
    }
  }
  if (pendingLength > 0) yield { bytes: Buffer.concat(pending), line }
}

/** How many line breaks the bytes hold. */
export function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines++
  return lines
}

function withoutMark(bytes: Buffer, name: string): Buffer {
  const [a, b, c] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    throw new InputError(`${name}: expected UTF-8, got UTF-16 (save the file as UTF-8)`)
  }
  return a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes
}
