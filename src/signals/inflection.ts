const VOWELS = 'aeiou'

/**
 * The regular forms of an English verb or noun: itself, -s, -ed, -ing, with the spelling rules for a
 * final e, a consonant and y, and sibilants. Doubled consonants are not guessed; write them out.
 *
 * @example inflections('try') // ['try', 'tries', 'tried', 'trying']
 */
export function inflections(word: string): string[] {
  const last = word.at(-1) as string
  const before = word.at(-2) ?? ''
  if (last === 'e') return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
  if (last === 'y' && !VOWELS.includes(before)) {
    const stem = word.slice(0, -1)
    return [word, `${stem}ies`, `${stem}ied`, `${word}ing`]
  }
  const sibilant = last === 's' || last === 'x' || last === 'z' || /(?:ch|sh)$/.test(word)
  return [word, sibilant ? `${word}es` : `${word}s`, `${word}ed`, `${word}ing`]
}
