import { type FarPost, mergeFarPosts } from '../tails/furthest'
import { type Direction, FEWEST_POSTS, stepOf } from './chart-design'
import { type ChartDay, expectedOf, exposureOf, type Usual, weekdayOf } from './usual'
import { addTotal, createWeightTotal, type WeightTotal } from './weight-total'

/** What the posts of a tail show and weigh, in so many usual days (or posts). */
export interface Named {
  exposure: number
  /** By kind and name, such as `signal:waiting`. */
  readonly names: Map<string, number>
  /** What the posts of the tail weigh, where they have a weight. */
  readonly weight: WeightTotal
}

/** The chart of one direction of one tail of one group. */
export interface Chart {
  /** How far the chart stands, as a share of its limit, 0 … 1. */
  level: number
  /** The first day of the present rise or fall, or null while the chart stands at 0. */
  since: number | null
  /** The day on which the present alert began, or null. */
  began: number | null
  /** Posts of the tail since then, and how many would have been usual. */
  count: number
  expected: number
  /** What the tail's posts showed before the present rise or fall, and in it. */
  before: Named
  during: Named
  /** For rises the posts since then that lie furthest out; for falls the latest of the tail. */
  read: FarPost[]
}

/** One closed day as a chart takes it in. */
export interface Today extends ChartDay {
  /** Posts of the tail by the signals and touchpoints that they show. */
  readonly names: ReadonlyMap<string, number>
  readonly weight: WeightTotal
  readonly furthest: readonly FarPost[]
  /** The day's place among all that could have come. */
  readonly place: number
}

/** How many posts to read first are kept. */
export const READ_FIRST = 5

/** A chart that has seen nothing. */
export function createChart(): Chart {
  return {
    level: 0,
    since: null,
    began: null,
    count: 0,
    expected: 0,
    before: createNamed(),
    during: createNamed(),
    read: [],
  }
}

/** Takes one day into the chart of a direction. */
export function advanceChart(chart: Chart, direction: Direction, usual: Usual, today: Today): void {
  const weekday = weekdayOf(today.day)
  const step =
    usual.measure === 'share' && today.posts === 0
      ? 0
      : stepOf(usual.design, direction, today.place, { weekday, posts: today.posts })
  chart.level = Math.min(1, Math.max(0, chart.level + step))
  if (direction === 'fall') chart.read = latestOf([...today.furthest, ...chart.read])
  const shown = { ...today, exposure: exposureOf(usual, today) }
  if (chart.level === 0) {
    // The end of an alert tells of all of it, and then settles.
    if (chart.began !== null) return
    settle(chart, direction, true)
    addNamed(chart.before, shown)
    return
  }
  chart.since ??= today.day
  chart.count += today.count
  chart.expected += expectedOf(usual, today)
  addNamed(chart.during, shown)
  if (direction === 'rise') mergeFarPosts(chart.read, today.furthest, READ_FIRST)
}

/** Whether the chart says that something has changed, by enough posts to speak of. */
export function isAlarm({ level, count, expected }: Chart, direction: Direction): boolean {
  return level >= 1 && (direction === 'rise' ? count : expected - count) >= FEWEST_POSTS
}

/**
 * Ends the present rise or fall.
 *
 * @param usual whether it was none to speak of, so that what it showed becomes part of what was before
 */
export function settle(chart: Chart, direction: Direction, usual: boolean): void {
  if (usual) addNamed(chart.before, chart.during)
  chart.during = createNamed()
  chart.level = 0
  chart.began = null
  chart.since = null
  chart.count = 0
  chart.expected = 0
  if (direction === 'rise') chart.read = []
}

/** Each text once, so that a copied post does not crowd out the rest. */
function latestOf(posts: readonly FarPost[]): FarPost[] {
  const texts = posts.map(({ text }) => text)
  return posts.filter(({ text }, i) => texts.indexOf(text) === i).slice(0, READ_FIRST)
}

function createNamed(): Named {
  return { exposure: 0, names: new Map(), weight: createWeightTotal() }
}

function addNamed(
  into: Named,
  { exposure, names, weight }: Pick<Today, 'names' | 'weight'> & Pick<Named, 'exposure'>,
): void {
  into.exposure += exposure
  for (const [name, count] of names) into.names.set(name, (into.names.get(name) ?? 0) + count)
  addTotal(into.weight, weight)
}
