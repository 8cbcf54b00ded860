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
  /** Open addressing: a feature's hash beside the number of its row, or 0, so that a look-up reads one place. */
  readonly slots: Int32Array
  /**
   * A row for each feature, side by side: the weight that each head gives it, many of them 0. To skip those
   * saves nothing where several are added at a time.
   */
  readonly weights: Int8Array
  /** Weights in a row: one for each head, and zeros up to a multiple of {@link LANES}. */
  readonly width: number
}

/** So many weights are added at a time where a processor can. */
export const LANES = 16

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
  const width = Math.ceil(headCount / LANES) * LANES
  const countsAt = featuresAt + featureCount * 4
  const ownersAt = countsAt + featureCount
  const features = new Int32Array(buffer, featuresAt, featureCount)
  const counts = new Uint8Array(buffer, countsAt, featureCount)
  return {
    heads: Array.from({ length: headCount }, (_, i) =>
      readHead(aligned, HEADS_HEADER_BYTES + i * HEAD_BYTES),
    ),
    slots: slotsOf(features),
    weights: weightsOf(
      counts,
      new Uint8Array(buffer, ownersAt, weightCount),
      new Int8Array(buffer, ownersAt + weightCount, weightCount),
      width,
    ),
    width,
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

function slotsOf(features: Int32Array): Int32Array {
  let size = 16
  while (size < features.length * 1.5) size *= 2
  const slots = new Int32Array(size * 2)
  features.forEach((hash, i) => {
    let slot = hash & (size - 1)
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = i + 1
  })
  return slots
}

/** The rows; row 0 is that of no feature. */
function weightsOf(
  counts: Uint8Array,
  owners: Uint8Array,
  kept: Int8Array,
  width: number,
): Int8Array {
  const weights = new Int8Array((counts.length + 1) * width)
  let at = 0
  counts.forEach((count, i) => {
    const row = (i + 1) * width
    for (const end = at + count; at < end; at++) weights[row + owners[at]!] = kept[at]!
  })
  return weights
}

/** The number of the row of the feature with this hash, or 0. */
export function rowOf({ slots }: Heads, hash: number): number {
  const mask = slots.length / 2 - 1
  let slot = hash & mask
  for (;;) {
    const row = slots[slot * 2 + 1]!
    if (row === 0 || slots[slot * 2] === hash) return row
    slot = (slot + 1) & mask
  }
}

/** The weight that a head gives to a feature, 0 where it gives none. */
export function weightOf(heads: Heads, head: number, hash: number): number {
  return heads.weights[rowOf(heads, hash) * heads.width + head]!
}
