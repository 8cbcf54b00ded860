import type { Tail } from '../../spectrum'
import type { Group } from '../../tails/report'
import type { Figures } from '../figures'
import { change, DIFFERS, differs, type Marked, UNTESTED, untested } from '../group-marks'

/** A tail's share of a group, whether it differs from all other posts, and a change on the period before. */
export function shareCell(
  group: Pick<Group, 'tails'> & Marked,
  tail: Tail,
  figures: Figures,
): string {
  const { share, low, high } = group.tails[tail]
  if (share === null) return figures.percent(null)
  const before = change(group, tail)
  const moved =
    before === null
      ? ''
      : ` <span class="soft">${before.value > 0 ? '▲' : '▼'} ${figures.points(before.value)} on the one before</span>`
  const mark = differs(group, tail) ? ` <b class="${tail}">${DIFFERS}</b>` : ''
  return `${figures.percent(share)}${mark} <span class="soft">${figures.percentInterval({ low, high })}</span>${moved}`
}

/** The posts of a group, marked where it was compared with no others. */
export function postsCell(group: Pick<Group, 'measured'> & Marked, { count }: Figures): string {
  return `${untested(group) ? `${UNTESTED}\u00a0` : ''}${count(group.measured)}`
}

/** What the marks in such cells and in the pictures beside them mean. */
export function legend(said: readonly string[]): string {
  if (said.length === 0) return ''
  return `<ul class="legend">${said.map((one) => `<li>${one}</li>`).join('')}</ul>`
}
