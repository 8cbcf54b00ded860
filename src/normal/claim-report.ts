import { SIGNALS, type Signal, type Source } from '../signals/names'
import { benjaminiHochberg } from '../stats/benjamini-hochberg'
import { differenceInterval } from '../stats/difference'
import type { Confidence, Interval } from '../stats/interval'
import type { Proportion } from '../stats/newcombe'
import { twoSidedP } from '../stats/normal-tail'
import { oneSampleP } from '../stats/one-sample'
import { scoreSpread, twoSampleP } from '../stats/two-sample'
import { wilson } from '../stats/wilson'
import { type Estimation, type EstimationChoice, estimationOf } from '../tails/estimation'
import { prevalenceEstimator } from '../tails/prevalence'
import { type ClaimInput, checkClaim, type Shows, type StatedClaim } from './claim'
import { placesOf, type Tallies, tallyOf } from './claim-counts'
import {
  cellOf,
  type ExperiencedShare,
  experiencedShare,
  type Noise,
  type Told,
} from './experience'

/** With fewer earned posts to hold it against, a claim is compared with nothing. */
export const FEWEST_POSTS = 30
/** With fewer of the firm's texts that could make it, a claim is compared with nothing. */
export const FEWEST_TEXTS = 5

/** How the table is made. */
export interface ClaimReportOptions extends EstimationChoice {
  /** Numbers that the firm states. */
  readonly claims?: readonly ClaimInput[]
  /** True: owned and paid posts found among the posts are the firm's texts too. */
  readonly ownedAsClaims?: boolean
  /** Confidence of every interval; 0.95 by default. */
  readonly confidence?: Confidence
}

/** What the firm says: a stated share, or that of its texts. */
export interface ClaimedShare extends Interval {
  readonly share: number
  /** The firm's texts that claim it, of those that could; null where a number is stated. */
  readonly count: number | null
  readonly of: number | null
}

/** By how much what is said exceeds what is told: claimed less experienced. */
export interface ClaimGap extends Interval {
  readonly value: number
  readonly p: number
  /** p adjusted for all claims of the table that are compared (Benjamini–Hochberg). */
  readonly adjustedP: number
}

/** One claim beside what customers tell. */
export interface ClaimRow {
  /** A stated number, or what the firm's texts promise. */
  readonly from: 'stated' | 'texts'
  /** The words of a stated claim, or null. */
  readonly claim: string | null
  readonly shows: Shows
  readonly touchpoint: string | null
  readonly brand: string | null
  readonly claimed: ClaimedShare
  readonly experienced: ExperiencedShare
  /** Null where too few stand on either side. */
  readonly gap: ClaimGap | null
  /** Which side has too few to compare: fewer posts, or texts, than {@link ClaimReport.fewest}. */
  readonly tooFew: 'posts' | 'texts' | 'both' | null
}

/** What the firm says beside what its customers tell. */
export interface ClaimReport {
  readonly version: 1
  readonly model: string
  readonly confidence: Confidence
  /** How shares of labels were estimated; null where no claim is about labels. */
  readonly estimation: Estimation | null
  /** Posts by source, less those in which the model knew nothing. Only earned ones are experience. */
  readonly posts: Readonly<Record<Source, number>> & { readonly noEvidence: number }
  /** Texts of the firm: those given, and those found among the posts where they were asked for. */
  readonly texts: { readonly given: number; readonly found: number; readonly noEvidence: number }
  readonly fewest: { readonly posts: number; readonly texts: number }
  /** Stated claims in the order given, then those of texts, the surest overclaim first. */
  readonly rows: readonly ClaimRow[]
}

/** The counts behind the table. */
export interface ClaimCounted {
  readonly model: string
  readonly sources: Record<Source, number>
  readonly noEvidence: { posts: number; texts: number }
  readonly earned: Tallies
  /** Owned and paid posts. */
  readonly owned: Tallies
  /** The firm's own texts. */
  readonly firm: Tallies
}

/** What a firm can promise; the other signals are what no firm would say of itself. */
export const PROMISES: readonly Signal[] = [
  'surprise',
  'beyond_duty',
  'told_others',
  'lasting_memory',
  'return',
  'human_warmth',
  'easy_to_leave',
  'recovery',
]

type Untested = Omit<ClaimRow, 'gap'> & { readonly gap: Omit<ClaimGap, 'adjustedP'> | null }

/**
 * Makes the table.
 *
 * @throws ClaimError for a claim that is none
 * @throws RangeError, TypeError for options out of range
 */
