import type { Alert } from '../../normal/alert'
import { beside, besides, found, howMuch, MEASURES, whatMoved } from '../alert-words'
import { type Figures, groupName } from '../figures'
import { type Later, NOTHING_LATER } from '../later-words'
import { dayName } from '../over-time-words'
import { placeName } from '../places'

/** What an alert says, in parts, as plain text. */
export interface AlertWords {
  /** "Share of outraged posts rose" */
  readonly about: string
  /** The group, or nothing where all posts are one. */
  readonly group: string
  readonly said: string
  /** The signals and touchpoints that changed with it, or nothing. */
  readonly changed: string
}

/**
 * An alert in words: which way, from when on, by how much, and what changed with it. It says what was known on the
 * day that told, and what later posts say where that is known.
 */
export function alertWords(
  alert: Alert,
  figures: Figures,
  later: Later = NOTHING_LATER,
): AlertWords {
  const { kind, outcome, tail, measure, since, day } = alert
  const group = Object.entries(alert.group)
    .map(([name, value]) => `${name} ${groupName([value])}`)
    .join(', ')
  const moved = `${MEASURES[measure]} of ${tail} posts`
  const words = (about: string, said: string, changed = ''): AlertWords => ({
    about: capital(about),
    group,
    said,
    changed,
  })
  if (kind === 'began') {
    return words(
      whatMoved(alert),
      `from ${dayName(since)} on, seen by ${dayName(day)}: ${howMuch(alert, figures)}; ${besides(alert, figures)}`,
      changedWords(alert, figures),
    )
  }
  if (outcome === 'back-to-usual') {
    return words(
      `${moved} was back to usual`,
      `on ${dayName(day)}, after a change from ${dayName(since)} on`,
    )
  }
  const before = alert[measure].usual === null ? '' : `${beside(alert, measure, figures)} before`
  return words(
    `${moved} was taken as usual`,
    `from ${dayName(day)} on, at what it had been since ${dayName(since)}: ${found(alert, measure, figures)}${before}${later(alert)}`,
  )
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
