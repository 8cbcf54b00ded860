import pc from 'picocolors'
import type { Explanation } from '../explainer'
import { escapeMarkdown } from './escape'
import { oneLine } from './figures'
import { type Stretch, stretches } from './marks'
import type { TerminalOptions } from './terminal'
import { verdict, whyLines } from './why'

/**
 * An explanation for a terminal: the verdict, the text with what lifts it in green and what lowers it
 * in red, and what was found in it. Nothing in the text can steer the terminal.
 *
 * @param text the text that was explained
 * @example console.log(explanationToTerminal(text, explainer.explain(text), { color: true }))
 */
export function explanationToTerminal(
  text: string,
  explanation: Explanation,
  options: Pick<TerminalOptions, 'color'> = {},
): string {
  const colors = pc.createColors(options.color ?? false)
  const painted = stretches(text, explanation).map(({ text: part, contribution }) => {
    const flat = inert(part)
    if (contribution === 0) return flat
    return contribution > 0 ? colors.green(flat) : colors.red(flat)
  })
  const why = whyLines(text, explanation).map(
    ({ about, said }) => `${colors.dim(`${about}:`)} ${said.join(', ')}`,
  )
  return `${[colors.bold(verdict(explanation)), painted.join(''), ...why].join('\n')}\n`
}

/**
 * An explanation as Markdown: the verdict, the text with what lifts it in bold and what lowers it in
 * italics, and what was found in it. Everything of the text is escaped.
 *
 * @param text the text that was explained
 * @example explanationToMarkdown(text, explainer.explain(text))
 */
export function explanationToMarkdown(text: string, explanation: Explanation): string {
  const quoted = stretches(text, explanation).map(emphasised).join('')
  const why = whyLines(text, explanation).map(
    ({ about, said }) => `- ${about}: ${said.map(escapeMarkdown).join(', ')}`,
  )
  return `**${verdict(explanation)}**\n\n> ${quoted}\n\n${why.join('\n')}\n`
}

function emphasised({ text, contribution }: Stretch): string {
  const flat = inert(text)
  const core = escapeMarkdown(flat.trim())
  if (contribution === 0 || core === '') return escapeMarkdown(flat)
  // Markdown knows emphasis only where it touches the words.
  const mark = contribution > 0 ? '**' : '_'
  return flat.replace(flat.trim(), () => `${mark}${core}${mark}`)
}

/** On one line, with the spaces at its ends kept: stretches are joined again. */
function inert(text: string): string {
  const flat = oneLine(text, Number.POSITIVE_INFINITY)
  const before = /^\s/.test(text) ? ' ' : ''
  const after = /\s$/.test(text) && flat !== '' ? ' ' : ''
  return before + flat + after
}
