import { describe, expect, it } from 'vitest'
import { drawnOut, equalPairs, leadingLetters, SMALL } from '../../src/text/letters.ts'

/** Four bytes of a text as one integer, the first the lowest. */
function four(text: string, at = 0): number {
  return Buffer.from(text).readInt32LE(at)
}

describe('leadingLetters', () => {
  it('tells letters from all other bytes, at each of the four places', () => {
    for (let byte = 0; byte < 256; byte++) {
      const isLetter = /[A-Za-z]/.test(String.fromCharCode(byte))
      for (let place = 0; place < 4; place++) {
        const bytes = Buffer.from('abzZ')
        bytes[place] = byte
        const letters = leadingLetters(bytes.readInt32LE() | SMALL)
        expect(letters, `${byte} at ${place}`).toBe(isLetter ? -1 : 2 ** (8 * place) - 1)
      }
    }
  })
})

describe('drawnOut and equalPairs', () => {
  const tripled = (text: string) =>
    drawnOut(four(text) | SMALL, four(text, 1), four(text, 2), leadingLetters(four(text) | SMALL))

  it.each(['aaabcd', 'abbbcd', 'abcccd', 'abcddd', 'aAabcd', 'abcDdD'])('see %s', (text) => {
    expect(tripled(text)).not.toBe(0)
  })

  it.each(['aabbcc', 'abcabc', 'aab!!!', '   abc', 'a   bc'])('see none in %s', (text) => {
    expect(tripled(text)).toBe(0)
  })

  it('find a pair wherever three follow each other', () => {
    for (const text of ['aaab', 'baaa'])
      expect(equalPairs(four(text), leadingLetters(four(text)))).not.toBe(0)
    expect(equalPairs(four('abba'), leadingLetters(four('abba')))).toBe(0)
  })
})
