import { A_TEXT, checkArgument, type Kind } from '../arguments/options'
import type { Explanation } from '../explainer'
import { escapeHtml } from './escape'
import { FIGURES } from './figures'
import { stretches } from './marks'

const AN_EXPLANATION: Kind = {
  expected: 'an explanation, as explain gives it',
  // A classification has evidence too, in a word.
  fits: (value) => Array.isArray((value as Explanation | null | undefined)?.evidence),
}

/**
 * A text as HTML in which what carries its score is marked: `<mark class="above">` for what lifts it,
 * `<mark class="below">` for what lowers it, each with its share in the title. Needs no script and no
 * style; everything of the text is escaped.
 *
 * @param text the text that was explained
 * @example element.innerHTML = toHighlightedHtml(text, explainer.explain(text))
 */
export function toHighlightedHtml(text: string, explanation: Explanation): string {
  checkArgument('toHighlightedHtml', 'text', text, A_TEXT)
  checkArgument('toHighlightedHtml', 'explanation', explanation, AN_EXPLANATION)
  return stretches(text, explanation)
    .map((part) => {
      const html = escapeHtml(part.text)
      if (part.contribution === 0) return html
      const side = part.contribution > 0 ? 'above' : 'below'
      return `<mark class="${side}" title="${FIGURES.signed(part.contribution)}">${html}</mark>`
    })
    .join('')
}
