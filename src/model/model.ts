import { type Attention, inSteps, LOGITS } from './attention.ts'
import { SLOTS_OF_BUCKET, type Table, tableOf } from './table.ts'

/** Additive values that each feature carries, the orthogonal contrasts of the five labels. */
export const AXES = 4
/** Inputs of the head that turns a text's axes into five probabilities. */
export const HEAD_INPUTS = 2 + 2 * AXES
/** The five labels. */
export const CLASSES = 5

/** "DLTM", the first four bytes of a model file, read as a little-endian integer. */
export const MAGIC = 0x4d544c44
/** The format that this code reads; a file of another format is refused. */
export const FORMAT = 5
/** Bytes before the parameters. */
export const HEADER_BYTES = 64
/** Which word of the header tells how many slots the table has. */
export const SLOTS = 4
const COVERAGE_AT = 20
const LANGUAGE_AT = 24
const VERSION_AT = 32
/** The coverage is kept as a whole number of thousandths. */
export const COVERAGE_UNIT = 1000
const NAME_BYTES = 32
/** Where the logit begins in an entry of a word, above its slot. */
export const WORD_LOGIT_SHIFT = 24
/** Scales, latent weights, latent constant, head, prior, decision, logits of the attention. */
export const PARAMETERS = AXES + AXES + 1 + HEAD_INPUTS * CLASSES + CLASSES + CLASSES + LOGITS

/** A model file that cannot be used: damaged, of another format, or no model at all. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
}

/** Weights opened as views over the bytes of a model file; next to nothing is parsed or copied. */
export interface Model {
  /** The version of the weights, for example "2026.1". */
  readonly version: string
  /** The language that the weights read, as a BCP 47 tag. */
  readonly language: string
  /** Of the words that the largest table of its language knows, the share that this one knows, 0..1. */
  readonly coverage: number
  /** Where the features are. */
  readonly table: Table
  /** How much each clause counts. */
  readonly attention: Attention
  /** What one unit of each axis is worth; the table holds the signed roots of the units. */
  readonly scales: Float64Array
  /** The latent's weights over the axes, and its constant. */
  readonly latent: Float64Array
  /** Weights of the head, input by input, five each. */
  readonly head: Float64Array
  /** The five probabilities of a text that says nothing known. */
  readonly prior: Float64Array
  /** What each probability is multiplied by before the label is decided. */
  readonly decision: Float64Array
}

/**
 * The checksum of a model file's words from `from` on (FNV-1a over 32-bit words).
 *
 * @example checksum(new Int32Array([1, 2, 3]), 0)
 */
export function checksum(words: Int32Array, from: number): number {
  let sum = 0x811c9dc5 | 0
  for (let i = from; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193)
  return sum
}

/**
 * Where the logits of words begin in a model file, behind its table: in bytes.
 *
 * @param slots of the table
 * @example wordLogitsAt(256) // 1688
 */
export function wordLogitsAt(slots: number): number {
  return HEADER_BYTES + PARAMETERS * 8 + slots * 4 + slots / SLOTS_OF_BUCKET
}

/**
 * Opens a model file.
 *
 * @param bytes the whole file; it is kept and must not change afterwards
 * @throws ModelError when the bytes are not a model, are of another format, or are damaged
 * @example const model = loadModel(bytes)
 */
export function loadModel(bytes: Uint8Array): Model {
  if (bytes.length < HEADER_BYTES || bytes.length % 8 !== 0)
    throw new ModelError(`Not a model: ${bytes.length} bytes`)
  // Not `slice`, which of a Buffer of Node is no copy.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
  if (words[0] !== MAGIC)
    throw new ModelError(
      words[0] === 0x444c544d
        ? 'Models are little-endian'
        : 'Not a model: it does not begin with DLTM',
    )
  if (words[1] !== FORMAT)
    throw new ModelError(`Unknown model format: expected ${FORMAT} but received ${words[1]}`)
  if (words[2] !== bytes.length)
    throw new ModelError(`Damaged model: expected ${words[2]} bytes but received ${bytes.length}`)
  if (words[3] !== checksum(words, 4)) throw new ModelError('Damaged model: checksum')
  const slots = words[SLOTS]!
  const buckets = slots / SLOTS_OF_BUCKET
  const entriesAt = wordLogitsAt(slots)
  // So many buckets at least that what follows them begins at a whole word.
  const isPowerOfTwo = slots >= 8 * SLOTS_OF_BUCKET && (slots & (slots - 1)) === 0
  if (!isPowerOfTwo || entriesAt > bytes.length)
    throw new ModelError(`Damaged model: ${slots} slots`)
  const start = aligned.byteOffset + HEADER_BYTES
  new Float64Array(aligned.buffer, start, PARAMETERS).forEach((parameter, i) => {
    if (!Number.isFinite(parameter))
      throw new ModelError(`Damaged model: parameter ${i} is ${parameter}`)
  })
  let at = start
  const take = (count: number): Float64Array => {
    const view = new Float64Array(aligned.buffer, at, count)
    at += count * 8
    return view
  }
  return {
    version: readName(aligned, VERSION_AT, NAME_BYTES),
    language: readName(aligned, LANGUAGE_AT, 8),
    // 0 in the file of a largest table.
    coverage: (words[COVERAGE_AT / 4]! || COVERAGE_UNIT) / COVERAGE_UNIT,
    scales: take(AXES),
    latent: take(AXES + 1),
    head: take(HEAD_INPUTS * CLASSES),
    prior: take(CLASSES),
    decision: take(CLASSES),
    attention: {
      logits: inSteps(take(LOGITS)),
      wordLogits: spread(words.subarray(entriesAt / 4), slots),
    },
    table: tableOf(
      new Int32Array(aligned.buffer, start + PARAMETERS * 8, slots),
      new Uint8Array(aligned.buffer, start + PARAMETERS * 8 + slots * 4, buckets),
    ),
  }
}

/** By slot, the logits of words: each entry has the slot in its lower bits and the logit above. */
function spread(entries: Int32Array, slots: number): Int8Array {
  const values = new Int8Array(slots)
  for (const entry of entries) {
    const slot = entry & ((1 << WORD_LOGIT_SHIFT) - 1)
    if (slot >= slots) throw new ModelError(`Damaged model: a logit for slot ${slot} of ${slots}`)
    values[slot] = entry >> WORD_LOGIT_SHIFT
  }
  return values
}

function readName(bytes: Uint8Array, from: number, length: number): string {
  let name = ''
  for (let i = from; i < from + length && bytes[i] !== 0; i++)
    name += String.fromCharCode(bytes[i]!)
  return name
}
