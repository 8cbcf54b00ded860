import type { Tail } from '../spectrum'
import { benjaminiHochberg } from '../stats/benjamini-hochberg'
import { poissonPlace } from '../stats/conditional-place'
import { exp } from '../stats/exp'
import { log } from '../stats/log'
import { wilson } from '../stats/wilson'
import type { FarPost } from '../tails/furthest'
import type { Chart } from './chart'
import type { Direction } from './chart-design'
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

/** How many times as many posts as usual, with the interval of 95 %. */
export interface Ratio {
  readonly estimate: number
  readonly low: number
  /** Null where what is usual is known from no post at all. */
  readonly high: number | null
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
  /** The same for the same alert, in every run. */
  readonly id: string
  readonly kind: 'began' | 'ended'
  /** For an end: whether the tail is back at what was usual, or its new size has become it. */
  readonly outcome: 'back-to-usual' | 'new-normal' | null
  /** The group, by the names that it was asked for by. */
  readonly group: Readonly<Record<string, string | null>>
  readonly tail: Tail
  /** Whether more posts than usual lie in the tail, or fewer. */
  readonly direction: Direction
  /** The day whose posts brought the chart to its limit, or back to 0: YYYY-MM-DD, UTC. */
  readonly day: string
  /** The likeliest first day of the change. */
  readonly since: string
  /** What the chart went by: ranks while what is usual is unknown. */
  readonly by: Measure | 'rank'
  /** Posts in the tail since then. */
  readonly posts: number
  /** How many would have been usual. */
  readonly expected: number
  /**
   * How many times as many as usual; below 1 for falls, null where nothing is known. The first day is
   * chosen by the same posts, so the estimate is on the far side.
   */
  readonly ratio: Ratio | null
  /**
   * How many times likelier so many posts are at that ratio than as usual: the maximised likelihood ratio
   * of two Poisson counts, likewise on the far side.
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
/** Beyond e to this, numbers end. */
const MOST_LOG = 700

/** The alert of a chart that has reached its limit, or come back from there. */
export function alertOf(
  chart: Chart,
  usual: Usual,
  kind: Alert['kind'],
  outcome: Alert['outcome'],
  { names, values, tail, direction, day }: AlertPlace,
): Alert {
  const date = dateOf(day)
  const named = names.map((name, i) => `${name}=${encodeURIComponent(values[i] ?? '')}`)
  const { expected, count } = chart
  return {
    id: [...named, tail, direction, date, kind].join('/'),
    kind,
    outcome,
    group: Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])),
    tail,
    direction,
    day: date,
    since: dateOf(chart.since ?? day),
    by: usual.learned ? usual.measure : 'rank',
    posts: count,
    expected,
    ratio: expected > 0 ? ratioOf(count, expected, usual) : null,
    likelihoodRatio: expected > 0 ? likelihoodRatioOf(count, expected, usual) : null,
    runLength: usual.design.runLength,
    weight: weightBehind(chart),
    changed: changedIn(chart, direction),
    read: [...chart.read],
  }
}

/** A day since 1970 as a date. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The day since 1970 of a checked time. */
export function dayOf(time: string): number {
  return Math.floor(Date.parse(time) / DAY_MS)
}

/**
 * The ratio of two Poisson rates: given both counts, the newer one is binomial, and its Wilson interval
 * becomes that of the ratio (Przyborowski & Wilenski, Biometrika 31 (1940), 313–323). Where counts vary
 * more than that, they are worth less by so much.
 */
function ratioOf(count: number, expected: number, { count: known, dispersion }: Usual): Ratio {
  const { low, high } = wilson(count / dispersion, (count + known) / dispersion, 0.95)
  // What is usual is worked out from half a post more than there were.
  const exposure = (known + 0.5) / expected
  const ratio = (share: number): number => (share / (1 - share)) * exposure
  return {
    estimate: count / expected,
    low: ratio(low),
    high: known === 0 ? null : ratio(high),
  }
}

/** exp of ½ the deviance of two Poisson counts, divided by how much more than that they vary. */
function likelihoodRatioOf(
  count: number,
  expected: number,
  { count: known, dispersion }: Usual,
): number {
  const exposure = expected / (known + 0.5)
  const pooled = (count + known) / (1 + exposure)
  const term = (x: number, mean: number): number => (x === 0 ? 0 : x * log(x / mean))
  const deviance = term(count, pooled * exposure) + term(known, pooled)
  return exp(Math.min(MOST_LOG, deviance / dispersion))
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
