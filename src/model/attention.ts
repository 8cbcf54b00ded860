import { exp } from './arithmetic.ts'

/*
 * How much each clause of a text counts: not alike, since one that tells what others say, or what was so
 * once, counts less than the verdict. A clause's logit is the sum of what its words say to that, by its length,
 * and of where it stands; its weight is e to that logit (a softmax over the clauses: Bahdanau, Cho and Bengio,
 * ICLR 2015, in its simplest form). Logits are rounded to steps and weights to whole numbers, so that sums of
 * weighted units are exact.
 */

/** Steps of a logit's unit. */
const STEPS = 32
/** Logits go no further than this. */
export const MOST = 4
/** Where the weight of logit 0 is, which is also how many steps there are on each side. */
export const MIDDLE: number = MOST * STEPS
/** What a weight of 1 is. */
export const WHOLE = 4096

/** The weight of each logit in steps, from −{@link MIDDLE} to {@link MIDDLE}. */
export const WEIGHTS: Float64Array = Float64Array.from({ length: 2 * MIDDLE + 1 }, (_, i) =>
  Math.round(WHOLE * exp((i - MIDDLE) / STEPS)),
)

/** Numbers of {@link Attention.logits}: what a unit of a word is worth, and where a clause stands. */
export const LOGITS = 4
export const UNIT = 0
export const FIRST = 1
export const INNER = 2
export const LAST = 3

/** What tells how much each clause counts. */
export interface Attention {
  /** By slot of a word in the model's table, what it adds to the logit of its clause: −128 to 127 units. */
  readonly wordLogits: Int8Array
  /** The worth of a unit, and of being the first of several clauses, an inner one, the last: in steps. */
  readonly logits: Float64Array
}

/**
 * The weight of a clause, a whole number of {@link WHOLE}ths.
 *
 * @param sum of the logits of its words, in units
 * @param words how many it has
 * @param unit what one unit is worth, in steps
 * @param position what its position is worth, in steps
 * @example weightOf(0, 7, 0.5, 0) // WHOLE
 */
export function weightOf(sum: number, words: number, unit: number, position: number): number {
  const logit = Math.floor((sum * unit) / Math.sqrt(words + 3) + position + 0.5)
  return WEIGHTS[MIDDLE + Math.min(Math.max(logit, -MIDDLE), MIDDLE)]!
}

/** Logits as the file keeps them, brought to steps. */
export function inSteps(logits: Float64Array): Float64Array {
  return logits.map((logit) => logit * STEPS)
}
