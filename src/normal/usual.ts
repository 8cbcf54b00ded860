import { binomialPlace, poissonPlace } from '../stats/conditional-place'
import { type ChartDesign, countDesign, rankDesign, shareDesign } from './chart-design'

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

/** How much of a tail is usual in a group, from days on which nothing was the matter. */
export interface UsualLevel {
  readonly measure: Measure
  /** Posts in the tail a day, or their share in all posts, > 0. */
  readonly rate: number
  /** How many posts in the tail that is known from. */
  readonly count: number
  /** In how many days, or posts, those came. */
  readonly exposure: number
  /** The rate of each weekday as a multiple of the mean; weekday 0 is a Thursday, as in 1970. */
  readonly weekdays: readonly number[]
  /** What share of `count` and `exposure` the knowledge about each weekday is worth. */
  readonly worth: readonly number[]
  /** The variance of a day's count by that of a Poisson (or binomial) count; 1 unless clearly more. */
  readonly dispersion: number
}

/** What is usual for one tail of one group, and the charts that are made by it. */
export interface Usual extends UsualLevel {
  /** Whether enough days are known; charts go by ranks until then. */
  readonly learned: boolean
  /** The charts that look for a change. */
  readonly design: ChartDesign
}

/** How charts are made. */
export interface ChartOptions {
  readonly measure: Measure
  /** Days between false alarms of one tail that are wanted, rises and falls together. */
  readonly runLength: number
  /** The largest change to be sharpest for, as a multiple, > 1; for falls its inverse. */
  readonly change: number
}

const WEEK = 7
/** A weekday's own pattern counts as much as the mean's once it has brought so many posts. */
const PATTERN_STRENGTH = 10
/** So many standard errors beyond it, counts are taken to vary more than a Poisson distribution. */
const CLEARLY = 3

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
  const { counts, spans, count } = byWeekday(days)
  if (count === 0) return counts.map(() => 1)
  const mean = count / days.length
  const raw = counts.map(
    (own, i) => (own + PATTERN_STRENGTH) / (mean * spans[i]! + PATTERN_STRENGTH),
  )
  const weighed = raw.reduce((sum, factor, i) => sum + factor * spans[i]!, 0) / days.length
  return raw.map((factor) => factor / weighed)
}

/**
 * What is usual, from days on which nothing was the matter.
 *
 * @param days none where nothing is known yet
 * @param learned whether they are enough to make a chart by
 */
export function usualOf(days: readonly ChartDay[], learned: boolean, options: ChartOptions): Usual {
  const level = levelOf(days, options.measure)
  return { ...level, learned, design: designOf(level, days, learned, options) }
}

/** How much of a tail is usual, as a number of posts a day or as their share in all posts. */
export function levelOf(days: readonly ChartDay[], measure: Measure): UsualLevel {
  return measure === 'count' ? usualCount(days) : usualShare(days)
}

/** What is usual with one more day, as far as its level goes; the week's pattern stays as it is. */
export function withDay(usual: Usual, today: ChartDay): Usual {
  const count = usual.count + today.count
  return { ...usual, count, exposure: usual.exposure + exposureOf(usual, today) }
}

/** How many posts of the tail would be usual on a day. */
export function expectedOf({ rate, ...usual }: UsualLevel, today: ChartDay): number {
  return rate * exposureOf(usual, today)
}

/** What a day's posts came in: usual days, or posts. */
export function exposureOf(
  { measure, weekdays }: Pick<UsualLevel, 'measure' | 'weekdays'>,
  { day, posts }: ChartDay,
): number {
  return measure === 'share' ? posts : weekdays[weekdayOf(day)]!
}

/** The place in (0, 1) of a day among all that could have come if nothing has changed. */
export function placeOf(usual: Usual, today: ChartDay, v: number): number {
  const worth = usual.worth[weekdayOf(today.day)]!
  const earlier = { count: usual.count * worth, exposure: usual.exposure * worth }
  return usual.measure === 'share'
    ? binomialPlace(today.count, today.posts, earlier, v)
    : poissonPlace(today.count, exposureOf(usual, today), earlier, v)
}

