import Papa from 'papaparse'
import { LABELS } from '../spectrum'
import type { Measured, TailReport } from '../tails/report'
import { groupName } from './figures'

/** One figure of a report as a row of a table. */
interface FigureRow {
  readonly by: string
  readonly group: string
  readonly figure: string
  readonly count: number
  readonly value: number | null
  readonly low: number
  readonly high: number
}

/**
 * The report as CSV, one figure a row: of all posts first (`by` and `group` blank), then of each
 * group. Cells that a spreadsheet would read as a formula are made plain text.
 *
 * @example writeFileSync('report.csv', toCsv(report))
 */
export function toCsv(report: TailReport): string {
  const rows = [
    ...figureRows(report, '', ''),
    ...report.tables.flatMap(({ by, groups }) =>
      groups.flatMap((group) => figureRows(group, by.join(' · '), groupName(group.values))),
    ),
  ]
  const columns = ['by', 'group', 'figure', 'count', 'value', 'low', 'high']
  return `${Papa.unparse(rows, { columns, newline: '\n', escapeFormulae: true })}\n`
}

function figureRows(measured: Measured, by: string, group: string): FigureRow[] {
  const shares = [
    ...LABELS.map((label) => [label, measured.labels[label]] as const),
    ['comfortable middle', measured.comfortableMiddle] as const,
  ]
  const { tailBalance, earned } = measured
  const tails = measured.tails.outraged.count + measured.tails.delighted.count
  return [
    ...shares.map(([figure, { count, share, low, high }]) => ({
      by,
      group,
      figure,
      count,
      value: share,
      low,
      high,
    })),
    { by, group, figure: 'tail balance', count: tails, ...tailBalance },
    ...(['below', 'above'] as const).map((side) => {
      const { posts, sum, low, high } = earned[side]
      return { by, group, figure: `earned media ${side}`, count: posts, value: sum, low, high }
    }),
  ]
}
