import {
  A_NUMBER,
  A_TEXT,
  AN_OBJECT,
  checkArgument,
  checkOptions,
  type Kind,
  type Kinds,
} from '../arguments/options'
import { show } from '../arguments/show'
import { type Classification, checkClassified } from '../classification'
import type { Post, PostInput } from '../post'
import { LABELS } from '../spectrum'
import { type Fingerprint, fingerprinter } from '../text/fingerprint'
import { addToCell, type Cell, createCell, mergeCell } from './cell'
import { addCopy, createCopies, mergeCopies } from './copies'
import type { Counted } from './counted'
import { addDrivers, createDrivers, mergeDrivers } from './driver-counts'
import { addFriction, createFriction, mergeFriction } from './friction-counts'
import { addToFurthest, createFurthest, mergeFurthest } from './furthest'
import { type Grouping, groupingsOf, groupValue } from './grouping'
import { addMoments, createMoments, mergeMoments } from './moment-counts'
import { addNearDuplicate, createNearDuplicates, mergeNearDuplicates } from './near-duplicates'
import { A_LIST_OF_FIELDS } from './option-kinds'
import { outcomeKey } from './outcome'
import { addRating, createRatings, mergeRatings } from './ratings'
import { addReach, createReach, mergeReach } from './reach'
import { MOST_EVERY, readEvery, readOthers } from './read-every'
import type { PostReasons } from './reasons'
import { REPORT_KINDS, type ReportOptions, type TailReport, tailReport } from './report'
import { type MeterState, readState, writeState } from './state'
import { addThemeText, createThemeTexts, mergeThemeTexts } from './theme-texts'
import { addToTime, createTimeCounts, mergeTime } from './time-counts'
import { addVoice, createVoices, mergeVoices } from './voices'

/** How a meter counts. */
export interface MeterOptions {
  /** The version of the model whose classifications are counted; parts must agree on it. */
  readonly model?: string
  /** What to group by: each entry gives one table of groups, however often it stands there. None by default. */
  readonly by?: readonly Grouping[]
  /**
   * How many of the posts that lie furthest out to keep for each tail, 0 … 1000; 5 by default. Of each kind of
   * friction at most two are kept, and none where this is 0.
   */
  readonly furthest?: number
  /**
   * How many different texts to keep of each tail and of the middle, from which themes are found,
   * 0 … 5000; 500 by default.
   */
  readonly themes?: number
  /** The bound above which posts are read for their reasons, to be stated in the report. */
  readonly explainAbove?: number
  /** Of those posts one in so many is read, to be stated in the report; 1 by default. */
  readonly explainEvery?: number
  /** Of all other posts one in so many times that is read, to be stated in the report; 0, none, by default. */
  readonly explainOthers?: number
}

const A_METER: Kind = { expected: 'a meter, or its saved state', fits: AN_OBJECT.fits }
const KINDS: Kinds<MeterOptions> = {
  model: A_TEXT,
  by: A_LIST_OF_FIELDS,
  furthest: A_NUMBER,
  themes: A_NUMBER,
  explainAbove: A_NUMBER,
  explainEvery: A_NUMBER,
  explainOthers: A_NUMBER,
}

/** Counts classified posts; parts merge exactly, in any order. */
export interface TailMeter {
  /**
   * Counts one classified post.
   *
   * @param post the checked post, see `checkPost`
   * @param classification what the detector said of its text
   * @param input the post as it was given, where groups use fields of its own
   * @param reasons what reading it for its reasons found, and how many posts it stands for; without, it counts as
   *   earned and not explained
   * @param words the fingerprint of its text, where it is known already
   * @throws TypeError for a post that is not as checked, or no classification, and RangeError for a number of posts
   *   to stand for that is out of range; nothing is counted then
   */
  add(
    post: Post,
    classification: Classification,
    input?: PostInput | Readonly<Record<string, unknown>>,
    reasons?: PostReasons,
    words?: Fingerprint,
  ): void
  /** Counts a post that could not be read, so that the report can say so. */
  addUnread(): void
  /**
   * Adds what another meter, or its saved state, has counted.
   *
   * @throws TypeError when the other counts by other groups, or with another model
   */
  merge(other: TailMeter | MeterState): void
  /** The whole state as plain JSON: integers, names, the posts furthest out and texts for themes. */
  toJSON(): MeterState
  /** What the posts say. Does not change the meter. */
  report(options?: ReportOptions): TailReport
}

const MOST_FURTHEST = 1000
const MOST_THEMES = 5000
/** One in a thousand of those that are one in a thousand. */
const MOST_STOOD_FOR = MOST_EVERY ** 2

/**
 * Makes a meter that has counted nothing. Its memory grows with the groups, never with the posts.
 *
 * @throws TypeError for a grouping that is not a list of names, and for an option that is none
 * @throws RangeError for a number of furthest posts outside 0 … 1000
 * @example
 * const meter = createTailMeter({ by: ['brand'] })
 * meter.add(post, detector.classify(post.text))
 * meter.report().tails.delighted.share
 */
