import { binomialSteps } from '../stats/binomial-cusum'
import { cusumLimit } from '../stats/cusum-design'
import { exp } from '../stats/exp'
import { log } from '../stats/log'
import { poissonSteps } from '../stats/poisson-cusum'
import { runLength as averageRunLength, type Step } from '../stats/run-length'

/** What a chart counts: a tail's posts a day, or their share in the day's posts. */
export type Measure = 'count' | 'share'

/** One day of a group, as a chart looks at it. */
export interface ChartDay {
  /** Days since 1970. */
  readonly day: number
  readonly posts: number
  /** Posts in the tail. */
  readonly count: number
}

/** What is usual for one tail of one group, and the chart that looks for a rise above it. */
export interface Usual {
  readonly measure: Measure
  /** Posts in the tail a day, or their share, > 0. */
  readonly rate: number
  /** How many posts in the tail that is known from. */
  readonly count: number
  /** The rise that the chart is sharpest for, as a multiple of the rate (of the odds, for shares). */
  readonly change: number
  /** The chart's limit, in units of log-likelihood. */
  readonly limit: number
  /** Days between false alarms that the limit gives. */
  readonly runLength: number
  /** The rate of each weekday as a multiple of the mean; weekday 0 is a Thursday, as in 1970. */
  readonly weekdays: readonly number[]
}

/** How charts are made. */
export interface ChartOptions {
  readonly measure: Measure
  /** Days between false alarms of one chart that are wanted. */
  readonly runLength: number
  /** The largest rise to be sharpest for, as a multiple, > 1. */
  readonly change: number
}

const WEEK = 7
/** A weekday's own pattern counts as much as the mean's once it has brought so many posts. */
const PATTERN_STRENGTH = 10
/** A rise of so many standard deviations of a day is large enough to be sharpest for. */
const LARGE_RISE = 1.5
/** Rates are rounded to steps of 2 %, so that groups alike share a design. */
const RATE_GRID = 0.02
/** How sure a rate is may be rounded more. */
const COUNT_GRID = 0.3
const LEAST_TIMES = 0.1
const VOLUMES = 8

/** The weekday of a day since 1970, 0 … 6; 0 is a Thursday. */
export function weekdayOf(day: number): number {
  return ((day % WEEK) + WEEK) % WEEK
}

/**
 * How each weekday differs from the mean, drawn towards no difference while little is known.
 *
 * @returns seven multiples; over the days given they leave the total as it is
 */
export function weekdayPattern(days: readonly ChartDay[]): number[] {
  const counts = new Array<number>(WEEK).fill(0)
  const spans = new Array<number>(WEEK).fill(0)
  let total = 0
  for (const { day, count } of days) {
    counts[weekdayOf(day)]! += count
    spans[weekdayOf(day)]! += 1
    total += count
  }
  if (total === 0) return counts.map(() => 1)
  const mean = total / days.length
  const raw = counts.map(
    (count, i) => (count + PATTERN_STRENGTH) / (mean * spans[i]! + PATTERN_STRENGTH),
  )
  const weighed = raw.reduce((sum, factor, i) => sum + factor * spans[i]!, 0) / days.length
  return raw.map((factor) => factor / weighed)
}

/** What is usual, from days on which nothing was the matter; at least one. */
export function usualOf(days: readonly ChartDay[], options: ChartOptions): Usual {
  const count = days.reduce((sum, day) => sum + day.count, 0)
  if (options.measure === 'count') {
    const rate = rounded((count + 0.5) / days.length, RATE_GRID)
    const change = Math.min(options.change, 1 + LARGE_RISE / Math.sqrt(rate))
    const weekdays = weekdayPattern(days)
    const design = designOf(['count', rate], change, count, options.runLength, (c, times) =>
      poissonSteps(rate, c, rate * times),
    )
    return { measure: 'count', rate, count, weekdays, ...design }
  }
  const posts = days.reduce((sum, day) => sum + day.posts, 0)
  const rate = Math.min(0.99, rounded((count + 0.5) / (posts + 1), RATE_GRID))
  const volumes = volumesOf(days)
  const usual = (rate * posts) / days.length
  const change = Math.min(options.change, 1 + LARGE_RISE / Math.sqrt(Math.max(usual, 1e-9)))
  const design = designOf(
    ['share', rate, ...volumes],
    change,
    count,
    options.runLength,
    (c, times) => binomialSteps(volumes, rate, c, Math.min(0.999, rate * times)),
  )
  return { measure: 'share', rate, count, weekdays: new Array<number>(WEEK).fill(1), ...design }
}

interface Design {
  readonly change: number
  readonly limit: number
  readonly runLength: number
}

const designs = new Map<string, Design>()
const MOST_DESIGNS = 5000
/** Whole counts can jump over the wanted run length; a slightly different chart then meets it. */
const NEARBY = [1, 1.03, 0.97, 1.06, 0.94]
const NEAR_ENOUGH = 0.04

/**
 * The chart for a rate that is known from so many posts. The rate may really be another: the limit is
 * set so that the chance of a false alarm, averaged over how uncertain the rate is (three points of a
 * normal distribution), is the one wanted.
 */
function designOf(
  key: readonly unknown[],
  change: number,
  count: number,
  runLength: number,
  steps: (change: number, times: number) => Step[],
): Design {
  const spread = Math.sqrt(3 / rounded(count + 1, COUNT_GRID))
  const name = JSON.stringify([...key, change, spread, runLength])
  const known = designs.get(name)
  if (known) return known
  let best: Design | undefined
  for (const factor of NEARBY) {
    const nearby = 1 + (change - 1) * factor
    const cases = [1, 1 + spread, Math.max(LEAST_TIMES, 1 - spread)].map((times) =>
      steps(nearby, times),
    )
    const averaged = (limit: number): number => {
      const alarms = cases.map((possible) => 1 / averageRunLength(possible, limit))
      return 6 / (4 * alarms[0]! + alarms[1]! + alarms[2]!)
    }
    const design = { change: nearby, ...cusumLimit(averaged, runLength) }
    const miss = (other: Design): number => Math.abs(other.runLength / runLength - 1)
    if (!best || miss(design) < miss(best)) best = design
    if (miss(best) < NEAR_ENOUGH) break
  }
  if (designs.size >= MOST_DESIGNS) designs.clear()
  designs.set(name, best as Design)
  return best as Design
}

function rounded(value: number, grid: number): number {
  return exp(Math.round(log(value) / grid) * grid)
}

/** Some volumes that stand for those of all days, to two digits. */
function volumesOf(days: readonly ChartDay[]): number[] {
  const sorted = days.map(({ posts }) => posts).sort((a, b) => a - b)
  return Array.from({ length: VOLUMES }, (_, i) => {
    const volume = sorted[Math.floor(((i + 0.5) / VOLUMES) * sorted.length)] as number
    let unit = 1
    while (volume >= 100 * unit) unit *= 10
    return Math.max(1, Math.round(volume / unit) * unit)
  })
}
