import type { Classification } from '../classification'
import type { Post, PostInput } from '../post'
import { addToCell, type Cell, createCell, mergeCell } from './cell'
import type { Counted } from './counted'
import { addToFurthest, createFurthest, mergeFurthest } from './furthest'
import { type Grouping, groupingKeys, groupValue } from './grouping'
import { type ReportOptions, type TailReport, tailReport } from './report'
import { type MeterState, readState, writeState } from './state'

/** How a meter counts. */
export interface MeterOptions {
  /** The version of the model whose classifications are counted; parts must agree on it. */
  readonly model?: string
  /** What to group by: each entry gives one table of groups. None by default. */
  readonly by?: readonly Grouping[]
  /** How many of the posts that lie furthest out to keep for each tail, 0 … 1000; 5 by default. */
  readonly furthest?: number
}

/** Counts classified posts; parts merge exactly, in any order. */
export interface TailMeter {
  /**
   * Counts one classified post.
   *
   * @param post the checked post
   * @param classification what the detector said of its text
   * @param input the post as it was given, where groups use fields of its own
   */
  add(
    post: Post,
    classification: Classification,
    input?: PostInput | Readonly<Record<string, unknown>>,
  ): void
  /** Counts a post that could not be read, so that the report can say so. */
  addUnread(): void
  /**
   * Adds what another meter, or its saved state, has counted.
   *
   * @throws TypeError when the other counts by other groups, or with another model
   */
  merge(other: TailMeter | MeterState): void
  /** The whole state as plain JSON: integers, names, and the posts furthest out. */
  toJSON(): MeterState
  /** What the posts say. Does not change the meter. */
  report(options?: ReportOptions): TailReport
}

const MOST_FURTHEST = 1000

/**
 * Makes a meter that has counted nothing. Its memory grows with the groups, never with the posts.
 *
 * @throws TypeError for a grouping that is not a list of names
 * @throws RangeError for a number of furthest posts outside 0 … 1000
 * @example
 * const meter = createTailMeter({ by: ['brand'] })
 * meter.add(post, detector.classify(post.text))
 * meter.report().tails.delighted.share
 */
export function createTailMeter(options: MeterOptions = {}): TailMeter {
  const keep = options.furthest ?? 5
  if (!Number.isInteger(keep) || keep < 0 || keep > MOST_FURTHEST) {
    throw new RangeError(
      `furthest: expected a whole number from 0 to ${MOST_FURTHEST}, got ${keep}`,
    )
  }
  const by = (options.by ?? []).map(groupingKeys)
  return meterOf({
    model: options.model ?? '',
    by,
    keep,
    unread: 0,
    all: createCell(),
    groups: by.map(() => new Map<string, Cell>()),
    furthest: createFurthest(),
  })
}

/**
 * Makes a meter from a saved state, to merge, to report, or to count on.
 *
 * @throws TypeError naming the part of the state that is not as expected
 * @example meterFromJSON(JSON.parse(saved)).report()
 */
export function meterFromJSON(state: unknown): TailMeter {
  return meterOf(readState(state))
}

function meterOf(counted: Counted): TailMeter {
  return {
    add(post, classification, input = post) {
      addToCell(counted.all, post, classification)
      for (let i = 0; i < counted.by.length; i++) {
        const values = (counted.by[i] as readonly string[]).map((key) =>
          groupValue(key, post, input),
        )
        addToCell(cellAt(counted.groups[i] as Map<string, Cell>, values), post, classification)
      }
      addToFurthest(counted.furthest, post, classification, counted.keep)
    },
    addUnread() {
      counted.unread++
    },
    merge(other) {
      const state = 'toJSON' in other ? other.toJSON() : other
      mergeCounted(counted, readState(state))
    },
    toJSON: () => writeState(counted),
    report: (options) => tailReport(counted, options),
  }
}

function cellAt(groups: Map<string, Cell>, values: readonly (string | null)[]): Cell {
  const key = JSON.stringify(values)
  let cell = groups.get(key)
  if (!cell) {
    cell = createCell()
    groups.set(key, cell)
  }
  return cell
}

function mergeCounted(counted: Counted, other: Counted): void {
  const expect = (what: string, mine: unknown, theirs: unknown): void => {
    const [a, b] = [JSON.stringify(mine), JSON.stringify(theirs)]
    if (a !== b) throw new TypeError(`merge: ${what}: expected ${a}, got ${b}`)
  }
  expect('model', counted.model, other.model)
  expect('by', counted.by, other.by)
  expect('furthest', counted.keep, other.keep)
  counted.unread += other.unread
  mergeCell(counted.all, other.all)
  other.groups.forEach((groups, i) => {
    for (const [key, cell] of groups) {
      mergeCell(cellAt(counted.groups[i] as Map<string, Cell>, JSON.parse(key)), cell)
    }
  })
  mergeFurthest(counted.furthest, other.furthest, counted.keep)
}
