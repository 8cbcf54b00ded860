import type { Classification } from '../classification'
import type { Post } from '../post'
import { LABELS } from '../spectrum'
import type { ReadSample } from '../stats/read-sample'
import { outcomeOf } from './outcome'
import { addWeight, createWeights, mergeWeights, type WeightCounts } from './weights'

/** How finely a cell keeps the scores: bins of equal width over −1 … 1. */
export const SCORE_BINS = 40

/** What is counted of a set of posts. Integers only, so that adding cells is exact in any order. */
export interface Cell {
  /** Posts read. */
  posts: number
  /** Of these, posts without evidence; they are in no other count of the labels. */
  noEvidence: number
  /** Posts by label, in the order of the line. */
  readonly labels: number[]
  /** Posts by score, from −1 to 1 in bins of equal width. */
  readonly scores: number[]
  /** Posts by what the model said of them, rounded; see {@link outcomeKey}. */
  readonly outcomes: Map<number, number>
  /** Posts whose reach was given; the others count as reaching 1. */
  reachGiven: number
  /**
   * Posts by label whose voice is the firm's, bought or nobody's, with those for which they stand; their reach
   * is in no sum.
   */
  readonly notEarned: number[]
  /** Summed reach of the earned posts by label. */
  readonly reach: bigint[]
  /** Summed squares of reach by label, for the interval of the sum. */
  readonly reachSquares: bigint[]
  /** Weights of the posts that have one. */
  readonly weights: WeightCounts
  /** Earliest and latest time, in milliseconds since 1970, or null without any. */
  earliest: number | null
  latest: number | null
}

/** A cell that has counted nothing. */
export function createCell(): Cell {
  return {
    posts: 0,
    noEvidence: 0,
    labels: LABELS.map(() => 0),
    scores: Array.from({ length: SCORE_BINS }, () => 0),
    outcomes: new Map(),
    reachGiven: 0,
    notEarned: LABELS.map(() => 0),
    reach: LABELS.map(() => 0n),
    reachSquares: LABELS.map(() => 0n),
    weights: createWeights(),
    earliest: null,
    latest: null,
  }
}

/**
 * Counts one classified post; what nobody has read for its source counts as earned.
 *
 * @param outcome the key of the classification, see {@link outcomeKey}
 * @param voice how many times the post is in the earned sums: 1, or where it is not earned 0 less those of the
 *   posts that nobody read for which it stands
 */
export function addToCell(
  cell: Cell,
  post: Post,
  classification: Classification,
  outcome: number,
  voice = 1,
): void {
  cell.posts++
  if (post.time !== undefined) widen(cell, Date.parse(post.time))
  if (classification.evidence === 'none') {
    cell.noEvidence++
    return
  }
  const label = LABELS.indexOf(classification.label)
  bump(cell.labels, label)
  bump(cell.scores, scoreBin(classification.score))
  bumpKey(cell.outcomes, outcome, 1)
  if (post.weight !== undefined) addWeight(cell.weights, label, post.weight)
  if (post.reach !== undefined) cell.reachGiven++
  if (voice < 1) cell.notEarned[label]! += 1 - voice
  const reach = BigInt(voice) * BigInt(post.reach ?? 1)
  cell.reach[label] = (cell.reach[label] as bigint) + reach
  cell.reachSquares[label] = (cell.reachSquares[label] as bigint) + reach * reach
}

/** Adds what another cell has counted. */
export function mergeCell(cell: Cell, other: Cell): void {
  cell.posts += other.posts
  cell.noEvidence += other.noEvidence
  cell.reachGiven += other.reachGiven
  for (let i = 0; i < cell.labels.length; i++) {
    cell.labels[i] = (cell.labels[i] as number) + (other.labels[i] as number)
    cell.notEarned[i] = (cell.notEarned[i] as number) + (other.notEarned[i] as number)
    cell.reach[i] = (cell.reach[i] as bigint) + (other.reach[i] as bigint)
    cell.reachSquares[i] = (cell.reachSquares[i] as bigint) + (other.reachSquares[i] as bigint)
  }
  for (let i = 0; i < SCORE_BINS; i++) {
    cell.scores[i] = (cell.scores[i] as number) + (other.scores[i] as number)
  }
  for (const [key, count] of other.outcomes) bumpKey(cell.outcomes, key, count)
  mergeWeights(cell.weights, other.weights)
  if (other.earliest !== null) widen(cell, other.earliest)
  if (other.latest !== null) widen(cell, other.latest)
}

/** What the model said of the posts, in an order that does not depend on which post came first. */
export function readSample({ outcomes }: Cell): ReadSample {
  const keys = [...outcomes.keys()].sort((a, b) => a - b)
  return { outcomes: keys.map(outcomeOf), counts: keys.map((key) => outcomes.get(key)!) }
}

function widen(cell: Cell, time: number): void {
  if (cell.earliest === null || time < cell.earliest) cell.earliest = time
  if (cell.latest === null || time > cell.latest) cell.latest = time
}

function bump(counts: number[], index: number): void {
  counts[index] = (counts[index] as number) + 1
}

function bumpKey(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function scoreBin(score: number): number {
  return Math.min(SCORE_BINS - 1, Math.floor(((score + 1) / 2) * SCORE_BINS))
}
