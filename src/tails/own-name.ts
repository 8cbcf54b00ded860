import { stemmer } from 'stemmer'
import { wordRuns } from './word-runs'

/** From so many letters on a word that begins with a whole name is taken to be made of it: "unitedair". */
const FEWEST_LETTERS = 4

/**
 * Makes a test of whether a word, in small letters, is of the name of a group: one of its words in some form, the
 * name written as one word or the beginning of one, or its initials.
 *
 * @param values the values that make the group
 * @example ownName(['Bright Air'])('brightair') // true
 */
export function ownName(values: readonly (string | null)[]): (word: string) => boolean {
  const stems = new Set<string>()
  const begun: string[] = []
  for (const value of values) {
    // "VirginAmerica" is two words.
    const apart = (value ?? '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    const words = wordRuns(apart).flat().map(bare)
    for (const word of words) stems.add(stemmer(word))
    if (words.length > 1) stems.add(words.map((word) => [...word][0]).join(''))
    const joined = words.join('')
    if (joined.length >= FEWEST_LETTERS) begun.push(joined)
  }
  return (word) => {
    const plain = bare(word)
    return stems.has(stemmer(plain)) || begun.some((name) => plain.startsWith(name))
  }
}

/** "bright's" is "bright". */
function bare(word: string): string {
  return word.replace(/'s?$/u, '')
}
