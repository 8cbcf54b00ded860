import type { Tail } from '../../spectrum'
import type { Group } from '../../tails/report'
import type { Figures } from '../figures'

/** A difference less sure than this, after adjustment, is not told. */
const SURE = 0.05
const DIFFERS = '≠'

/** A tail's share of a group, whether it differs from all other posts, and a change on the period before. */
export function shareCell(
  group: Pick<Group, 'tails' | 'againstRest' | 'againstBefore'>,
  tail: Tail,
  figures: Figures,
): string {
  const { share, low, high } = group.tails[tail]
  if (share === null) return figures.percent(null)
  const before = group.againstBefore?.[tail]
  const change =
    before && before.adjustedP <= SURE
      ? ` <span class="soft">${before.value > 0 ? '▲' : '▼'} ${figures.points(before.value)} on the one before</span>`
      : ''
  const differs =
    (group.againstRest?.[tail].adjustedP ?? 1) <= SURE ? ` <b class="${tail}">${DIFFERS}</b>` : ''
  return `${figures.percent(share)}${differs} <span class="soft">${figures.percentInterval({ low, high })}</span>${change}`
}
