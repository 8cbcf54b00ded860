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
} from '../src/model/model.ts'

/** The largest signed root that six bits hold. */
const LARGEST = 31
/** Of all weights, the share that the largest root must reach; the rest is cut. */
const REACHED = 0.9995

/** The weights to pack, and how many of them; what `influenceOf` tells of each. */
export interface Parts {
  /** Hash, influence and axes of each feature; the axes are {@link AXES} a feature. */
  readonly hashes: Int32Array
  readonly influence: Float64Array
  readonly axes: Float32Array
  /** Features with these hashes are kept whatever they weigh, to know the language by. */
  readonly known: ReadonlySet<number>
  readonly slotBits: number
  readonly keep: number
}

/** What the head needs, fitted after the table has been quantised. */
export interface Parameters {
  readonly latent: Float64Array
  readonly head: Float64Array
  readonly prior: Float64Array
  readonly decision: Float64Array
}

/** A pruned and quantised table. */
export interface Table {
  readonly slots: Int32Array
  readonly scales: Float64Array
  readonly kept: number
}

/**
 * Prunes to the features that move scores most and quantises their axes to six bits each, as signed
 * square roots, so that small weights keep their precision. Where two features want one slot, the one
 * that matters more has it.
 */
export function packTable(parts: Parts): Table {
  const { hashes, influence, axes, known } = parts
  const matter = Float64Array.from(hashes, (_, i) => {
    let size = 0
    for (let k = 0; k < AXES; k++) size += axes[i * AXES + k]! ** 2
    return known.has(hashes[i]!) ? Number.POSITIVE_INFINITY : Math.sqrt(size * influence[i]!)
  })
  const ranked = Array.from(hashes, (_, i) => i)
    .sort((a, b) => (matter[a] === matter[b] ? a - b : matter[b]! - matter[a]!))
    .slice(0, parts.keep)
  const scales = new Float64Array(AXES)
  for (let k = 0; k < AXES; k++) {
    const sizes = ranked.map((i) => Math.abs(axes[i * AXES + k]!)).sort((a, b) => a - b)
    scales[k] = sizes[Math.floor(sizes.length * REACHED)]! / LARGEST ** 2
  }
  const slots = new Int32Array(1 << parts.slotBits)
  let kept = 0
  for (const i of ranked) {
    const hash = hashes[i]!
    const at = hash & (slots.length - 1)
    // A hash of 0 stands for no feature, so nothing may be found for it.
    if (slots[at] !== 0 || (at === 0 && hash >>> 24 === 0)) continue
    let codes = 0
    for (let k = 0; k < AXES; k++)
      codes |= (toRoot(axes[i * AXES + k]! / scales[k]!) & 0x3f) << (8 + 6 * k)
    if (codes === 0 && !known.has(hash)) continue
    slots[at] = codes | (hash >>> 24)
    kept++
  }
  return { slots, scales, kept }
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
  table: Table,
  { latent, head, prior, decision }: Parameters,
): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + PARAMETERS * 8 + table.slots.length * 4)
  const words = new Int32Array(bytes.buffer)
  words[0] = MAGIC
  words[1] = FORMAT
  words[2] = bytes.length
  words[4] = table.slots.length
  words[5] = coverage === 1 ? 0 : Math.round(coverage * COVERAGE_UNIT)
  const encoder = new TextEncoder()
  bytes.set(encoder.encode(language).slice(0, 8), 24)
  bytes.set(encoder.encode(version).slice(0, 32), 32)
  const numbers = new Float64Array(bytes.buffer, HEADER_BYTES, PARAMETERS)
  numbers.set(table.scales, 0)
  numbers.set(latent, AXES)
  numbers.set(head, 2 * AXES + 1)
  numbers.set(prior, 2 * AXES + 1 + HEAD_INPUTS * CLASSES)
  numbers.set(decision, 2 * AXES + 1 + HEAD_INPUTS * CLASSES + CLASSES)
  words.set(table.slots, (HEADER_BYTES + PARAMETERS * 8) / 4)
  words[3] = checksum(words, 4)
  return bytes
}
