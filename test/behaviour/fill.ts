/**
 * Every text that a template with named gaps gives.
 *
 * @example fill('{who} was {how}', { who: ['He', 'She'], how: ['kind'] }) // ['He was kind', 'She was kind']
 */
export function fill(
  template: string,
  gaps: Readonly<Record<string, readonly string[]>>,
): string[] {
  return Object.entries(gaps).reduce(
    (texts, [gap, words]) =>
      texts.flatMap((text) => words.map((word) => text.replaceAll(`{${gap}}`, word))),
    [template],
  )
}
