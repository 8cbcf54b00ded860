import type { Classification } from '../classification'
import type { Post } from '../post'
import { TAILS, type Tail } from '../spectrum'
import { addToFurthest, createFurthest, type Furthest } from '../tails/furthest'
import { finishHash, hashGroup, hashWord } from '../text/hash'
import { type Alert, alertOf } from './alert'
import { advanceChart, type Chart, createChart, isAlarm, READ_FIRST, settle } from './chart'
import { DIRECTIONS, type Direction, hasShares } from './chart-design'
import { type DaysCompared, hasMoved } from './compared'
import { type Draws, dayPlace } from './day-place'
import { type ChartDay, type ChartOptions, type Usual, usualOf, weekdayOf, withDay } from './usual'
import { addPostWeight, createWeightTotal, type WeightTotal } from './weight-total'

/** One closed day: posts, those in each tail, and in which tails something was the matter. */
export interface ClosedDay {
  readonly posts: number
  readonly tails: Readonly<Record<Tail, number>>
  readonly unusual: Record<Tail, boolean>
}

/** A day that posts may still come in for. */
export interface OpenDay {
  posts: number
  readonly tails: Record<Tail, number>
  /** Posts of each tail by the signals and touchpoints that they show. */
  readonly names: Record<Tail, Map<string, number>>
  /** What the posts of each tail weigh. */
  readonly weights: Readonly<Record<Tail, WeightTotal>>
  readonly furthest: Furthest
}

/** What is kept of one tail of a group. */
export interface WatchedTail extends Record<Direction, Chart> {
  /** What is usual; null before the first day. */
  usual: Usual | null
}

/** What is kept of a group that is watched. */
export interface WatchedGroup {
  readonly values: readonly (string | null)[]
  /** The day of its first post; likely not a whole one, so the charts begin on the next. */
  born: number
  /** The closed days, the last one last. */
  readonly history: ClosedDay[]
  readonly open: Map<number, OpenDay>
  readonly watched: Record<Tail, WatchedTail>
}

/** What the text of a post shows, where that is known. */
export interface PostDetails {
  readonly signals?: readonly string[]
  /** Beside the touchpoint that the post itself gives. */
  readonly touchpoints?: readonly string[]
}

/** What days are held against. */
export interface GroupOptions extends ChartOptions {
  readonly names: readonly string[]
  /** How many days on which nothing was the matter say what is usual. */
  readonly learn: number
}

/** How many closed days are kept, and say what is usual: whole weeks. */
export const MEMORY = 364

/** A group that has seen nothing. */
export function createGroup(values: readonly (string | null)[], born: number): WatchedGroup {
  return {
    values,
    born,
    history: [],
    open: new Map(),
    watched: { outraged: createTail(), delighted: createTail() },
  }
}

/** Counts one classified post on its day. */
export function addToDay(
  group: WatchedGroup,
  day: number,
  post: Post,
  classification: Classification,
  { signals = [], touchpoints = [] }: PostDetails,
): void {
  group.born = Math.min(group.born, day)
  const open = group.open.get(day) ?? createOpenDay()
  group.open.set(day, open)
  open.posts++
  const { tail } = classification
  if (tail === null) return
  open.tails[tail]++
  addPostWeight(open.weights[tail], post.weight)
  const places = post.touchpoint === undefined ? touchpoints : [post.touchpoint, ...touchpoints]
  const names = new Set([
    ...signals.map((name) => `signal:${name}`),
    ...places.map((name) => `touchpoint:${name}`),
  ])
  for (const name of names) open.names[tail].set(name, (open.names[tail].get(name) ?? 0) + 1)
  addToFurthest(open.furthest, post, classification, READ_FIRST)
}

/** Closes a day of a group: takes it into the charts, and gives the alerts that come of it. */
export function closeDay(group: WatchedGroup, day: number, options: GroupOptions): Alert[] {
  const taken = group.open.get(day)
  group.open.delete(day)
  if (day <= group.born) return []
  if (isSilent(group)) {
    if (taken?.posts) beginAnew(group, day)
    return []
  }
  const open = taken ?? createOpenDay()
  for (const tail of TAILS) {
    const watched = group.watched[tail]
    if (!watched.usual?.learned || weekdayOf(day) === 0) learn(group, tail, day, options)
  }
  const closed = {
    posts: open.posts,
    tails: open.tails,
    unusual: { outraged: false, delighted: false },
  }
  group.history.push(closed)
  const alerts: Alert[] = []
  for (const tail of TAILS) {
    const usual = group.watched[tail].usual as Usual
    const today = { day, posts: open.posts, count: open.tails[tail] }
    const earlier = usual.learned ? [] : usualDays(group, tail, day).slice(0, -1)
    const place = dayPlace(usual, today, earlier, drawsOf(group, tail))
    const details = {
      place,
      names: open.names[tail],
      weight: open.weights[tail],
      furthest: open.furthest[tail],
    }
    for (const direction of DIRECTIONS) {
      advanceChart(group.watched[tail][direction], direction, usual, { ...today, ...details })
    }
    const found = judge(group, tail, usual, day, options)
    alerts.push(...found)
    if (found.length > 0) learn(group, tail, day + 1, options)
    else if (!closed.unusual[tail]) group.watched[tail].usual = withDay(usual, today)
  }
  if (group.history.length > MEMORY) group.history.shift()
  return alerts
}

