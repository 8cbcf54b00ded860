import type { Interval } from 'delight-detector'
import { redact } from 'delight-detector/redact'

const QUOTED = 240

/** A part of the page, and what of it belongs at the top. */
export interface Section {
  readonly title: string
  readonly body: string
  /** What to do about it, the most urgent first; empty where nothing is sure. */
  readonly first: readonly string[]
}

const whole = (share: number): string => (100 * share).toFixed(0)

export const percent = (share: number): string => `${whole(share)} %`

/** "12 % (9–15 %)", the 95 % interval in brackets. */
export const share = ({
  share,
  low,
  high,
}: Interval & { readonly share: number | null }): string =>
  share === null ? 'not known' : `${percent(share)} (${whole(low)}–${whole(high)} %)`

/** "+12 points (5 to 19)". */
export const points = (value: number, { low, high }: Interval): string =>
  `${value < 0 ? '−' : '+'}${whole(Math.abs(value))} points (${signed(low)} to ${signed(high)})`

/** The ends of an interval of shares' differences, which go no further than 100 points. */
const signed = (value: number): string =>
  `${Math.round(100 * value) < 0 ? '−' : ''}${whole(Math.min(1, Math.abs(value)))}`

/** "chat_bot" as "chat bot". */
export const plain = (name: string): string => name.replaceAll('_', ' ')

/** A name that cannot be read as Markdown, on one line. */
export const name = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]|#<>&]/g, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`))

/** A post as a quotation, without what tells of a person. */
export const quote = (text: string, keep: readonly string[]): string => {
  const flat = redact(text, { keep }).replaceAll(/\s+/g, ' ').trim()
  const characters = [...flat]
  const cut = characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : flat
  return `“${name(cut)}”`
}

/** The day of an ISO time. */
export const day = (time: string): string => time.slice(0, 10)

export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const list = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join('\n')

export const paragraphs = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n')
