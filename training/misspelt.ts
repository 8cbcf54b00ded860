import { seeded } from './random.ts'

const WORD = /[a-z]{4,}/gi
const VOWELS = 'aeiou'
const SOUNDS_ALIKE: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['ce', 'se'],
  ['ci', 'si'],
  ['ea', 'e'],
  ['ie', 'ei'],
  ['tion', 'shun'],
  ['ible', 'able'],
  ['able', 'ible'],
  ['ough', 'uff'],
  ['ight', 'ite'],
  ['ing', 'in'],
  ['ly', 'y'],
  ['s', 'z'],
  ['c', 'k'],
]

/**
 * Misspells one or two words of a text as people do: a letter too few, doubled, exchanged with its
 * neighbour, another vowel, or written as it sounds.
 *
 * @param seed texts misspelt with the same one are misspelt alike
 */
export function misspell(text: string, seed: number): string {
  const random = seeded(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const words = [...text.matchAll(WORD)]
  if (words.length === 0) return text
  const chosen = new Set([pick(words.length), pick(words.length)])
  let from = 0
  let out = ''
  words.forEach((match, i) => {
    if (!chosen.has(i)) return
    out += text.slice(from, match.index) + misspellWord(match[0], pick)
    from = match.index + match[0].length
  })
  return out + text.slice(from)
}

function misspellWord(word: string, pick: (count: number) => number): string {
  // The first letter is nearly always right.
  const at = 1 + pick(word.length - 2)
  const letter = word[at]!
  switch (pick(6)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1)
    case 1:
      return word.slice(0, at) + letter + word.slice(at)
    case 2:
      return word.slice(0, at) + word[at + 1]! + letter + word.slice(at + 2)
    case 3:
      return word.replace(/(.)\1/i, '$1')
    case 4: {
      const vowels = [...word].flatMap((one, i) => (i > 0 && VOWELS.includes(one) ? [i] : []))
      if (vowels.length === 0) return word
      const vowel = vowels[pick(vowels.length)]!
      return word.slice(0, vowel) + VOWELS[pick(VOWELS.length)]! + word.slice(vowel + 1)
    }
    default: {
      const [right, wrong] = SOUNDS_ALIKE[pick(SOUNDS_ALIKE.length)]!
      return word.replace(right, wrong)
    }
  }
}
