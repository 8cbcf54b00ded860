import { TAILS } from '../../spectrum'
import type { Group, GroupTable } from '../../tails/report'
import { escapeHtml } from '../escape'
import { type Figures, groupName, oneLine } from '../figures'
import { groupThemeWords } from '../group-theme-words'
import { type Axis, shareAxis } from './axis'
import type { PageContext } from './context'
import { section } from './section'
import { shareCell } from './share-cell'
import { table } from './table'
import { WHISKER_WIDTH, whiskerScale, whiskers } from './whisker'

const LONGEST_NAME = 80
const LEGEND =
  '<span class="key" aria-hidden="true"><span class="outraged">● outraged</span> <span class="delighted">● delighted</span></span>'

/** The tails of each group: figures, and dots with whiskers on one scale. Periods come in their order. */
export function groupTable({ by, groups }: GroupTable, context: PageContext, most: number): string {
  const { figures } = context
  const shown = inOrder(by, groups.slice(0, most))
  const axis = shareAxis(
    shown.flatMap(({ tails }) => TAILS.map((tail) => tails[tail].high)),
    WHISKER_WIDTH,
  )
  const name = by.map((key) => key.replace(/^time:/, '')).join(' · ')
  const left = groups.length - shown.length
  return section(
    `By ${name}`,
    table(
      `The two tails by ${name}`,
      [
        { head: name },
        { head: 'on a scale', kind: 'picture', below: `${LEGEND}${whiskerScale(axis)}` },
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
    themes(shown),
    left > 0 ? `<p class="soft">${figures.count(left)} smaller groups are not shown here.</p>` : '',
  )
}

/** What each of the groups speaks of more than the others do. */
function themes(groups: readonly Group[]): string {
  const items = groups.flatMap((group) => {
    const words = groupThemeWords(group).flatMap(([tail, found]) =>
      found.map((one) => `<b class="${tail}">${escapeHtml(one)}</b>`),
    )
    if (words.length === 0) return []
    return [
      `<li>${escapeHtml(oneLine(groupName(group.values), LONGEST_NAME))}: ${words.join(', ')}</li>`,
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
    figures.count(group.measured),
  ]
}

/** Periods by time; other groups as they come, the largest first. */
function inOrder(by: readonly string[], groups: readonly Group[]): readonly Group[] {
  if (by.length !== 1 || !by[0]!.startsWith('time:')) return groups
  const period = ({ values }: Group): string => values[0] ?? ''
  return [...groups].sort((a, b) => (period(a) < period(b) ? -1 : 1))
}
