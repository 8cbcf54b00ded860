import { advanceChart, type Chart, createChart, isAlarm } from '../src/normal/chart'
import { countDesign, DIRECTIONS, type Direction, shareDesign } from '../src/normal/chart-design'
import { dayPlace } from '../src/normal/day-place'
import { type ChartDay, type ChartOptions, type Usual, weekdayOf } from '../src/normal/usual'
import { closeDay, createGroup } from '../src/normal/watched-group'
import { createWeightTotal } from '../src/normal/weight-total'
import type { Tail } from '../src/spectrum'
import { type Random, seededRandom } from '../src/stats/random'

/** What a tail brings, day by day. */
export interface Series {
  /** Posts in the tail a day, or their share in the day's posts. */
  readonly rate: number
  /** The multiple of each weekday. */
  readonly week: readonly number[]
  /** Posts a day; null where the tail's posts alone are counted. */
  readonly volume: number | null
}

/** From a day on a tail brings so many times as much. */
export interface Shift {
  readonly day: number
  readonly times: number
}

/** The first alarm of a run. */
export interface Alarm {
  readonly day: number
  readonly direction: Direction
  /** The run length that it states. */
  readonly stated: number
}

/** A mean, with its standard error. */
export interface Mean {
  readonly mean: number
  readonly error: number
}

const LONGEST = 40_000
const MUCH = 1e9
const NOTHING = {
  names: new Map<string, number>(),
  weight: createWeightTotal(),
  furthest: [],
}

/** The mean of some numbers. */
export function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

/** The values below which a quarter, a half and three quarters lie. */
export function quartilesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return [1, 2, 3].map((quarter) => sorted[Math.floor((quarter * sorted.length) / 4)] as number)
}

/** A Poisson draw as a sum, so that each part is drawn exactly and not from a normal distribution. */
export function poisson(random: Random, mean: number): number {
  const parts = Math.ceil(mean / 40)
  let sum = 0
  for (let i = 0; i < parts; i++) sum += random.poisson(mean / parts)
  return sum
}

/** The first alarm of the two charts of a tail of which all is known. */
export function knownRun(
  random: Random,
  series: Series,
  times: number,
  options: ChartOptions,
): Alarm {
  const usual = knownUsual(series, options)
  const charts: Record<Direction, Chart> = { rise: createChart(), fall: createChart() }
  const first = random.integer(7)
  const draws = { day: random.uniform, rank: random.uniform }
  for (let days = 1; ; days++) {
    const today = draw(random, series, first + days, times)
    const place = dayPlace(usual, today, [], draws)
    for (const direction of DIRECTIONS) {
      advanceChart(charts[direction], direction, usual, { ...today, ...NOTHING, place })
      if (isAlarm(charts[direction], direction) || days === LONGEST) {
        return { day: days, direction, stated: usual.design.runLength }
      }
    }
  }
}

/**
 * The first alarms of both tails of a group that is watched from its first day, knowing nothing; without
 * a shift each tail is followed until it has one.
 */
export function watchedRun(
  random: Random,
  name: string,
  series: Readonly<Record<Tail, Series>>,
  shift: Shift | null,
  options: ChartOptions & { readonly learn: number },
): Record<Tail, Alarm | null> {
  const group = createGroup([name], 0)
  const found: Record<Tail, Alarm | null> = { outraged: null, delighted: null }
  for (let day = 1; day < LONGEST && !(found.outraged && found.delighted); day++) {
    const times = shift && day > shift.day ? shift.times : 1
    const outraged = draw(random, series.outraged, day, times)
    // Both tails lie in the same posts.
    const delighted = draw(random, series.delighted, day, times, outraged.posts)
    group.open.set(day, {
      posts: outraged.posts,
      tails: { outraged: outraged.count, delighted: delighted.count },
      names: { outraged: NOTHING.names, delighted: NOTHING.names },
      weights: { outraged: NOTHING.weight, delighted: NOTHING.weight },
      furthest: { outraged: [], delighted: [] },
    })
    for (const { kind, tail, direction, runLength } of closeDay(group, day, {
      ...options,
      names: [],
    })) {
      if (kind === 'began') found[tail] ??= { day, direction, stated: runLength }
    }
  }
  return found
}

/** A day of a series; for shares in as many posts as given, or as are drawn. */
function draw(
  random: Random,
  { rate, week, volume }: Series,
  day: number,
  times: number,
  given?: number,
): ChartDay {
  if (volume === null) {
    const count = poisson(random, rate * week[weekdayOf(day)]! * times)
    return { day, posts: count, count }
  }
  const posts = given ?? poisson(random, volume * week[weekdayOf(day)]!)
  const share = (times * rate) / (1 - rate + times * rate)
  let count = 0
  for (let i = 0; i < posts; i++) if (random.uniform() < share) count++
  return { day, posts, count }
}

const known = new Map<Series, Usual>()

function knownUsual(series: Series, options: ChartOptions): Usual {
  const { rate, week, volume } = series
  const usual = known.get(series) ?? {
    measure: options.measure,
    rate,
    count: rate * MUCH,
    exposure: MUCH,
    weekdays: volume === null ? week : week.map(() => 1),
    worth: week.map(() => 1),
    dispersion: 1,
    learned: true,
    design:
      volume === null
        ? countDesign(rate, week, options)
        : shareDesign(rate, volumesOf(volume, week), options),
  }
  known.set(series, usual)
  return usual
}

/** Days with the volumes that a week brings. */
function volumesOf(volume: number, week: readonly number[]): ChartDay[] {
  const random = seededRandom(1)
  return Array.from({ length: 364 }, (_, day) => {
    const posts = poisson(random, volume * week[weekdayOf(day)]!)
    return { day, posts, count: 0 }
  })
}
