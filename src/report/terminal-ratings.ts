import type { TailReport } from '../tails/report'
import { FIGURES as figures } from './figures'
import { RATING_HEADS, ratingNote, ratingRows } from './rating-words'
import type { Colors } from './terminal-colors'
import { wrap } from './wrap'

const MOST_LINES = 6
/** A count of millions has room in a column, with a space before it. */
const COUNT = 10
const ROOM = 76

/** How the writers' own ratings and the labels go together. */
export function ratingLines({ ratings }: TailReport, colors: Colors, width: number): string {
  if (ratings === null) return ''
  // In a narrow terminal heads are cut, never figures.
  const even = Math.floor(width / RATING_HEADS.length)
  const wide = RATING_HEADS.map((head) => (width < ROOM ? even : Math.max(COUNT, head.length + 1)))
  const row = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(wide[i]!) : cell.padStart(wide[i]!))).join('')
  const heads = RATING_HEADS.map((head, i) => head.slice(0, wide[i]! - 1))
  const note = ratingNote(ratings, figures)
  return [
    ...(ratings.rows.length === 0
      ? []
      : [colors.bold(row(heads)), ...ratingRows(ratings, figures).map(row)]),
    ...(note === '' ? [] : [colors.dim(wrap(note, width, MOST_LINES).join('\n'))]),
  ].join('\n')
}
