import { hashWord } from './hash.ts'
import { type Bytes, createBytes, createInts } from './memory.ts'

/** Words after which the meaning turns until the clause ends. */
const NEGATORS = [
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'nowhere',
  'without',
  'cannot',
  'cant',
  'dont',
  'doesnt',
  'didnt',
  'wont',
  'wouldnt',
  'shouldnt',
  'couldnt',
  'isnt',
  'arent',
  'wasnt',
  'werent',
  'hasnt',
  'havent',
  'hadnt',
  'aint',
  'mustnt',
  'neednt',
  'hardly',
  'barely',
  'scarcely',
  'lack',
  'lacks',
  'lacked',
  'lacking',
  'nt',
  'unable',
]

/** Words that end the scope of a negation: what follows is said anew. */
const TURNS = ['although', 'though', 'except', 'because', 'until', 'only']

/** Negators that a measure turns into praise or blame of the highest degree: "never been so happy". */
const LIFTED = ['never', 'couldnt', 'cannot', 'cant']

/** Words that so end the scope of a lifted negator. */
const MEASURES = [
  'so',
  'such',
  'better',
  'happier',
  'easier',
  'nicer',
  'kinder',
  'faster',
  'worse',
  'enough',
]

/** After these the writer says what counts, until the sentence ends. */
const VERDICTS = ['but', 'however', 'now', 'overall', 'yet']

/** Begins a negation when "to" follows. */
const FORMER_WORD = 'used'

/** How many words a negation reaches when nothing ends it sooner. */
export const NEGATION_REACH = 4

/** A word that says nothing about scope. */
export const PLAIN = 0
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

const SLOTS = 1024
const MASK = SLOTS - 1
const keys = createInts(SLOTS)
const roles = createBytes(SLOTS)

function learn(words: readonly string[], role: number): void {
  for (let i = 0; i < words.length; i++) {
    const hash = hashWord(words[i]!)
    let slot = hash & MASK
    while (roles[slot] !== PLAIN && keys[slot] !== hash) slot = (slot + 1) & MASK
    keys[slot] = hash
    roles[slot] = role
  }
}
learn(NEGATORS, NEGATOR)
learn(TURNS, TURN)
learn(LIFTED, LIFTED_NEGATOR)
learn(MEASURES, MEASURE)
learn([FORMER_WORD], FORMER)
learn(VERDICTS, VERDICT)

/**
 * Marks what words have a role: 1 where `marks` holds the upper bits of their hashes.
 *
 * @param shift by which a hash is brought to those bits
 */
export function markRoles(marks: Bytes, shift: number): void {
  for (let slot = 0; slot < SLOTS; slot++)
    if (roles[slot] !== PLAIN) marks[keys[slot]! >>> shift] = 1
}

/**
 * What the word with this hash does to the scope of negation.
 *
 * @example negationRole(hashWord('never')) // NEGATOR
 */
export function negationRole(hash: number): number {
  let slot = hash & MASK
  while (roles[slot] !== PLAIN) {
    if (keys[slot] === hash) return roles[slot]!
    slot = (slot + 1) & MASK
  }
  return PLAIN
}

/** Whether a word of this role begins a negation. */
export function isNegator(role: number): boolean {
  return role === NEGATOR || role === LIFTED_NEGATOR
}

/** Whether a word of this role ends the scope of any negation before it. */
export function isTurn(role: number): boolean {
  return role === TURN || role === VERDICT
}
