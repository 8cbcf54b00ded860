import type { Alert } from '../normal/alert'
import type { Measure } from '../normal/usual'
import { alertsTold, isSure, notTold } from './alerts-told'
import { DASH, type Figures, oneLine } from './figures'
import type { Finding } from './friction-words'
import type { Later } from './later-words'

const LONGEST_NAME = 60
const UNKNOWN = ', too little came before to know what was usual'

/** The latest changes of the tails that enough is known of, the newest first, in words as of the day that told. */
export function alertFindings(
  alerts: readonly Alert[],
  figures: Figures,
  most: number,
  later: Later,
): Finding[] {
  const left = notTold(alerts)
  const told = alertsTold(alerts)
    .filter(({ kind }) => kind === 'began')
    .toReversed()
    .slice(0, most)
    .map((alert) => {
      const { since, day } = alert
      return {
        about: groupOf(alert),
        said: `${whatMoved(alert)} from ${since} on: ${howMuch(alert, figures)}; ${besides(alert, figures)} (told on ${day}; ${outcome(alert, alerts, later)})`,
      }
    })
  return left === '' ? told : [...told, { about: 'Not told', said: left }]
}

/** What moved which way: "share of outraged posts rose", "number of delighted posts fell". */
export function whatMoved({ measure, tail, direction }: Alert): string {
  return `${MEASURES[measure]} of ${tail} posts ${direction === 'rise' ? 'rose' : 'fell'}`
}

/** What an alert goes by, in words. */
export const MEASURES: Readonly<Record<Measure, string>> = { share: 'share', count: 'number' }

/** What moved, beside what was usual, and how many times as much that is. */
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
    const unsure = alert[other].ratio !== null && !isSure(alert[other]) ? ', no sure change' : ''
    return `${said}${beside(alert, other, figures)}${unsure}`
  }
  // Said already, where nothing is known of what moved either.
  return alert[alert.measure].usual === null ? said : `${said}${UNKNOWN}`
}

/** What there was: "10.0 % (40 of 400 posts)", "40 posts". */
export function found({ of, count, share }: Alert, measure: Measure, figures: Figures): string {
  const posts = count.value ?? 0
  return measure === 'share'
    ? `${figures.percent(share.value)} (${figures.count(posts)} of ${figures.posts(of)})`
    : figures.posts(posts)
}

/** What was usual: " where 5.0 % was usual (of 2,000 posts)". */
export function beside(
  { before, count, share }: Alert,
  measure: Measure,
  figures: Figures,
): string {
  return measure === 'share'
    ? ` where ${figures.percent(share.usual)} was usual (of ${figures.posts(before)})`
    : ` where ${figures.times(count.usual ?? 0)} would have been usual`
}

function groupOf({ group }: Alert): string {
  const values = Object.values(group).map((value) =>
    oneLine(value ?? 'without a name', LONGEST_NAME),
  )
  return values.join(' · ') || 'All posts'
}

/** How it ended, as of the day on which that was told. */
function outcome(alert: Alert, alerts: readonly Alert[], later: Later): string {
  const place = ({ group, tail, direction }: Alert): string =>
    JSON.stringify([group, tail, direction])
  const end = alerts.find(
    (one) => one.kind === 'ended' && place(one) === place(alert) && one.day >= alert.day,
  )
  if (end === undefined) return 'not over'
  return end.outcome === 'new-normal'
    ? `taken as usual from ${end.day} on${later(end)}`
    : `over on ${end.day}`
}