/**
 * Whether no post came on any day that is kept, and no alert is open. One more such day leaves them as they are,
 * and tells nothing: that a tail is rarer than none cannot be known.
 */
function isSilent({ history, watched }: WatchedGroup): boolean {
  return (
    history.length === MEMORY &&
    history.every(({ posts }) => posts === 0) &&
    TAILS.every((tail) => DIRECTIONS.every((direction) => watched[tail][direction].began === null))
  )
}

/**
 * Begins with a post after a year without one. What was before, such as one post of a wrong clock, does not tell
 * what is usual: against none a day, every day with posts would be a rise.
 */
function beginAnew(group: WatchedGroup, day: number): void {
  group.born = day
  group.history.length = 0
  for (const tail of TAILS) group.watched[tail] = createTail()
}

/**
 * Works out what is usual from the closed days, all before `day`. Days of an alert are left out, which may
 * leave fewer than the charts were learned from, or of shares too few with posts: those charts stay.
 */
function learn(group: WatchedGroup, tail: Tail, day: number, options: GroupOptions): void {
  const watched = group.watched[tail]
  const known = usualDays(group, tail, day - 1)
  const learned = known.length >= options.learn && (options.measure === 'count' || hasShares(known))
  const usual = usualOf(known, learned, options)
  const before = watched.usual
  watched.usual =
    !learned && before?.learned ? { ...usual, learned: true, design: before.design } : usual
}

function judge(
  group: WatchedGroup,
  tail: Tail,
  usual: Usual,
  day: number,
  { names, learn }: GroupOptions,
): Alert[] {
  const watched = group.watched[tail]
  const daysOf = (direction: Direction): DaysCompared => {
    const first = watched[direction].since ?? day
    const since = closedDays(group, tail, day).filter((one) => one.day >= first)
    const quiet = usualDays(group, tail, day).filter((one) => one.day < first)
    return { since, quiet }
  }
  const alert = (
    direction: Direction,
    kind: Alert['kind'],
    outcome: Alert['outcome'] = null,
  ): Alert => {
    const place = { names, values: group.values, tail, direction, day }
    return alertOf(watched[direction], usual, kind, outcome, place, daysOf(direction))
  }
  const alerts: Alert[] = []
  for (const direction of DIRECTIONS) {
    const chart = watched[direction]
    if (chart.began === null) {
      if (!isAlarm(chart, direction)) continue
      if (!hasMoved(daysOf(direction), usual.measure, direction)) continue
      chart.began = day
      const since = chart.since ?? day
      markUnusual(group, tail, (at) => (at >= since ? true : null), day)
      alerts.push(alert(direction, 'began'))
    } else if (chart.level === 0) {
      alerts.push(alert(direction, 'ended', 'back-to-usual'))
      settle(chart, direction, false)
    } else markUnusual(group, tail, (at) => (at === day ? true : null), day)
  }
  const lasting = DIRECTIONS.filter((direction) => day - (watched[direction].began ?? day) >= learn)
  if (lasting.length > 0) {
    const since = Math.max(...lasting.map((direction) => watched[direction].since ?? day))
    for (const direction of DIRECTIONS) {
      if (watched[direction].began !== null) alerts.push(alert(direction, 'ended', 'new-normal'))
    }
    markUnusual(group, tail, (at) => at < since, day)
    const { read } = watched.fall
    group.watched[tail] = createTail()
    group.watched[tail].fall.read = read
  }
  return alerts
}

/** Marks closed days, `day` being the last of them; null leaves a day as it is. */
function markUnusual(
  group: WatchedGroup,
  tail: Tail,
  mark: (day: number) => boolean | null,
  day: number,
): void {
  group.history.forEach((closed, i) => {
    closed.unusual[tail] = mark(day - (group.history.length - 1 - i)) ?? closed.unusual[tail]
  })
}

/** The closed days, `day` being the last of them. */
function closedDays({ history }: WatchedGroup, tail: Tail, day: number): ChartDay[] {
  const first = day - history.length + 1
  return history.map(({ posts, tails }, i) => ({ day: first + i, posts, count: tails[tail] }))
}

/** Those of them on which nothing was the matter. */
function usualDays(group: WatchedGroup, tail: Tail, day: number): ChartDay[] {
  return closedDays(group, tail, day).filter((_, i) => !group.history[i]!.unusual[tail])
}

/** Draws from [0, 1) for the days of a tail, the same in every run. */
function drawsOf({ values }: WatchedGroup, tail: Tail): Draws {
  const seed = hashWord(JSON.stringify([values, tail]))
  const draw = (day: number, kind: number): number =>
    (finishHash(hashGroup(seed, day, kind)) >>> 0) / 2 ** 32
  return { day: (day) => draw(day, 0), rank: (day) => draw(day, 1) }
}

function createTail(): WatchedTail {
  return { usual: null, rise: createChart(), fall: createChart() }
}

function createOpenDay(): OpenDay {
  return {
    posts: 0,
    tails: { outraged: 0, delighted: 0 },
    names: { outraged: new Map(), delighted: new Map() },
    weights: { outraged: createWeightTotal(), delighted: createWeightTotal() },
    furthest: createFurthest(),
  }
}