export function createTailMeter(options: MeterOptions = {}): TailMeter {
  checkOptions('createTailMeter', options, KINDS)
  const keep = options.furthest ?? 5
  if (!Number.isInteger(keep) || keep < 0 || keep > MOST_FURTHEST) {
    throw new RangeError(
      `furthest: expected a whole number from 0 to ${MOST_FURTHEST}, got ${keep}`,
    )
  }
  const themes = options.themes ?? 500
  if (!Number.isInteger(themes) || themes < 0 || themes > MOST_THEMES) {
    throw new RangeError(`themes: expected a whole number from 0 to ${MOST_THEMES}, got ${themes}`)
  }
  const by = groupingsOf(options.by ?? [])
  return meterOf({
    model: options.model ?? '',
    by,
    keep,
    themes,
    explainAbove: options.explainAbove ?? null,
    explainEvery: readEvery(options.explainEvery),
    explainOthers: readOthers(options.explainOthers ?? 0),
    unread: 0,
    explained: 0,
    all: createCell(),
    groups: by.map(() => new Map<string, Cell>()),
    furthest: createFurthest(),
    reach: createReach(),
    voices: createVoices(),
    copies: createCopies(),
    nearDuplicates: createNearDuplicates(),
    texts: createThemeTexts(themes),
    drivers: createDrivers(),
    friction: createFriction(),
    moments: createMoments(),
    time: createTimeCounts(),
    ratings: createRatings(),
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
  const fingerprint = fingerprinter()
  return {
    add(post, classification, input = post, reasons = undefined, known = undefined) {
      checkClassified('add', post, classification)
      const source = reasons?.source ?? 'earned'
      // Reach is so unlike from post to post that one drawn from the middle cannot take away that of ten others.
      const ownAndLike = Math.min(standsFor(post, reasons), counted.explainEvery)
      const voice = source === 'earned' ? 1 : 1 - ownAndLike
      const outcome = classification.evidence === 'none' ? 0 : outcomeKey(classification)
      addToCell(counted.all, post, classification, outcome, voice)
      addToTime(counted.time, post.time, classification, outcome)
      const groups = counted.by.map((keys) =>
        JSON.stringify(keys.map((key) => groupValue(key, post, input))),
      )
      groups.forEach((group, i) => {
        addToCell(cellAt(counted.groups[i]!, group), post, classification, outcome, voice)
      })
      addToFurthest(counted.furthest, post, classification, counted.keep)
      if (classification.evidence === 'none') return
      const label = LABELS.indexOf(classification.label)
      const words = known ?? fingerprint(post.text)
      if (post.rating !== undefined) addRating(counted.ratings, label, post.rating)
      if (post.reach !== undefined && source === 'earned') {
        addReach(counted.reach, label, post.reach)
      }
      if (post.customer !== undefined) {
        addVoice(counted.voices, post.customer, classification.tail)
      }
      addCopy(counted.copies, words, label)
      addNearDuplicate(counted.nearDuplicates, words, label)
      addThemeText(counted.texts, words, label, post.text, groups)
      if (reasons === undefined) return
      counted.explained++
      addDrivers(counted.drivers, words.hash, label, reasons)
      addFriction(counted.friction, post, classification, reasons, counted.keep)
      addMoments(counted.moments, reasons)
    },
    addUnread() {
      counted.unread++
    },
    merge(other) {
      checkArgument('merge', 'other', other, A_METER)
      const state = 'toJSON' in other ? other.toJSON() : other
      mergeCounted(counted, readState(state))
    },
    toJSON: () => writeState(counted),
    report: (options = {}) => {
      checkOptions('report', options, REPORT_KINDS)
      return tailReport(counted, options)
    },
  }
}

/** Checked here, since the meter adds it to sums and squares that have to stay whole. */
function standsFor(post: Post, { standsFor: posts = 1 }: Partial<PostReasons> = {}): number {
  if (!Number.isInteger(posts) || posts < 1 || posts > MOST_STOOD_FOR) {
    const expected = `expected a whole number from 1 to ${MOST_STOOD_FOR}`
    const which = post.id === undefined ? show(post.text) : `'${post.id}'`
    throw new RangeError(
      `add: reasons.standsFor of the post ${which}: ${expected}, got ${show(posts)}`,
    )
  }
  return posts
}

function cellAt(groups: Map<string, Cell>, key: string): Cell {
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
  expect('themes', counted.themes, other.themes)
  expect('explainAbove', counted.explainAbove, other.explainAbove)
  expect('explainEvery', counted.explainEvery, other.explainEvery)
  expect('explainOthers', counted.explainOthers, other.explainOthers)
  counted.unread += other.unread
  counted.explained += other.explained
  mergeCell(counted.all, other.all)
  other.groups.forEach((groups, i) => {
    for (const [key, cell] of groups) {
      mergeCell(cellAt(counted.groups[i]!, key), cell)
    }
  })
  mergeFurthest(counted.furthest, other.furthest, counted.keep)
  mergeReach(counted.reach, other.reach)
  mergeVoices(counted.voices, other.voices)
  mergeCopies(counted.copies, other.copies)
  mergeNearDuplicates(counted.nearDuplicates, other.nearDuplicates)
  mergeThemeTexts(counted.texts, other.texts)
  mergeDrivers(counted.drivers, other.drivers)
  mergeFriction(counted.friction, other.friction, counted.keep)
  mergeMoments(counted.moments, other.moments)
  mergeTime(counted.time, other.time)
  mergeRatings(counted.ratings, other.ratings)
}
