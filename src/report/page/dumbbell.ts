import type { Interval } from '../../stats/interval'
import type { Axis } from './axis'
import { round } from './round'
import { grid, WHISKER_MARGIN, WHISKER_WIDTH, type Whisker, whisker } from './whisker'

const HEIGHT = 18
const DIAMOND = 5

/**
 * A share that is claimed, as a hollow diamond, and one that is experienced, as a dot with its interval, with a
 * line between them: the gap. It repeats figures that stand beside it as text.
 */
export function dumbbell(
  claimed: Interval & { readonly share: number },
  experienced: Whisker,
  axis: Axis,
): string {
  const y = HEIGHT / 2
  const [from, to] = [axis.at(experienced.share), axis.at(claimed.share)].map(round)
  const diamond = `M${to} ${y - DIAMOND}l${DIAMOND} ${DIAMOND}l${-DIAMOND} ${DIAMOND}l${-DIAMOND} ${-DIAMOND}z`
  const gap = `<path class="gap" d="M${from} ${y}H${to}"/>`
  return `<svg class="whiskers" viewBox="${-WHISKER_MARGIN} 0 ${WHISKER_WIDTH + 2 * WHISKER_MARGIN} ${HEIGHT}" aria-hidden="true">${grid(axis, HEIGHT)}<g class="${experienced.kind}">${gap}</g>${whisker(experienced, y, axis)}<g class="claimed"><path class="ring" d="${diamond}"/></g></svg>`
}
