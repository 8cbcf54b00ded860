import type { Tail } from '../../spectrum'
import type { FarPost } from '../../tails/furthest'
import { escapeHtml } from '../escape'
import { day } from '../figures'
import { toHighlightedHtml } from '../highlight'
import type { PageContext } from './context'
import { section } from './section'

/** So many of each tail are shown; the page stays small however many were kept. */
const MOST_SHOWN = 20

/** The posts of a tail that lie furthest out, with what carries their score marked. */
export function farPosts(tail: Tail, posts: readonly FarPost[], context: PageContext): string {
  const { figures, explain } = context
  const quotes = posts.slice(0, MOST_SHOWN).map(({ text, id, time, reach, score }) => {
    const notes = [
      id,
      day(time),
      reach === null ? null : `reach ${figures.count(reach)}`,
      `score ${figures.signed(score)}`,
    ]
    const quoted = explain ? toHighlightedHtml(text, explain(text)) : escapeHtml(text)
    const about = escapeHtml(notes.filter((note) => note !== null).join(' · '))
    return `<blockquote class="${tail}"><p>${quoted}</p><footer>${about}</footer></blockquote>`
  })
  const legend =
    explain && quotes.length > 0
      ? '<p class="soft"><mark>Green</mark> lifts the score, <mark class="below">red and dotted</mark> lowers it.</p>'
      : ''
  return section(`Furthest out: ${tail}`, legend, ...quotes)
}
