import type { Bytes } from './memory.ts'
import { NO_ROLE, WordRoles } from './word-roles.ts'

/** Words after which the meaning turns until the clause ends. */
const NEGATORS =
  'not no never none nobody nothing neither nor nowhere without cannot cant dont doesnt ' +
  'didnt wont wouldnt shouldnt couldnt isnt arent wasnt werent hasnt havent hadnt aint ' +
  'mustnt neednt hardly barely scarcely lack lacks lacked lacking nt unable'

/** Words that end the scope of a negation: what follows is said anew. */
const TURNS = 'although though except because until only doubt hesitation question wonder'

/** Negators that a measure turns into praise or blame of the highest degree: "never been so happy". */
const LIFTED = 'never couldnt cannot cant'

/** Words that so end the scope of a lifted negator. */
const MEASURES = 'so such better happier easier nicer kinder faster worse enough more'

/** After these the writer says what counts, until the sentence ends. */
const VERDICTS = 'but however now overall yet'

/** Begins a negation when "to" follows. */
const FORMER_WORD = 'used'

/** How many words a negation reaches when nothing ends it sooner. */
export const NEGATION_REACH = 4

/** A word that says nothing about scope. */
export const PLAIN = NO_ROLE
/** A word that begins a negation. */
export const NEGATOR = 1
/** A word that ends one. */
export const TURN = 2
/** A word that begins a negation which a measure ends. */
export const LIFTED_NEGATOR = 3
/** A word that ends a negation begun by a lifted negator. */
export const MEASURE = 4
/** "used", which begins a negation when "to" follows: what used to be is no more. */
export const FORMER = 5
/** A word after which what is said weighs more; it ends a negation too. */
export const VERDICT = 6

const roles = new WordRoles()
roles.learn(NEGATORS, NEGATOR)
roles.learn(TURNS, TURN)
roles.learn(LIFTED, LIFTED_NEGATOR)
roles.learn(MEASURES, MEASURE)
roles.learn(FORMER_WORD, FORMER)
roles.learn(VERDICTS, VERDICT)

/** Marks the words that have a role, as {@link WordRoles.mark}. */
export function markRoles(marks: Bytes, shift: number): void {
  roles.mark(marks, shift)
}

/**
 * What the word with this hash does to the scope of negation.
 *
 * @example negationRole(hashWord('never')) // NEGATOR
 */
export function negationRole(hash: number): number {
  return roles.of(hash)
}

/** Whether a word of this role begins a negation. */
export function isNegator(role: number): boolean {
  return role === NEGATOR || role === LIFTED_NEGATOR
}

/** Whether a word of this role ends the scope of any negation before it. */
export function isTurn(role: number): boolean {
  return role === TURN || role === VERDICT
}
