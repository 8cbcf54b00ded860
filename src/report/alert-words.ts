import type { Alert } from '../normal/alert'
import { type Figures, oneLine } from './figures'
import type { Finding } from './friction-words'

const LONGEST_NAME = 60

/** The latest changes of the tails, the newest first, in words. */
export function alertFindings(alerts: readonly Alert[], figures: Figures, most: number): Finding[] {
  return alerts
    .filter(({ kind }) => kind === 'began')
    .toReversed()
    .slice(0, most)
    .map((alert) => {
      const { tail, direction, since, posts, expected } = alert
      const usual =
        expected > 0
          ? `, where ${(expected < 10 ? figures.times : figures.count)(expected)} were usual`
          : ''
      return {
        about: groupOf(alert),
        said: `${direction === 'fall' ? 'fewer' : 'more'} ${tail} posts since ${since}: ${figures.posts(posts)}${usual} (told on ${alert.day}; ${outcome(alert, alerts)})`,
      }
    })
}

function groupOf({ group }: Alert): string {
  const values = Object.values(group).map((value) =>
    oneLine(value ?? 'without a name', LONGEST_NAME),
  )
  return values.join(' · ') || 'All posts'
}

/** Whether the change is over, by the alert that ends it. */
function outcome(alert: Alert, alerts: readonly Alert[]): string {
  const place = ({ group, tail, direction }: Alert): string =>
    JSON.stringify([group, tail, direction])
  const end = alerts.find(
    (one) => one.kind === 'ended' && place(one) === place(alert) && one.day >= alert.day,
  )
  if (end === undefined) return 'not over'
  return end.outcome === 'new-normal' ? `the new normal from ${end.day}` : `over on ${end.day}`
}
