import type { Classification } from '../classification'
import { LABELS } from '../spectrum'
import type { MeanSums } from '../stats/mean-draws'
import { dayAt, firstDayOf, type PeriodLength, periodOf } from './calendar'
import { outcomeOf, POSTERIOR_UNITS } from './outcome'
import { count, fail, integer, list, record } from './state-reader'

/** The lengths that are kept: each is made of whole ones of the length before. */
const KEPT = ['day', 'month', 'year'] as const
type Kept = (typeof KEPT)[number]

/** With posts in more days than this, months are kept instead, and with more months than this, years. */
export const MOST_PERIODS = 1100

/** Posts with a time, by period. Whole numbers only, so that adding counts is exact in any order. */
export interface TimeCounts {
  length: Kept
  readonly periods: Map<number, PeriodCounts>
}

/**
 * What is counted of a period, in one row: posts without evidence; posts by label; their posteriors in
 * sixteenths, summed; the products of these, the lower triangle, summed.
 */
type PeriodCounts = number[]

/** The same as JSON. */
export interface TimeState {
  readonly length: Kept
  /** The period's number, see `periodOf`, and its counts; in their order. */
  readonly periods: readonly (readonly [number, readonly number[]])[]
}

const CLASSES = LABELS.length
const LABELS_AT = 1
const SUMS_AT = LABELS_AT + CLASSES
const PRODUCTS_AT = SUMS_AT + CLASSES
const ROW = PRODUCTS_AT + (CLASSES * (CLASSES + 1)) / 2

/** No post yet. */
export function createTimeCounts(): TimeCounts {
  return { length: 'day', periods: new Map() }
}

/**
 * Counts one post; one without a time, or from beyond the years 0 … 9999, is in no period.
 *
 * @param outcome the key of the classification, see `outcomeKey`
 */
export function addToTime(
  counts: TimeCounts,
  time: string | undefined,
  { evidence }: Classification,
  outcome: number,
): void {
  if (time === undefined || !/^\d/.test(time)) return
  const row = rowAt(counts, periodOf(dayAt(Date.parse(time)), counts.length))
  if (evidence === 'none') {
    row[0]!++
  } else {
    const { predicted, posterior } = outcomeOf(outcome)
    row[LABELS_AT + predicted]!++
    let at = PRODUCTS_AT
    for (let a = 0; a < CLASSES; a++) {
      const units = posterior[a]! * POSTERIOR_UNITS
      row[SUMS_AT + a]! += units
      for (let b = 0; b <= a; b++) row[at++]! += units * posterior[b]! * POSTERIOR_UNITS
    }
  }
  if (counts.periods.size > MOST_PERIODS) shorten(counts)
}

/** Adds what another part has counted. */
export function mergeTime(counts: TimeCounts, other: TimeCounts): void {
  while (KEPT.indexOf(counts.length) < KEPT.indexOf(other.length)) lengthen(counts)
  for (const [period, row] of other.periods) {
    const at =
      other.length === counts.length
        ? period
        : periodOf(firstDayOf(period, other.length), counts.length)
    addRow(rowAt(counts, at), row)
  }
  shorten(counts)
}

/** One period with its counts. */
export interface CountedPeriod {
  /** The first day of it that is counted apart, in days since 1970-01-01. */
  readonly day: number
  readonly noEvidence: number
  readonly measured: number
  /** Sums of dummies for the predicted label, or of posteriors. */
  sums(byLabel: boolean): MeanSums
}

/** The periods as kept, in their order. */
export function countedPeriods({ length, periods }: TimeCounts): CountedPeriod[] {
  return inOrder(periods).map(([period, row]) => ({
    day: firstDayOf(period, length),
    noEvidence: row[0]!,
    measured: measuredIn(row),
    sums: (byLabel) => sumsOf(row, byLabel),
  }))
}

/** The shortest length that the counts can be told by. */
export function isToldBy({ length: kept }: TimeCounts, length: PeriodLength): boolean {
  return kept === 'day' || length === 'year' || (kept === 'month' && length === 'month')
}

function sumsOf(row: PeriodCounts, byLabel: boolean): MeanSums {
  const items = measuredIn(row)
  const products = LABELS.map(() => new Array<number>(CLASSES).fill(0))
  if (byLabel) {
    const sums = row.slice(LABELS_AT, SUMS_AT)
    sums.forEach((sum, a) => {
      products[a]![a] = sum
    })
    return { items, sums, products }
  }
  let at = PRODUCTS_AT
  for (let a = 0; a < CLASSES; a++) {
    for (let b = 0; b <= a; b++) products[a]![b] = row[at++]! / POSTERIOR_UNITS ** 2
  }
  const sums = row.slice(SUMS_AT, PRODUCTS_AT).map((sum) => sum / POSTERIOR_UNITS)
  return { items, sums, products }
}

function measuredIn(row: PeriodCounts): number {
  return row.slice(LABELS_AT, SUMS_AT).reduce((a, b) => a + b, 0)
}

function rowAt({ periods }: TimeCounts, period: number): PeriodCounts {
  let row = periods.get(period)
  if (row === undefined) {
    row = new Array<number>(ROW).fill(0)
    periods.set(period, row)
  }
  return row
}

function addRow(row: PeriodCounts, other: PeriodCounts): void {
  for (let i = 0; i < ROW; i++) row[i]! += other[i]!
}

/** Longer periods where there are too many: parts get there only if the whole does. */
function shorten(counts: TimeCounts): void {
  while (counts.periods.size > MOST_PERIODS && counts.length !== 'year') lengthen(counts)
}

function lengthen(counts: TimeCounts): void {
  const [length, before] = [KEPT[KEPT.indexOf(counts.length) + 1]!, [...counts.periods]]
  counts.periods.clear()
  for (const [period, row] of before) {
    addRow(rowAt(counts, periodOf(firstDayOf(period, counts.length), length)), row)
  }
  counts.length = length
}

export function writeTime({ length, periods }: TimeCounts): TimeState {
  return { length, periods: inOrder(periods).map(([period, row]) => [period, [...row]]) }
}

export function readTimeCounts(value: unknown, at: string): TimeCounts {
  const state = record(value, at)
  const length = KEPT.find((one) => one === state.length) ?? fail(`${at}.length`, KEPT.join(', '))
  const periods = list(state.periods, `${at}.periods`).map((entry): [number, number[]] => {
    const [period, row, ...more] = list(entry, `${at}.periods`)
    const counted = list(row, `${at}.periods`).map((n) => count(n, `${at}.periods`))
    if (more.length > 0 || counted.length !== ROW) fail(`${at}.periods`, `${ROW} counts a period`)
    return [integer(period, `${at}.periods`), counted]
  })
  return { length, periods: new Map(periods) }
}

function inOrder(periods: ReadonlyMap<number, PeriodCounts>): [number, PeriodCounts][] {
  return [...periods].sort(([a], [b]) => a - b)
}