export function claimReport(
  counted: ClaimCounted,
  promises: Tallies,
  options: ClaimReportOptions,
): ClaimReport {
  const { claims = [], ownedAsClaims = false, confidence = 0.95 } = options
  const stated = claims.map((claim, i) => checkClaim(claim, `claims[${i}]`))
  const everything = cellOf(tallyOf(counted.earned, undefined, null))
  const estimation = stated.some(({ shows }) => shows.kind === 'labels')
    ? estimationOf(counted.model, options, everything)
    : null
  const estimator = estimation && prevalenceEstimator({ ...estimation.options, confidence })
  const told = { experience: counted.earned, estimator, confidence }
  const rows = [
    ...stated.map((claim) => statedRow(claim, told)),
    ...textRows(promises, told).sort(surestFirst),
  ]
  const p = rows.flatMap(({ gap }) => (gap ? [gap.p] : []))
  const adjusted = benjaminiHochberg(p)
  let at = 0
  const all = (tallies: Tallies): number => tallyOf(tallies, undefined, null).posts
  return {
    version: 1,
    model: counted.model,
    confidence,
    estimation: estimation?.said ?? null,
    posts: {
      ...counted.sources,
      noEvidence: counted.noEvidence.posts,
    },
    texts: {
      given: all(counted.firm),
      found: ownedAsClaims ? all(counted.owned) : 0,
      noEvidence: counted.noEvidence.texts,
    },
    fewest: { posts: FEWEST_POSTS, texts: FEWEST_TEXTS },
    rows: rows.map((row) => ({
      ...row,
      gap: row.gap && { ...row.gap, adjustedP: adjusted[at++]! },
    })),
  }
}

function statedRow(stated: StatedClaim, told: Told): Untested {
  const { claim, share, shows, touchpoint, brand } = stated
  const { noise, ...experienced } = experiencedShare(shows, brand, touchpoint, told)
  const claimed = { share, low: share, high: share, count: null, of: null }
  const tooFew = experienced.of < FEWEST_POSTS ? 'posts' : null
  const row = { from: 'stated', claim, shows, touchpoint, brand, claimed, experienced } as const
  if (tooFew || experienced.share === null) return { ...row, gap: null, tooFew }
  const p = statedP(experienced.share, experienced.of, share, noise)
  return { ...row, gap: gapOf(claimed, experienced, p), tooFew }
}

/** How often chance alone would set a share of so many posts so far from a stated one. */
function statedP(share: number, posts: number, stated: number, { error, variance }: Noise): number {
  const read = stated * (1 - stated)
  // As many labels read right as the posts are worth; draws at the edge of the simplex may all agree.
  const worth = read > 0 ? (posts * read) / Math.max(read, variance) : posts
  const byCount =
    read === 0 && variance > 0 ? 0 : oneSampleP({ count: share * worth, total: worth }, stated)
  const spread = Math.max(error, Math.sqrt(variance / posts))
  return spread > 0 ? Math.max(byCount, twoSidedP((share - stated) / spread)) : byCount
}

/** A row for each touchpoint that the firm's texts speak well of, and each signal that they promise. */
function textRows(promises: Tallies, told: Told): Untested[] {
  return placesOf(promises).flatMap(([brand, touchpoint]) => {
    const texts = tallyOf(promises, brand, touchpoint)
    if (touchpoint !== null) {
      if (texts.excels === 0) return []
      const claimed = { count: texts.excels, total: texts.posts }
      return [textRow({ kind: 'excels' }, brand, touchpoint, claimed, told)]
    }
    return SIGNALS.filter((signal) => PROMISES.includes(signal)).flatMap((signal) => {
      const count = texts.signals.get(signal)?.favourable ?? 0
      if (count === 0) return []
      return [textRow({ kind: 'signal', signal }, brand, null, { count, total: texts.posts }, told)]
    })
  })
}

function textRow(
  shows: Shows,
  brand: string | null,
  touchpoint: string | null,
  { count, total }: Proportion,
  told: Told,
): Untested {
  const claimed = {
    share: count / total,
    ...wilson(count, total, told.confidence),
    count,
    of: total,
  }
  const { noise: _, ...experienced } = experiencedShare(shows, brand, touchpoint, told, true)
  const [fewTexts, fewPosts] = [total < FEWEST_TEXTS, experienced.of < FEWEST_POSTS]
  const tooFew = fewTexts ? (fewPosts ? 'both' : 'texts') : fewPosts ? 'posts' : null
  const row = {
    from: 'texts',
    claim: null,
    shows,
    touchpoint,
    brand,
    claimed,
    experienced,
  } as const
  if (tooFew || experienced.share === null) return { ...row, gap: null, tooFew }
  const all = total + experienced.of
  const positive = count + experienced.count
  const p = twoSampleP(
    { sum: count, items: total },
    { sum: experienced.count, items: experienced.of },
    scoreSpread([0, 1], [all - positive, positive]),
  )
  return { ...row, gap: gapOf(claimed, experienced, p), tooFew }
}

function gapOf(
  claimed: ClaimedShare,
  { share, low, high }: ExperiencedShare,
  p: number,
): Omit<ClaimGap, 'adjustedP'> {
  const value = share as number
  return {
    value: claimed.share - value,
    ...differenceInterval({ ...claimed, value: claimed.share }, { value, low, high }),
    p,
  }
}

/** What is surely claimed most above experience first; what could not be compared last. */
function surestFirst(a: Untested, b: Untested): number {
  if (a.gap === null || b.gap === null) return Number(a.gap === null) - Number(b.gap === null)
  return b.gap.low - a.gap.low
}
