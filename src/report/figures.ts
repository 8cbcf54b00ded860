import type { Interval } from '../stats/interval'
import { inParts } from './few'

/** Stands between two ends, and where there is no figure. */
export const DASH = '–'

/** Figures as a reader of one locale writes them. */
export interface Figures {
  /** A count, with thousands separated. */
  count(value: number): string
  /** A count of posts: "1 post", "1,204 posts". */
  posts(value: number): string
  /** A sum that may be large, to three digits: "12.4K". */
  sum(value: number): string
  /** A share as per cent with one decimal, or a dash where nothing was measured. */
  percent(share: number | null): string
  /** A round share: "95 %". */
  percentage(share: number): string
  /** The interval of a share: "7.2 – 13.0 %". */
  percentInterval(interval: Interval): string
  /** A share with its interval in whole per cent, as people say it: "31 % (24 – 39 %)", "none (at most 1 %)". */
  about(share: Interval & { readonly share: number | null }): string
  /** How many times as much: "2.4", "26". */
  times(ratio: number): string
  /** A figure between −1 and 1 with its sign. */
  signed(value: number | null): string
  /** A small number such as a probability: "0.05". */
  decimal(value: number): string
  /** A difference of shares in points, with its sign: "+2.3 pt". */
  points(difference: number): string
  /** The interval of a difference of shares: "−2.1 … +6.0 pt". */
  pointsInterval(interval: Interval): string
  /** The interval of a figure between −1 and 1. */
  signedInterval(interval: Interval): string
}

/**
 * The figures of a locale.
 *
 * @param locale a BCP 47 language tag
 * @param gap between a figure and its unit; on a page one that no line is broken at
 * @throws RangeError for what is none
 */
export function createFigures(locale = 'en-GB', gap = ' '): Figures {
  const [whole, tenth, hundredth] = [0, 1, 2].map((digits) => fixed(locale, digits)) as [
    Intl.NumberFormat,
    Intl.NumberFormat,
    Intl.NumberFormat,
  ]
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 })
  const plain = new Intl.NumberFormat(locale)
  const signed = (value: number | null): string => {
    if (value === null) return DASH
    const digits = hundredth.format(Math.abs(value))
    return Math.abs(value) < 0.005 ? digits : value < 0 ? `−${digits}` : `+${digits}`
  }
  const signedTenth = (difference: number): string => {
    const digits = tenth.format(Math.abs(100 * difference))
    return `${Math.abs(difference) < 0.0005 ? '' : difference < 0 ? '−' : '+'}${digits}`
  }
  return {
    count: (value) => whole.format(value),
    posts: (value) => `${whole.format(value)} ${value === 1 ? 'post' : 'posts'}`,
    sum: (value) => (value < 10_000 ? whole : short).format(value),
    percent: (share) => (share === null ? DASH : `${tenth.format(100 * share)}${gap}%`),
    percentage: (share) => `${plain.format(100 * share)}${gap}%`,
    percentInterval: ({ low, high }) =>
      `${tenth.format(100 * low)} ${DASH} ${tenth.format(100 * high)}${gap}%`,
    about: ({ share, low, high }) =>
      share === null
        ? DASH
        : inParts({ share, low, high }, 100, {
            one: (count) => `${whole.format(count)}${gap}%`,
            ends: (from, to) => `${whole.format(from)}${gap}${DASH} ${whole.format(to)}${gap}%`,
            under: (one) => `under ${one}`,
          }),
    times: (ratio) => (ratio < 9.95 ? tenth : whole).format(ratio),
    signed,
    decimal: (value) => hundredth.format(value),
    points: (difference) => `${signedTenth(difference)}${gap}pt`,
    pointsInterval: ({ low, high }) => `${signedTenth(low)} … ${signedTenth(high)}${gap}pt`,
    signedInterval: ({ low, high }) => `${signed(low)} … ${signed(high)}`,
  }
}

function fixed(locale: string, digits: number): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  } catch {
    throw new RangeError(`locale: expected a language tag such as 'en-GB', got '${locale}'`)
  }
}

/** The figures where no locale is asked for. */
export const FIGURES = createFigures()

export const { count, signed } = FIGURES

/** What the shape of a corpus is called. */
export const SHAPES = {
  bell: 'bell-shaped',
  U: 'U-shaped',
  J: 'J-shaped',
  'reversed J': 'reversed J',
  unclear: 'of no clear shape',
} as const

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
