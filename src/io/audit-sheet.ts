import { LABELS, type Label } from '../spectrum'
import type { AuditDesign } from '../tails/audit-draw'
import { OUTCOME_KEYS } from '../tails/outcome'
import { openRows } from './format'
import { InputError } from './input-error'
import type { Row } from './row'
import { listed } from './row-post'

/** A row of an audit sheet, read back. */
export interface SheetRow {
  /** Where it stands, for messages. */
  readonly place: string
  readonly post: number
  readonly outcome: number
  readonly label: Label | null
}

/** An audit sheet, read back. */
export interface AuditSheet {
  readonly model: string
  readonly design: AuditDesign
  readonly rows: readonly SheetRow[]
}

const NEEDED = ['label', 'post', 'design', 'outcome', 'model'] as const
const DESIGNS: readonly string[] = ['stratified', 'simple']

/**
 * Reads a sheet that `delight audit draw` wrote and people filled in, whatever program saved it. Labels may
 * be written in any case; an empty one says that nobody labelled the post.
 *
 * @throws InputError that names the line of a label that is none, or of a row that is no longer as it was drawn
 */
export async function readAuditSheet(path: string): Promise<AuditSheet> {
  const opened = await openRows(path, {
    format: 'csv',
    stdin: process.stdin,
    columns: (names) => names.filter((name) => (NEEDED as readonly string[]).includes(name)),
  })
  const rows: SheetRow[] = []
  const seen = new Map<number, string>()
  let model: string | undefined
  let design: string | undefined
  for await (const batch of opened.rows) {
    for (const row of batch) {
      const place = `${opened.name} line ${row.line}`
      if ('problem' in row) throw new InputError(place, row.problem)
      const cell = cellsOf(row, place, opened.name)
      model ??= cell('model')
      design ??= cell('design')
      if (cell('model') !== model) {
        throw new InputError(place, `model: expected '${model}', got '${cell('model')}'`)
      }
      if (!DESIGNS.includes(cell('design')) || cell('design') !== design) {
        throw new InputError(
          place,
          `design: expected ${DESIGNS.join(' or ')}, the same in all rows, got '${cell('design')}'`,
        )
      }
      const post = wholeNumber(cell('post'), 1, Number.MAX_SAFE_INTEGER, `${place}: post`)
      const before = seen.get(post)
      if (before) throw new InputError(place, `post ${post} stands in ${before} too`)
      seen.set(post, `line ${row.line}`)
      const outcome = wholeNumber(cell('outcome'), 0, OUTCOME_KEYS - 1, `${place}: outcome`)
      rows.push({ place, post, outcome, label: labelOf(cell('label'), place) })
    }
  }
  if (model === undefined || design === undefined) {
    throw new InputError(opened.name, 'expected posts to label, got none')
  }
  return { model, design: design as AuditDesign, rows }
}

function cellsOf(
  { value }: Row,
  place: string,
  name: string,
): (column: (typeof NEEDED)[number]) => string {
  for (const column of NEEDED) {
    if (!Object.hasOwn(value, column)) {
      throw new InputError(
        name,
        `expected a column '${column}', as delight audit draw writes it, got ${listed(Object.keys(value))}`,
      )
    }
  }
  return (column) => {
    const cell = value[column]
    if (typeof cell !== 'string') throw new InputError(place, `${column}: expected text`)
    return cell.trim()
  }
}

function labelOf(cell: string, place: string): Label | null {
  if (cell === '') return null
  const label = LABELS.find((name) => name === cell.toLowerCase())
  if (label) return label
  throw new InputError(
    place,
    `label: expected ${LABELS.join(', ')}, or nothing, got '${cell.slice(0, 40)}'`,
  )
}

function wholeNumber(cell: string, least: number, most: number, at: string): number {
  const number = Number(cell)
  if (!/^\d{1,16}$/.test(cell) || number < least || number > most) {
    throw new InputError(at, `expected a whole number >= ${least}, got '${cell.slice(0, 40)}'`)
  }
  return number
}
