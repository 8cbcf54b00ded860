import type { Interval } from '../stats/interval'

/** Stands between two ends, and where there is no figure. */
export const DASH = '–'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 3 })

/** A count, with thousands separated. */
export function count(value: number): string {
  return whole.format(value)
}

/** A count of posts: "1 post", "1,204 posts". */
export function posts(value: number): string {
  return `${whole.format(value)} ${value === 1 ? 'post' : 'posts'}`
}

/** A sum that may be large, to three digits: "12.4K". */
export function sum(value: number): string {
  return value < 10_000 ? whole.format(value) : short.format(value)
}

/** A share as per cent with one decimal, or a dash where nothing was measured. */
export function percent(share: number | null): string {
  return share === null ? DASH : `${(100 * share).toFixed(1)} %`
}

/** The interval of a share: "7.2 – 13.0 %". */
export function percentInterval({ low, high }: Interval): string {
  return `${(100 * low).toFixed(1)} ${DASH} ${(100 * high).toFixed(1)} %`
}

/** A figure between −1 and 1 with its sign. */
export function signed(value: number | null): string {
  if (value === null) return DASH
  const digits = Math.abs(value).toFixed(2)
  return Number(digits) === 0 ? digits : value < 0 ? `−${digits}` : `+${digits}`
}

/** A difference of shares in points, with its sign. */
export function points(difference: number): string {
  const digits = Math.abs(100 * difference).toFixed(1)
  return Number(digits) === 0 ? `${digits} pt` : `${difference < 0 ? '−' : '+'}${digits} pt`
}

/** What the shape of a corpus is called. */
export const SHAPES = {
  bell: 'bell-shaped',
  U: 'U-shaped',
  J: 'J-shaped',
  'reversed J': 'reversed J',
  unclear: 'of no clear shape',
} as const

/** The interval of a figure between −1 and 1. */
export function signedInterval({ low, high }: Interval): string {
  return `${signed(low)} … ${signed(high)}`
}

/** The values of a group as one name. */
export function groupName(values: readonly (string | null)[]): string {
  return values.map((value) => value ?? '(none)').join(' · ')
}

/** The day of an ISO time. */
export function day(time: string | null): string | null {
  return time === null ? null : time.slice(0, 10)
}

/** A text on one line, cut to a length in characters, without what could steer a terminal. */
export function oneLine(text: string, length: number): string {
  const flat = text.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  const characters = [...flat]
  return characters.length <= length ? flat : `${characters.slice(0, length - 1).join('')}…`
}
