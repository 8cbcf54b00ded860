import { PREVALENCE_METHODS, type PrevalenceMethod } from '../stats/quantifier'
import { type Calibration, shippedCalibration } from './calibration'
import type { PrevalenceOptions } from './prevalence'

/** How the prevalence in a report was estimated. */
export interface Estimation {
  readonly method: PrevalenceMethod
  /** The texts behind the correction; null for a plain count, which corrects nothing. */
  readonly calibration: { readonly texts: number; readonly sources: number } | null
  /** Draws behind each interval, and their seed. */
  readonly replicates: number
  readonly seed: number
  /** What the intervals do not hold, in words. */
  readonly caveat: string
}

/** What can be chosen of it. */
export interface EstimationChoice {
  readonly method?: PrevalenceMethod
  readonly calibration?: Calibration
  readonly replicates?: number
  readonly seed?: number
}

const FEWEST_REPLICATES = 50
const MOST_REPLICATES = 10_000

const COUNTED =
  'Shares are plain counts of predicted labels, which are biased where tails are thin; the intervals hold the error of drawing the posts, not that of reading them.'
const CORRECTED =
  'Intervals hold the error of drawing the posts and the calibration texts. Where the posts are written unlike those texts they do not hold; then only labels of a random sample of the posts tell.'

/**
 * Chooses how to estimate prevalence for the classifications of a model.
 *
 * @throws RangeError for a method that is none, or that needs a calibration sample where there is none
 * @throws TypeError for a calibration sample of another model
 */
export function estimationOf(
  model: string,
  choice: EstimationChoice,
): { options: Omit<PrevalenceOptions, 'confidence'>; said: Estimation } {
  const { replicates = 500, seed = 1 } = choice
  if (!Number.isInteger(replicates) || !within(replicates, FEWEST_REPLICATES, MOST_REPLICATES)) {
    throw new RangeError(
      `replicates: expected a whole number from ${FEWEST_REPLICATES} to ${MOST_REPLICATES}, got ${replicates}`,
    )
  }
  if ((seed | 0) !== seed) throw new RangeError(`seed: expected a 32-bit integer, got ${seed}`)
  if (choice.calibration && choice.calibration.model !== model) {
    throw new TypeError(
      `calibration: expected one of model '${model}', got one of '${choice.calibration.model}'`,
    )
  }
  const known = choice.calibration ?? shippedCalibration(model)
  const method = choice.method ?? (known ? 'o-pacc' : 'cc')
  if (!PREVALENCE_METHODS.includes(method)) {
    throw new RangeError(
      `method: expected one of ${PREVALENCE_METHODS.join(', ')}, got '${method}'`,
    )
  }
  if (method !== 'cc' && known === null) {
    throw new RangeError(`method: '${method}' needs a calibration sample of model '${model}'`)
  }
  const calibration = method === 'cc' ? null : known
  const sources = calibration === null ? [] : Object.values(calibration.sources)
  return {
    options: { method, calibration, replicates, seed },
    said: {
      method,
      calibration: calibration && {
        texts: sources.flat().reduce((sum, keys) => sum + keys.length, 0),
        sources: sources.length,
      },
      replicates,
      seed,
      caveat: calibration === null ? COUNTED : CORRECTED,
    },
  }
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}
