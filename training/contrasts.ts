import { AXES, CLASSES } from '../src/model/model.ts'

/**
 * The orthogonal polynomial contrasts of five ordered labels: which side, how far out, and two
 * finer shapes. They hold all that five logits say, since logits count only beside each other.
 */
const CONTRASTS: readonly (readonly number[])[] = [
  [-2, -1, 0, 1, 2].map((x) => x / Math.sqrt(10)),
  [2, -1, -2, -1, 2].map((x) => x / Math.sqrt(14)),
  [-1, 2, 0, -2, 1].map((x) => x / Math.sqrt(10)),
  [1, -4, 6, -4, 1].map((x) => x / Math.sqrt(70)),
]

/** The axes of five logits (or of five weights) that begin at `from`. */
export function toAxes(logits: ArrayLike<number>, from = 0): Float64Array {
  const axes = new Float64Array(AXES)
  for (let k = 0; k < AXES; k++)
    for (let c = 0; c < CLASSES; c++) axes[k]! += CONTRASTS[k]![c]! * logits[from + c]!
  return axes
}
