import { TAILS, type Tail } from '../../spectrum'
import type { Group, GroupTable } from '../../tails/report'
import { escapeHtml } from '../escape'
import { type Figures, groupName, oneLine } from '../figures'
import { type Axis, shareAxis } from './axis'
import type { PageContext } from './context'
import { section } from './section'
import { table } from './table'
import { WHISKER_WIDTH, whiskerScale, whiskers } from './whisker'

const LONGEST_NAME = 80
/** A difference less sure than this, after adjustment, is not told. */
const SURE = 0.05
const DIFFERS = '≠'
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
    ),
    left > 0 ? `<p class="soft">${figures.count(left)} smaller groups are not shown here.</p>` : '',
  )
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

function shareCell(group: Group, tail: Tail, figures: Figures): string {
  const { share, low, high } = group.tails[tail]
  if (share === null) return figures.percent(null)
  const before = group.againstBefore?.[tail]
  const change =
    before && before.adjustedP <= SURE
      ? ` <span class="soft">${before.value > 0 ? '▲' : '▼'} ${figures.points(before.value)} on the one before</span>`
      : ''
  const differs = surelyDiffers(group, tail) ? ` <b class="${tail}">${DIFFERS}</b>` : ''
  return `${figures.percent(share)}${differs} <span class="soft">${figures.percentInterval({ low, high })}</span>${change}`
}

function surelyDiffers({ againstRest }: Group, tail: Tail): boolean {
  return (againstRest?.[tail].adjustedP ?? 1) <= SURE
}

/** Periods by time; other groups as they come, the largest first. */
function inOrder(by: readonly string[], groups: readonly Group[]): readonly Group[] {
  if (by.length !== 1 || !by[0]!.startsWith('time:')) return groups
  const period = ({ values }: Group): string => values[0] ?? ''
  return [...groups].sort((a, b) => (period(a) < period(b) ? -1 : 1))
}
