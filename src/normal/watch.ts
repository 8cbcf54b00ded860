import { A_NUMBER, A_TEXT, checkOptions, type Kinds } from '../arguments/options'
import { type Classification, checkClassified } from '../classification'
import type { Post, PostInput } from '../post'
import { type Grouping, groupingKeys, groupValue } from '../tails/grouping'
import { type Alert, dayOf } from './alert'
import { readWatch } from './read-watch'
import type { Measure } from './usual'
import { type Watched, type WatchState, writeWatch } from './watch-state'
import { addToDay, closeDay, createGroup, type PostDetails } from './watched-group'

/** How tails are watched. */
export interface WatchOptions {
  /** The version of the model whose classifications are watched. */
  readonly model?: string
  /** What to group by; all posts together when absent. */
  readonly by?: Grouping
  /**
   * Days between false alarms, on average, of each tail of each group, rises and falls together: 20 …
   * 10,000; 365 by default.
   */
  readonly arl?: number
  /**
   * What is charted: a tail's posts a day, or its share in the day's posts, which busier days alone do not move;
   * `count` by default, since where nobody but the angry writes a share tells nothing.
   */
  readonly measure?: Measure
  /**
   * The largest change that charts are made sharpest for, as a multiple: 1.1 … 10; 2 by default: a rise to
   * twice as much and a fall to half. Where one and a half standard deviations of a day are less, they are
   * made for that.
   */
  readonly change?: number
  /** By how many days posts may come late: 0 … 60; 1 by default. */
  readonly lateness?: number
  /**
   * After how many quiet days it is known what is usual, 14 … 150; 28 by default. Shares of a group that posts
   * on hardly any of them go by ranks for longer.
   */
  readonly learn?: number
}

/** How many posts could not be used, and why. */
export interface LeftOut {
  /** Without a time. */
  readonly untimed: number
  /** For a day that was closed already. */
  readonly late: number
  /** Without evidence. */
  readonly noEvidence: number
}

/** Watches the tails of groups, day by day, and tells when one of them grows or shrinks. */
export interface TailWatch {
  /**
   * Takes in one classified post, in whatever order within the lateness, and gives the alerts of the
   * days that it closes: a day is closed by the first post of a day that lies more than the lateness
   * after it.
   *
   * @param post the checked post; without a time it is left out
   * @param details what its text shows, so that alerts can say what grew
   * @param input the post as it was given, where groups use fields of its own
   */
  add(
    post: Post,
    classification: Classification,
    details?: PostDetails,
    input?: PostInput | Readonly<Record<string, unknown>>,
  ): Alert[]
  /**
   * Takes in one classified post without closing a day, so that posts which are all at hand may come in any
   * order; {@link closeDue} closes the days then. Memory grows with the {@link openDays}.
   */
  take(
    post: Post,
    classification: Classification,
    details?: PostDetails,
    input?: PostInput | Readonly<Record<string, unknown>>,
  ): void
  /** Closes the days that lie more than the lateness before the latest, and gives their alerts. */
  closeDue(): Alert[]
  /** How many days are open, summed over the groups. */
  openDays(): number
  /** Closes all days, also the last; what comes in for them afterwards is late. */
  close(): Alert[]
  /** How many posts were left out so far. */
  leftOut(): LeftOut
  /** The whole state as plain JSON. */
  toJSON(): WatchState
}

/** The settings of a watch where nothing else is asked for. */
export const WATCH_DEFAULTS = {
  arl: 365,
  measure: 'count',
  change: 2,
  lateness: 1,
  learn: 28,
} as const satisfies WatchOptions

/** The share of posts that may come too late where what was asked for has been done. */
export const MOST_LATE = 0.1

/** What became of posts that came too late, with what to do about it. */
export function tooLate(advice: string): string {
  return `left out, too late: their days were closed already (${advice})`
}

const RANGES = {
  arl: [20, 10_000],
  change: [1.1, 10],
  lateness: [0, 60],
  learn: [14, 150],
} as const

/** What each option of a watch should be. */
export const WATCH_KINDS: Kinds<WatchOptions> = {
  model: A_TEXT,
  by: {
    expected: 'a field, or an array of fields to cross',
    fits: (value) => typeof value === 'string' || Array.isArray(value),
  },
  arl: A_NUMBER,
  measure: A_TEXT,
  change: A_NUMBER,
  lateness: A_NUMBER,
  learn: A_NUMBER,
}

