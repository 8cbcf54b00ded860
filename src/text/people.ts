import { hashWord } from './hash.ts'
import { type Bytes, createInts } from './memory.ts'

/** Words that must weigh the same, whoever the person is; each group reads as its first word. */
const PERSONS: readonly (readonly string[])[] = [
  ['he', 'she'],
  ['him', 'her', 'his', 'hers'],
  ['himself', 'herself'],
  ['man', 'woman', 'lady', 'gentleman', 'boy', 'girl'],
  ['men', 'women', 'ladies', 'gentlemen', 'boys', 'girls'],
  ['husband', 'wife', 'partner', 'spouse', 'boyfriend', 'girlfriend', 'fiance', 'fiancee'],
  ['mother', 'father', 'mom', 'mum', 'dad', 'parent'],
  ['son', 'daughter', 'child', 'kid'],
  ['brother', 'sister', 'sibling'],
  ['grandmother', 'grandfather', 'grandma', 'grandpa', 'granny'],
  ['waiter', 'waitress'],
  ['actor', 'actress'],
  ['grandson', 'granddaughter', 'grandchild'],
  ['uncle', 'aunt'],
  ['nephew', 'niece'],
  ['priest', 'monk', 'nun', 'rabbi', 'imam', 'pastor'],
  // Which of them stands before a word hangs on how it begins.
  ['a', 'an'],
]

const SLOTS = 256
const MASK = SLOTS - 1
const keys = createInts(SLOTS)
const firsts = createInts(SLOTS)

for (let group = 0; group < PERSONS.length; group++) {
  const words = PERSONS[group]!
  for (let i = 1; i < words.length; i++) {
    const hash = hashWord(words[i]!)
    let slot = hash & MASK
    while (firsts[slot] !== 0) slot = (slot + 1) & MASK
    keys[slot] = hash
    firsts[slot] = hashWord(words[0]!)
  }
}

/**
 * Marks what words read as another: 1 where `marks` holds the upper bits of their hashes.
 *
 * @param shift by which a hash is brought to those bits
 */
export function markPersons(marks: Bytes, shift: number): void {
  for (let slot = 0; slot < SLOTS; slot++) if (firsts[slot] !== 0) marks[keys[slot]! >>> shift] = 1
}

/**
 * The hash that a word for a person reads as: the same for "he" and "she", "wife" and "husband"; any
 * other word's hash comes back as it is.
 *
 * @example personHash(hashWord('she')) === hashWord('he') // true
 */
export function personHash(hash: number): number {
  let slot = hash & MASK
  while (firsts[slot] !== 0) {
    if (keys[slot] === hash) return firsts[slot]!
    slot = (slot + 1) & MASK
  }
  return hash
}
