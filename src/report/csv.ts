import Papa from 'papaparse'
import { LABELS, type Label, TAILS } from '../spectrum'
import type { Group, Measured, TailReport } from '../tails/report'
import type { Weighted } from '../tails/weights'
import { checkReport } from './check-report'
import { groupName } from './figures'
import { FORMULA } from './formula'

/** One figure of a report as a row of a table. */
interface FigureRow {
  readonly by: string
  readonly group: string
  readonly figure: string
  /** Posts with these predicted labels; the value of a share is corrected, not count by posts. */
  readonly count: number
  readonly value: number | null
  /** The ends of its interval; null for a figure that has none. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * The report as CSV, one figure a row: of all posts first (`by` and `group` blank), then of each
 * group. Cells that a spreadsheet would read as a formula are made plain text.
 *
 * @example writeFileSync('report.csv', toCsv(report))
 */
export function toCsv(report: TailReport): string {
  checkReport('toCsv', report)
  const rows = [
    ...figureRows(report, '', ''),
    ...report.tables.flatMap(({ by, groups }) =>
      groups.flatMap((group) => [
        ...figureRows(group, by.join(' · '), groupName(group.values)),
        ...standingRows(group, by.join(' · '), groupName(group.values)),
      ]),
    ),
  ]
  const columns = ['by', 'group', 'figure', 'count', 'value', 'low', 'high']
  return `${Papa.unparse(rows, { columns, newline: '\n', escapeFormulae: FORMULA })}\n`
}

function figureRows(measured: Measured, by: string, group: string): FigureRow[] {
  const { tailBalance, extremity, polarisation, earned, weighted } = measured
  const counted = (...labels: readonly Label[]): number =>
    labels.reduce((sum, label) => sum + measured.counted[label].count, 0)
  const shares = [
    ...LABELS.map((label) => [label, counted(label), measured.prevalence[label]] as const),
    ['comfortable middle', counted('neutral', 'satisfied'), measured.comfortableMiddle] as const,
  ]
  return [
    ...shares.map(([figure, count, { share, low, high }]) => ({
      by,
      group,
      figure,
      count,
      value: share,
      low,
      high,
    })),
    { by, group, figure: 'tail balance', count: counted('outraged', 'delighted'), ...tailBalance },
    { by, group, figure: 'extremity', count: counted('outraged', 'delighted'), ...extremity },
    { by, group, figure: 'polarisation', count: measured.measured, ...polarisation },
    ...(['below', 'above'] as const).map((side) => {
      const { posts, sum, low, high } = earned[side]
      return { by, group, figure: `earned media ${side}`, count: posts, value: sum, low, high }
    }),
    ...(weighted === null ? [] : weightRows(weighted, by, group)),
  ]
}

/** Shares by weight, and how many posts of equal weight they are worth. */
function weightRows(
  { labels, posts, effective }: Weighted,
  by: string,
  group: string,
): FigureRow[] {
  return [
    ...LABELS.map((label) => {
      const { count, share, low, high } = labels[label]
      return { by, group, figure: `${label}, by weight`, count, value: share, low, high }
    }),
    {
      by,
      group,
      figure: 'effective posts, by weight',
      count: posts,
      value: effective,
      ...NO_INTERVAL,
    },
  ]
}

const NO_INTERVAL = { low: null, high: null }
const NOT_COMPARED = { value: null, ...NO_INTERVAL }

/** How a group stands to the others: shares drawn towards theirs, and differences from the rest. */
function standingRows(group: Group, by: string, name: string): FigureRow[] {
  return TAILS.flatMap((tail) => {
    const { count } = group.counted[tail]
    const shrunk = group.shrunk?.[tail]
    const rest = group.againstRest?.[tail]
    const row = { by, group: name, count }
    return [
      ...(shrunk ? [{ ...row, figure: `${tail}, shrunk`, ...shrunk, value: shrunk.share }] : []),
      // Blank where the group was not compared.
      { ...row, figure: `${tail} less the rest`, ...(rest ?? NOT_COMPARED) },
      {
        ...row,
        figure: `${tail} less the rest, adjusted p`,
        ...NO_INTERVAL,
        value: rest?.adjustedP ?? null,
      },
    ]
  })
}
