/** What a text may tell of a person. */
export const REDACTED = [
  'name',
  'phone',
  'e-mail',
  'address',
  'card',
  'account',
  'number',
  'link',
  'handle',
] as const

/** One of {@link REDACTED}. `number` is a long number of no known kind. */
export type Redacted = (typeof REDACTED)[number]

/** A stretch of a text that tells of a person, in UTF-16 units. */
export interface Redaction {
  readonly start: number
  readonly end: number
  readonly kind: Redacted
}

/** Finds redactions of some kinds in a text. */
export type Finder = (text: string) => Redaction[]

/** All matches of a pattern, as redactions of one kind. */
export function matches(text: string, pattern: RegExp, kind: Redacted): Redaction[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    kind,
  }))
}
