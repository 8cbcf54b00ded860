import { TOUCHPOINTS, type Touchpoint } from '../signals/names'
import { LABELS } from '../spectrum'
import type { Confidence } from '../stats/interval'
import { moverRatio, type ProportionRatio } from '../stats/mover-ratio'
import { FRICTIONS, type FrictionCounts, type FrictionName } from './friction-counts'
import type { FarPost } from './furthest'
import type { Share } from './share'
import { effectiveCounts, type Tally, tallyOf, tallyShare } from './tally'

/** A touchpoint where friction shows. */
export interface FrictionPlace {
  readonly touchpoint: Touchpoint
  /** Of the negative posts that show this friction, those that do so here. */
  readonly ofFriction: Share
  /** Of the negative posts that speak of the touchpoint, those that show this friction there. */
  readonly ofTouchpoint: Share
}

/** One kind of friction, and how much of the negative tail shows it. */
export interface FrictionKind {
  readonly name: FrictionName
  /** Of the posts of each set, those that show it. */
  readonly negative: Share
  readonly outraged: Share
  readonly others: Share
  /**
   * How many times as often negative posts show it as the others do; null where either set has no explained post, or
   * none shows it.
   */
  readonly lift: ProportionRatio | null
  /** Where the negative posts that show it do so, the most frequent first; a post may name several. */
  readonly touchpoints: readonly FrictionPlace[]
  /** Negative posts that show it, the furthest out. */
  readonly examples: readonly FarPost[]
}

/** How many posts have a predicted label, and how many of them were read for their reasons. */
export interface ExplainedOf {
  readonly posts: number
  readonly explained: number
}

/**
 * What makes the path hard for customers, ranked by its share of the negative posts (outraged, dissatisfied).
 * Only explained posts can show it; for its shares each of them counts for the posts that it stands for, and
 * counts are of explained posts. Where none of the others is explained, mild complaints are so less often than
 * outrage, and the shares lean to what outrages. Labels are the predicted ones.
 */
export interface Friction {
  readonly negative: ExplainedOf
  readonly outraged: ExplainedOf
  /** Neutral, satisfied and delighted posts. */
  readonly others: ExplainedOf
  readonly kinds: readonly FrictionKind[]
}

/**
 * The friction that was counted.
 *
 * @param labels measured posts by predicted label
 */
export function frictionOf(
  counts: FrictionCounts,
  labels: readonly number[],
  confidence: Confidence,
): Friction {
  const of = (label: (typeof LABELS)[number]): number => labels[LABELS.indexOf(label)]!
  const [outraged, dissatisfied, others] = counts.explained as readonly [Tally, Tally, Tally]
  const negative = tallyOf([outraged, dissatisfied])
  const kinds = FRICTIONS.map((name, i): FrictionKind => {
    const { posts, touchpoints, examples } = counts.kinds[i]!
    const shown = tallyOf([posts[0]!, posts[1]!])
    return {
      name,
      negative: tallyShare(shown, negative, confidence),
      outraged: tallyShare(posts[0]!, outraged, confidence),
      others: tallyShare(posts[2]!, others, confidence),
      lift:
        negative.posts === 0 || others.posts === 0
          ? null
          : moverRatio(
              effectiveCounts(shown, negative),
              effectiveCounts(posts[2]!, others),
              confidence,
            ),
      touchpoints: TOUCHPOINTS.map((touchpoint, t) => ({
        touchpoint,
        ofFriction: tallyShare(touchpoints[t]!, shown, confidence),
        ofTouchpoint: tallyShare(touchpoints[t]!, counts.touchpoints[t]!, confidence),
      }))
        .filter(({ ofFriction }) => ofFriction.count > 0)
        .sort((a, b) => byShare(a.ofFriction, b.ofFriction)),
      examples: [...examples],
    }
  })
  return {
    negative: { posts: of('outraged') + of('dissatisfied'), explained: negative.posts },
    outraged: { posts: of('outraged'), explained: outraged.posts },
    others: { posts: of('neutral') + of('satisfied') + of('delighted'), explained: others.posts },
    kinds: kinds.sort((a, b) => byShare(a.negative, b.negative)),
  }
}

/** The larger share first. */
function byShare(a: Share, b: Share): number {
  return (b.share ?? 0) - (a.share ?? 0)
}
