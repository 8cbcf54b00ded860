/** A word that does nothing to the scopes of a text. */
export const NO_ROLE = 0
/** Begins an aside: what others say or think, as the writer tells it. */
export const OTHERS_SAY = 1
/** Begins an aside: what was so once. */
export const ONCE = 2
/** Begins an aside: what is wished, expected, asked for or supposed. */
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
/** Begins a negation. */
export const NEGATOR = 10
/** Ends one. */
export const TURN = 11
/** Begins a negation which a measure ends. */
export const LIFTED_NEGATOR = 12
/** Ends a negation begun by a lifted negator. */
export const MEASURE = 13
/** "used", which begins a negation when "to" follows: what used to be is no more. */
export const FORMER = 14
/** What is said after it weighs more; it ends a negation too. */
export const VERDICT = 15
/** Praise or thanks, and words that may stand before it: where nothing else stands before a mark, irony may follow. */
export const PRAISE = 16

/** How many words an aside reaches when nothing ends it sooner, and how many a negation does. */
export const ASIDE_REACH = 8
export const NEGATION_REACH = 4
/** How many words behind praise that stands alone are read in its light. */
export const PRAISE_REACH = 12

/** Whether a word of this role begins a negation. */
export function isNegator(role: number): boolean {
  return role === NEGATOR || role === LIFTED_NEGATOR
}

/** Whether a word of this role ends the scope of any negation before it. */
export function isTurn(role: number): boolean {
  return role === TURN || role === VERDICT
}
