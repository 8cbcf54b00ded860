import type { Alert } from '../normal/alert'
import type { Compared } from '../normal/compared'
import type { Measure } from '../normal/usual'
import { DASH, type Figures, oneLine } from './figures'
import type { Finding } from './friction-words'

const LONGEST_NAME = 60
const UNKNOWN = ', too little came before to know what is usual'

/** The latest changes of the tails, the newest first, in words. */
export function alertFindings(alerts: readonly Alert[], figures: Figures, most: number): Finding[] {
  return alerts
    .filter(({ kind }) => kind === 'began')
    .toReversed()
    .slice(0, most)
    .map((alert) => {
      const { since, day } = alert
      return {
        about: groupOf(alert),
        said: `${whatMoves(alert)} since ${since}: ${howMuch(alert, figures)}; ${besides(alert, figures)} (told on ${day}; ${outcome(alert, alerts)})`,
      }
    })
}

/** What moves which way: "share of outraged posts rises", "number of delighted posts falls". */
export function whatMoves({ measure, tail, direction }: Alert): string {
  return `${MEASURES[measure]} of ${tail} posts ${direction === 'rise' ? 'rises' : 'falls'}`
}

/** What an alert goes by, in words. */
export const MEASURES: Readonly<Record<Measure, string>> = { share: 'share', count: 'number' }

/** What moved, beside what is usual, and how many times as much that is. */
export function howMuch(alert: Alert, figures: Figures): string {
  const { measure } = alert
  const { usual, ratio } = alert[measure]
  const said = `${found(alert, measure, figures)}${usual === null ? UNKNOWN : beside(alert, measure, figures)}`
  if (ratio === null) return said
  const high = ratio.high === null ? 'unknown' : figures.times(ratio.high)
  const times = `${figures.times(ratio.estimate)} times as ${measure === 'share' ? 'much' : 'many'}`
  return `${said}, ${times} (${figures.times(ratio.low)} ${DASH} ${high})`
}

/** What the other measure says of the same days: more posts alone are no larger share, and the reverse. */
export function besides(alert: Alert, figures: Figures): string {
  const other = alert.measure === 'share' ? 'count' : 'share'
  const said = `in ${MEASURES[other]} ${found(alert, other, figures)}`
  if (alert[other].usual !== null) {
    return `${said}${beside(alert, other, figures)}${isSure(alert[other]) ? '' : ', no sure change'}`
  }
  // Said already, where nothing is known of what moved either.
  return alert[alert.measure].usual === null ? said : `${said}${UNKNOWN}`
}

function found({ of, count, share }: Alert, measure: Measure, figures: Figures): string {
  const posts = count.value ?? 0
  return measure === 'share'
    ? `${figures.percent(share.value)} (${figures.count(posts)} of ${figures.posts(of)})`
    : figures.posts(posts)
}

function beside({ before, count, share }: Alert, measure: Measure, figures: Figures): string {
  return measure === 'share'
    ? ` where ${figures.percent(share.usual)} is usual (of ${figures.posts(before)})`
    : ` where ${figures.times(count.usual ?? 0)} would be usual`
}

/** Whether it surely differs from what is usual, or nothing is known. */
function isSure({ ratio }: Compared): boolean {
  return ratio === null || ratio.low > 1 || (ratio.high !== null && ratio.high < 1)
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