/**
 * Makes a watch that has seen nothing. Each tail of each group has two charts, for rises and for falls: by
 * sequential ranks, scored as counts of about the rate so far, until enough quiet days have told what is usual;
 * from then on a Poisson CUSUM of counts or a binomial CUSUM of shares, with the pattern of the week removed.
 * Each day is held against the quiet days of the year before it, by its place in the distribution that those
 * leave possible, so that the run length between false alarms holds from the first day on.
 *
 * @throws RangeError for a number out of range; TypeError for a grouping that is none
 * @example
 * const watch = createTailWatch({ by: 'brand' })
 * for (const post of posts) {
 *   for (const alert of watch.add(post, detector.classify(post.text))) console.log(alert.id)
 * }
 */
export function createTailWatch(options: WatchOptions = {}): TailWatch {
  checkOptions('createTailWatch', options, WATCH_KINDS)
  const { model = '', by = [] } = options
  const { arl = WATCH_DEFAULTS.arl, measure = WATCH_DEFAULTS.measure } = options
  const { change = WATCH_DEFAULTS.change, lateness = WATCH_DEFAULTS.lateness } = options
  const { learn = WATCH_DEFAULTS.learn } = options
  const given = { arl, change, lateness, learn }
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const value = given[name as keyof typeof RANGES]
    const whole = name === 'change' || name === 'arl' || Number.isInteger(value)
    if (!(value >= least && value <= most && whole)) {
      throw new RangeError(`${name}: expected ${least} to ${most}, got ${value}`)
    }
  }
  checkMeasure(measure)
  return watchOf({
    settings: {
      model,
      by: by.length === 0 ? [] : groupingKeys(by),
      measure,
      ...given,
    },
    latest: null,
    closed: null,
    leftOut: { untimed: 0, late: 0, noEvidence: 0 },
    groups: new Map(),
  })
}

/**
 * Checks what is to be charted.
 *
 * @throws RangeError where it is neither the share nor the count
 */
export function checkMeasure(measure: Measure): void {
  if (measure === 'count' || measure === 'share') return
  throw new RangeError(`measure: expected count or share, got '${String(measure)}'`)
}

/**
 * Makes a watch from a saved state; it goes on as if it had never been stopped.
 *
 * @throws TypeError naming the part of the state that is not as expected
 * @example watchFromJSON(JSON.parse(saved)).add(post, classification)
 */
export function watchFromJSON(state: unknown): TailWatch {
  return watchOf(readWatch(state))
}

function watchOf(watched: Watched): TailWatch {
  const { settings, groups, leftOut } = watched
  const options = { ...settings, names: settings.by, runLength: settings.arl }
  const closeUpTo = (day: number): Alert[] => {
    const alerts: Alert[] = []
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
    watched.closed ??= sorted.reduce((first, { born }) => Math.min(first, born - 1), day)
    while (watched.closed < day) {
      watched.closed++
      for (const group of sorted) alerts.push(...closeDay(group, watched.closed, options))
    }
    return alerts
  }
  const take: TailWatch['take'] = (post, classification, details = {}, input = post) => {
    checkClassified('add', post, classification)
    if (classification.evidence === 'none') {
      leftOut.noEvidence++
      return
    }
    if (post.time === undefined) {
      leftOut.untimed++
      return
    }
    const day = dayOf(post.time)
    if (watched.closed !== null && day <= watched.closed) {
      leftOut.late++
      return
    }
    watched.latest = Math.max(watched.latest ?? day, day)
    const values = settings.by.map((key) => groupValue(key, post, input))
    const key = JSON.stringify(values)
    const group = groups.get(key) ?? createGroup(values, day)
    groups.set(key, group)
    addToDay(group, day, post, classification, details)
  }
  const closeDue = (): Alert[] => {
    const due = (watched.latest ?? -Infinity) - settings.lateness - 1
    return due > (watched.closed ?? -Infinity) ? closeUpTo(due) : []
  }
  return {
    add(post, classification, details, input) {
      take(post, classification, details, input)
      return closeDue()
    },
    take,
    closeDue,
    openDays: () => [...groups.values()].reduce((sum, { open }) => sum + open.size, 0),
    close: () => (watched.latest === null ? [] : closeUpTo(watched.latest)),
    leftOut: () => ({ ...leftOut }),
    toJSON: () => writeWatch(watched),
  }
}
