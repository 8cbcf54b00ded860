import { A_NUMBER, A_TEXT, AN_OBJECT, type Kinds } from '../arguments/options'
import { LABELS, type Label, type Tail } from '../spectrum'
import { type Confidence, type Interval, normalQuantile } from '../stats/interval'
import type { PrevalenceMethod } from '../stats/quantifier'
import type { Calibration } from './calibration'
import type { Cell } from './cell'
import {
  GROUP_DRAWS,
  type PairedDifference,
  SMALLEST_GROUP,
  type Standing,
  standings,
} from './comparison'
import { type Copies, copiesOf } from './copies'
import type { Counted } from './counted'
import { type Drivers, driversOf } from './drivers'
import {
  type Earned,
  type EarnedOptions,
  earnedOf,
  type TellingRates,
  tellingRates,
} from './earned'
import { type Estimation, estimationOf } from './estimation'
import { type Friction, frictionOf } from './friction'
import type { FarPost } from './furthest'
import { periodsBefore } from './grouping'
import { type Moments, momentsOf } from './moments'
import { type NearDuplicates, nearDuplicatesOf } from './near-duplicates'
import { type OverTime, overTimeOf } from './over-time'
import { type Estimated, type PrevalenceFigures, prevalenceEstimator } from './prevalence'
import { type Ratings, ratingsOf } from './ratings'
import { heavySumInterval, isHeavy, type ReachFigures, reachFigures } from './reach-figures'
import { type Share, shareOf } from './share'
import { sortedGroups } from './state'
import { type GroupTheme, groupThemesOf, type Themes, themesOf } from './themes'
import { type Voices, type VoicesBySet, voicesOf } from './voices'
import { type Weighted, weightedOf } from './weights'

export { DEFAULT_TELLING, type EarnedSum, type TellingRates } from './earned'
export type { Share } from './share'

/** How a report is made from the counts. */
export interface ReportOptions {
  /** Confidence of every interval: 0.8, 0.9, 0.95 (default), 0.99 or 0.999. */
  readonly confidence?: Confidence
  /** Telling rates of the earned-media sums, ≥ 0; {@link DEFAULT_TELLING} where not given. */
  readonly telling?: Partial<TellingRates>
  /**
   * How prevalence is estimated. By default `o-pacc`; `cc`, a plain count, where no calibration sample
   * belongs to the model, or where the posts are written unlike its texts.
   */
  readonly method?: PrevalenceMethod
  /** The errors to correct prevalence by; the sample that ships with the model by default. */
  readonly calibration?: Calibration
  /** Draws behind each interval of a corrected share, 50 … 10,000; 500 by default. */
  readonly replicates?: number
  /** The seed of these draws, a 32-bit integer; 1 by default. */
  readonly seed?: number
}

/** What each of these options should be. */
export const REPORT_KINDS: Kinds<ReportOptions> = {
  confidence: A_NUMBER,
  telling: AN_OBJECT,
  method: A_TEXT,
  calibration: AN_OBJECT,
  replicates: A_NUMBER,
  seed: A_NUMBER,
}

/** What a set of posts says. */
export interface Measured extends PrevalenceFigures {
  /** Posts read. */
  readonly posts: number
  /** Posts that all shares are of: those with evidence. */
  readonly measured: number
  /** Posts in which the model knew nothing; left out of every share. */
  readonly noEvidence: number
  /** Posts by predicted label: plain counts, biased as estimates of prevalence where tails are thin. */
  readonly counted: Readonly<Record<Label, Share>>
  readonly earned: Earned
  /**
   * Posts read whose voice is the firm's, bought or nobody's, each with those like it for which it stands: in every
   * share, in no earned sum. Of posts that hardly lie in a tail those that nobody read count as earned.
   */
  readonly notEarned: number
  /** Posts whose reach was given; the others count as reaching 1. */
  readonly reachGiven: number
  /** Shares by weight, such as the customers' value; null where no measured post has a weight. */
  readonly weighted: Weighted | null
  /** Posts by score, in bins of equal width over −1 … 1. */
  readonly scores: readonly number[]
  /** First and last time among the posts, ISO 8601, or null. */
  readonly from: string | null
  readonly to: string | null
}

/** One group of posts. */
export interface Group extends Measured, Standing {
  /** The values that put the posts in this group, in the order of the table's keys. */
  readonly values: readonly (string | null)[]
  /**
   * What each tail speaks of more here than in the other groups; none under 20 texts here among those that
   * themes are found in.
   */
  readonly themes: Readonly<Record<Tail, readonly GroupTheme[]>>
}

/** The groups that one grouping gives, the largest first. */
export interface GroupTable {
  readonly by: readonly string[]
  readonly groups: readonly Group[]
  /** The ten largest groups that are not too small, two at a time, with p adjusted for all of these pairs. */
  readonly pairs: readonly GroupPair[]
}

/** Two groups of a table. */
export interface GroupPair {
  /** The values of the larger, and of the other. */
  readonly first: readonly (string | null)[]
  readonly second: readonly (string | null)[]
  /** The first less the second. */
  readonly difference: PairedDifference
}

