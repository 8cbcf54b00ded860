import { escapeHtml } from '../escape'

/** Marks a table for the script that sorts. */
export const SORTABLE = ' data-sortable'

/** A column of a table; `kind` says how its cells are set. */
export interface Column {
  readonly head: string
  readonly kind?: 'figure' | 'picture'
  /** HTML below the head. */
  readonly below?: string
}

/**
 * A table whose cells are HTML. On a narrow page its rows become blocks, so every cell carries its head; the
 * roles keep it a table for a screen reader even then.
 *
 * @param keys for a table that may be sorted, the number behind each figure, null where there is none
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  keys: readonly (readonly (number | null)[])[] = [],
): string {
  const heads = columns.map(
    ({ head, kind, below = '' }) =>
      `<th role="columnheader" scope="col"${classOf(kind)}>${escapeHtml(head)}${below}</th>`,
  )
  const body = rows.map((cells, r) => {
    const set = cells.map((cell, i) => {
      const { head, kind } = columns[i]!
      if (i === 0) return `<th role="rowheader" scope="row">${cell}</th>`
      const said = kind === 'figure' ? ` data-head="${escapeHtml(head)}"` : ''
      const key = keys[r]?.[i] ?? null
      const sort = key === null ? '' : ` data-sort="${key}"`
      return `<td role="cell"${classOf(kind)}${said}${sort}>${cell}</td>`
    })
    return `<tr role="row">${set.join('')}</tr>`
  })
  return `<table role="table"${rows.length > 1 && keys.length > 0 ? SORTABLE : ''}>
<caption>${escapeHtml(caption)}</caption>
<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">
${body.join('\n')}
</tbody>
</table>`
}

function classOf(kind: Column['kind']): string {
  return kind === undefined ? '' : ` class="${kind}"`
}
