import { TAILS } from '../../spectrum'
import type { Group, GroupTable, TailReport } from '../../tails/report'
import { escapeHtml } from '../escape'
import { type Figures, groupName, oneLine } from '../figures'
import { markLegend } from '../group-marks'
import { groupRows, tableName } from '../group-rows'
import { groupThemeWords } from '../group-theme-words'
import { type Axis, shareAxis } from './axis'
import type { PageContext } from './context'
import { section } from './section'
import { legend, postsCell, shareCell } from './share-cell'
import { table } from './table'
import { WHISKER_WIDTH, whiskerScale, whiskers } from './whisker'

const LONGEST_NAME = 80
const KEY =
  '<span class="key" aria-hidden="true"><span class="outraged">● outraged</span> <span class="delighted">● delighted</span></span>'

/** The tails of each group: figures, and dots with whiskers on one scale. Periods come in their order. */
export function groupTable(
  groups: GroupTable,
  report: TailReport,
  { figures }: PageContext,
  most: number,
): string {
  const { shown, left, which } = groupRows(groups, most)
  const axis = shareAxis(
    shown.flatMap(({ tails }) => TAILS.map((tail) => tails[tail].high)),
    WHISKER_WIDTH,
  )
  const name = tableName(groups.by)
  return section(
    `By ${name}`,
    table(
      `The two tails by ${name}`,
      [
        { head: name },
        { head: 'on a scale', kind: 'picture', below: `${KEY}${whiskerScale(axis)}` },
        { head: 'outraged', kind: 'figure' },
        { head: 'delighted', kind: 'figure' },
        { head: 'posts', kind: 'figure' },
      ],
      shown.map((group) => row(group, axis, figures)),
      shown.map(({ tails, measured }) => [
        null,
        null,
        ...TAILS.map((tail) => tails[tail].share),
        measured,
      ]),
    ),
    legend([
      `● the share, the line through it its ${figures.percentage(report.confidence)} interval.`,
      ...(shown.some(({ shrunk }) => shrunk !== null)
        ? [
            '○ the share drawn towards those of the other groups, the further the fewer posts there are, over the ● where that changes little: what a ranking should go by.',
          ]
        : []),
      ...markLegend(shown, report, figures),
    ]),
    left > 0
      ? `<p class="soft">${figures.count(left)} ${which} groups are not shown here.</p>`
      : '',
    themes(shown),
  )
}

/** What each of the groups speaks of more than the others do. */
function themes(groups: readonly Group[]): string {
  const items = groups.flatMap((group) => {
    const said = groupThemeWords(group).map(
      ([tail, found]) => `${tail} <b class="${tail}">${found.map(escapeHtml).join(', ')}</b>`,
    )
    if (said.length === 0) return []
    return [
      `<li>${escapeHtml(oneLine(groupName(group.values), LONGEST_NAME))}: ${said.join('; ')}</li>`,
    ]
  })
  if (items.length === 0) return ''
  return `<h3>What a tail speaks of more here than elsewhere</h3>\n<ul>${items.join('\n')}</ul>`
}

function row(group: Group, axis: Axis, figures: Figures): string[] {
  return [
    escapeHtml(oneLine(groupName(group.values), LONGEST_NAME)),
    whiskers(
      TAILS.flatMap((tail) => {
        const { share, low, high } = group.tails[tail]
        const drawn = group.shrunk && { shrunk: group.shrunk[tail].share }
        return share === null ? [] : [{ share, low, high, kind: tail, ...drawn }]
      }),
      axis,
    ),
    ...TAILS.map((tail) => shareCell(group, tail, figures)),
    postsCell(group, figures),
  ]
}
