import { dateOrderOf } from '../time'
import type { FileDates, Shown } from './date-order'
import { InputError } from './input-error'
import type { BadRow, Row } from './row'

type Batch = readonly (Row | BadRow)[]

/**
 * Passes rows on once it is known how their dates are read, as far as that can be known: where a date could be
 * two days, a file is read further to the first that tells, and of a stream some rows are held back.
 *
 * @param timeOf gives the time of a row
 * @param further finds, in the whole file, the first date that tells; null for what is read once
 */
export async function* settled<T extends Batch>(
  batches: AsyncGenerator<T | InputError>,
  dates: FileDates,
  timeOf: (row: Row['value']) => unknown,
  further: (() => Promise<Shown | null>) | null,
): AsyncGenerator<T | InputError> {
  let held: (T | InputError)[] = []
  for await (const batch of batches) {
    held.push(batch)
    if (!(batch instanceof InputError)) {
      for (const row of batch) if ('value' in row) dates.note(timeOf(row.value), row.line)
    }
    if (dates.isOpen() && further) dates.settle(await further())
    if (dates.isOpen()) continue
    yield* held
    held = []
  }
  yield* held
}

/** The first date that tells which of its numbers is the day; what cannot be read is told of elsewhere. */
export async function firstShown(
  batches: AsyncGenerator<Batch>,
  timeOf: (row: Row['value']) => unknown,
): Promise<Shown | null> {
  try {
    for await (const batch of batches) {
      for (const row of batch) {
        const time = 'value' in row ? timeOf(row.value) : null
        if (typeof time !== 'string') continue
        const order = dateOrderOf(time)
        if (order === 'dmy' || order === 'mdy') {
          return { order, line: row.line, written: time.trim() }
        }
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  return null
}
