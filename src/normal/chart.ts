import { binomialStep } from '../stats/binomial-cusum'
import { cusumLimit } from '../stats/cusum-design'
import { poissonStep } from '../stats/poisson-cusum'
import { rankStep, rankSteps, sequentialRank } from '../stats/rank-cusum'
import { runLength as averageRunLength } from '../stats/run-length'
import { type FarPost, mergeFarPosts } from '../tails/furthest'
import { type ChartDay, type ChartOptions, type Usual, weekdayOf, weekdayPattern } from './usual'

/** Posts of a tail, and how many of them show each signal or touchpoint. */
export interface Named {
  posts: number
  /** By kind and name, such as `signal:waiting`. */
  readonly names: Map<string, number>
}

/** The chart of one tail of one group. */
export interface Chart {
  /** How far the chart stands, as a share of its limit, 0 … 1. */
  level: number
  /** The first day of the present rise, or null while the chart stands at 0. */
  since: number | null
  /** The day on which the present alert began, or null. */
  began: number | null
  /** What is usual, or null while too little is known. */
  usual: Usual | null
  /** Posts of the tail in the present rise, and how many would have been usual (null by ranks). */
  count: number
  expected: number | null
  /** What the tail's posts showed before the present rise, and in it. */
  before: Named
  rising: Named
  /** The posts of the present rise that lie furthest out. */
  read: FarPost[]
}

/** What one closed day brought to a chart, beside its counts. */
export interface DayDetails {
  readonly names: ReadonlyMap<string, number>
  readonly furthest: readonly FarPost[]
}

/** How many posts to read first are kept. */
export const READ_FIRST = 5

/** A chart that has seen nothing. */
export function createChart(): Chart {
  return {
    level: 0,
    since: null,
    began: null,
    usual: null,
    count: 0,
    expected: null,
    before: { posts: 0, names: new Map() },
    rising: { posts: 0, names: new Map() },
    read: [],
  }
}

/** The limit of a chart by ranks: the same for all, whatever is usual. */
export function rankLimit(runLength: number): number {
  const known = rankLimits.get(runLength)
  if (known !== undefined) return known
  const steps = rankSteps()
  const { limit } = cusumLimit((tried) => averageRunLength(steps, tried), runLength)
  rankLimits.set(runLength, limit)
  return limit
}

const rankLimits = new Map<number, number>()

/**
 * Takes one day into a chart.
 *
 * @param earlier the days before on which nothing was the matter, for ranks
 * @param v a uniform draw of the day's own, for ties between ranks
 */
export function advanceChart(
  chart: Chart,
  today: ChartDay,
  details: DayDetails,
  earlier: readonly ChartDay[],
  v: number,
  options: ChartOptions,
): void {
  const expected = expectedOf(chart.usual, today)
  const step = chart.usual
    ? stepOf(chart.usual, today) / chart.usual.limit
    : rankedStep(today, earlier, v, options) / rankLimit(options.runLength)
  const level = Math.min(1, Math.max(0, chart.level + step))
  chart.level = level
  if (level === 0) {
    settle(chart)
    addNamed(chart.before, today.count, details.names)
    return
  }
  if (chart.since === null) {
    chart.since = today.day
    chart.expected = chart.usual ? 0 : null
  }
  chart.count += today.count
  chart.expected = chart.expected === null || expected === null ? null : chart.expected + expected
  addNamed(chart.rising, today.count, details.names)
  mergeFarPosts(chart.read, details.furthest, READ_FIRST)
}

/** Ends the present rise: what it showed becomes part of what was before. */
export function settle(chart: Chart): void {
  addNamed(chart.before, chart.rising.posts, chart.rising.names)
  chart.rising = { posts: 0, names: new Map() }
  chart.level = 0
  chart.since = null
  chart.count = 0
  chart.expected = null
  chart.read = []
}

function stepOf(usual: Usual, { day, posts, count }: ChartDay): number {
  if (usual.measure === 'share') return binomialStep(count, posts, usual.rate, usual.change)
  return poissonStep(count, usual.rate * usual.weekdays[weekdayOf(day)]!, usual.change)
}

function expectedOf(usual: Usual | null, { day, posts }: ChartDay): number | null {
  if (usual === null) return null
  return usual.rate * (usual.measure === 'share' ? posts : usual.weekdays[weekdayOf(day)]!)
}

function rankedStep(
  today: ChartDay,
  earlier: readonly ChartDay[],
  v: number,
  { measure }: ChartOptions,
): number {
  if (measure === 'share') {
    if (today.posts === 0) return 0
    const shares = earlier.filter(({ posts }) => posts > 0).map((day) => day.count / day.posts)
    return rankStep(sequentialRank(today.count / today.posts, shares, v), true)
  }
  const pattern = weekdayPattern([...earlier, today])
  const level = ({ day, count }: ChartDay): number => count / pattern[weekdayOf(day)]!
  return rankStep(sequentialRank(level(today), earlier.map(level), v), true)
}

function addNamed(named: Named, posts: number, names: ReadonlyMap<string, number>): void {
  named.posts += posts
  for (const [name, count] of names) named.names.set(name, (named.names.get(name) ?? 0) + count)
}
