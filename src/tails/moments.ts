import { TOUCHPOINTS, type Touchpoint } from '../signals/names'
import type { Confidence } from '../stats/interval'
import {
  AFTERMATHS,
  type Aftermath,
  MOMENT_SIDES,
  type MomentCounts,
  type MomentSide,
} from './moment-counts'
import type { Share } from './share'
import { type Tally, tallyShare } from './tally'

/** With fewer posts on a side nothing is told of what they leave behind. */
const FEWEST = 10

/** The posts of one side. */
export interface Moment {
  /** Of the posts (that speak of the touchpoint), those on this side. */
  readonly posts: Share
  /**
   * Of the posts on this side, those that tell of a lasting memory, of coming back, of leaving and of telling
   * others; null where fewer than {@link Moments.fewest} posts are on this side.
   */
  readonly aftermath: Readonly<Record<Aftermath, Share>> | null
}

/** The moments of explained posts, by who or what made them. */
export interface MomentsOf {
  /** Explained posts (of the touchpoint). */
  readonly posts: number
  /**
   * `person`: a person made it (human warmth, more than duty asked, recovery by staff); `machine`: a machine or
   * silence stood in between (a machine's barrier, no answer, a system that failed, no way to leave; a chat bot,
   * an app or a kiosk that fails); `human_failing`: a person failed. A post may be on several sides.
   */
  readonly sides: Readonly<Record<MomentSide, Moment>>
}

/** The moments at one touchpoint. */
export interface TouchpointMoments extends MomentsOf {
  readonly touchpoint: Touchpoint
}

/**
 * Human and machine: where people made the moment and where automation stood in between, and what that leaves
 * behind. Counts are of explained posts; for shares each of them counts for the posts that it stands for.
 */
export interface Moments {
  /** A side with fewer posts says nothing of what it leaves behind. */
  readonly fewest: number
  /** Wherever it happened. */
  readonly all: MomentsOf
  /** Those that explained posts speak of, the most frequent first. */
  readonly touchpoints: readonly TouchpointMoments[]
}

/** The moments that were counted. */
export function momentsOf(counts: MomentCounts, confidence: Confidence): Moments {
  const one = ({ posts, sides }: MomentCounts['all']): MomentsOf => ({
    posts: posts.posts,
    sides: Object.fromEntries(
      MOMENT_SIDES.map((side, s) => [side, momentOf(sides[s]!, posts, confidence)]),
    ) as MomentsOf['sides'],
  })
  return {
    fewest: FEWEST,
    all: one(counts.all),
    touchpoints: TOUCHPOINTS.map((touchpoint, t) => ({
      touchpoint,
      ...one(counts.touchpoints[t]!),
    }))
      .filter(({ posts }) => posts > 0)
      .sort((a, b) => b.posts - a.posts),
  }
}

function momentOf(
  [posts, ...after]: readonly Tally[],
  total: Tally,
  confidence: Confidence,
): Moment {
  return {
    posts: tallyShare(posts!, total, confidence),
    aftermath:
      posts!.posts < FEWEST
        ? null
        : (Object.fromEntries(
            AFTERMATHS.map((name, a) => [name, tallyShare(after[a]!, posts!, confidence)]),
          ) as Record<Aftermath, Share>),
  }
}
