import { placeOf, SLOTS_OF_BUCKET, type Table, tableOf } from '../src/model/table.ts'

/** The displacements that a byte can tell. */
const DISPLACEMENTS = 256
/** Each bucket is moved once more for the others' sake; a third pass moves a few in a thousand. */
const PASSES = 3
/** Stands for no feature. */
export const NOBODY = -1

/** Which feature has which slot. */
export interface Placement {
  /** A byte for each bucket: see `Table` in src/model/table.ts. */
  readonly displacements: Uint8Array
  /** The feature in each slot, {@link NOBODY} in an empty one. */
  readonly features: Int32Array
}

/**
 * Finds room for features: where two want one slot, the one that matters more has it, and displacements are chosen
 * so that little of what matters is lost, bucket after bucket, those with most to lose first.
 *
 * @param hashes of the features
 * @param matter how much each matters, 0 or more
 * @param slotBits there are 2^slotBits slots
 * @param keep so many features, those that matter most, are tried
 * @param barred hashes for which nothing may be found
 */
export function placeFeatures(
  hashes: Int32Array,
  matter: Float64Array,
  slotBits: number,
  keep: number,
  barred: Int32Array,
): Placement {
  const features = new Int32Array(1 << slotBits).fill(NOBODY)
  const displacements = new Uint8Array(features.length / SLOTS_OF_BUCKET)
  const table = tableOf(new Int32Array(features.length), displacements)
  const ranked = Array.from(hashes, (_, i) => i)
    .sort((a, b) => (matter[a] === matter[b] ? a - b : matter[b]! - matter[a]!))
    .slice(0, keep)
  const buckets = Array.from(displacements, (): number[] => [])
  for (const i of ranked) buckets[hashes[i]! >>> table.bucketShift]!.push(i)
  const order = byLoss(buckets, matter)
  const isWon = (place: number, i: number): boolean => {
    const holder = features[place]!
    return holder === NOBODY || matter[holder]! < matter[i]!
  }
  for (let pass = 0; pass < PASSES; pass++)
    for (const b of order) {
      const bucket = buckets[b]!
      if (pass > 0)
        for (const i of bucket) {
          const place = placeOf(table, hashes[i]!)
          if (features[place] === i) features[place] = NOBODY
        }
      displacements[b] = bestDisplacement(bucket, hashes, matter, features)
      for (const i of bucket) {
        const place = placeOf(table, hashes[i]!)
        if (isWon(place, i)) features[place] = i
      }
    }
  // Those that were driven out of what has since become empty.
  for (const i of ranked) {
    const place = placeOf(table, hashes[i]!)
    if (features[place] === NOBODY) features[place] = i
  }
  // A hash of 0 stands for no feature.
  for (const hash of [0, ...barred]) leaveNothingFor(hash, table, hashes, features)
  return { displacements, features }
}

/** The displacement under which a bucket's features gain most, less what those lose that they drive out. */
function bestDisplacement(
  bucket: readonly number[],
  hashes: Int32Array,
  matter: Float64Array,
  features: Int32Array,
): number {
  const mask = features.length - 1
  let most = -1
  let best = 0
  for (let displacement = 0; displacement < DISPLACEMENTS; displacement++) {
    let gain = 0
    for (const i of bucket) {
      const holder = features[(hashes[i]! ^ displacement) & mask]!
      const rival = holder === NOBODY ? 0 : matter[holder]!
      if (matter[i]! > rival) gain += matter[i]! - rival
    }
    if (gain > most) {
      most = gain
      best = displacement
    }
  }
  return best
}

/** The buckets in order of what their features matter together, the greatest first. */
function byLoss(buckets: readonly (readonly number[])[], matter: Float64Array): number[] {
  const sums = buckets.map((bucket) => bucket.reduce((sum, i) => sum + matter[i]!, 0))
  return Array.from(buckets, (_, b) => b).sort((a, b) =>
    sums[a] === sums[b] ? a - b : sums[b]! - sums[a]!,
  )
}

/** Empties the slot where a hash would be taken for the feature that has it. */
function leaveNothingFor(
  hash: number,
  table: Table,
  hashes: Int32Array,
  features: Int32Array,
): void {
  const place = placeOf(table, hash)
  const holder = features[place]!
  if (holder !== NOBODY && hashes[holder]! >>> 24 === hash >>> 24) features[place] = NOBODY
}
