import { escapeHtml } from '../escape'

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
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const heads = columns.map(
    ({ head, kind, below = '' }) =>
      `<th role="columnheader" scope="col"${classOf(kind)}>${escapeHtml(head)}${below}</th>`,
  )
  const body = rows.map((cells) => {
    const set = cells.map((cell, i) => {
      const { head, kind } = columns[i]!
      if (i === 0) return `<th role="rowheader" scope="row">${cell}</th>`
      const said = kind === 'figure' ? ` data-head="${escapeHtml(head)}"` : ''
      return `<td role="cell"${classOf(kind)}${said}>${cell}</td>`
    })
    return `<tr role="row">${set.join('')}</tr>`
  })
  return `<table role="table">
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
