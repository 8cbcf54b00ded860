import Papa from 'papaparse'
import { createCsvReader } from '../io/csv-reader'
import { listed } from '../io/row-post'
import type { Post } from '../post'
import { FORMULA } from '../report/formula'
import { LABELS, type Label } from '../spectrum'
import type { Audit } from '../tails/audit-draw'
import type { GivenLabel } from './labels'

/** The columns of an audit sheet, as `delight audit` writes and reads it. */
const SHEET_COLUMNS = ['id', 'text', 'label', 'post', 'inclusion', 'design', 'outcome', 'model']

/** Those of them that labels are read by. */
const READ_COLUMNS = ['label', 'post', 'outcome']

/**
 * Labels as CSV, one a row: the post's id and text, the label given, the post's number from 1 in its source,
 * and the label predicted. Cells that a spreadsheet would read as a formula are made plain text.
 */
export function labelsToCsv(labels: readonly GivenLabel[], posts: readonly Post[]): string {
  const rows = labels.map(({ number, label, predicted }) => {
    const { id = '', text } = posts[number]!
    return [id, text, label, number + 1, predicted]
  })
  return csvOf([['id', 'text', 'label', 'post', 'predicted'], ...rows])
}

/**
 * The posts of an audit with the labels that were given, as CSV: the sheet that `delight audit read` takes.
 * Who labels it further in a spreadsheet leaves the other columns as they are.
 *
 * @param labelOf the label of the post with this number, from 0; null where nobody labelled it
 */
export function auditToCsv(audit: Audit, labelOf: (number: number) => Label | null): string {
  const { design, model } = audit
  const rows = audit.items.map(({ id, text, post, inclusion, outcome }) => {
    return [id ?? '', text, labelOf(post - 1) ?? '', post, inclusion, design, outcome, model]
  })
  return csvOf([SHEET_COLUMNS, ...rows])
}

function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(rows as unknown[][], { newline: '\n', escapeFormulae: FORMULA })}\n`
}

/**
 * The labels of an audit sheet in the order of the audit's items, null where nobody labelled one: what
 * `measureAudit` takes. The rows may stand in any order, or be missing, and labels be written in any case.
 *
 * @param audit the very draw that was labelled; `drawAudit` gives it again for the same posts and seed
 * @throws RangeError naming the row that is not of this audit, whose label is none, or whose post stands there twice
 * @throws InputError for a header that does not name columns
 * @example measureAudit(audit, labelsFromCsv(csv, audit)).tails.delighted
 */
export function labelsFromCsv(csv: string, audit: Audit): (Label | null)[] {
  const labels: (Label | null)[] = audit.items.map(() => null)
  const rowOf = new Map<number, number>()
  const itemOf = new Map(audit.items.map(({ post }, item) => [String(post), item]))
  const columns = (names: readonly string[]): string[] => {
    for (const column of READ_COLUMNS) {
      if (names.includes(column)) continue
      throw new RangeError(`labels: expected a column '${column}', got ${listed(names)}`)
    }
    // Others may stand there twice, such as the nameless ones that a spreadsheet adds.
    return READ_COLUMNS
  }
  const text = csv.replace(/^\ufeff/, '')
  if (text.trim() === '') columns([])
  const rows = createCsvReader({ name: 'labels', longest: text.length, columns })(text, true)
  rows.forEach((row, i) => {
    const place = `labels row ${i + 1}`
    if ('problem' in row) throw new RangeError(`${place}: ${row.problem}`)
    const { label, post, outcome } = row.value
    const item = itemOf.get(String(post).trim())
    if (item === undefined || audit.items[item]?.outcome !== Number(outcome)) {
      throw new RangeError(`${place}: expected a post of this audit, got post '${post}'`)
    }
    const before = rowOf.get(item)
    if (before !== undefined) {
      throw new RangeError(`${place}: post '${post}' stands in row ${before} too`)
    }
    rowOf.set(item, i + 1)
    const written = String(label).trim()
    if (written === '') return
    const known = LABELS.find((name) => name === written.toLowerCase())
    if (known === undefined) {
      throw new RangeError(`${place}: label: expected one of ${LABELS.join(', ')}, got '${label}'`)
    }
    labels[item] = known
  })
  return labels
}
