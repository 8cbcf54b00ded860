import { LABELS } from '../spectrum'
import { type Misfit, mixtureMisfit } from '../stats/misfit'
import { PREVALENCE_METHODS, type PrevalenceMethod } from '../stats/quantifier'
import type { Outcome } from '../stats/read-sample'
import {
  type Calibration,
  errorsBetweenSources,
  labelledSample,
  shippedCalibration,
} from './calibration'
import { type Cell, readSample } from './cell'
import { type Misreading, misreadingOf } from './misreading'
import type { PrevalenceOptions } from './prevalence'

/** How the prevalence in a report was estimated. */
export interface Estimation {
  /**
   * As chosen; else `o-pacc`, or `cc` where the posts are written unlike the calibration texts, or are too few
   * (under 500) for the sample that ships to show that they are not.
   */
  readonly method: PrevalenceMethod
  /** The texts behind the correction; null for a plain count, which corrects nothing. */
  readonly calibration: { readonly texts: number; readonly sources: number } | null
  /**
   * Sources unseen by the model whose plain counts say how far these may be off: intervals hold that error
   * too. Null for other methods, for a plain count that was chosen, and where too few sources are known.
   */
  readonly betweenSources: number | null
  /**
   * The same for the earned sums and the shares by weight, which are plain counts whatever the method. Null where
   * a plain count was chosen or too few sources are known: then their intervals hold no error of reading.
   */
  readonly sumsBetweenSources: number | null
  /** Draws behind each interval, and their seed. */
  readonly replicates: number
  readonly seed: number
  /**
   * How far the posts are from any mixture of the calibration texts, and how far by chance at most (total
   * variation, 0 … 1); null where nothing could be corrected or there are no posts.
   */
  readonly misfit: Misfit | null
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
const MISFIT_REPLICATES = 100
/** From so many posts on, a misfit showed on 27 of 28 sources left out of the calibration. */
const FEWEST_POSTS = 500
/** From which highest posterior on an outcome counts as unsure, fairly sure, sure. */
const SURENESS = [0, 7 / 16, 10 / 16]

const COUNTED =
  'Shares are plain counts of predicted labels, which are biased where tails are thin; the intervals hold the error of drawing the posts, not that of reading them.'
const AVERAGED =
  'Shares are mean probabilities, which lean towards the shares among the calibration texts; the intervals hold the error of drawing the posts, not that of reading them.'
const CORRECTED =
  'Intervals hold the error of drawing the posts and the calibration texts. Where the posts are written unlike those texts they do not hold; then only labels of a random sample of the posts tell.'
const UNLIKE =
  'These posts are written unlike the calibration texts: the corrected shares may be far off and their intervals do not hold. Labels of a random sample of the posts (an audit) tell.'
const UNLIKE_COUNTED =
  'These posts are written unlike the calibration texts, so shares could not be corrected and are plain counts of predicted labels'
const TOO_FEW_COUNTED =
  'These posts are too few to show whether they are written like the calibration texts, so shares are not corrected and are plain counts of predicted labels'
const WITH_SOURCES =
  '; the intervals hold the error of drawing the posts, and how far such counts were off on other sources. Labels of a random sample of the posts (an audit) make them narrower.'
const WITHOUT_SOURCES =
  '; the intervals hold the error of drawing the posts, not that of reading them. Labels of a random sample of the posts (an audit) tell.'

/**
 * Chooses how to estimate prevalence for the classifications of a model.
 *
 * @throws RangeError for a method that is none, or that needs a calibration sample where there is none
 * @throws TypeError for a calibration sample of another model
 */
export function estimationOf(
  model: string,
  choice: EstimationChoice,
  cell: Cell,
): {
  options: Omit<PrevalenceOptions, 'confidence'>
  said: Estimation
  /** How far the earned sums and the shares by weight may be off by the reading. */
  misreading: Misreading | null
} {
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
  const asked = choice.method ?? (known ? 'o-pacc' : 'cc')
  if (!PREVALENCE_METHODS.includes(asked)) {
    throw new RangeError(`method: expected one of ${PREVALENCE_METHODS.join(', ')}, got '${asked}'`)
  }
  if (asked !== 'cc' && known === null) {
    throw new RangeError(`method: '${asked}' needs a calibration sample of model '${model}'`)
  }
  const misfit =
    asked === 'cc' || known === null || cell.outcomes.size === 0
      ? null
      : mixtureMisfit(labelledSample(known), readSample(cell), {
          method: 'o-pacc',
          smoothness: known.smoothness,
          groupOf,
          groups: LABELS.length * SURENESS.length,
          replicates: MISFIT_REPLICATES,
          seed,
        })
  const isUnlike = misfit !== null && misfit.distance > misfit.expected
  const areTooFew = !choice.calibration && cell.posts - cell.noEvidence < FEWEST_POSTS
  // Under a shift a correction is further off than what it corrects, and does not know it; and other
  // sources nearly always are such a shift, which few posts do not show.
  const isFallback = choice.method === undefined && known !== null && (isUnlike || areTooFew)
  const method = isFallback ? 'cc' : asked
  const errors = choice.method === 'cc' || known === null ? null : errorsBetweenSources(known)
  const betweenSources = isFallback ? errors : null
  const calibration = method === 'cc' ? null : known
  const sources = calibration === null ? [] : Object.values(calibration.sources)
  return {
    options: { method, calibration, betweenSources, replicates, seed },
    said: {
      method,
      calibration: calibration && {
        texts: sources.flat().reduce((sum, keys) => sum + keys.length, 0),
        sources: sources.length,
      },
      betweenSources: betweenSources?.length ?? null,
      sumsBetweenSources: errors?.length ?? null,
      replicates,
      seed,
      misfit,
      caveat: isFallback
        ? (isUnlike ? UNLIKE_COUNTED : TOO_FEW_COUNTED) +
          (betweenSources ? WITH_SOURCES : WITHOUT_SOURCES)
        : caveatOf(method, isUnlike),
    },
    misreading: errors && misreadingOf(errors, { replicates, seed }),
  }
}

function caveatOf(method: PrevalenceMethod, isUnlike: boolean): string {
  if (method === 'cc') return COUNTED
  if (method === 'pcc') return AVERAGED
  return isUnlike ? UNLIKE : CORRECTED
}

/** Outcomes by their label and how sure the model was of it. */
function groupOf({ predicted, posterior }: Outcome): number {
  const most = Math.max(...posterior)
  const level = SURENESS.filter((bound) => most >= bound).length - 1
  return predicted * SURENESS.length + level
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}
