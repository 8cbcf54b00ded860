import { hashWord } from './hash.ts'

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
const TURNS = ['but', 'however', 'although', 'though', 'except', 'yet', 'because', 'until', 'only']

/** How many words a negation reaches when nothing ends it sooner. */
export const NEGATION_REACH = 4

/** A word that says nothing about scope. */
export const PLAIN = 0
/** A word that begins a negation. */
export const NEGATOR = 1
/** A word that ends one. */
export const TURN = 2

const SLOTS = 1024
const MASK = SLOTS - 1
const keys = new Int32Array(SLOTS)
const roles = new Uint8Array(SLOTS)

function learn(words: readonly string[], role: number): void {
  for (const word of words) {
    const hash = hashWord(word)
    let slot = hash & MASK
    while (roles[slot] !== PLAIN) slot = (slot + 1) & MASK
    keys[slot] = hash
    roles[slot] = role
  }
}
learn(NEGATORS, NEGATOR)
learn(TURNS, TURN)

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
