const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as it may be shown: control characters and characters that turn the reading direction left
 * out, and no halves of characters.
 *
 * @example showable('a\u202eb') // 'ab'
 */
export function showable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (unit) => (/[\t\n\r]/.test(unit) ? unit : ''))
}

/**
 * A text as HTML shows it: as {@link showable} leaves it, and markup inert, in element content and in
 * quoted attributes alike.
 *
 * @example escapeHtml('<b>') // '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return showable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
}
