import { finishHash, GROUP, hashGroup } from './hash.ts'
import { drawnOut, equalPairs, leadingLetters, SMALL } from './letters.ts'
import { NO_TOKEN, PAUSE_HASH, plainMark, STOP_HASH } from './marks.ts'
import type { Ints, View } from './memory.ts'
import {
  END,
  HASH,
  KIND,
  SHOUTED,
  START,
  STOP,
  TOKEN_FIELDS,
  TOKENS_AT_A_TIME,
  WORD,
} from './tokens.ts'
import { GOES_ON, LONGEST_WORD } from './words.ts'

const SPACE_BYTE = 32
const TOKENS_END = TOKENS_AT_A_TIME * TOKEN_FIELDS

/** Where reading has come to: the byte, and the row of the next token. */
export const AT = 0
export const ROW = 1
/** Integers of a place. */
export const PLACE_FIELDS = 2

/**
 * Reads as far as there are only plain words and plain marks. Nearly every token is a short word of plain
 * letters: it is read eight bytes at once, by arithmetic alone, since a branch for each letter costs more
 * than all the rest. Nothing is called here that is not compiled in: it is hot. The kernel has a file of the
 * same name in place of this one, which reads sixteen bytes at once.
 *
 * @param view a text with zeros behind it, of `size` bytes
 * @param tokens gets the tokens
 * @param place where to begin; is set to where reading ended
 */
export function readPlain(view: View, size: number, tokens: Ints, place: Ints): void {
  let at = place[AT]!
  let token = place[ROW]!
  while (at < size && token < TOKENS_END) {
    const low = view.getInt32(at, true) | SMALL
    const high = view.getInt32(at + 4, true) | SMALL
    const lowLetters = leadingLetters(low)
    const highLetters = leadingLetters(high) & (lowLetters >> 31)
    let end = at + GROUP - ((Math.clz32(lowLetters) + Math.clz32(highLetters)) >>> 3)
    let hash = hashGroup(0, low & lowLetters, high & highLetters)
    if (highLetters === -1) {
      // A long word, another eight letters at a time.
      let letters = -1
      while (letters === -1 && end - at < LONGEST_WORD) {
        const low = view.getInt32(end, true) | SMALL
        const high = view.getInt32(end + 4, true) | SMALL
        const lowLetters = leadingLetters(low)
        if (lowLetters === 0) break
        letters = leadingLetters(high) & (lowLetters >> 31)
        hash = hashGroup(hash, low & lowLetters, high & letters)
        end += GROUP - ((Math.clz32(lowLetters) + Math.clz32(letters)) >>> 3)
      }
    }
    const next = view.getUint8(end)
    if (lowLetters !== 0) {
      if (GOES_ON[next] !== 0) break
      if (
        (equalPairs(low, lowLetters) | equalPairs(high, highLetters)) !== 0 ||
        highLetters === -1
      ) {
        let tripled = 0
        for (let from = at; from < end; from += 4) {
          const small = view.getInt32(from, true) | SMALL
          tripled |= drawnOut(
            small,
            view.getInt32(from + 1, true),
            view.getInt32(from + 2, true),
            leadingLetters(small),
          )
        }
        if (tripled !== 0) break
      }
      let kind = WORD
      if ((view.getUint8(end - 1) & 32) === 0) {
        let small = 0
        for (let from = at; from < end; from++) small |= view.getUint8(from) & 32
        if (small === 0 && end - at > 1) kind = WORD | SHOUTED
      }
      tokens[token + HASH] = finishHash(hash)
      tokens[token + START] = at
      tokens[token + END] = end
      tokens[token + KIND] = kind
      token += TOKEN_FIELDS
      at = next === SPACE_BYTE ? end + 1 : end
    } else {
      const mark = plainMark(next, view.getUint8(at + 1))
      if (mark === 0) break
      tokens[token + HASH] = mark === STOP ? STOP_HASH : PAUSE_HASH
      tokens[token + START] = at
      at++
      tokens[token + END] = at
      tokens[token + KIND] = mark
      // What is no token is written over.
      if (mark !== NO_TOKEN) token += TOKEN_FIELDS
      if (view.getUint8(at) === SPACE_BYTE) at++
    }
  }
  place[AT] = at
  place[ROW] = token
}
