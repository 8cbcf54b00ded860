/**
 * The slots of features, found by hash and displace: a hash's upper bits choose a bucket, whose displacement is
 * joined to the lower bits, which choose the slot. Training chooses displacements so that features that matter do
 * not want one slot (after Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress", ESA 2009).
 */
export interface Table {
  /** Slots of four bytes: the lowest holds the feature's fingerprint, then six bits for each axis. */
  readonly slots: Int32Array
  /** A byte for each bucket. */
  readonly displacements: Uint8Array
  /** Slots less one. */
  readonly mask: number
  /** By how many bits a hash is shifted to choose its bucket. */
  readonly bucketShift: number
}

/** Slots that share a displacement, on average. */
export const SLOTS_OF_BUCKET = 16

/**
 * A table over its bytes.
 *
 * @param slots as many as a power of two, at least {@link SLOTS_OF_BUCKET} times two
 * @param displacements a byte for each {@link SLOTS_OF_BUCKET} slots
 * @example tableOf(new Int32Array(256), new Uint8Array(16)).bucketShift // 28: the upper 4 bits of a hash
 */
export function tableOf(slots: Int32Array, displacements: Uint8Array): Table {
  const bucketShift = Math.clz32(displacements.length) + 1
  return { slots, displacements, mask: slots.length - 1, bucketShift }
}

/** Where the slot of a hash is. */
export function placeOf({ displacements, mask, bucketShift }: Table, hash: number): number {
  return (hash ^ displacements[hash >>> bucketShift]!) & mask
}

/** Bits of the two signed roots that one look at {@link UNITS} tells. */
const TWO_ROOTS = 4095

/**
 * What two signed roots of a slot are worth, as one number: the first axis, and the second times
 * {@link APART}. A sum of such numbers holds the sums of both axes, exact, as long as neither reaches
 * half of that.
 */
const UNITS = new Float64Array(TWO_ROOTS + 1)
const APART = 2 ** 27
for (let roots = 0; roots <= TWO_ROOTS; roots++)
  UNITS[roots] = signedSquare(roots << 26) + signedSquare(roots << 20) * APART

/** The square, with its sign, of the root in the upper six bits. */
function signedSquare(bits: number): number {
  const root = bits >> 26
  return root * Math.abs(root)
}

/**
 * The slot of a feature, or 0 where the table does not have it. Without a branch: whether a pair is
 * known cannot be foretold, and a wrong guess costs a processor more than all that follows.
 *
 * @param hash the feature's hash, or 0 for none: no table has that
 */
export function slotOf(table: Table, hash: number): number {
  return slotAt(table, placeOf(table, hash), hash)
}

/** As {@link slotOf}, where the place is known. */
export function slotAt({ slots }: Table, place: number, hash: number): number {
  const slot = slots[place]!
  return slot & ((((slot ^ (hash >>> 24)) & 0xff) - 1) >> 31)
}

/** The first and second axis of a slot, to be summed and then parted. */
export function firstTwo(slot: number): number {
  return UNITS[(slot >>> 8) & TWO_ROOTS]!
}

/** The third and fourth axis of a slot, to be summed and then parted. */
export function lastTwo(slot: number): number {
  return UNITS[slot >>> 20]!
}

/** The upper of two axes that were summed together. */
export function upperAxis(sum: number): number {
  return Math.round(sum / APART)
}

/** The lower of two axes that were summed together. */
export function lowerAxis(sum: number): number {
  return sum - upperAxis(sum) * APART
}
