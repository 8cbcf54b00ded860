import type { Alert } from '../../normal/alert'
import type { Tail } from '../../spectrum'
import { DASH, type Figures, groupName } from '../figures'
import { dayName } from '../over-time-words'
import { placeName } from '../places'

/** What a tail is called where it moves. */
const MOOD: Readonly<Record<Tail, string>> = { outraged: 'Outrage', delighted: 'Delight' }

/** What an alert says, in parts, as plain text. */
export interface AlertWords {
  /** "Outrage rises" */
  readonly about: string
  /** The group, or nothing where all posts are one. */
  readonly group: string
  readonly said: string
  /** The signals and touchpoints that changed with it, or nothing. */
  readonly changed: string
}

/** An alert in words: which way, since when, by how much, and what changed with it. */
export function alertWords(alert: Alert, figures: Figures): AlertWords {
  const { kind, outcome, tail, direction, since, day, posts, expected, ratio } = alert
  const group = Object.entries(alert.group)
    .map(([name, value]) => `${name} ${groupName([value])}`)
    .join(', ')
  const began = kind === 'began'
  const about = began
    ? `${MOOD[tail]} ${direction === 'rise' ? 'rises' : 'falls'}`
    : outcome === 'new-normal'
      ? `${MOOD[tail]} stays ${direction === 'rise' ? 'higher' : 'lower'}`
      : `${MOOD[tail]} is back to usual`
  const high = ratio?.high ?? null
  const times =
    ratio === null || !began
      ? ''
      : `, ${figures.times(ratio.estimate)} times as many (${figures.times(ratio.low)} ${DASH} ${high === null ? 'unknown' : figures.times(high)})`
  const usual =
    expected > 0 ? ` where ${figures.times(expected)} would be usual${times}` : ', more than before'
  const said = began
    ? `since ${dayName(since)}: ${figures.posts(posts)} by ${dayName(day)}${usual}`
    : outcome === 'new-normal'
      ? `from ${dayName(day)} on: what began on ${dayName(since)} has become usual`
      : `on ${dayName(day)}, after a change since ${dayName(since)}`
  return { about, group, said, changed: began ? changedWords(alert, figures) : '' }
}

function changedWords({ changed, direction }: Alert, figures: Figures): string {
  if (changed.length === 0) return ''
  const names = changed.map(
    ({ kind, name, posts, expected }) =>
      `${kind === 'touchpoint' ? placeName(name) : name.replaceAll('_', ' ')} (${figures.posts(posts)}, ${figures.times(expected)} usual)`,
  )
  return `${direction === 'rise' ? 'More' : 'Less'} than before: ${names.join(', ')}`
}
