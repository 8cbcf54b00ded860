import { LABELS } from '../spectrum'
import { type Cell, createCell, mergeCell, SCORE_BINS } from './cell'
import { allLabels } from './label-counts'
import { OUTCOME_KEYS, outcomeOf } from './outcome'
import { count, counts, fail, list, number, pairs, record } from './state-reader'
import { readWeights, type WeightState, writeWeights } from './weights'

/** A cell as JSON: sums of reach as decimal strings, because they may pass 2^53. */
export interface CellState {
  readonly posts: number
  readonly noEvidence: number
  readonly labels: readonly number[]
  readonly scores: readonly number[]
  /** Outcomes with their counts, by outcome. */
  readonly outcomes: readonly (readonly [number, number])[]
  readonly reachGiven: number
  readonly notEarned: readonly number[]
  readonly reach: readonly string[]
  readonly reachSquares: readonly string[]
  readonly weights: WeightState | null
  readonly earliest: number | null
  readonly latest: number | null
}

/** The farthest time from 1970 that a Date can hold. */
const LATEST_MS = 8.64e15

export function writeCell(cell: Cell): CellState {
  return {
    ...cell,
    labels: [...cell.labels],
    notEarned: [...cell.notEarned],
    scores: [...cell.scores],
    outcomes: [...cell.outcomes].sort(([a], [b]) => a - b),
    reach: cell.reach.map(String),
    reachSquares: cell.reachSquares.map(String),
    weights: writeWeights(cell.weights),
  }
}

/**
 * Checks a saved cell, also that its counts are of the same posts.
 *
 * @param every a post that is not earned stands for so many at most, and takes the reach of the others away
 */
export function readCell(value: unknown, every: number, at: string): Cell {
  const cell = record(value, at)
  const sums = (name: 'reach' | 'reachSquares'): bigint[] => {
    const items = list(cell[name], `${at}.${name}`)
    if (items.length !== LABELS.length) fail(`${at}.${name}`, `${LABELS.length} sums`)
    return items.map((item) => {
      if (typeof item !== 'string' || !/^-?\d{1,60}$/.test(item)) {
        fail(`${at}.${name}`, 'whole numbers as strings')
      }
      return BigInt(item as string)
    })
  }
  const time = (name: 'earliest' | 'latest'): number | null => {
    if (cell[name] === null) return null
    const ms = number(cell[name], `${at}.${name}`)
    return Math.abs(ms) <= LATEST_MS ? ms : fail(`${at}.${name}`, 'a time')
  }
  const read: Cell = {
    ...createCell(),
    posts: count(cell.posts, `${at}.posts`),
    noEvidence: count(cell.noEvidence, `${at}.noEvidence`),
    labels: counts(cell.labels, LABELS.length, `${at}.labels`),
    scores: counts(cell.scores, SCORE_BINS, `${at}.scores`),
    outcomes: readOutcomes(cell.outcomes, `${at}.outcomes`),
    reachGiven: count(cell.reachGiven, `${at}.reachGiven`),
    notEarned: counts(cell.notEarned, LABELS.length, `${at}.notEarned`),
    reach: sums('reach'),
    reachSquares: sums('reachSquares'),
    weights: readWeights(cell.weights, `${at}.weights`),
    earliest: time('earliest'),
    latest: time('latest'),
  }
  checkCounts(read, at)
  checkReach(read, every, at)
  checkWeights(read, at)
  if (read.earliest === null ? read.latest !== null : !(read.earliest <= read.latest!)) {
    fail(`${at}.latest`, 'a time from the earliest on')
  }
  return read
}

/** The groups of one grouping hold each post once, those without a value in a group of their own. */
export function checkGroups(groups: Iterable<Cell>, all: Cell, at: string): void {
  const sum = createCell()
  for (const cell of groups) mergeCell(sum, cell)
  const [mine, whole] = [writeCell(sum), writeCell(all)]
  for (const name of Object.keys(whole) as (keyof CellState)[]) {
    if (JSON.stringify(mine[name]) !== JSON.stringify(whole[name])) {
      fail(at, `groups that together have the ${name} of all posts`)
    }
  }
}

function readOutcomes(value: unknown, at: string): Map<number, number> {
  const given = pairs(value, at)
  for (const [key] of given) {
    if (key >= OUTCOME_KEYS || outcomeOf(key).posterior.some((p) => p < 0)) fail(at, 'outcomes')
  }
  const outcomes = new Map(given)
  return outcomes.size === given.length ? outcomes : fail(at, 'each outcome once')
}

function checkCounts({ posts, noEvidence, labels, scores, outcomes }: Cell, at: string): void {
  const measured = allLabels(labels)
  if (posts !== measured + noEvidence) {
    fail(`${at}.posts`, `${measured + noEvidence}, the sum of labels and noEvidence, got ${posts}`)
  }
  if (allLabels(scores) !== measured) fail(`${at}.scores`, `${measured} posts, as in labels`)
  const told = LABELS.map(() => 0)
  for (const [key, of] of outcomes) told[key % LABELS.length]! += of
  labels.forEach((of, c) => {
    if (told[c] !== of) fail(`${at}.outcomes`, `${of} ${LABELS[c]} posts, as in labels`)
  })
}

function checkReach(cell: Cell, every: number, at: string): void {
  const { labels, reachGiven, notEarned, reach, reachSquares } = cell
  const measured = allLabels(labels)
  if (reachGiven > measured) fail(`${at}.reachGiven`, `at most ${measured}`)
  labels.forEach((posts, c) => {
    if (notEarned[c]! > posts * every) fail(`${at}.notEarned`, `at most ${posts * every} each`)
    const [sum, squares] = [reach[c]!, reachSquares[c]!]
    // What was read and is not earned also takes away those for which it stands.
    const mayFall = every > 1 && notEarned[c]! > 0
    if (sum < 0n && !mayFall) fail(`${at}.reach`, 'sums >= 0')
    // Whole numbers, at most so many (Cauchy–Schwarz).
    if (squares < (sum < 0n ? -sum : sum) || sum * sum > BigInt(posts) * squares) {
      fail(`${at}.reachSquares`, 'the squares of what reach sums')
    }
    if (posts === 0 && squares !== 0n) fail(`${at}.reachSquares`, 'none where there are no posts')
  })
}

function checkWeights({ labels, weights }: Cell, at: string): void {
  labels.forEach((most, c) => {
    const [posts, sum, squares] = [weights.posts[c]!, weights.sums[c]!, weights.squares[c]!]
    if (posts > most) fail(`${at}.weights.posts`, `at most ${most} ${LABELS[c]} posts`)
    if (squares > sum * sum || sum * sum > BigInt(posts) * squares) {
      fail(`${at}.weights.squares`, 'the squares of what is summed')
    }
  })
}
