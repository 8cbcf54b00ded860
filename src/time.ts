/** Which of two numbers in a date such as 03/04/2026 is the day. */
export type DateOrder = 'dmy' | 'mdy'

/** What a written time turned out to be: an instant, or one that could be two different days. */
export type ReadTime =
  | { readonly kind: 'instant'; readonly epochMs: number }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/
const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?$/
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?$/
const ZONE = /^(?:z|utc|gmt|([+-])(\d{2}):?(\d{2}))$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/
const ISO =
  /^(?:\d{4}|[+-]\d{6})(?:-\d\d(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/
/** Every month has so many days. */
const SURE_DAYS = 28
const LONGEST = 64
const NUMERIC_DATE = /(?:^|[\s,])(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?![^\s,])/
const DAY_MS = 86_400_000
/** Clocks are set from 12 hours behind UTC to 14 hours ahead of it. */
const [MOST_BEHIND, MOST_AHEAD] = [12 * 60, 14 * 60]

interface Parts {
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
  clockMs: number
  zoneMs: number
}

/**
 * Reads a written time: ISO 8601, dates with month names ("16th January 2023", "29-Jul-18",
 * "Tue Oct 18 19:21:10 +0000 2011"), numeric dates with the year first or last, Unix seconds or
 * milliseconds, and spreadsheet day numbers. A time without a zone is read as UTC, so that every
 * machine reads the same instant.
 *
 * @param written what stands in the post, at most 64 characters
 * @param order which number is the day; without it a date where both could be is `ambiguous`
 * @example readTime('2026-03-01T12:00:00+02:00') // { kind: 'instant', epochMs: 1772359200000 }
 */
export function readTime(written: string, order?: DateOrder): ReadTime {
  if (written.length > LONGEST) return { kind: 'unknown' }
  const text = written.trim().toLowerCase()
  if (/^\d+(\.\d+)?$/.test(text)) return readNumber(text)
  const parts: Parts = { clockMs: 0, zoneMs: 0 }
  const numbers: number[] = []
  for (const token of tokens(text)) {
    const kind = readToken(token, parts, numbers, order)
    if (kind !== 'read') return { kind }
  }
  return assemble(parts, numbers)
}

/**
 * Whether a time is ISO 8601, such that every machine takes it for the same instant: a date, or a date with a clock
 * and its zone. Engines also read other forms, each in its own way, and 30 February as a day of March.
 *
 * @example isIsoTime('03/04/2026') // false
 */
export function isIsoTime(written: string): boolean {
  const iso = ISO.exec(written)
  if (iso === null || Number.isNaN(Date.parse(written))) return false
  const day = Number(iso[1] ?? 1)
  return day <= SURE_DAYS || new Date(written.replace(/T.*/, '')).getUTCDate() === day
}

/**
 * Which number is the day in a written date with the year last: `either` where both could be, null where
 * there is nothing to tell.
 *
 * @example dateOrderOf('13/04/2026') // 'dmy'
 */
export function dateOrderOf(written: string): DateOrder | 'either' | null {
  const isIso = written.charAt(4) === '-'
  if (isIso || written.length > LONGEST) return null
  const date = NUMERIC_DATE.exec(written)
  if (!date) return null
  const [first, second] = [Number(date[1]), Number(date[2])]
  // What is no day or no month tells nothing of the others.
  const [least, most] = [Math.min(first, second), Math.max(first, second)]
  if (first === second || least < 1 || least > 12 || most > 31) return null
  if (first > 12) return 'dmy'
  return second > 12 ? 'mdy' : 'either'
}

function tokens(text: string): string[] {
  return (
    text
      // 2026-03-01T12:00Z and 12:00+02:00: the date, the clock and the zone are tokens of their own.
      .replace(/^(\d{4}-\d{2}-\d{2})t/, '$1 ')
      .replace(/(:\d{2}(?:[.,]\d{1,9})?)(z|[+-]\d{2}:?\d{2})$/, '$1 $2')
      // 29-Jul-18
      .replace(/^(\d{1,2})-([a-z]{3,9})-(\d{2,4})/, '$1 $2 $3')
      .split(/[\s,]+/)
      .filter((token) => token !== '')
  )
}

function readToken(
  token: string,
  parts: Parts,
  numbers: number[],
  order: DateOrder | undefined,
): 'read' | 'ambiguous' | 'impossible' | 'unknown' {
  if (WEEKDAY.test(token)) return 'read'
  if (MONTH_NAME.test(token)) {
    parts.month = MONTHS.indexOf(token.slice(0, 3)) + 1
    return 'read'
  }
  const clock = CLOCK.exec(token)
  if (clock) {
    const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)]
    if (hours > 23 || minutes > 59 || seconds > 60) return 'impossible'
    const fraction = Math.floor(Number(`0.${clock[4] ?? 0}`) * 1000)
    parts.clockMs = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction
    return 'read'
  }
  const zone = ZONE.exec(token)
  if (zone) {
    const [hours, minutes] = [Number(zone[2] ?? 0), Number(zone[3] ?? 0)]
    const offset = hours * 60 + minutes
    const isBehind = zone[1] === '-'
    if (minutes > 59 || offset > (isBehind ? MOST_BEHIND : MOST_AHEAD)) return 'impossible'
    parts.zoneMs = offset * 60_000 * (isBehind ? -1 : 1)
    return 'read'
  }
  const yearFirst = YEAR_FIRST.exec(token)
  if (yearFirst) {
    parts.year = Number(yearFirst[1])
    parts.month = Number(yearFirst[2])
    parts.day = Number(yearFirst[3] ?? 1)
    return 'read'
  }
  const yearLast = YEAR_LAST.exec(token)
  if (yearLast) {
    const [first, second] = [Number(yearLast[1]), Number(yearLast[2])]
    // A date that contradicts the stated order is impossible: read otherwise, it would pass for another day.
    const dayFirst = order ? order === 'dmy' : first > 12 ? true : second > 12 ? false : undefined
    if (dayFirst === undefined && first !== second) return 'ambiguous'
    parts.year = Number(yearLast[3])
    parts.day = dayFirst ? first : second
    parts.month = dayFirst ? second : first
    return 'read'
  }
  const day = DAY_NUMBER.exec(token)
  if (day) {
    numbers.push(Number(day[1]))
    return 'read'
  }
  if (/^\d{4}$/.test(token)) {
    parts.year = Number(token)
    return 'read'
  }
  return 'unknown'
}

