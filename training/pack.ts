import {
  AXES,
  CLASSES,
  checksum,
  FORMAT,
  HEAD_INPUTS,
  HEADER_BYTES,
  MAGIC,
  PARAMETERS,
} from '../src/model/model.ts'
import { fingerprint } from '../src/model/score.ts'

/** What is left of a trained model when it is packed. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly kept: number
}

/** Everything that goes into a model file. */
export interface Parts {
  readonly version: string
  readonly language: string
  /** Every feature seen, and how often. */
  readonly features: ReadonlyMap<number, number>
  readonly weightOf: (hash: number, axis: number) => number
  readonly latent: Float64Array
  readonly head: Float64Array
  readonly prior: Float64Array
  readonly slotBits: number
  readonly keep: number
}

/**
 * Prunes to the features that move scores most, quantises their axes to eight bits each, and writes
 * the model file. Where two features want one slot, the one that matters more has it.
 */
export function pack(parts: Parts): Packed {
  const slots = 1 << parts.slotBits
  const mask = slots - 1
  const ranked = [...parts.features]
    .map(([hash, count]) => {
      let size = 0
      for (let k = 0; k < AXES; k++) size += Math.abs(parts.weightOf(hash, k))
      return { hash, matter: size * Math.sqrt(count) }
    })
    .filter((feature) => feature.matter > 0)
    .sort((a, b) => b.matter - a.matter || a.hash - b.hash)
    .slice(0, parts.keep)
  const scales = new Float64Array(AXES)
  for (let k = 0; k < AXES; k++) {
    const sizes = ranked.map((f) => Math.abs(parts.weightOf(f.hash, k))).sort((a, b) => a - b)
    scales[k] = sizes[Math.floor(sizes.length * 0.9995)]! / 127
  }
  const table = new Int32Array(slots)
  let kept = 0
  for (const { hash } of ranked) {
    const at = hash & mask
    if (table[at] !== 0) continue
    let slot = fingerprint(hash)
    let silent = true
    for (let k = 0; k < AXES; k++) {
      const step = Math.round(parts.weightOf(hash, k) / scales[k]!)
      const clipped = Math.max(-127, Math.min(127, step))
      if (clipped !== 0) silent = false
      slot |= (clipped & 0xff) << (8 + 8 * k)
    }
    if (silent) continue
    table[at] = slot
    kept++
  }
  return { bytes: write(parts, scales, table), kept }
}

function write(parts: Parts, scales: Float64Array, table: Int32Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + PARAMETERS * 8 + table.length * 4)
  const words = new Int32Array(bytes.buffer)
  words[0] = MAGIC
  words[1] = FORMAT
  words[2] = bytes.length
  words[4] = table.length
  const encoder = new TextEncoder()
  bytes.set(encoder.encode(parts.language).slice(0, 8), 24)
  bytes.set(encoder.encode(parts.version).slice(0, 32), 32)
  const numbers = new Float64Array(bytes.buffer, HEADER_BYTES, PARAMETERS)
  numbers.set(scales, 0)
  numbers.set(parts.latent, AXES)
  numbers.set(parts.head, 2 * AXES + 1)
  numbers.set(parts.prior, 2 * AXES + 1 + HEAD_INPUTS * CLASSES)
  words.set(table, (HEADER_BYTES + PARAMETERS * 8) / 4)
  words[3] = checksum(words, 4)
  return bytes
}
