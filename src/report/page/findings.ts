import { escapeHtml } from '../escape'
import type { Finding } from '../friction-words'

/**
 * Findings as a list, what each is about in the colour of a class.
 *
 * @param kindOf the class that colours the finding at this place, or nothing
 */
export function findings(found: readonly Finding[], kindOf: (i: number) => string): string {
  const items = found.map(({ about, said }, i) => {
    const kind = kindOf(i)
    const colour = kind === '' ? '' : ` class="${kind}"`
    return `<li><b${colour}>${escapeHtml(about)}</b>: ${escapeHtml(said)}.</li>`
  })
  return `<ul>${items.join('\n')}</ul>`
}