function assemble(parts: Parts, numbers: number[]): ReadTime {
  // "10 14, 2016" is the one form with a bare month number, always before the day.
  if (parts.month === undefined && numbers.length === 2) {
    parts.month = numbers.shift() as number
  }
  parts.day ??= numbers.shift()
  if (parts.year === undefined && numbers.length > 0) {
    const short = numbers.shift() as number
    parts.year = short < 70 ? 2000 + short : 1900 + short
  }
  const { year, month, day } = parts
  if (year === undefined || month === undefined || day === undefined || numbers.length > 0) {
    return { kind: 'unknown' }
  }
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1
  if (!real || year < 1000) return { kind: 'impossible' }
  return { kind: 'instant', epochMs: date.getTime() + parts.clockMs - parts.zoneMs }
}

/** Unix seconds (9 or 10 digits), Unix milliseconds (12 or 13), or a spreadsheet's day number (5). */
function readNumber(text: string): ReadTime {
  const whole = text.split('.')[0]?.length ?? 0
  const value = Number(text)
  if (whole === 9 || whole === 10) return { kind: 'instant', epochMs: Math.floor(value * 1000) }
  if (whole === 12 || whole === 13) return { kind: 'instant', epochMs: Math.floor(value) }
  if (whole === 5) {
    const days = value - 25_569
    return { kind: 'instant', epochMs: Math.round(days * DAY_MS) }
  }
  return { kind: 'unknown' }
}
