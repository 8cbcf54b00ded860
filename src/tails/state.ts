import { LABELS } from '../spectrum'
import { type Cell, createCell, SCORE_BINS } from './cell'
import { type CopyState, readCopies, writeCopies } from './copies'
import type { Counted } from './counted'
import { type DriverState, readDrivers, writeDrivers } from './driver-counts'
import { readFarPosts } from './far-post-state'
import { type FrictionState, readFriction, writeFriction } from './friction-counts'
import type { Furthest } from './furthest'
import { type MomentState, readMoments, writeMoments } from './moment-counts'
import {
  type NearDuplicateState,
  readNearDuplicates,
  writeNearDuplicates,
} from './near-duplicate-state'
import { OUTCOME_KEYS } from './outcome'
import { type RatingState, readRatings, writeRatings } from './ratings'
import { type ReachState, readReach, writeReach } from './reach'
import { count, counts, fail, list, number, pairs, record, strings, text } from './state-reader'
import { readThemeTexts, type ThemeTextState, writeThemeTexts } from './theme-texts'
import { readTimeCounts, type TimeState, writeTime } from './time-counts'
import { readVoice, type VoiceState, type VoicesBySet, writeVoice } from './voices'
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

/** A group of posts as JSON: the values that put them there, in the order of the grouping's keys. */
export interface GroupState {
  readonly values: readonly (string | null)[]
  readonly cell: CellState
}

/** A meter as JSON. */
export interface MeterState {
  readonly format: 'delight-detector tail meter'
  readonly version: 6
  readonly model: string
  readonly by: readonly (readonly string[])[]
  readonly keep: number
  readonly themes: number
  readonly explainAbove: number | null
  readonly explainEvery: number
  readonly explainOthers: number
  readonly unread: number
  readonly explained: number
  readonly all: CellState
  readonly groups: readonly (readonly GroupState[])[]
  readonly furthest: Furthest
  readonly reach: ReachState
  readonly voices: VoicesBySet<VoiceState>
  readonly copies: CopyState
  readonly nearDuplicates: NearDuplicateState
  readonly texts: ThemeTextState
  readonly drivers: DriverState
  readonly friction: FrictionState
  readonly moments: MomentState
  readonly time: TimeState
  /** Null where no measured post was rated. */
  readonly ratings: RatingState | null
}

const FORMAT = 'delight-detector tail meter'
const VERSION = 6
/** The farthest time from 1970 that a Date can hold. */
const LATEST_MS = 8.64e15

/** The state of a meter; equal counts give equal JSON, whatever order they came in. */
export function writeState(counted: Counted): MeterState {
  return {
    format: FORMAT,
    version: VERSION,
    model: counted.model,
    by: counted.by,
    keep: counted.keep,
    themes: counted.themes,
    explainAbove: counted.explainAbove,
    explainEvery: counted.explainEvery,
    explainOthers: counted.explainOthers,
    unread: counted.unread,
    explained: counted.explained,
    all: writeCell(counted.all),
    groups: counted.groups.map((groups) =>
      sortedGroups(groups).map(([values, cell]) => ({ values, cell: writeCell(cell) })),
    ),
    furthest: {
      outraged: [...counted.furthest.outraged],
      delighted: [...counted.furthest.delighted],
    },
    reach: writeReach(counted.reach),
    voices: {
      all: writeVoice(counted.voices.all),
      outraged: writeVoice(counted.voices.outraged),
      delighted: writeVoice(counted.voices.delighted),
    },
    copies: writeCopies(counted.copies),
    nearDuplicates: writeNearDuplicates(counted.nearDuplicates),
    texts: writeThemeTexts(counted.texts),
    drivers: writeDrivers(counted.drivers),
    friction: writeFriction(counted.friction),
    moments: writeMoments(counted.moments),
    time: writeTime(counted.time),
    ratings: writeRatings(counted.ratings),
  }
}

/** The groups in an order that depends on their values alone. */
export function sortedGroups(groups: Map<string, Cell>): [(string | null)[], Cell][] {
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, cell]) => [JSON.parse(key) as (string | null)[], cell])
}

function writeCell(cell: Cell): CellState {
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

/** Checks a saved state and gives the counts behind it. */
export function readState(state: unknown): Counted {
  const root = record(state, 'state')
  if (root.format !== FORMAT || root.version !== VERSION) {
    throw new TypeError(`state: expected '${FORMAT}' version ${VERSION}`)
  }
  const by = list(root.by, 'by').map((keys, i) => strings(keys, `by[${i}]`))
  const groups = list(root.groups, 'groups')
  if (groups.length !== by.length) fail('groups', `${by.length} lists`)
  const furthest = record(root.furthest, 'furthest')
  const voices = record(root.voices, 'voices')
  const themes = count(root.themes, 'themes')
  return {
    model: text(root.model, 'model'),
    by,
    keep: count(root.keep, 'keep'),
    themes,
    explainAbove: root.explainAbove === null ? null : number(root.explainAbove, 'explainAbove'),
    explainEvery: count(root.explainEvery, 'explainEvery'),
    explainOthers: count(root.explainOthers, 'explainOthers'),
    unread: count(root.unread, 'unread'),
    explained: count(root.explained, 'explained'),
    all: readCell(root.all, 'all'),
    groups: groups.map((entries, i) => readGroups(entries, by[i]?.length ?? 0, `groups[${i}]`)),
    furthest: {
      outraged: readFarPosts(furthest.outraged, 'furthest.outraged'),
      delighted: readFarPosts(furthest.delighted, 'furthest.delighted'),
    },
    reach: readReach(record(root.reach, 'reach'), 'reach'),
    voices: {
      all: readVoice(voices.all, 'voices.all'),
      outraged: readVoice(voices.outraged, 'voices.outraged'),
      delighted: readVoice(voices.delighted, 'voices.delighted'),
    },
    copies: readCopies(record(root.copies, 'copies'), 'copies'),
    nearDuplicates: readNearDuplicates(
      record(root.nearDuplicates, 'nearDuplicates'),
      'nearDuplicates',
    ),
    texts: readThemeTexts(record(root.texts, 'texts'), themes, by.length, 'texts'),
    drivers: readDrivers(root.drivers, 'drivers'),
    friction: readFriction(root.friction, 'friction'),
    moments: readMoments(root.moments, 'moments'),
    time: readTimeCounts(root.time, 'time'),
    ratings: readRatings(root.ratings, 'ratings'),
  }
}

function readGroups(entries: unknown, keys: number, at: string): Map<string, Cell> {
  const groups = new Map<string, Cell>()
  list(entries, at).forEach((entry, i) => {
    const group = record(entry, `${at}[${i}]`)
    const values = list(group.values, `${at}[${i}].values`).map((value) =>
      value === null ? null : text(value, `${at}[${i}].values`),
    )
    if (values.length !== keys) fail(`${at}[${i}].values`, `${keys} values`)
    groups.set(JSON.stringify(values), readCell(group.cell, `${at}[${i}].cell`))
  })
  return groups
}

function readCell(value: unknown, at: string): Cell {
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
  return {
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
}

function readOutcomes(value: unknown, at: string): Map<number, number> {
  return new Map(
    pairs(value, at).map(([key, posts]) => {
      if (key >= OUTCOME_KEYS) fail(at, 'outcomes')
      return [key, posts]
    }),
  )
}
