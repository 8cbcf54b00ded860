import type { Classification } from '../classification'
import type { Post } from '../post'
import { TAILS, type Tail } from '../spectrum'
import { addToFurthest, createFurthest, type Furthest } from '../tails/furthest'
import { hashWord } from '../text/hash'
import { type Alert, alertOf } from './alert'
import { advanceChart, type Chart, createChart, READ_FIRST, settle } from './chart'
import { type ChartDay, type ChartOptions, usualOf, weekdayOf } from './usual'

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
  readonly furthest: Furthest
}

/** What is kept of a group that is watched. */
export interface WatchedGroup {
  readonly values: readonly (string | null)[]
  /** The day of its first post; likely not a whole one, so the charts begin on the next. */
  born: number
  /** The closed days, the last one last. */
  readonly history: ClosedDay[]
  readonly open: Map<number, OpenDay>
  readonly charts: Record<Tail, Chart>
}

/** What the text of a post shows, where that is known. */
export interface PostDetails {
  readonly signals?: readonly string[]
  readonly touchpoints?: readonly string[]
}

/** What days are held against. */
export interface GroupOptions extends ChartOptions {
  readonly names: readonly string[]
  /** How many days on which nothing was the matter say what is usual. */
  readonly learn: number
}

/** The latest days say nothing of what is usual, so that a slow change does not hide itself. */
const GUARD = 14
/** How many closed days are kept. */
const MEMORY = 182
const WEEK = 7
/** Fewer posts than this are no alert, whatever the chart says. */
const FEWEST_POSTS = 3

/** A group that has seen nothing. */
export function createGroup(values: readonly (string | null)[], born: number): WatchedGroup {
  return {
    values,
    born,
    history: [],
    open: new Map(),
    charts: { outraged: createChart(), delighted: createChart() },
  }
}

/** Counts one classified post on its day. */
export function addToDay(
  group: WatchedGroup,
  day: number,
  post: Post,
  classification: Classification,
  { signals = [], touchpoints }: PostDetails,
): void {
  group.born = Math.min(group.born, day)
  const open = group.open.get(day) ?? createOpenDay()
  group.open.set(day, open)
  open.posts++
  const { tail } = classification
  if (tail === null) return
  open.tails[tail]++
  const places = touchpoints ?? (post.touchpoint === undefined ? [] : [post.touchpoint])
  const names = new Set([
    ...signals.map((name) => `signal:${name}`),
    ...places.map((name) => `touchpoint:${name}`),
  ])
  for (const name of names) open.names[tail].set(name, (open.names[tail].get(name) ?? 0) + 1)
  addToFurthest(open.furthest, post, classification, READ_FIRST)
}

/** Closes a day of a group: takes it into the charts, and gives the alerts that come of it. */
export function closeDay(group: WatchedGroup, day: number, options: GroupOptions): Alert[] {
  const open = group.open.get(day) ?? createOpenDay()
  group.open.delete(day)
  if (day <= group.born) return []
  group.history.push({
    posts: open.posts,
    tails: open.tails,
    unusual: { outraged: false, delighted: false },
  })
  const alerts: Alert[] = []
  for (const tail of TAILS) {
    const chart = group.charts[tail]
    const earlier = usualDays(group, tail, day, 0)
    if (chart.usual === null || weekdayOf(day) === 0) {
      const known = usualDays(group, tail, day, GUARD)
      if (known.length >= options.learn) chart.usual = usualOf(known, options)
    }
    const today = { day, posts: open.posts, count: open.tails[tail] }
    const details = { names: open.names[tail], furthest: open.furthest[tail] }
    advanceChart(chart, today, details, earlier, drawOf(group, tail, day), options)
    const alert = judge(group, tail, day, options)
    if (alert) alerts.push(alert)
  }
  // A whole week more than is looked at, so that what is kept never decides what is found.
  if (group.history.length > MEMORY + WEEK) group.history.shift()
  return alerts
}

function judge(
  group: WatchedGroup,
  tail: Tail,
  day: number,
  options: GroupOptions,
): Alert | undefined {
  const chart = group.charts[tail]
  const { names, runLength, learn } = options
  const place = { names, values: group.values, tail, day, runLength }
  if (chart.began === null) {
    if (chart.level < 1 || chart.count < FEWEST_POSTS) return undefined
    chart.began = day
    markUnusual(group, tail, (at) => (at >= (chart.since ?? day) ? true : null), day)
    return alertOf(chart, 'began', null, place)
  }
  if (chart.level > 0 && day - chart.began < learn) {
    markUnusual(group, tail, (at) => (at === day ? true : null), day)
    return undefined
  }
  const fellBack = chart.level === 0
  const alert = alertOf(chart, 'ended', fellBack ? 'fell-back' : 'new-normal', place)
  if (!fellBack) {
    const since = chart.since ?? day
    markUnusual(group, tail, (at) => at < since, day)
    chart.usual = null
    settle(chart)
  }
  chart.began = null
  return alert
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

/** The closed days before `day`, less the last `guard`, on which nothing was the matter. */
function usualDays(group: WatchedGroup, tail: Tail, day: number, guard: number): ChartDay[] {
  const { history } = group
  const end = history.length - 1 - guard
  const days: ChartDay[] = []
  for (let i = Math.max(0, end - MEMORY); i < end; i++) {
    const { posts, tails, unusual } = history[i] as ClosedDay
    if (!unusual[tail]) {
      days.push({ day: day - (history.length - 1 - i), posts, count: tails[tail] })
    }
  }
  return days
}

/** A draw from [0, 1) that is the same in every run. */
function drawOf({ values }: WatchedGroup, tail: Tail, day: number): number {
  return (hashWord(JSON.stringify([values, tail, day])) >>> 0) / 2 ** 32
}

function createOpenDay(): OpenDay {
  return {
    posts: 0,
    tails: { outraged: 0, delighted: 0 },
    names: { outraged: new Map(), delighted: new Map() },
    furthest: createFurthest(),
  }
}
