import { TOUCHPOINTS, type Touchpoint } from '../signals/names'
import { LABELS } from '../spectrum'
import type { Confidence } from '../stats/interval'
import { moverRatio, type ProportionRatio } from '../stats/mover-ratio'
import { FRICTION_SETS, FRICTIONS, type FrictionCounts, type FrictionName } from './friction-counts'
import type { FarPost } from './furthest'
import { type Share, shareOf } from './share'

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
  /** Of the explained posts of each set, those that show it. */
  readonly negative: Share
  readonly outraged: Share
  readonly others: Share
  /**
   * How many times as often negative posts show it as the other explained posts do; null where either set has no
   * post, or none shows it.
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
 * Only explained posts can show it, so every share is of these; mild complaints are explained less often than
 * outrage, so the shares lean to what outrages. Labels are the predicted ones, and shares plain counts.
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
  const [outraged, dissatisfied, others] = FRICTION_SETS.map(
    (_, set) => counts.explained[set]!,
  ) as [number, number, number]
  const negative = outraged + dissatisfied
  const kinds = FRICTIONS.map((name, i): FrictionKind => {
    const { posts, touchpoints, examples } = counts.kinds[i]!
    const shown = posts[0]! + posts[1]!
    return {
      name,
      negative: shareOf(shown, negative, confidence),
      outraged: shareOf(posts[0]!, outraged, confidence),
      others: shareOf(posts[2]!, others, confidence),
      lift:
        negative === 0 || others === 0
          ? null
          : moverRatio(
              { count: shown, total: negative },
              { count: posts[2]!, total: others },
              confidence,
            ),
      touchpoints: TOUCHPOINTS.map((touchpoint, t) => ({
        touchpoint,
        ofFriction: shareOf(touchpoints[t]!, shown, confidence),
        ofTouchpoint: shareOf(touchpoints[t]!, counts.touchpoints[t]!, confidence),
      }))
        .filter(({ ofFriction }) => ofFriction.count > 0)
        .sort((a, b) => b.ofFriction.count - a.ofFriction.count),
      examples: [...examples],
    }
  })
  return {
    negative: { posts: of('outraged') + of('dissatisfied'), explained: negative },
    outraged: { posts: of('outraged'), explained: outraged },
    others: { posts: of('neutral') + of('satisfied') + of('delighted'), explained: others },
    kinds: kinds.sort((a, b) => b.negative.count - a.negative.count),
  }
}
