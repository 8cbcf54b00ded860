import type { Redaction } from './redaction'

/** Digits, and how they are parted from those before. */
interface Group {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** The mark between these digits and those before; null where words, several marks, or nothing stand there. */
  readonly mark: string | null
}

/** One mark, up to three times or with a space at either side; at most three characters, as in other numbers. */
const MARK = /^\s?([,:;|+#'’´`"~=\\&<>^!?])\1{0,2}\s?$/
const LONGEST_GAP = 3
/** No card begins with 19 or 20: "in 2023, 2024, 2025, 2026". */
const YEAR = /^(?:19|20)\d\d$/

/**
 * Digits that one and the same mark parts throughout, such as 4111,1111,1111,1111 and 4|1|1|1, from `fewest` on.
 * Times, dates and amounts, which mix marks, are no such row.
 */
export function findMarkedNumbers(
  text: string,
  fewest: number,
  kindOf: (digits: string) => Redaction['kind'],
): Redaction[] {
  const found: Redaction[] = []
  let row: Group[] = []
  const close = (): void => {
    const digits = row.map((group) => group.digits).join('')
    if (row.length > 1 && digits.length >= fewest && !areYears(row)) {
      found.push({ start: row[0]!.start, end: row.at(-1)!.end, kind: kindOf(digits) })
    }
  }
  for (const group of groupsOf(text)) {
    const last = row.at(-1)
    if (last && group.mark !== null && (row.length === 1 || group.mark === last.mark)) {
      row.push(group)
      continue
    }
    close()
    // Digits between two marks may belong to either row.
    row = last && group.mark !== null ? [last, group] : [group]
  }
  close()
  return found
}

function* groupsOf(text: string): Generator<Group> {
  let before = Number.NEGATIVE_INFINITY
  for (const { index, 0: digits } of text.matchAll(/\p{Nd}+/gu)) {
    const isNear = index - before <= LONGEST_GAP
    const mark = isNear ? (MARK.exec(text.slice(before, index))?.[1] ?? null) : null
    const end = index + digits.length
    yield { start: index, end, digits, mark }
    before = end
  }
}

function areYears(row: readonly Group[]): boolean {
  return row.every(({ digits }) => YEAR.test(digits))
}
