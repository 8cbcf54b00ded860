import type { Explanation } from '../../explainer'
import { escapeHtml } from '../escape'
import { oneLine } from '../figures'

/** Room on either side of what shows a signal, in UTF-16 units. */
const ROOM = 110
/** Without a place that shows it, the post's beginning is quoted. */
const BEGINNING = 200

/** A post quoted where it shows a signal, that place marked; from its beginning where no place is known. */
export function shownWhere(
  text: string,
  signal: string,
  explain: ((text: string) => Explanation) | undefined,
): string {
  const explanation = explain?.(text)
  const span = explanation?.signals.find(({ name }) => name === signal)?.spans[0]
  if (explanation === undefined || span === undefined) return escapeHtml(oneLine(text, BEGINNING))
  const { start, end } = explanation.sentences.find(
    (one) => one.start <= span.start && span.start < one.end,
  ) ?? { start: 0, end: text.length }
  const shown = text.slice(span.start, Math.min(span.end, span.start + BEGINNING))
  const before = tail(text.slice(start, span.start))
  const after = head(text.slice(span.start + shown.length, Math.max(end, span.end)))
  return `${flat(before)}<mark class="below">${flat(shown)}</mark>${flat(after)}`
}

/** The end of a text, from between two words on. */
function tail(text: string): string {
  if (text.length <= ROOM) return text
  const kept = text.slice(-ROOM)
  const gap = kept.search(/\s/)
  return `…${gap < 0 ? '' : kept.slice(gap)}`
}

/** The beginning of a text, cut between two words. */
function head(text: string): string {
  if (text.length <= ROOM) return text
  const kept = text.slice(0, ROOM)
  const gap = kept.search(/\s\S*$/)
  return `${gap < 0 ? '' : kept.slice(0, gap)}…`
}

function flat(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' '))
}
