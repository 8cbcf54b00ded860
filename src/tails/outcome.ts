import type { Classification } from '../classification'
import { LABELS } from '../spectrum'
import type { Outcome } from '../stats/read-sample'

/** Posteriors are counted in sixteenths: as sharp an estimate as from exact ones, in whole numbers. */
export const POSTERIOR_UNITS = 16

const BASE = POSTERIOR_UNITS + 1
/** Used anew for each post, because there is one call a post. */
const units = new Float64Array(LABELS.length)
const remainders = new Float64Array(LABELS.length)
/** One above the largest key. */
export const OUTCOME_KEYS = BASE ** (LABELS.length - 1) * LABELS.length

/**
 * What the model said of a post, as one whole number: its label, and its posteriors rounded to
 * sixteenths that sum to 1 (largest remainder). Counting posts by this key is all that the estimators
 * of prevalence need, and counts add exactly.
 *
 * @returns 0 … {@link OUTCOME_KEYS} − 1
 */
export function outcomeKey(classification: Classification): number {
  const { probabilities } = classification
  let left = POSTERIOR_UNITS
  for (let c = 0; c < LABELS.length; c++) {
    const exact = probabilities[LABELS[c]!] * POSTERIOR_UNITS
    const whole = Math.min(left, Math.floor(exact))
    units[c] = whole
    remainders[c] = exact - whole
    left -= whole
  }
  for (; left > 0; left--) {
    let most = 0
    for (let c = 1; c < LABELS.length; c++) if (remainders[c]! > remainders[most]!) most = c
    units[most]!++
    remainders[most] = -1
  }
  let key = 0
  for (let c = 0; c < LABELS.length - 1; c++) key = key * BASE + units[c]!
  return key * LABELS.length + LABELS.indexOf(classification.label)
}

/** The label and the posteriors behind a key. */
export function outcomeOf(key: number): Outcome {
  const predicted = key % LABELS.length
  let rest = (key - predicted) / LABELS.length
  const units: number[] = []
  for (let c = 0; c < LABELS.length - 1; c++) {
    units.unshift(rest % BASE)
    rest = Math.floor(rest / BASE)
  }
  units.push(POSTERIOR_UNITS - units.reduce((a, b) => a + b, 0))
  return { predicted, posterior: units.map((unit) => unit / POSTERIOR_UNITS) }
}
