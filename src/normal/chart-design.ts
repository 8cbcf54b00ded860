import { binomialAt, binomialStep, binomialSteps } from '../stats/binomial-cusum'
import { cusumLimit } from '../stats/cusum-design'
import { exp } from '../stats/exp'
import { log } from '../stats/log'
import { poissonAt, poissonStep, poissonSteps } from '../stats/poisson-cusum'
import { runLength as averageRunLength, type Step } from '../stats/run-length'
import type { ChartDay, ChartOptions } from './usual'

/** Which way a tail changes. */
export const DIRECTIONS = ['rise', 'fall'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** The chart of one direction. */
export interface Cusum {
  /** The change that it is sharpest for, as a multiple of the rate (of the odds, for shares). */
  readonly change: number
  /** Its limit, in units of log-likelihood. */
  readonly limit: number
}

/**
 * The two charts of a tail. They are made for reference counts of a rate near the usual one: each day's
 * count is carried over to the reference count at the same place in its distribution, so that the run
 * length holds however little is known of what is usual.
 */
export interface ChartDesign extends Readonly<Record<Direction, Cusum>> {
  /** The rate of the reference counts: posts of the tail a day, or their share. */
  readonly rate: number
  /** For counts, the reference rate of each weekday as a multiple of it. */
  readonly levels: readonly number[]
  /** Days between false alarms of both charts together. */
  readonly runLength: number
}

/** A change of so many standard deviations of a day is large enough to be sharpest for. */
const LARGE_CHANGE = 1.5
/** Reference rates lie on steps of 5 %, so that groups alike share a design. */
const RATE_GRID = 0.05
/** Reference volumes lie on steps of a half power of two. */
const VOLUME_GRID = Math.LN2 / 2
/** How many volumes stand for those of all days. */
const VOLUMES = 8
/** A rate that is not known yet wants no finer steps; few designs then serve all groups. */
const RANK_GRID = 0.2
/** Shares of days are told apart in so many parts. */
const BUSY_PARTS = 8
const EVEN = [1, 1, 1, 1, 1, 1, 1]
/** Whole counts can jump over the wanted run length; a slightly different chart then meets it. */
const NEARBY = [1, 1.03, 0.97, 1.06, 0.94]
const NEAR_ENOUGH = 0.02
/** Fewer posts more or less than this are no alert, whatever the chart says. */
export const FEWEST_POSTS = 3

/** The charts for counts a day. */
export function countDesign(
  usual: number,
  weekdays: readonly number[],
  options: ChartOptions,
): ChartDesign {
  const rate = onGrid(usual, RATE_GRID)
  const levels = weekdays.map((factor) => onGrid(Math.min(4, Math.max(0.1, factor)), Math.LN2))
  const sorted = [...levels].sort((a, b) => a - b)
  const design = bothWays(['count', rate, sorted], rate, options, (change) =>
    mixed(sorted.map((level) => poissonSteps(rate * level, change))),
  )
  return { rate, levels, ...design }
}

/** The charts for shares in the posts of days such as these. */
export function shareDesign(
  usual: number,
  days: readonly ChartDay[],
  options: ChartOptions,
): ChartDesign {
  const rate = Math.min(0.98, onGrid(usual, RATE_GRID))
  const volumes = volumesOf(days)
  const mean = (rate * volumes.reduce((sum, volume) => sum + volume, 0)) / VOLUMES
  const design = bothWays(['share', rate, volumes], mean, options, (change) =>
    binomialSteps(volumes, rate, change),
  )
  return { rate, levels: [], ...design }
}

/** Whether charts for shares can be made by such days; where hardly any has posts, no chart would ever move. */
export function hasShares(days: readonly ChartDay[]): boolean {
  return volumesOf(days).some((volume) => volume > 0)
}

/**
 * The charts for ranks, while too little is known of what is usual: each rank is carried over to a Poisson
 * count of about the rate so far, as by a score function. The run length holds whatever the rate is, since
 * ranks are uniform; but counts that are nearly all alike then move the chart no more than they should.
 *
 * Source: F. Lombard & C. van Zyl, Computational Statistics & Data Analysis 118 (2018), 30–39, for scores.
 *
 * @param mean posts of the tail on a day that has posts, > 0
 * @param busy the share of days that have posts
 */
export function rankDesign(mean: number, busy: number, options: ChartOptions): ChartDesign {
  const part = Math.max(1, Math.round(busy * BUSY_PARTS)) / BUSY_PARTS
  const rate = onGrid(mean, RANK_GRID)
  const runLength = options.runLength * part
  const design = bothWays(['rank', rate], rate, { ...options, runLength }, (change) =>
    poissonSteps(rate, change),
  )
  return { rate, levels: EVEN, ...design, runLength: design.runLength / part }
}

/**
 * What a day adds to the chart of a direction, as a share of its limit.
 *
 * @param place the day's place among all that could have come
 * @param posts all posts of the day, for shares
 */
export function stepOf(
  { rate, levels, ...charts }: ChartDesign,
  direction: Direction,
  place: number,
  { weekday, posts }: { readonly weekday: number; readonly posts: number },
): number {
  const { change, limit } = charts[direction]
  if (levels.length === 0) {
    const volume = referenceVolume(posts)
    return binomialStep(binomialAt(place, volume, rate), volume, rate, change) / limit
  }
  const mean = rate * levels[weekday]!
  return poissonStep(poissonAt(place, mean), mean, change) / limit
}

type BothWays = Omit<ChartDesign, 'rate' | 'levels'>

const designs = new Map<string, BothWays>()
const MOST_DESIGNS = 5000

/**
 * @param key what tells the steps from others
 * @param mean posts of the tail on a usual day
 */
function bothWays(
  key: readonly unknown[],
  mean: number,
  { change, runLength }: ChartOptions,
  steps: (change: number) => Step[],
): BothWays {
  const name = JSON.stringify([...key, change, runLength])
  const known = designs.get(name)
  if (known) return known
  const large = LARGE_CHANGE / Math.sqrt(Math.max(mean, 1e-9))
  const rise = oneWay(Math.min(change, 1 + large), runLength, steps)
  const fall = oneWay(Math.max(1 / change, 1 - large), runLength, steps)
  const design = {
    rise: { change: rise.change, limit: rise.limit },
    fall: { change: fall.change, limit: fall.limit },
    runLength: 1 / (1 / rise.runLength + 1 / fall.runLength),
  }
  if (designs.size >= MOST_DESIGNS) designs.clear()
  designs.set(name, design)
  return design
}

/** One chart: it gives half of the alarms, one in twice the run length of both. */
function oneWay(
  change: number,
  runLength: number,
  steps: (change: number) => Step[],
): Cusum & { runLength: number } {
  let best: (Cusum & { runLength: number }) | undefined
  const miss = (design: { runLength: number }): number =>
    Math.abs(design.runLength / (2 * runLength) - 1)
  for (const factor of NEARBY) {
    const nearby = 1 + (change - 1) * factor
    const possible = steps(nearby)
    const lengthAt = (limit: number): number => averageRunLength(possible, limit)
    const least = leastLimit(nearby)
    let found = cusumLimit(lengthAt, 2 * runLength)
    if (found.limit < least) found = { limit: least, runLength: lengthAt(least) }
    if (!best || miss(found) < miss(best)) best = { change: nearby, ...found }
    if (miss(best) < NEAR_ENOUGH || found.limit === least) break
  }
  return best as Cusum & { runLength: number }
}

/** A limit that fewer posts more or less than {@link FEWEST_POSTS} do not reach. */
function leastLimit(change: number): number {
  return change > 1 ? (FEWEST_POSTS - 1) * log(change) : FEWEST_POSTS * (1 - change)
}

function mixed(parts: readonly Step[][]): Step[] {
  return parts.flatMap((steps) =>
    steps.map(({ value, probability }) => ({ value, probability: probability / parts.length })),
  )
}

/** Reference volumes that stand for those of the days. */
function volumesOf(days: readonly ChartDay[]): number[] {
  const sorted = days.map(({ posts }) => posts).sort((a, b) => a - b)
  return Array.from({ length: VOLUMES }, (_, i) =>
    referenceVolume(sorted[Math.floor(((i + 0.5) / VOLUMES) * sorted.length)] ?? 0),
  )
}

function referenceVolume(posts: number): number {
  return posts === 0 ? 0 : Math.max(1, Math.round(onGrid(posts, VOLUME_GRID)))
}

function onGrid(value: number, grid: number): number {
  return exp(Math.round(log(value) / grid) * grid)
}
