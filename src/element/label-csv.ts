import Papa from 'papaparse'
import type { Post } from '../post'
import { FORMULA } from '../report/formula'
import { LABELS, type Label } from '../spectrum'
import type { Audit } from '../tails/audit-draw'
import type { GivenLabel } from './labels'
import type { DrawnAudit } from './protocol'

const COLUMNS = ['post', 'id', 'text', 'label', 'predicted', 'item', 'inclusion', 'outcome']

/**
 * Labels as CSV, one a row: the post's number from 1 in the source, its id and text, the label given and
 * the one predicted; where the post was drawn for an audit, which item of it, the probability that it was
 * drawn, and its outcome. Cells that a spreadsheet would read as a formula are made plain text.
 */
export function labelsToCsv(
  labels: readonly GivenLabel[],
  posts: readonly Post[],
  drawn: DrawnAudit | null,
): string {
  const itemOf = new Map(drawn?.numbers.map((number, item) => [number, item]))
  const rows = labels.map(({ number, label, predicted }) => {
    const post = posts[number]!
    const item = itemOf.get(number)
    const from = item === undefined ? undefined : drawn?.audit.items[item]
    return [
      number + 1,
      post.id ?? '',
      post.text,
      label,
      predicted,
      item === undefined ? '' : item + 1,
      from?.inclusion ?? '',
      from?.outcome ?? '',
    ]
  })
  return `${Papa.unparse([COLUMNS, ...rows], { newline: '\n', escapeFormulae: FORMULA })}\n`
}

/**
 * The labels of an audit from the CSV that a queue exported, in the order of its items, null where nobody
 * labelled one: what `measureAudit` takes.
 *
 * @param audit the very draw that was labelled; `drawAudit` gives it again for the same posts and seed
 * @throws RangeError naming the row that is not of this audit, or whose label is none
 * @example measureAudit(audit, labelsFromCsv(csv, audit)).tails.delighted
 */
export function labelsFromCsv(csv: string, audit: Audit): (Label | null)[] {
  const labels: (Label | null)[] = audit.items.map(() => null)
  const { data, meta } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  })
  for (const column of ['label', 'item', 'outcome']) {
    if (meta.fields?.includes(column)) continue
    const got = meta.fields?.join(', ') || 'none'
    throw new RangeError(`labels: expected a column '${column}', got ${got}`)
  }
  data.forEach(({ label, item, outcome }, i) => {
    if (item === '') return
    const place = `labels row ${i + 1}`
    const drawn = audit.items[Number(item) - 1]
    if (drawn?.outcome !== Number(outcome)) {
      throw new RangeError(`${place}: expected an item of this audit, got item '${item}'`)
    }
    if (!(LABELS as readonly (string | undefined)[]).includes(label)) {
      throw new RangeError(`${place}: label: expected one of ${LABELS.join(', ')}, got '${label}'`)
    }
    labels[Number(item) - 1] = label as Label
  })
  return labels
}
