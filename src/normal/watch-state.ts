import { TAILS, type Tail } from '../spectrum'
import type { FarPost } from '../tails/furthest'
import type { Chart, Named } from './chart'
import type { Direction } from './chart-design'
import type { Measure, Usual } from './usual'
import type { WatchedGroup } from './watched-group'
import { type WeightTotalState, writeTotal } from './weight-total'

/** What a watch was asked for. */
export interface WatchSettings {
  readonly model: string
  readonly by: readonly string[]
  readonly measure: Measure
  readonly arl: number
  readonly change: number
  readonly lateness: number
  readonly learn: number
}

/** What a watch has seen. */
export interface Watched {
  readonly settings: WatchSettings
  /** The latest day that a post came in for, and the last closed one. */
  latest: number | null
  closed: number | null
  readonly leftOut: { untimed: number; late: number; noEvidence: number }
  /** Groups by the JSON of their values. */
  readonly groups: Map<string, WatchedGroup>
}

type NamedState = {
  readonly exposure: number
  readonly names: readonly (readonly [string, number])[]
  readonly weight: WeightTotalState
}

/** A chart as JSON. */
export interface ChartState extends Omit<Chart, 'before' | 'during'> {
  readonly before: NamedState
  readonly during: NamedState
}

/** A watched tail as JSON. */
export interface WatchedTailState extends Readonly<Record<Direction, ChartState>> {
  readonly usual: Usual | null
}

/** A watched group as JSON: a closed day as its posts, outraged, delighted, and a bit for each unusual tail. */
export interface WatchedGroupState {
  readonly values: readonly (string | null)[]
  readonly born: number
  readonly history: readonly (readonly number[])[]
  readonly open: readonly {
    readonly day: number
    readonly posts: number
    readonly tails: Readonly<Record<Tail, number>>
    readonly names: Readonly<Record<Tail, NamedState['names']>>
    readonly weights: Readonly<Record<Tail, WeightTotalState>>
    readonly furthest: Readonly<Record<Tail, readonly FarPost[]>>
  }[]
  readonly watched: Readonly<Record<Tail, WatchedTailState>>
}

/** A watch as JSON. */
export interface WatchState {
  readonly format: 'delight-detector tail watch'
  readonly version: 3
  readonly settings: WatchSettings
  readonly latest: number | null
  readonly closed: number | null
  readonly leftOut: Watched['leftOut']
  readonly groups: readonly WatchedGroupState[]
}

/** What tells the state of a watch from others. */
export const FORMAT = 'delight-detector tail watch'
export const VERSION = 3

/** The state of a watch; equal contents give equal JSON. */
export function writeWatch({ settings, latest, closed, leftOut, groups }: Watched): WatchState {
  return {
    format: FORMAT,
    version: VERSION,
    settings,
    latest,
    closed,
    leftOut: { ...leftOut },
    groups: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => writeGroup(group)),
  }
}

function writeGroup({ values, born, history, open, watched }: WatchedGroup): WatchedGroupState {
  return {
    values,
    born,
    history: history.map(({ posts, tails, unusual }) => [
      posts,
      ...TAILS.map((tail) => tails[tail]),
      TAILS.reduce((bits, tail, i) => bits + (unusual[tail] ? 2 ** i : 0), 0),
    ]),
    open: [...open]
      .sort(([a], [b]) => a - b)
      .map(([day, { posts, tails, names, weights, furthest }]) => ({
        day,
        posts,
        tails: { ...tails },
        names: byTail((tail) => sortedNames(names[tail])),
        weights: byTail((tail) => writeTotal(weights[tail])),
        furthest: byTail((tail) => [...furthest[tail]]),
      })),
    watched: byTail((tail) => ({
      usual: watched[tail].usual,
      rise: writeChart(watched[tail].rise),
      fall: writeChart(watched[tail].fall),
    })),
  }
}

function writeChart(chart: Chart): ChartState {
  return {
    ...chart,
    before: writeNamed(chart.before),
    during: writeNamed(chart.during),
    read: [...chart.read],
  }
}

function writeNamed({ exposure, names, weight }: Named): NamedState {
  return { exposure, names: sortedNames(names), weight: writeTotal(weight) }
}

function sortedNames(names: ReadonlyMap<string, number>): [string, number][] {
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The same for each tail. */
export function byTail<T>(of: (tail: Tail) => T): Record<Tail, T> {
  return { outraged: of('outraged'), delighted: of('delighted') }
}
