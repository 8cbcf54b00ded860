import { escapeHtml } from '../escape'

/** A part of the page under its own heading; absent where it has nothing to say. */
export function section(heading: string, ...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '')
  if (said.length === 0) return ''
  return `<section>
<h2>${escapeHtml(heading)}</h2>
${said.join('\n')}
</section>`
}