/** What a corpus says, with the error of every figure. */
export interface TailReport extends Measured {
  readonly version: 2
  readonly model: string
  readonly confidence: Confidence
  readonly telling: TellingRates
  /** How prevalence was estimated, and what its intervals do not hold. */
  readonly estimation: Estimation
  /** Posts that could not be read and are in no figure. */
  readonly unread: number
  /** Posts that were read for their reasons, and how they were drawn: each stands for those that were not. */
  readonly explained: {
    readonly posts: number
    /** The probability of a tail from which on posts may lie in one. */
    readonly above: number | null
    /** Of those one in so many was read. */
    readonly every: number
    /** Of all others one in so many times `every`; 0: none. */
    readonly others: number
  }
  readonly reach: ReachFigures
  /** The writers' own ratings beside the labels; null where no measured post was rated. */
  readonly ratings: Ratings | null
  /** How many customers speak in all measured posts and in each tail, and how evenly. */
  readonly voices: VoicesBySet<Voices>
  /** Posts with the same words, and what counting them once changes. */
  readonly copies: Copies
  /** Posts with nearly the same words, copies among them. */
  readonly nearDuplicates: NearDuplicates
  readonly drivers: Drivers
  readonly friction: Friction
  readonly moments: Moments
  readonly themes: Themes
  /** The tails by week, month or year; null where the posts span too short a time, or have none. */
  readonly overTime: OverTime | null
  /** Groups with fewer measured posts are too small to be compared. */
  readonly smallestGroup: number
  readonly furthest: Readonly<Record<Tail, readonly FarPost[]>>
  readonly tables: readonly GroupTable[]
}

/** Makes the report of what a meter has counted. */
export function tailReport(counted: Counted, options: ReportOptions = {}): TailReport {
  const confidence = options.confidence ?? 0.95
  normalQuantile(confidence)
  const telling = tellingRates(options.telling)
  const estimation = estimationOf(counted.model, options, counted.all)
  const estimator = prevalenceEstimator({ ...estimation.options, confidence })
  const { seed } = estimation.said
  const reach = reachFigures(counted.reach, counted.all, confidence, seed)
  const { misreading } = estimation
  const heavy = (rates: readonly number[], sum: number): Interval | null =>
    heavySumInterval(counted.reach, counted.all, rates, sum, confidence, seed)
  const whole = measure(counted.all, estimator.figures(estimator.estimate(counted.all)), {
    confidence,
    telling,
    misreading,
    ...(isHeavy(reach) && { heavy }),
  })
  const ofGroup = (cell: Cell, estimated: Estimated): Measured =>
    measure(cell, estimator.figures(estimated), {
      confidence,
      telling,
      misreading,
      most: GROUP_DRAWS,
    })
  return {
    version: 2,
    model: counted.model,
    confidence,
    telling,
    estimation: estimation.said,
    unread: counted.unread,
    explained: {
      posts: counted.explained,
      above: counted.explainAbove,
      every: counted.explainEvery,
      others: counted.explainOthers,
    },
    smallestGroup: SMALLEST_GROUP,
    ...whole,
    reach,
    ratings: ratingsOf(counted.ratings, confidence),
    voices: {
      all: voicesOf(counted.voices.all, confidence),
      outraged: voicesOf(counted.voices.outraged, confidence),
      delighted: voicesOf(counted.voices.delighted, confidence),
    },
    copies: copiesOf(counted.copies, counted.all.labels, confidence),
    nearDuplicates: nearDuplicatesOf(counted.nearDuplicates, counted.all.labels, confidence),
    drivers: driversOf(counted.drivers, confidence, seed),
    friction: frictionOf(counted.friction, counted.all.labels, confidence),
    moments: momentsOf(counted.moments, confidence),
    themes: themesOf(counted.texts),
    overTime: overTimeOf(counted.time, counted.all, estimator, confidence),
    furthest: {
      outraged: [...counted.furthest.outraged],
      delighted: [...counted.furthest.delighted],
    },
    tables: counted.groups.map((groups, i) => {
      const by = counted.by[i] as readonly string[]
      const sorted = sortedGroups(groups)
      const names = sorted.map(([values]) => values)
      const before = periodsBefore(by, names)
      const compared = sorted.map(([, cell], g) => ({
        cell,
        estimated: estimator.estimate(cell, GROUP_DRAWS),
        before: before[g] ?? null,
      }))
      const themes = {
        outraged: groupThemesOf(counted.texts, 'outraged', i, names),
        delighted: groupThemesOf(counted.texts, 'delighted', i, names),
      }
      const standing = standings(counted.all, compared, estimator, confidence)
      return {
        by,
        groups: sorted
          .map(([values, cell], g) => ({
            values,
            themes: {
              outraged: themes.outraged.get(JSON.stringify(values)) ?? [],
              delighted: themes.delighted.get(JSON.stringify(values)) ?? [],
            },
            ...standing.groups[g]!,
            ...ofGroup(cell, compared[g]!.estimated),
          }))
          .sort((a, b) => b.posts - a.posts),
        pairs: standing.pairs().map(({ first, second, difference }) => ({
          first: sorted[first]![0],
          second: sorted[second]![0],
          difference,
        })),
      }
    }),
  }
}

function measure(cell: Cell, prevalence: PrevalenceFigures, options: EarnedOptions): Measured {
  const { confidence, misreading, most } = options
  const measured = cell.posts - cell.noEvidence
  const share = (count: number): Share => shareOf(count, measured, confidence)
  return {
    posts: cell.posts,
    measured,
    noEvidence: cell.noEvidence,
    ...prevalence,
    counted: Object.fromEntries(
      LABELS.map((label, i) => [label, share(cell.labels[i]!)]),
    ) as Record<Label, Share>,
    earned: earnedOf(cell, options),
    notEarned: cell.notEarned.reduce((a, b) => a + b, 0),
    reachGiven: cell.reachGiven,
    weighted: weightedOf(cell.weights, confidence, misreading, most),
    scores: [...cell.scores],
    from: cell.earliest === null ? null : new Date(cell.earliest).toISOString(),
    to: cell.latest === null ? null : new Date(cell.latest).toISOString(),
  }
}
