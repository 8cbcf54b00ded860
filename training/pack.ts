import { LOGITS, UNIT } from '../src/model/attention.ts'
import {
  AXES,
  CLASSES,
  COVERAGE_UNIT,
  checksum,
  FORMAT,
  HEAD_INPUTS,
  HEADER_BYTES,
  MAGIC,
  PARAMETERS,
  SLOTS,
  WORD_LOGIT_SHIFT,
  wordLogitsAt,
} from '../src/model/model.ts'
import type { LearnedAttention } from './attention.ts'
import { NOBODY, type Placement } from './place.ts'

/** The largest signed root that six bits hold. */
const LARGEST = 31
/** The largest number of units that eight bits hold. */
const MOST_UNITS = 127
/** Of all weights, the share that the largest root must reach; the rest is cut. */
const REACHED = 0.9995

/** A feature that is kept whatever it weighs matters so much more. */
const KEPT_ANYWAY = 1e9

/** What tells how much each feature matters. */
export interface Worth {
  /** Influence and axes of each feature; the axes are {@link AXES} a feature. */
  readonly hashes: Int32Array
  readonly influence: Float64Array
  readonly axes: Float32Array
  /** Features with these hashes are kept whatever they weigh, to know the language by. */
  readonly known: ReadonlySet<number>
}

/** What the head needs, fitted after the table has been quantised. */
export interface Parameters {
  readonly latent: Float64Array
  readonly head: Float64Array
  readonly prior: Float64Array
  readonly decision: Float64Array
}

/** A table and what its units are worth. */
export interface PackedTable {
  readonly slots: Int32Array
  readonly displacements: Uint8Array
  readonly scales: Float64Array
  /** The logits of words, each with its slot, and what a unit and each position is worth. */
  readonly wordLogits: Int32Array
  readonly logits: Float64Array
}

/** How much each feature matters: how far it moves what is said of texts. */
export function matterOf({ hashes, influence, axes, known }: Worth): Float64Array {
  return Float64Array.from(hashes, (hash, i) => {
    let size = 0
    for (let k = 0; k < AXES; k++) size += axes[i * AXES + k]! ** 2
    return Math.sqrt(size * influence[i]!) + (known.has(hash) ? KEPT_ANYWAY : 0)
  })
}

/**
 * Quantises the axes of the features that found room to six bits each, as signed square roots, so that small
 * weights keep their precision, and the logits of words to eight.
 *
 * @param axes of all features, {@link AXES} each
 */
export function packTable(
  { displacements, features }: Placement,
  hashes: Int32Array,
  axes: Float32Array,
  attention: LearnedAttention,
): PackedTable {
  const kept = features.filter((feature) => feature !== NOBODY)
  const scales = new Float64Array(AXES)
  for (let k = 0; k < AXES; k++) {
    const sizes = Float32Array.from(kept, (i) => Math.abs(axes[i * AXES + k]!)).sort()
    scales[k] = sizes[Math.floor(sizes.length * REACHED)]! / LARGEST ** 2
  }
  const slots = Int32Array.from(features, (i) => {
    if (i === NOBODY) return 0
    let codes = 0
    for (let k = 0; k < AXES; k++)
      codes |= (toRoot(axes[i * AXES + k]! / scales[k]!) & 0x3f) << (8 + 6 * k)
    return codes | (hashes[i]! >>> 24)
  })
  return { slots, displacements, scales, ...packAttention(features, attention) }
}

function packAttention(
  features: Int32Array,
  { wordLogits, positionLogits }: LearnedAttention,
): Pick<PackedTable, 'wordLogits' | 'logits'> {
  let largest = 1e-9
  for (const i of features) if (i !== NOBODY) largest = Math.max(largest, Math.abs(wordLogits[i]!))
  const unit = largest / MOST_UNITS
  const entries: number[] = []
  features.forEach((i, slot) => {
    const units = i === NOBODY ? 0 : Math.round(wordLogits[i]! / unit)
    if (units !== 0) entries.push(slot | (units << WORD_LOGIT_SHIFT))
  })
  // A file is a multiple of eight bytes long.
  if (entries.length % 2 === 1) entries.push(entries[0]!)
  const logits = new Float64Array(LOGITS)
  logits.set(positionLogits)
  logits[UNIT] = unit
  return { wordLogits: Int32Array.from(entries), logits }
}

function toRoot(units: number): number {
  const root = Math.min(LARGEST, Math.round(Math.sqrt(Math.abs(units))))
  return units < 0 ? -root : root
}

/** What a model file says of itself. */
export interface About {
  readonly version: string
  readonly language: string
  /** See `Model.coverage`. */
  readonly coverage: number
}

/** Writes a model file. */
export function writeModel(
  { version, language, coverage }: About,
  { slots, displacements, scales, wordLogits, logits }: PackedTable,
  { latent, head, prior, decision }: Parameters,
): Uint8Array {
  const tableAt = HEADER_BYTES + PARAMETERS * 8
  const displacementsAt = tableAt + slots.length * 4
  const entriesAt = wordLogitsAt(slots.length)
  const bytes = new Uint8Array(entriesAt + wordLogits.length * 4)
  const words = new Int32Array(bytes.buffer)
  words[0] = MAGIC
  words[1] = FORMAT
  words[2] = bytes.length
  words[SLOTS] = slots.length
  words[5] = coverage === 1 ? 0 : Math.round(coverage * COVERAGE_UNIT)
  const encoder = new TextEncoder()
  bytes.set(encoder.encode(language).slice(0, 8), 24)
  bytes.set(encoder.encode(version).slice(0, 32), 32)
  const numbers = new Float64Array(bytes.buffer, HEADER_BYTES, PARAMETERS)
  numbers.set(scales, 0)
  numbers.set(latent, AXES)
  numbers.set(head, 2 * AXES + 1)
  numbers.set(prior, 2 * AXES + 1 + HEAD_INPUTS * CLASSES)
  numbers.set(decision, 2 * AXES + 1 + HEAD_INPUTS * CLASSES + CLASSES)
  numbers.set(logits, PARAMETERS - LOGITS)
  words.set(slots, tableAt / 4)
  bytes.set(displacements, displacementsAt)
  words.set(wordLogits, entriesAt / 4)
  words[3] = checksum(words, 4)
  return bytes
}
