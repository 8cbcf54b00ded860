import type { Cell } from './cell'
import { type CellState, checkGroups, readCell, writeCell } from './cell-state'
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
import { type RatingState, readRatings, writeRatings } from './ratings'
import { type ReachState, readReach, writeReach } from './reach'
import { MOST_EVERY } from './read-every'
import { count, fail, list, number, record, strings, text } from './state-reader'
import { checkSums } from './state-sums'
import { readThemeTexts, type ThemeTextState, writeThemeTexts } from './theme-texts'
import { readTimeCounts, type TimeState, writeTime } from './time-counts'
import { readVoice, type VoiceState, type VoicesBySet, writeVoice } from './voices'

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

/**
 * Checks a saved state, also that its sums add up, and gives the counts behind it.
 *
 * @throws TypeError naming the part that is not as expected
 */
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
  const every = count(root.explainEvery, 'explainEvery')
  if (every < 1 || every > MOST_EVERY) fail('explainEvery', `1 to ${MOST_EVERY}`)
  const all = readCell(root.all, every, 'all')
  const counted: Counted = {
    model: text(root.model, 'model'),
    by,
    keep: count(root.keep, 'keep'),
    themes,
    explainAbove: root.explainAbove === null ? null : number(root.explainAbove, 'explainAbove'),
    explainEvery: every,
    explainOthers: count(root.explainOthers, 'explainOthers'),
    unread: count(root.unread, 'unread'),
    explained: count(root.explained, 'explained'),
    all,
    groups: groups.map((entries, i) => {
      const read = readGroups(entries, by[i]?.length ?? 0, every, `groups[${i}]`)
      checkGroups(read.values(), all, `groups[${i}]`)
      return read
    }),
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
  checkSums(counted)
  return counted
}

function readGroups(entries: unknown, keys: number, every: number, at: string): Map<string, Cell> {
  const groups = new Map<string, Cell>()
  list(entries, at).forEach((entry, i) => {
    const group = record(entry, `${at}[${i}]`)
    const values = list(group.values, `${at}[${i}].values`).map((value) =>
      value === null ? null : text(value, `${at}[${i}].values`),
    )
    if (values.length !== keys) fail(`${at}[${i}].values`, `${keys} values`)
    const key = JSON.stringify(values)
    if (groups.has(key)) fail(`${at}[${i}].values`, `each group once, got ${key} again`)
    const cell = readCell(group.cell, every, `${at}[${i}].cell`)
    if (cell.posts === 0) fail(`${at}[${i}].cell.posts`, 'at least 1')
    groups.set(key, cell)
  })
  return groups
}
