import type { EvidenceSpan, Explanation } from '../explainer'
import { escapeHtml } from './escape'
import { signed } from './figures'

/** Spans that add less than this part of the heaviest one are left unmarked, to keep the text readable. */
const LEAST_PART = 0.15

/**
 * A text as HTML in which what carries its score is marked: `<mark class="above">` for what lifts it,
 * `<mark class="below">` for what lowers it, each with its share in the title. Needs no script and no
 * style; everything of the text is escaped.
 *
 * @param text the text that was explained
 * @example element.innerHTML = toHighlightedHtml(text, explainer.explain(text))
 */
export function toHighlightedHtml(text: string, explanation: Explanation): string {
  const heaviest = Math.max(0, ...explanation.evidence.map(weight))
  let html = ''
  let at = 0
  for (const span of explanation.evidence) {
    if (weight(span) < LEAST_PART * heaviest) continue
    const side = span.contribution > 0 ? 'above' : 'below'
    const marked = escapeHtml(text.slice(span.start, span.end))
    html += escapeHtml(text.slice(at, span.start))
    html += `<mark class="${side}" title="${signed(span.contribution)}">${marked}</mark>`
    at = span.end
  }
  return html + escapeHtml(text.slice(at))
}

function weight({ contribution }: EvidenceSpan): number {
  return Math.abs(contribution)
}
