/** Lengths of a period of the calendar, in UTC; weeks are those of ISO 8601, from Monday on. */
export type PeriodLength = 'day' | 'week' | 'month' | 'quarter' | 'year'

const DAY_MS = 86_400_000
/** 1970-01-01 was a Thursday, the day by which a week belongs to a year. */
const THURSDAY = 3
/** Months of the periods that are made of them. */
const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The day of an instant: whole days since 1970-01-01. */
export function dayAt(epochMs: number): number {
  return Math.floor(epochMs / DAY_MS)
}

/**
 * The period that holds a day, as a whole number: the periods of a length have consecutive numbers.
 *
 * @param day days since 1970-01-01
 * @example periodOf(dayAt(Date.parse('2026-03-01')), 'month') // 24314
 */
export function periodOf(day: number, length: PeriodLength): number {
  if (length === 'day') return day
  if (length === 'week') return Math.floor((day + THURSDAY) / 7)
  const date = new Date(day * DAY_MS)
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / MONTHS[length])
}

/** The first day of a period, in days since 1970-01-01. */
export function firstDayOf(period: number, length: PeriodLength): number {
  if (length === 'day') return period
  if (length === 'week') return period * 7 - THURSDAY
  const month = period * MONTHS[length]
  const date = new Date(0)
  // Date.UTC reads the years 0 … 99 as those of the last century.
  date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1)
  return dayAt(date.getTime())
}

/**
 * The name of a period, as ISO 8601 writes it: 2026-03-01, 2026-W09, 2026-03 or 2026; and 2026-Q1 for a
 * quarter, for which it has no name. Names of one length sort as the periods do.
 *
 * @example periodName(periodOf(dayAt(Date.parse('2026-03-01')), 'week'), 'week') // '2026-W09'
 */
export function periodName(period: number, length: PeriodLength): string {
  if (length === 'quarter') {
    return `${isoDay(firstDayOf(period, length)).slice(0, 4)}-Q${(period % 4) + 1}`
  }
  if (length !== 'week') {
    return isoDay(firstDayOf(period, length)).slice(0, { day: 10, month: 7, year: 4 }[length])
  }
  const thursday = period * 7
  const year = periodOf(thursday, 'year')
  const week = Math.floor((thursday - firstDayOf(year, 'year')) / 7) + 1
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/** A day as ISO 8601 writes it. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