function designOf(
  { measure, rate, weekdays, count }: UsualLevel,
  days: readonly ChartDay[],
  learned: boolean,
  options: ChartOptions,
): ChartDesign {
  if (measure === 'count') {
    return learned ? countDesign(rate, weekdays, options) : rankDesign(rate, 1, options)
  }
  if (learned) return shareDesign(rate, days, options)
  const busy = days.filter(({ posts }) => posts > 0).length
  return rankDesign((count + 0.5) / Math.max(1, busy), busy / Math.max(1, days.length), options)
}

function usualCount(days: readonly ChartDay[]): UsualLevel {
  const { counts, count } = byWeekday(days)
  const weekdays = weekdayPattern(days)
  const exposure = Math.max(1, days.length)
  const rate = (count + 0.5) / exposure
  const mean = count / exposure
  let [excess, squares, chi] = [0, 0, 0]
  for (const { day, count: x } of days) {
    const expected = mean * weekdays[weekdayOf(day)]!
    if (expected === 0) continue
    excess += (x - expected) ** 2 - x
    squares += expected ** 2
    chi += (x - expected) ** 2 / expected
  }
  const beyond = isBeyond(chi, exposure, mean) ? Math.max(0, excess / squares) : 0
  // What is known of a weekday is its own posts and, for the rest of the pattern's strength, the mean's.
  const worth = counts.map((own) => {
    const lent = PATTERN_STRENGTH / (PATTERN_STRENGTH + own)
    return 1 / (count / (PATTERN_STRENGTH + own) + lent ** 2 + count * beyond)
  })
  const dispersion = 1 + mean * beyond
  return { measure: 'count', rate, count, exposure, weekdays, worth, dispersion }
}

function usualShare(days: readonly ChartDay[]): UsualLevel {
  const count = days.reduce((sum, day) => sum + day.count, 0)
  const exposure = days.reduce((sum, { posts }) => sum + posts, 0)
  const rate = Math.min(0.99, (count + 0.5) / (exposure + 1))
  let [excess, pairs, chi, busy] = [0, 0, 0, 0]
  for (const { posts, count: x } of days) {
    if (posts === 0) continue
    const variance = posts * rate * (1 - rate)
    excess += (x - posts * rate) ** 2 - variance
    pairs += (posts - 1) * variance
    chi += (x - posts * rate) ** 2 / variance
    busy++
  }
  const mean = busy === 0 ? 0 : count / busy
  const beyond = pairs > 0 && isBeyond(chi, busy, mean) ? Math.max(0, excess / pairs) : 0
  const dispersion = busy === 0 ? 1 : 1 + (exposure / busy) * beyond
  return {
    measure: 'share',
    rate,
    count,
    exposure: Math.max(1, exposure),
    weekdays: new Array<number>(WEEK).fill(1),
    worth: new Array<number>(WEEK).fill(1 / (1 + exposure * beyond)),
    dispersion,
  }
}

/** Whether Pearson's statistic of so many counts is clearly more than that of Poisson counts. */
function isBeyond(chi: number, periods: number, mean: number): boolean {
  const freedom = periods - WEEK
  return freedom > 0 && mean > 0 && chi - freedom > CLEARLY * Math.sqrt(freedom * (2 + 1 / mean))
}

function byWeekday(days: readonly ChartDay[]): {
  counts: number[]
  spans: number[]
  count: number
} {
  const counts = new Array<number>(WEEK).fill(0)
  const spans = new Array<number>(WEEK).fill(0)
  let total = 0
  for (const { day, count } of days) {
    const weekday = weekdayOf(day)
    counts[weekday]! += count
    spans[weekday]! += 1
    total += count
  }
  return { counts, spans, count: total }
}
