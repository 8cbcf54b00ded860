import type { Alert } from '../../normal/alert'
import { besides, howMuch, MEASURES, whatMoves } from '../alert-words'
import { type Figures, groupName } from '../figures'
import { dayName } from '../over-time-words'
import { placeName } from '../places'

/** What an alert says, in parts, as plain text. */
export interface AlertWords {
  /** "Share of outraged posts rises" */
  readonly about: string
  /** The group, or nothing where all posts are one. */
  readonly group: string
  readonly said: string
  /** The signals and touchpoints that changed with it, or nothing. */
  readonly changed: string
}

/** An alert in words: which way, since when, by how much, and what changed with it. */
export function alertWords(alert: Alert, figures: Figures): AlertWords {
  const { kind, outcome, tail, measure, direction, since, day } = alert
  const group = Object.entries(alert.group)
    .map(([name, value]) => `${name} ${groupName([value])}`)
    .join(', ')
  const began = kind === 'began'
  const moved = `${MEASURES[measure]} of ${tail} posts`
  const about = capital(
    began
      ? whatMoves(alert)
      : outcome === 'new-normal'
        ? `${moved} stays ${direction === 'rise' ? 'higher' : 'lower'}`
        : `${moved} is back to usual`,
  )
  const said = began
    ? `since ${dayName(since)}, seen by ${dayName(day)}: ${howMuch(alert, figures)}; ${besides(alert, figures)}`
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
