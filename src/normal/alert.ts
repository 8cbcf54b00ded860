import type { Tail } from '../spectrum'
import { benjaminiHochberg } from '../stats/benjamini-hochberg'
import { poissonPlace } from '../stats/conditional-place'
import type { FarPost } from '../tails/furthest'
import type { Chart } from './chart'
import type { Direction } from './chart-design'
import { type Compared, compared, type DaysCompared, likelihoodRatioOf } from './compared'
import type { Measure, Usual } from './usual'
import { effectiveOf, type WeightTotal, weightOf } from './weight-total'

/** A signal or touchpoint of which a tail's posts show more than before; for a fall, less. */
export interface Change {
  readonly kind: 'signal' | 'touchpoint'
  readonly name: string
  /** Posts of the tail that show it since the change began. */
  readonly posts: number
  /** How many would have shown it by what was before. */
  readonly expected: number
  /** The p-value of so many, or so few, adjusted for how many names were looked at. */
  readonly p: number
}

/** What the posts of an alert weigh, such as their customers' value; those without a weight are left out. */
export interface AlertWeight {
  /** Posts of the tail since then that have a weight. */
  readonly posts: number
  readonly sum: number
  /** As many posts of equal weight would tell as much: (Σw)²/Σw² (Kish). */
  readonly effective: number
  /** What a post weighs on average, and what one of the tail did before; null where none has a weight. */
  readonly mean: number | null
  readonly usualMean: number | null
}

/** A tail of a group has begun to grow or to shrink, or is back. Plain JSON. */
export interface Alert {
  /** Group, tail, measure, direction, day and kind: the same in every run, and no other alert's. */
  readonly id: string
  readonly kind: 'began' | 'ended'
  /** For an end: whether the tail is back at what was usual, or its new size has become it. */
  readonly outcome: 'back-to-usual' | 'new-normal' | null
  /** The group, by the names that it was asked for by. */
  readonly group: Readonly<Record<string, string | null>>
  readonly tail: Tail
  /** What moved: the tail's share in all posts, or how many posts of it there are a day. */
  readonly measure: Measure
  /** Whether that is more than usual, or less. */
  readonly direction: Direction
  /** The day whose posts brought the chart to its limit, or back to 0: YYYY-MM-DD, UTC. */
  readonly day: string
  /** The likeliest first day of the change. */
  readonly since: string
  /** What the chart went by: ranks of the measure while what is usual is unknown. */
  readonly by: Measure | 'rank'
  /** All posts of the group since then, whatever their label. */
  readonly of: number
  /** All posts of the group on the quiet days before, from which it is known what is usual. */
  readonly before: number
  /** How many posts lie in the tail since then, beside how many would be usual in so many days. */
  readonly count: Compared
  /** Their share, as a plain count of what the model reads, beside what is usual. */
  readonly share: Compared
  /**
   * How many times likelier what moved is as it was found than as usual: the maximised likelihood ratio of
   * two Poisson counts, or of two shares. The first day is chosen by the same posts, so it is on the far side.
   * Null where it is unknown what is usual.
   */
  readonly likelihoodRatio: number | null
  /** Days between false alarms of this tail of this group, rises and falls together, on average. */
  readonly runLength: number
  /**
   * What these posts weigh; null where no post of the tail has a weight. Alerts go by numbers of posts: a sum
   * of weights varies more than a count, and one customer who weighs much would ring as a change of many.
   */
  readonly weight: AlertWeight | null
  /** Signals and touchpoints that changed with the tail, the surest first. */
  readonly changed: readonly Change[]
  /** The posts to read first: since then, the furthest out; for a fall the latest that there were. */
  readonly read: readonly FarPost[]
}

/** What tells one alert from another. */
export interface AlertPlace {
  readonly names: readonly string[]
  readonly values: readonly (string | null)[]
  readonly tail: Tail
  readonly direction: Direction
  readonly day: number
}

const DAY_MS = 86_400_000
const MOST_CHANGED = 5
const SURE = 0.1

/** The alert of a chart that has reached its limit, or come back from there. */
export function alertOf(
  chart: Chart,
  usual: Usual,
  kind: Alert['kind'],
  outcome: Alert['outcome'],
  { names, values, tail, direction, day }: AlertPlace,
  days: DaysCompared,
): Alert {
  const date = dateOf(day)
  const named = names.map(
    (name, i) => `${name}=${encodeURIComponent((values[i] ?? '').toWellFormed())}`,
  )
  const { measure } = usual
  return {
    id: [...named, tail, measure, direction, date, kind].join('/'),
    kind,
    outcome,
    group: Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])),
    tail,
    measure,
    direction,
    day: date,
    since: dateOf(chart.since ?? day),
    by: usual.learned ? measure : 'rank',
    of: postsOn(days.since),
    before: postsOn(days.quiet),
    count: compared(days, 'count'),
    share: compared(days, 'share'),
    likelihoodRatio: likelihoodRatioOf(days, measure),
    runLength: usual.design.runLength,
    weight: weightBehind(chart),
    changed: changedIn(chart, direction),
    read: [...chart.read],
  }
}

function postsOn(days: DaysCompared['since']): number {
  return days.reduce((sum, { posts }) => sum + posts, 0)
}

/** A day since 1970 as a date. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The day since 1970 of a checked time. */
export function dayOf(time: string): number {
  return Math.floor(Date.parse(time) / DAY_MS)
}

function weightBehind({ before, during }: Chart): AlertWeight | null {
  if (before.weight.posts + during.weight.posts === 0) return null
  const mean = (total: WeightTotal): number | null =>
    total.posts === 0 ? null : weightOf(total) / total.posts
  return {
    posts: during.weight.posts,
    sum: weightOf(during.weight),
    effective: effectiveOf(during.weight),
    mean: mean(during.weight),
    usualMean: mean(before.weight),
  }
}

/** Each name's posts against those before, given both together (see {@link poissonPlace}). */
function changedIn({ before, during }: Chart, direction: Direction): Change[] {
  if (before.exposure === 0 || during.exposure === 0) return []
  const names = [...new Set([...before.names.keys(), ...during.names.keys()])].sort()
  const found = names.map((name) => {
    const posts = during.names.get(name) ?? 0
    const earlier = { count: before.names.get(name) ?? 0, exposure: before.exposure }
    const p =
      direction === 'rise'
        ? 1 - poissonPlace(posts, during.exposure, earlier, 0)
        : poissonPlace(posts, during.exposure, earlier, 1)
    return { name, posts, expected: (earlier.count / before.exposure) * during.exposure, p }
  })
  const adjusted = benjaminiHochberg(found.map(({ p }) => p))
  return found
    .map((change, i) => ({ ...change, p: adjusted[i] as number, surest: change.p }))
    .filter(({ p }) => p <= SURE)
    .sort((a, b) => a.surest - b.surest || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_CHANGED)
    .map(({ name, posts, expected, p }) => ({
      kind: name.startsWith('signal:') ? 'signal' : 'touchpoint',
      name: name.slice(name.indexOf(':') + 1),
      posts,
      expected,
      p,
    }))
}
