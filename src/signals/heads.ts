import { checksum } from '../model/model.ts'

/** "DLSG", the first four bytes of a file of heads, read as a little-endian integer. */
export const HEADS_MAGIC = 0x47534c44
/** The format that this code reads. */
export const HEADS_FORMAT = 1
/** Bytes before the heads. */
export const HEADS_HEADER_BYTES = 32
/** Bytes of one head: five numbers and its name. */
export const HEAD_BYTES = 64
const NAME_AT = 20
const NAME_BYTES = HEAD_BYTES - NAME_AT

/** One decision: whether a text shows one thing. */
export interface Head {
  /** Kind and name: "signal waiting". */
  readonly name: string
  readonly constant: number
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
  /** How many features there are. */
  readonly features: number
  /** Where each feature's weights begin in `owners` and `weights`. */
  readonly starts: Uint32Array
  /** The number of the head that a weight belongs to. */
  readonly owners: Uint8Array
  readonly weights: Int8Array
  /** Open addressing: a feature's hash beside its number plus 1, or 0, so that a look-up reads one place. */
  readonly slots: Int32Array
}

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
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
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
  return {
    heads: Array.from({ length: headCount }, (_, i) =>
      readHead(aligned, HEADS_HEADER_BYTES + i * HEAD_BYTES),
    ),
    features: featureCount,
    starts: startsOf(new Uint8Array(buffer, countsAt, featureCount)),
    owners: new Uint8Array(buffer, ownersAt, weightCount),
    weights: new Int8Array(buffer, ownersAt + weightCount, weightCount),
    slots: slotsOf(features),
  }
}

function readHead(bytes: Uint8Array, at: number): Head {
  const [constant, scale, threshold, slope, offset] = new Float32Array(
    bytes.slice(at, at + NAME_AT).buffer,
  )
  let name = ''
  for (let i = at + NAME_AT; i < at + NAME_AT + NAME_BYTES && bytes[i] !== 0; i++)
    name += String.fromCharCode(bytes[i]!)
  return {
    name,
    constant: constant!,
    scale: scale!,
    threshold: threshold!,
    slope: slope!,
    offset: offset!,
  }
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  counts.forEach((count, i) => {
    starts[i + 1] = starts[i]! + count
  })
  return starts
}

function slotsOf(features: Int32Array): Int32Array {
  let size = 16
  while (size < features.length * 2) size *= 2
  const slots = new Int32Array(size * 2)
  features.forEach((hash, i) => {
    let slot = hash & (size - 1)
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = i + 1
  })
  return slots
}

/** The number of the feature with this hash, or -1. */
export function featureNumber({ slots }: Heads, hash: number): number {
  const mask = slots.length / 2 - 1
  let slot = hash & mask
  for (;;) {
    const number = slots[slot * 2 + 1]!
    if (number === 0) return -1
    if (slots[slot * 2] === hash) return number - 1
    slot = (slot + 1) & mask
  }
}

/** The weight that a head gives to a feature, 0 where it gives none. */
export function weightOf(heads: Heads, head: number, hash: number): number {
  const feature = featureNumber(heads, hash)
  if (feature < 0) return 0
  for (let i = heads.starts[feature]!; i < heads.starts[feature + 1]!; i++)
    if (heads.owners[i] === head) return heads.weights[i]!
  return 0
}
