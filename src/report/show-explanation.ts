import type { Explanation } from '../explainer'
import { escapeHtml } from './escape'
import { explanationToMarkdown, explanationToTerminal } from './explanation-text'
import { toHighlightedHtml } from './highlight'
import { type Shown, shown } from './shown'
import { verdict, whyLines } from './why'

const STYLE =
  '.delight-why mark{color:#000;background:#bfe8cf}.delight-why mark.below{background:#f6c9c5;text-decoration:underline dotted}'

/**
 * An explanation that shows itself in a notebook: the text with its evidence marked, as HTML where the kernel
 * can, else as Markdown or plain text.
 *
 * @param text the text that was explained
 * @example tslab.display.html(showExplanation(text, explainer.explain(text)).html)
 */
export function showExplanation(text: string, explanation: Explanation): Shown {
  const why = whyLines(text, explanation).map(
    ({ about, said }) => `<li>${escapeHtml(about)}: ${escapeHtml(said.join(', '))}</li>`,
  )
  const html = `<style>${STYLE}</style>
<div class="delight-why"><b>${escapeHtml(verdict(explanation))}</b>
<blockquote>${toHighlightedHtml(text, explanation)}</blockquote>
<ul>${why.join('')}</ul></div>
`
  return shown(
    html,
    explanationToMarkdown(text, explanation),
    explanationToTerminal(text, explanation),
  )
}
