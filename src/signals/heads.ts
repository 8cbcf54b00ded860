import { checksum } from '../model/model.ts'

/** "DLSG", the first four bytes of a file of heads, read as a little-endian integer. */
export const HEADS_MAGIC = 0x47534c44
/** The format that this code reads. */
export const HEADS_FORMAT = 2
/** Bytes before the heads. */
export const HEADS_HEADER_BYTES = 32
/** Bytes of one head: six numbers and its name. */
export const HEAD_BYTES = 64
const NAME_AT = 24
const NAME_BYTES = HEAD_BYTES - NAME_AT

/** One decision: whether a text shows one thing. */
export interface Head {
  /** Kind and name: "signal waiting". */
  readonly name: string
  readonly constant: number
  /** Where the sum of a sentence begins. */
  readonly sentence: number
  /** What one unit of a stored weight is worth. */
  readonly scale: number
  /** The sum from which on the answer is yes: where the F1 of unseen data sets was best. */
  readonly threshold: number
  /** The probability is the sigmoid of slope × sum + offset. */
  readonly slope: number
  readonly offset: number
}

/** Learned weights of all heads, by feature. */
export interface Heads {
  readonly heads: readonly Head[]
  /** Open addressing: a feature's hash beside where its row begins, or 0, so that a look-up reads one place. */
  readonly slots: Int32Array
  /**
   * A row for each feature, all of it in one place, since fetching from memory is most of the cost: a
   * number for whoever sums to mark what was counted, how many weights there are, and the weights, each
   * with its head in the upper byte.
   */
  readonly rows: Uint16Array
}

/** The highest mark; no mark is 0. */
export const MOST_MARK = 0xffff
/** Where a row has its mark, its count and its first weight. */
export const ROW_MARK = 0
export const ROW_COUNT = 1
export const ROW_WEIGHTS = 2

/** A file of heads that cannot be used: damaged, of another format, or none at all. */
export class HeadsError extends Error {
  override readonly name = 'HeadsError'
}

/**
 * Opens a file of heads.
 *
 * @throws HeadsError when the bytes are no heads, are of another format, or are damaged
 */
export function loadHeads(bytes: Uint8Array): Heads {
  if (bytes.length < HEADS_HEADER_BYTES || bytes.length % 4 !== 0)
    throw new HeadsError(`Not a file of heads: ${bytes.length} bytes`)
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const { buffer, byteOffset } = aligned
  const words = new Int32Array(buffer, byteOffset, aligned.length / 4)
  if (words[0] !== HEADS_MAGIC)
    throw new HeadsError('Not a file of heads: no DLSG at its beginning')
  if (words[1] !== HEADS_FORMAT)
    throw new HeadsError(`Unknown format: expected ${HEADS_FORMAT} but received ${words[1]}`)
  if (words[2] !== bytes.length || words[3] !== checksum(words, 4))
    throw new HeadsError('Damaged heads: the length or the checksum differs')
  const [headCount, featureCount, weightCount] = [words[4]!, words[5]!, words[6]!]
  const featuresAt = byteOffset + HEADS_HEADER_BYTES + headCount * HEAD_BYTES
  const countsAt = featuresAt + featureCount * 4
  const ownersAt = countsAt + featureCount
  const features = new Int32Array(buffer, featuresAt, featureCount)
  const counts = new Uint8Array(buffer, countsAt, featureCount)
  return {
    heads: Array.from({ length: headCount }, (_, i) =>
      readHead(aligned, HEADS_HEADER_BYTES + i * HEAD_BYTES),
    ),
    slots: slotsOf(features, counts),
    rows: rowsOf(
      counts,
      new Uint8Array(buffer, ownersAt, weightCount),
      new Uint8Array(buffer, ownersAt + weightCount, weightCount),
    ),
  }
}

function readHead(bytes: Uint8Array, at: number): Head {
  const [constant, sentence, scale, threshold, slope, offset] = new Float32Array(
    bytes.buffer,
    bytes.byteOffset + at,
    NAME_AT / Float32Array.BYTES_PER_ELEMENT,
  )
  let name = ''
  for (let i = at + NAME_AT; i < at + NAME_AT + NAME_BYTES && bytes[i] !== 0; i++)
    name += String.fromCharCode(bytes[i]!)
  return {
    name,
    constant: constant!,
    sentence: sentence!,
    scale: scale!,
    threshold: threshold!,
    slope: slope!,
    offset: offset!,
  }
}

/** No row begins at 0, so that 0 is an empty slot. */
const FIRST_ROW = 1

function slotsOf(features: Int32Array, counts: Uint8Array): Int32Array {
  let size = 16
  while (size < features.length * 1.5) size *= 2
  const slots = new Int32Array(size * 2)
  let row = FIRST_ROW
  features.forEach((hash, i) => {
    let slot = hash & (size - 1)
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = row
    row += ROW_WEIGHTS + counts[i]!
  })
  return slots
}

function rowsOf(counts: Uint8Array, owners: Uint8Array, weights: Uint8Array): Uint16Array {
  const rows = new Uint16Array(FIRST_ROW + counts.length * ROW_WEIGHTS + weights.length)
  let row = FIRST_ROW
  let weight = 0
  for (const count of counts) {
    rows[row + ROW_COUNT] = count
    row += ROW_WEIGHTS
    for (const end = row + count; row < end; row++, weight++)
      rows[row] = (owners[weight]! << 8) | weights[weight]!
  }
  return rows
}

/** Takes the marks off all rows. */
export function clearMarks({ rows }: Heads): void {
  for (let row = FIRST_ROW; row < rows.length; row += ROW_WEIGHTS + rows[row + ROW_COUNT]!)
    rows[row + ROW_MARK] = 0
}

/** Where the row of the feature with this hash begins, or 0. */
export function rowOf({ slots }: Heads, hash: number): number {
  const mask = slots.length / 2 - 1
  let slot = hash & mask
  for (;;) {
    const row = slots[slot * 2 + 1]!
    if (row === 0 || slots[slot * 2] === hash) return row
    slot = (slot + 1) & mask
  }
}

/** The head of a weight that is kept in a row. */
export function headOf(kept: number): number {
  return kept >> 8
}

/** The value of a weight that is kept in a row. */
export function weightIn(kept: number): number {
  return (kept << 24) >> 24
}

/** The weight that a head gives to a feature, 0 where it gives none. */
export function weightOf(heads: Heads, head: number, hash: number): number {
  const row = rowOf(heads, hash)
  if (row === 0) return 0
  const { rows } = heads
  const end = row + ROW_WEIGHTS + rows[row + ROW_COUNT]!
  for (let at = row + ROW_WEIGHTS; at < end; at++)
    if (headOf(rows[at]!) === head) return weightIn(rows[at]!)
  return 0
}
