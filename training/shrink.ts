import { AXES, loadModel, type Model } from '../src/model/model.ts'
import { firstTwo, lastTwo, lowerAxis, slotOf, upperAxis } from '../src/model/table.ts'
import { coverageOf } from './coverage.ts'
import { packTable, writeModel } from './pack.ts'
import { influenceOf, type Sparse } from './sparse.ts'

/** For SQL engines that take no more than some 100 kB of compressed script, code and all. */
const SLOT_BITS = 15
const KEEP = 13_000

/**
 * The small model of a full one: the features that matter most, with the axes that they have there, and the
 * same head. Words that only tell the language are too dear in a small table, and left out.
 *
 * @param bytes the full model file
 * @param sparse the texts that the full model has learned from
 * @param importance of each of them
 * @param texts the same texts, as they were written
 * @returns a model file
 */
export function shrink(
  bytes: Uint8Array,
  sparse: Sparse,
  importance: ArrayLike<number>,
  texts: readonly string[],
): Uint8Array {
  const full = loadModel(bytes)
  const { hashes } = sparse
  const axes = axesOf(full, hashes)
  const influence = influenceOf(sparse, importance)
  const known = new Set<number>()
  const table = packTable({ hashes, influence, axes, known, slotBits: SLOT_BITS, keep: KEEP })
  const { language, latent, head, prior, decision } = full
  const coverage = coverageOf(table.slots, full.table, texts)
  const about = { version: `${full.version}-small`, language, coverage }
  return writeModel(about, table, { latent, head, prior, decision })
}

/** The axes that a model has for features, 0 for those that it does not have. */
function axesOf({ table, mask, scales }: Model, hashes: Int32Array): Float32Array {
  const axes = new Float32Array(hashes.length * AXES)
  hashes.forEach((hash, i) => {
    const slot = slotOf(table, mask, hash)
    const first = firstTwo(slot)
    const last = lastTwo(slot)
    const units = [lowerAxis(first), upperAxis(first), lowerAxis(last), upperAxis(last)]
    units.forEach((unit, k) => {
      axes[i * AXES + k] = unit * scales[k]!
    })
  })
  return axes
}
