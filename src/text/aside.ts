import type { Bytes } from './memory.ts'
import { NO_ROLE, WordRoles } from './word-roles.ts'

/** A word that has nothing to do with asides. */
export const NO_ASIDE = NO_ROLE
/** Begins what others say or think, as the writer tells it. */
export const OTHERS_SAY = 1
/** Begins what was so once. */
export const ONCE = 2
/** Begins what is wished, expected, asked for or supposed. */
export const UNREAL = 3
/** How many numbers the kinds of asides need, 0 included. */
export const ASIDES = 4
/** A person other than the writer, or several: what they love or hate from here on is their view. */
export const SOMEBODY = 4
/** A view: what others say when somebody else holds it. */
export const VIEW = 5
/** "would" begins what is unreal when one of {@link WOULD_BE} follows. */
export const WOULD = 6
export const WOULD_BE = 7
/** "at" begins what was so once when "first" follows. */
export const AT = 8
export const FIRST = 9

/** How many words an aside reaches when nothing ends it sooner. */
export const ASIDE_REACH = 8

const SAYING =
  'said says say told promised promise promises claim claims claimed swore swears assured ' +
  'advertised advertise supposedly allegedly according unlike ignore hype hyped'
const FORMERLY = 'once initially originally formerly previously ago past'
const WISHES =
  'wish wished wishing hope hoped hoping hopefully expected expecting expect wanted ' +
  'supposed should if unless please imagine ought instead'
/** Relatives and others who read as another word are not listed, see people.ts. */
const PERSONS =
  'brother husband mother son grandmother uncle cousin kids children family friend friends ' +
  'boss colleague colleagues neighbour neighbor people folks everyone everybody someone ' +
  'somebody others they he guests customers reviews reviewer reviewers critic critics ' +
  'haters fans'
const VIEWS =
  'love loves loved like likes liked hate hates hated think thinks thought rave raves raved ' +
  'raving praise praises praised slate complain complains complained recommend recommends ' +
  'recommended warn warned adore adores adored enjoy enjoys enjoyed dislike dislikes ' +
  'disliked believe believes believed'

const roles = new WordRoles()
roles.learn(SAYING, OTHERS_SAY)
roles.learn(FORMERLY, ONCE)
roles.learn(WISHES, UNREAL)
roles.learn(PERSONS, SOMEBODY)
roles.learn(VIEWS, VIEW)
roles.learn('would id wed', WOULD)
roles.learn('be appreciate prefer', WOULD_BE)
roles.learn('at', AT)
roles.learn('first', FIRST)

/** Marks the words that have to do with asides, as {@link WordRoles.mark}. */
export function markAsides(marks: Bytes, shift: number): void {
  roles.mark(marks, shift)
}

/**
 * What the word with this hash does to asides: parts of a text that are not the writer's own view of what
 * is.
 *
 * @example asideRole(hashWord('promised')) // OTHERS_SAY
 */
export function asideRole(hash: number): number {
  return roles.of(hash)
}
