import { hashWord } from './hash.ts'

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
]

const SLOTS = 256
const MASK = SLOTS - 1
const keys = new Int32Array(SLOTS)
const firsts = new Int32Array(SLOTS)

for (const [first, ...others] of PERSONS) {
  for (const word of others) {
    const hash = hashWord(word)
    let slot = hash & MASK
    while (firsts[slot] !== 0) slot = (slot + 1) & MASK
    keys[slot] = hash
    firsts[slot] = hashWord(first!)
  }
}

/** The hashes of all words that read as another. */
export const PERSON_HASHES: readonly number[] = PERSONS.flatMap(([, ...others]) =>
  others.map(hashWord),
)

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
