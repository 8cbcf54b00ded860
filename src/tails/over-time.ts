import { LABELS, TAILS, type Tail } from '../spectrum'
import type { Confidence, Interval } from '../stats/interval'
import type { MeanSums } from '../stats/mean-draws'
import { countsLabels } from '../stats/quantifier'
import { wilson } from '../stats/wilson'
import { firstDayOf, isoDay, type PeriodLength, periodName, periodOf } from './calendar'
import type { Cell } from './cell'
import { GROUP_DRAWS, SMALLEST_GROUP, type Standing, standings, worthsOf } from './comparison'
import type { Prevalence, PrevalenceEstimator } from './prevalence'
import { type CountedPeriod, countedPeriods, isToldBy, type TimeCounts } from './time-counts'

/** One week, month or year. */
export interface Period extends Omit<Standing, 'shrunk'> {
  /** As ISO 8601 writes it: 2026-W09, 2026-03 or 2026. */
  readonly period: string
  /** Its first and its last day. */
  readonly from: string
  readonly to: string
  readonly posts: number
  /** Posts that the shares are of: those with evidence. */
  readonly measured: number
  readonly tails: Readonly<Record<Tail, Prevalence>>
  /**
   * How far the shares may be off by the drawing of the posts alone. The intervals of `tails` hold also how
   * far the reading may be off, which moves all periods alike.
   */
  readonly sampling: Readonly<Record<Tail, Interval>>
}

/** The tails by the calendar, in UTC. */
export interface OverTime {
  readonly length: 'week' | 'month' | 'year'
  /** All periods from the first to the last, those without posts too. */
  readonly periods: readonly Period[]
  /** Measured posts with a time before the first period or after the last. */
  readonly outside: number
  /** Measured posts without a time. */
  readonly undated: number
}

const LENGTHS = ['week', 'month', 'year'] as const satisfies readonly PeriodLength[]
/** Fewer periods show no course. */
const FEWEST_PERIODS = 3
/** So many of a length are still read at a glance: half a year, five years, a lifetime. */
const MOST_PERIODS = { week: 27, month: 60, year: 100 } as const
/** A part of the posts so small at either end may be wrongly dated, and does not stretch the time shown. */
const STRAY = 1 / 200

/**
 * The tails over time, by the shortest of week, month and year of which there are not too many and whose
 * periods have posts enough to be compared on average, or else by the longest that still shows a course.
 *
 * @returns null where the posts span fewer than three periods, or for a method that needs every posterior
 */
export function overTimeOf(
  counts: TimeCounts,
  all: Cell,
  estimator: PrevalenceEstimator,
  confidence: Confidence,
): OverTime | null {
  const { fromSums } = estimator
  const counted = countedPeriods(counts)
  const dated = counted.reduce((sum, { measured }) => sum + measured, 0)
  if (fromSums === null || dated === 0) return null
  const span = spanOf(counted, dated)
  const length = lengthOf(span, dated, counts)
  if (length === null) return null
  const periods = periodsIn(span, length, counted, countsLabels(estimator.method))
  const compared = periods.map(({ sums }, i) => ({
    cell: null,
    estimated: fromSums(sums, GROUP_DRAWS, 0),
    before: i > 0 ? i - 1 : null,
  }))
  const { groups: standing } = standings(all, compared, estimator, confidence)
  const worths = worthsOf(all, compared, estimator)
  const shown = periods.reduce((sum, { sums }) => sum + sums.items, 0)
  return {
    length,
    periods: periods.map(({ period, posts, sums }, i): Period => {
      const { tails } = estimator.figures(compared[i]!.estimated)
      const { shrunk, ...stands } = standing[i]!
      const sampling = TAILS.map((tail, t): Interval => {
        const { share } = tails[tail]
        const worth = sums.items * worths[t]!
        return share === null ? { low: 0, high: 1 } : wilson(share * worth, worth, confidence)
      })
      return {
        period: periodName(period, length),
        from: isoDay(firstDayOf(period, length)),
        to: isoDay(firstDayOf(period + 1, length) - 1),
        posts,
        measured: sums.items,
        tails,
        sampling: { outraged: sampling[0]!, delighted: sampling[1]! },
        ...stands,
      }
    }),
    outside: dated - shown,
    undated: all.posts - all.noEvidence - dated,
  }
}

interface Span {
  readonly first: number
  readonly last: number
}

/** From the first day to the last of all but strays. */
function spanOf(counted: readonly CountedPeriod[], dated: number): Span {
  const stray = Math.floor(dated * STRAY)
  const from = (periods: readonly CountedPeriod[]): number => {
    let seen = 0
    for (const { day, measured } of periods) {
      seen += measured
      if (seen > stray) return day
    }
    return periods.at(-1)!.day
  }
  return { first: from(counted), last: from([...counted].reverse()) }
}

function lengthOf(span: Span, dated: number, counts: TimeCounts): OverTime['length'] | null {
  const told = LENGTHS.filter((length) => isToldBy(counts, length))
    .map((length) => ({
      length,
      periods: periodOf(span.last, length) - periodOf(span.first, length) + 1,
    }))
    .filter(({ length, periods }) => periods >= FEWEST_PERIODS && periods <= MOST_PERIODS[length])
  const full = told.find(({ periods }) => dated / periods >= SMALLEST_GROUP)
  return (full ?? told.at(-1))?.length ?? null
}

interface Summed {
  readonly period: number
  posts: number
  sums: MeanSums
}

function periodsIn(
  { first, last }: Span,
  length: PeriodLength,
  counted: readonly CountedPeriod[],
  byLabel: boolean,
): Summed[] {
  const [from, to] = [periodOf(first, length), periodOf(last, length)]
  const nothing = LABELS.map(() => 0)
  const periods = Array.from({ length: to - from + 1 }, (_, i): Summed => {
    const sums = { items: 0, sums: nothing, products: LABELS.map(() => nothing) }
    return { period: from + i, posts: 0, sums }
  })
  for (const { day, measured, noEvidence, sums } of counted) {
    const at = periods[periodOf(day, length) - from]
    if (at === undefined) continue
    at.posts += measured + noEvidence
    at.sums = plus(at.sums, sums(byLabel))
  }
  return periods
}

function plus(a: MeanSums, b: MeanSums): MeanSums {
  return {
    items: a.items + b.items,
    sums: a.sums.map((sum, i) => sum + b.sums[i]!),
    products: a.products.map((row, i) => row.map((sum, j) => sum + b.products[i]![j]!)),
  }
}
