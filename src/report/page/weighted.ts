import { LABELS, TAILS, type Tail } from '../../spectrum'
import type { GroupTable, TailReport } from '../../tails/report'
import type { Weighted } from '../../tails/weights'
import { escapeHtml } from '../escape'
import { type Figures, groupName, oneLine } from '../figures'
import { groupRows, tableName } from '../group-rows'
import { sumsNote } from '../sums-note'
import type { PageContext } from './context'
import { section } from './section'
import { table } from './table'

const LONGEST_NAME = 80

/** The line by weight, such as the customers' value, beside the plain counts of the same posts, and the tails of each group. */
export function weighted(report: TailReport, context: PageContext, most: number): string {
  const { figures } = context
  const all = report.weighted
  if (all === null) return ''
  const columns = [
    { head: 'label' },
    { head: 'by weight', kind: 'figure' },
    { head: `${figures.percentage(report.confidence)} interval`, kind: 'figure' },
    { head: 'by count', kind: 'figure' },
  ] as const
  const rows = LABELS.map((label) => [
    `<span class="${label}">${label}</span>`,
    figures.percent(all.labels[label].share),
    figures.percentInterval(all.labels[label]),
    figures.percent(all.labels[label].count / all.posts),
  ])
  const left = report.measured - all.posts
  const without = left > 0 ? ` ${figures.posts(left)} without a weight are left out.` : ''
  return section(
    'The line by weight',
    `<p>${figures.posts(all.posts)} have a weight; unequal as the weights are, they tell as much as ${figures.count(all.effective)} that weigh the same (their effective number).${without}</p>`,
    `<p class="soft">Neither side is corrected for the errors that the model is known to make. ${sumsNote('Shares by weight', report.estimation, figures)}</p>`,
    table('Share of each label by weight', columns, rows),
    ...report.tables.map((table) => groupsByWeight(table, context, most)),
  )
}

function groupsByWeight(groups: GroupTable, { figures }: PageContext, most: number): string {
  const name = tableName(groups.by)
  const shown = groupRows(groups, most).shown.flatMap(({ values, weighted }) =>
    weighted === null ? [] : [{ values, weighted }],
  )
  if (shown.length === 0) return ''
  return table(
    `The two tails by ${name}, weighed`,
    [
      { head: name },
      ...TAILS.map((tail) => ({ head: tail, kind: 'figure' }) as const),
      { head: 'posts', kind: 'figure' },
      { head: 'effective', kind: 'figure' },
    ],
    shown.map(({ values, weighted }) => [
      escapeHtml(oneLine(groupName(values), LONGEST_NAME)),
      ...TAILS.map((tail) => cell(weighted, tail, figures)),
      figures.count(weighted.posts),
      figures.count(weighted.effective),
    ]),
    shown.map(({ weighted: { tails, posts, effective } }) => [
      null,
      ...TAILS.map((tail) => tails[tail].share),
      posts,
      effective,
    ]),
  )
}

function cell({ tails }: Weighted, tail: Tail, figures: Figures): string {
  const { share } = tails[tail]
  return share === null
    ? figures.percent(null)
    : `${figures.percent(share)} <span class="soft">${figures.percentInterval(tails[tail])}</span>`
}
