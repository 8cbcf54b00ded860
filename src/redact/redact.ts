import { A_TEXT, checkArgument } from '../arguments/options'
import { findAddresses } from './addresses'
import { findInternet } from './internet'
import { findNames } from './names'
import { findNumbers } from './numbers'
import type { Redaction } from './redaction'

/** How a text is redacted. */
export interface RedactOptions {
  /** Names that are to stay, such as brands; each of their words stays. */
  readonly keep?: readonly string[]
}

/**
 * What in a text tells of a person: names, phone numbers, e-mail and postal addresses, card and account
 * numbers, links and handles; in the order of the text, none overlapping. Every number of 13 digits or more is
 * found whose digits are parted by up to three spaces, or marks of . - / ( ) _ · • *, in any mix, or by one and the same other
 * mark throughout; but for rows of years. Names are found by a heuristic (English): some are missed. Time is
 * linear in the length of the text.
 *
 * @example redactionsOf('Ask Agnes, 020 7946 0991').map(({ kind }) => kind) // ['name', 'phone']
 */
export function redactionsOf(text: string, options: RedactOptions = {}): Redaction[] {
  const keep = new Set(
    (options.keep ?? []).flatMap(
      (name) =>
        name
          .toLowerCase()
          .replaceAll('’', "'")
          .match(/[\p{L}\p{M}'-]+/gu) ?? [],
    ),
  )
  const all = [
    ...findInternet(text),
    ...findNumbers(text),
    ...findAddresses(text),
    ...findNames(text, keep),
  ]
  return disjoint(all)
}

/**
 * A text with what tells of a person put as `[name]`, `[phone]` and so on.
 *
 * @example redact('Agnes rang me on 020 7946 0991') // '[name] rang me on [phone]'
 */
export function redact(text: string, options: RedactOptions = {}): string {
  checkArgument('redact', 'text', text, A_TEXT)
  let redacted = ''
  let at = 0
  for (const { start, end, kind } of redactionsOf(text, options)) {
    redacted += `${text.slice(at, start)}[${kind}]`
    at = end
  }
  return redacted + text.slice(at)
}

/** Overlapping stretches become one, of the kind that begins first, the longest where they begin together. */
function disjoint(redactions: readonly Redaction[]): Redaction[] {
  const sorted = [...redactions].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Redaction[] = []
  for (const next of sorted) {
    const last = kept.at(-1)
    if (last && next.start < last.end) {
      kept[kept.length - 1] = { ...last, end: Math.max(last.end, next.end) }
    } else kept.push(next)
  }
  return kept
}
