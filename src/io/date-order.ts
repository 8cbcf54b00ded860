import { type DateOrder, dateOrderOf } from '../time'

/** A date that shows which of its numbers is the day, and where it stands. */
export interface Shown {
  readonly order: DateOrder
  readonly line: number
  readonly written: string
}

/** Which number is the day in the dates of one file, as far as the file has told. */
export interface FileDates {
  /** Takes note of a time before its row is read: the first that shows an order settles it for the file. */
  note(time: unknown, line: number): void
  /** Whether a date was noted that could be two days, with none that settles it so far. */
  isOpen(): boolean
  /** Settles it by what was found further on, or, for null, not at all. */
  settle(shown: Shown | null): void
  /** The order to read a time by where it has none of its own, or what is wrong with the time. */
  orderOf(time: unknown, line: number): { readonly order?: DateOrder; readonly problem?: string }
}

/** Rows from the first open date on in which one that settles it is looked for, where a file is read once. */
const MOST_OPEN = 1000
const AS_IT_STANDS = {}
const WORDS: Readonly<Record<DateOrder, string>> = { dmy: 'day/month', mdy: 'month/day' }

/**
 * Reads the dates of one file alike: where one has a day over 12, those that could be two days are read as it
 * is. Where dates contradict each other and another could be two days, whichever of the three comes last is an
 * error, whatever their order; without such a one each is read as it stands.
 *
 * @param tell is told, once, by which date the others are read
 * @param isFile whether it can be read on and then once more, to find a date that tells
 */
export function createFileDates(tell: (words: string) => void, isFile: boolean): FileDates {
  let shown: Shown | null = null
  let opened = 0
  let isSettled = false
  let contrary: Omit<Shown, 'order'> | null = null
  let isUsed = false
  const settle = (found: Shown | null): void => {
    shown ??= found
    isSettled = true
  }
  return {
    note(time, line) {
      if (isSettled) return
      const written = typeof time === 'string' ? time.trim() : ''
      const order = dateOrderOf(written)
      if (order === 'dmy' || order === 'mdy') settle({ order, line, written })
      else if (opened > 0 || order === 'either') opened++
      if (!isFile && opened > MOST_OPEN) settle(null)
    },
    isOpen: () => opened > 0 && !isSettled,
    settle,
    orderOf(time, at) {
      if (shown === null || typeof time !== 'string') return AS_IT_STANDS
      const order = dateOrderOf(time)
      if (order === null) return AS_IT_STANDS
      const { line, written } = shown
      if (order === 'either') {
        if (contrary !== null) return { problem: contradiction(shown, contrary) }
        if (!isUsed)
          tell(`dates are read as ${WORDS[shown.order]}, as line ${line} has '${written}'`)
        isUsed = true
        return { order: shown.order }
      }
      if (order === shown.order) return AS_IT_STANDS
      contrary ??= { line: at, written: time.trim() }
      if (!isUsed) return AS_IT_STANDS
      return { problem: contradiction(shown, { line: at, written: time.trim() }) }
    },
  }
}

function contradiction(shown: Shown, contrary: Omit<Shown, 'order'>): string {
  const other = shown.order === 'dmy' ? 'mdy' : 'dmy'
  const first = `${WORDS[shown.order]} in line ${shown.line} ('${shown.written}')`
  const second = `${WORDS[other]} in line ${contrary.line} ('${contrary.written}')`
  return `time: expected one order of day and month where dates could be read by either, got ${first} and ${second}`
}
