import { isOfWord } from './characters.ts'
import { hashWord } from './hash.ts'
import type { Bytes } from './memory.ts'
import { pointAt } from './utf8.ts'

/** The hash of the "+" of a grade. */
export const GRADE = hashWord('<a+>')
const PLUS = 43

/**
 * The end of the "+" that begins at `at`, or of several, where they make a grade of the one letter before ("A+", "b+++"),
 * else 0. The letter is a word of its own. "C++" is a language, and a "-" is too often a dash.
 *
 * @param bytes a text in UTF-8 with a zero behind it
 */
export function endOfGrade(bytes: Bytes, at: number): number {
  if (bytes[at] !== PLUS || at === 0) return 0
  const letter = bytes[at - 1]! | 32
  if (letter < 97 || letter > 98 || (at > 1 && mayBelong(bytes[at - 2]!))) return 0
  let end = at + 1
  while (bytes[end] === PLUS) end++
  return isOfWord(pointAt(bytes, end)) ? 0 : end
}

/** Whether what ends with a byte may take in the letter behind it: a word, a name, a number. */
function mayBelong(byte: number): boolean {
  return byte > 61 || (byte > 47 && byte < 58)
}
