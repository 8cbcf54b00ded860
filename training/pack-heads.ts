import { checksum } from '../src/model/model.ts'
import { HEAD_BYTES, HEADS_FORMAT, HEADS_HEADER_BYTES, HEADS_MAGIC } from '../src/signals/heads.ts'

/** A head as the file holds it. */
export interface PackedHead {
  readonly name: string
  readonly constant: number
  readonly sentence: number
  readonly scale: number
  readonly threshold: number
  readonly slope: number
  readonly offset: number
  /** By feature: first those of whole texts, then those of sentences. */
  readonly weights: Int8Array
}

/** Writes heads into the format that `loadHeads` opens; features without a weight are left out. */
export function packHeads(heads: readonly PackedHead[], hashes: Int32Array): Uint8Array {
  const features: number[] = []
  const counts: number[] = []
  const owners: number[] = []
  const weights: number[] = []
  hashes.forEach((hash, column) => {
    const before = owners.length
    heads.forEach((head, i) => {
      const weight = head.weights[column]!
      if (weight === 0) return
      owners.push(i)
      weights.push(weight)
    })
    if (owners.length === before) return
    features.push(hash)
    counts.push(owners.length - before)
  })
  const used =
    HEADS_HEADER_BYTES + heads.length * HEAD_BYTES + features.length * 5 + owners.length * 2
  const bytes = new Uint8Array(Math.ceil(used / 4) * 4)
  const view = new DataView(bytes.buffer)
  const header = [HEADS_MAGIC, HEADS_FORMAT, bytes.length, 0, heads.length, features.length]
  ;[...header, owners.length, 0].forEach((word, i) => {
    view.setInt32(i * 4, word, true)
  })
  heads.forEach((head, i) => {
    const at = HEADS_HEADER_BYTES + i * HEAD_BYTES
    const numbers = [
      head.constant,
      head.sentence,
      head.scale,
      head.threshold,
      head.slope,
      head.offset,
    ]
    numbers.forEach((number, k) => {
      view.setFloat32(at + k * 4, number, true)
    })
    for (let k = 0; k < head.name.length; k++)
      bytes[at + numbers.length * 4 + k] = head.name.charCodeAt(k)
  })
  let at = HEADS_HEADER_BYTES + heads.length * HEAD_BYTES
  for (const hash of features) {
    view.setInt32(at, hash, true)
    at += 4
  }
  for (const list of [counts, owners, weights.map((weight) => weight & 0xff)]) {
    bytes.set(list, at)
    at += list.length
  }
  view.setInt32(12, checksum(new Int32Array(bytes.buffer), 4), true)
  return bytes
}
