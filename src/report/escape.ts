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

/**
 * A text of one line as Markdown shows it: neither marks, nor cells of a table, nor HTML, nor links.
 *
 * @example escapeMarkdown('*a* | b') // '\\*a\\* \\| b'
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/^([-+#=]|\d{1,9}(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replace(/[:@](?=\S)|\.(?=\p{L})/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
