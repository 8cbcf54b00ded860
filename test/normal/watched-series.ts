import type { Alert } from '../../src/normal/alert'
import type { Measure } from '../../src/normal/usual'
import { closeDay, createGroup, type WatchedGroup } from '../../src/normal/watched-group'
import { createWeightTotal } from '../../src/normal/weight-total'

/** Takes days of posts and outraged posts into a group of its own, and gives what it alerts of. */
export function alertsOf(
  days: readonly { posts: number; outraged: number }[],
  measure: Measure = 'count',
): { alerts: Alert[]; group: WatchedGroup } {
  const group = createGroup([], 0)
  const options = { names: [], measure, runLength: 2000, change: 2, learn: 28 }
  const alerts = days.flatMap(({ posts, outraged }, i) => {
    group.open.set(i + 1, {
      posts,
      tails: { outraged, delighted: 0 },
      names: { outraged: new Map(), delighted: new Map() },
      weights: { outraged: createWeightTotal(), delighted: createWeightTotal() },
      furthest: { outraged: [], delighted: [] },
    })
    return closeDay(group, i + 1, options)
  })
  return { alerts: alerts.filter(({ tail }) => tail === 'outraged'), group }
}
