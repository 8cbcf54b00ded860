import { AXES, loadModel, type Model } from '../src/model/model.ts'
import { firstTwo, lastTwo, lowerAxis, slotOf, tableOf, upperAxis } from '../src/model/table.ts'
import { roomOf } from './corpora.ts'
import { coverageOf } from './coverage.ts'
import { axesOf, learnWithin } from './learn.ts'
import { matterOf, packTable, writeModel } from './pack.ts'
import { placeFeatures } from './place.ts'
import { influenceOf } from './sparse.ts'
import type { Knowledge } from './teacher.ts'

/** For SQL engines that take no more than some 100 kB of compressed script, code and all. */
const SLOT_BITS = 14
const KEEP = 9_800

/**
 * The small model of a full one: the features that matter most there, learned once more without the others, and
 * the same head. Words that only tell the language are too dear in a small table, and left out.
 *
 * @param bytes the full model file
 * @param known what the full model has learned from
 * @returns a model file
 */
export function shrink(bytes: Uint8Array, known: Knowledge): Uint8Array {
  const full = loadModel(bytes)
  const { examples, sparse } = known
  const { hashes } = sparse
  const matter = matterOf({
    hashes,
    influence: influenceOf(sparse, examples.map(roomOf)),
    known: new Set(),
    axes: axesIn(full, hashes),
  })
  const placement = placeFeatures(hashes, matter, SLOT_BITS, KEEP, sparse.names)
  const kept = learnWithin(known, placement)
  const table = packTable(placement, hashes, axesOf(kept), kept.attention!)
  const { language, latent, head, prior, decision } = full
  const texts = examples.map(({ text }) => text)
  const coverage = coverageOf(tableOf(table.slots, table.displacements), full.table, texts)
  const about = { version: `${full.version}-small`, language, coverage }
  return writeModel(about, table, { latent, head, prior, decision })
}

/** The axes that a model has for features, 0 for those that it does not have. */
function axesIn({ table, scales }: Model, hashes: Int32Array): Float32Array {
  const axes = new Float32Array(hashes.length * AXES)
  hashes.forEach((hash, i) => {
    const slot = slotOf(table, hash)
    const first = firstTwo(slot)
    const last = lastTwo(slot)
    const units = [lowerAxis(first), upperAxis(first), lowerAxis(last), upperAxis(last)]
    units.forEach((unit, k) => {
      axes[i * AXES + k] = unit * scales[k]!
    })
  })
  return axes
}
