import { LABELS, type Label } from '../spectrum'
import { log2 } from '../stats/log2'
import { nestedMeans } from '../stats/nested-means'

/** What a post is held against, from the widest to the narrowest. */
export const LEVELS = ['all', 'industry', 'brand', 'customer'] as const

/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number]

/** Scores are summed in whole numbers of this many to 1, so that sums are exact in any order. */
export const SCORE_UNITS = 2 ** 20

/** What was learned at one level that a post belongs to. */
export interface Standing {
  readonly level: Level
  /** The industry, brand or customer; null for all, and at `industry` for the posts that name none. */
  readonly name: string | null
  readonly labels: readonly number[]
  /** Summed scores, in units of 1 / {@link SCORE_UNITS}. */
  readonly score: number
  /** How many posts the level above counts for, where enough is known of it. */
  readonly strength: number
}

/** How surprising a label is at one level. */
export interface LevelNews {
  readonly level: Level
  readonly name: string | null
  /** How many posts were learned from at this level itself. */
  readonly posts: number
  /**
   * The label's expected probability there: what these posts show, drawn towards the other posts of the level
   * above (see {@link newsOf}). It is no observed share.
   */
  readonly probability: number
  /** −log₂ of it, ≥ 0. */
  readonly bits: number
}

/** How surprising a label is against what is normal. */
export interface News {
  /** The bits of the level that makes it news; null where no post like it was learned from. */
  readonly bits: number | null
  /**
   * The level at which the label is most surprising, of those with posts of their own; the widest of those
   * alike, and `all` only where no post names an industry. Null where bits are.
   */
  readonly level: Level | null
  /** The levels that the post belongs to, from all down. */
  readonly levels: readonly LevelNews[]
}

/** How far a post lies from what one level leads one to expect. */
export interface ExpectationGap {
  readonly level: Level
  readonly name: string | null
  readonly posts: number
  /** The mean score there, drawn towards the other posts of the level above, −1 … 1. */
  readonly expected: number
  /** score − expected, −2 … 2; above 0 where it went better than expected. */
  readonly gap: number
}

const ALIKE = LABELS.map(() => 1 / LABELS.length)

/**
 * The news value of a label, from what was learned at each level, the widest first. The probability at a level is
 * (n + a·p)/(N + a), of N posts n with the label, where p and a come from the posts of the level above that are
 * not among these: all other trades, the other firms of the trade, the firm's other customers (see
 * {@link nestedMeans}).
 *
 * @param fewest posts that a level must know to make news
 */
export function newsOf(standings: readonly Standing[], label: Label, fewest = 1): News {
  const index = LABELS.indexOf(label)
  const groups = standings.map(({ labels, strength }) => ({
    sums: labels,
    items: total(labels),
    strength,
  }))
  const shares = nestedMeans(groups, ALIKE)
  const levels = standings.map(({ level, name }, i): LevelNews => {
    const probability = shares[i]![index] as number
    return { level, name, posts: groups[i]!.items, probability, bits: -log2(probability) }
  })
  const own = (levels.length > 1 ? levels.slice(1) : levels).filter(({ posts }) => posts >= fewest)
  const [widest] = own
  if (widest === undefined) return { bits: null, level: null, levels }
  const news = own.reduce((most, level) => (level.bits > most.bits ? level : most), widest)
  return { bits: news.bits, level: news.level, levels }
}

/** The gap between a score and what each level leads one to expect, the widest first. */
export function expectationGaps(
  standings: readonly Standing[],
  score: number,
): readonly ExpectationGap[] {
  const groups = standings.map(({ labels, score: sum, strength }) => ({
    sums: [sum / SCORE_UNITS],
    items: total(labels),
    strength,
  }))
  const means = nestedMeans(groups, [0])
  return standings.map(({ level, name }, i) => {
    const expected = means[i]![0] as number
    return { level, name, posts: groups[i]!.items, expected, gap: score - expected }
  })
}

function total(labels: readonly number[]): number {
  return labels.reduce((sum, count) => sum + count, 0)
}
