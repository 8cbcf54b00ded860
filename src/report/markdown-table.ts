/**
 * A table of Markdown from cells that are escaped: the first column to the left, the others, figures, to the
 * right.
 */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = `| ${heads.map((_, i) => (i === 0 ? ':--' : '--:')).join(' | ')} |`
  return [row(heads), rule, ...rows.map(row)].join('\n')
}
