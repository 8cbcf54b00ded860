import type { Tail } from '../spectrum'
import { benjaminiHochberg } from '../stats/benjamini-hochberg'
import { logOdds } from '../stats/log-odds'
import { wilson } from '../stats/wilson'
import type { FarPost } from '../tails/furthest'
import type { Chart } from './chart'
import type { Measure } from './usual'

/** A signal or touchpoint that the tail's posts show more often than before. */
export interface Growth {
  readonly kind: 'signal' | 'touchpoint'
  readonly name: string
  /** Posts of the tail that show it since the rise began, of so many. */
  readonly since: { readonly count: number; readonly of: number }
  readonly before: { readonly count: number; readonly of: number }
  /** The p-value of the growth, adjusted for how many were looked at. */
  readonly p: number
}

/** How many times as many posts as usual, with the interval of 95 %. */
export interface Ratio {
  readonly estimate: number
  readonly low: number
  /** Null where what is usual is known from no post at all. */
  readonly high: number | null
}

/** A tail of a group has begun to grow, or is back. */
export interface Alert {
  /** The same for the same alert, in every run. */
  readonly id: string
  readonly kind: 'began' | 'ended'
  /** For an end: whether the tail fell back, or its new size has become what is usual. */
  readonly outcome: 'fell-back' | 'new-normal' | null
  /** The group, by the names that it was asked for by. */
  readonly group: Readonly<Record<string, string | null>>
  readonly tail: Tail
  /** The day whose posts brought the chart to its limit, or back to 0. */
  readonly day: string
  /** The likeliest first day of the change. */
  readonly since: string
  /** What the chart went by: ranks while what is usual is unknown. */
  readonly by: Measure | 'rank'
  /** Posts in the tail since then. */
  readonly posts: number
  /** How many would have been usual; null by ranks. */
  readonly expected: number | null
  /**
   * How many times as many as usual; null by ranks. The first day is chosen by the same posts, so the
   * estimate is on the high side.
   */
  readonly ratio: Ratio | null
  /** Days between false alarms of this chart, on average. */
  readonly runLength: number
  /** Signals and touchpoints that grew, the surest first. */
  readonly grew: readonly Growth[]
  /** The posts to read first: of the tail, since then, the furthest out. */
  readonly read: readonly FarPost[]
}

/** What tells one alert from another. */
export interface AlertPlace {
  readonly names: readonly string[]
  readonly values: readonly (string | null)[]
  readonly tail: Tail
  readonly day: number
  /** The run length that was asked for, for charts by ranks. */
  readonly runLength: number
}

const DAY_MS = 86_400_000
const MOST_GROWN = 5
const SURE = 0.1

/** The alert of a chart that has reached its limit, or come back from there. */
export function alertOf(
  chart: Chart,
  kind: Alert['kind'],
  outcome: Alert['outcome'],
  { names, values, tail, day, runLength }: AlertPlace,
): Alert {
  const date = dateOf(day)
  const named = names.map((name, i) => `${name}=${encodeURIComponent(values[i] ?? '')}`)
  const { usual, expected, count } = chart
  return {
    id: [...named, tail, date, kind].join('/'),
    kind,
    outcome,
    group: Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])),
    tail,
    day: date,
    since: dateOf(chart.since ?? day),
    by: usual?.measure ?? 'rank',
    posts: count,
    expected,
    ratio: usual && expected ? ratioOf(count, expected, usual.count) : null,
    runLength: usual?.runLength ?? runLength,
    grew: grewIn(chart),
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
 * becomes that of the ratio (Przyborowski & Wilenski, Biometrika 31 (1940), 313–323).
 */
function ratioOf(count: number, expected: number, known: number): Ratio {
  const { low, high } = wilson(count, count + known, 0.95)
  // What is usual is worked out from half a post more than there were.
  const exposure = (known + 0.5) / expected
  const ratio = (share: number): number => (share / (1 - share)) * exposure
  return {
    estimate: count / expected,
    low: ratio(low),
    high: known === 0 ? null : ratio(high),
  }
}

function grewIn({ before, rising }: Chart): Growth[] {
  const names = [...new Set([...before.names.keys(), ...rising.names.keys()])].sort()
  if (names.length < 2 || before.posts === 0 || rising.posts === 0) return []
  const odds = logOdds(
    names.map((name) => ({
      first: rising.names.get(name) ?? 0,
      second: before.names.get(name) ?? 0,
      prior: 0.5,
    })),
  )
  const adjusted = benjaminiHochberg(odds.map(({ p }) => p))
  return names
    .map((name, i) => ({ name, p: adjusted[i] as number, z: odds[i]?.z ?? 0 }))
    .filter(({ p, z }) => z > 0 && p <= SURE)
    .sort((a, b) => b.z - a.z || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_GROWN)
    .map(({ name, p }) => ({
      kind: name.startsWith('signal:') ? 'signal' : 'touchpoint',
      name: name.slice(name.indexOf(':') + 1),
      since: { count: rising.names.get(name) ?? 0, of: rising.posts },
      before: { count: before.names.get(name) ?? 0, of: before.posts },
      p,
    }))
}
