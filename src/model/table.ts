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
export function slotOf(table: Int32Array, mask: number, hash: number): number {
  const slot = table[hash & mask]!
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
