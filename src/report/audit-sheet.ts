import Papa from 'papaparse'
import type { Audit } from '../tails/audit-draw'
import { FORMULA } from './formula'

/** The columns of an audit sheet: what a person reads and fills in first, then what weighs the labels. */
export const SHEET_COLUMNS = [
  'id',
  'text',
  'label',
  'post',
  'inclusion',
  'design',
  'outcome',
  'model',
] as const

/**
 * The posts of an audit as CSV, for people to fill in the column `label`. `post` says which of the posts
 * it is, `inclusion` how likely it was to be drawn, `outcome` what the model said of it, so that the labels
 * can be weighed. Cells that a spreadsheet would read as a formula are made plain text.
 *
 * @example writeFileSync('audit.csv', toAuditSheet(audit))
 */
export function toAuditSheet({ design, model, items }: Audit): string {
  const rows = items.map((item) => ({ ...item, id: item.id ?? '', label: '', design, model }))
  return `${Papa.unparse(rows, { columns: [...SHEET_COLUMNS], newline: '\n', escapeFormulae: FORMULA })}\n`
}
