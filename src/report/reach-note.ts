import { LABELS } from '../spectrum'
import type { TailReport } from '../tails/report'
import type { Figures } from './figures'

/**
 * What the earned sums add up: reach as it was given, which may count people, views or likes, times how
 * often a post is told on, which nobody has measured.
 */
export function reachNote(
  { reachGiven, measured, telling }: TailReport,
  { count, decimal, posts }: Figures,
): string {
  const without = measured - reachGiven
  const reach =
    reachGiven === 0
      ? 'No reach was given: each post counts as 1.'
      : without === 0
        ? 'Reach is as given, in whatever it counts.'
        : `Reach is as given, in whatever it counts; ${posts(without)} without reach ${without === 1 ? 'counts' : 'count'} as 1.`
  const told = LABELS.filter((label) => telling[label] > 0).map((label) => {
    const rate = telling[label]
    return `${label} × ${Number.isInteger(rate) ? count(rate) : decimal(rate)}`
  })
  const others = told.length < LABELS.length ? ', others not' : ''
  return `${reach} How often a post is told on is assumed, not measured: ${told.join(', ')}${others}.`
}
