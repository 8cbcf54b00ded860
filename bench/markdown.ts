import type { Figure } from './bootstrap.ts'

/** A Markdown table. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** A number as the tables write it: ".596"; a dash where there is none. */
export function decimals(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value
    .toFixed(3)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−')
}

/** A figure with its interval; marked where it cannot be told from the first engine's. */
export function figureCell({ value, low, high, likeFirst }: Figure, row: number): string {
  if (Number.isNaN(value)) return '–'
  const mark = row > 0 && likeFirst ? ' ≈' : ''
  return `${decimals(value)} (${decimals(low)} to ${decimals(high)})${mark}`
}
