import type { TailReport } from '../../tails/report'
import { RATING_HEADS, ratingNote, ratingRows } from '../rating-words'
import type { PageContext } from './context'
import { section } from './section'
import { table } from './table'

/** How the writers' own ratings and the labels go together. */
export function ratings({ ratings: rated }: TailReport, { figures }: PageContext): string {
  if (rated === null) return ''
  const note = ratingNote(rated, figures)
  return section(
    'Ratings beside labels',
    rated.rows.length === 0
      ? ''
      : table(
          'How many posts of each rating were read as each label',
          RATING_HEADS.map((head, i) => (i === 0 ? { head } : { head, kind: 'figure' as const })),
          ratingRows(rated, figures),
        ),
    note === '' ? '' : `<p class="soft">${note}</p>`,
  )
}
