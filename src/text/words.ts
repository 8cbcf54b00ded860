import { classOf, DIGIT, LETTER } from './characters.ts'
import { hashWord } from './hash.ts'
import { createBytes } from './memory.ts'

/** No word of a language has more bytes: what is longer is cut, so that cost stays linear. */
export const LONGEST_WORD = 64

/**
 * 1 for a byte behind letters that asks for a closer look at the word: by letters, digits, the apostrophe and what
 * is beyond ASCII it may go on, and with a colon an address may begin.
 */
export const GOES_ON = createBytes(256)
for (let byte = 48; byte < 256; byte++) {
  const kind = classOf(byte)
  if (kind === LETTER || kind === DIGIT || byte > 127) GOES_ON[byte] = 1
}
GOES_ON[39] = 1
GOES_ON[58] = 1

/** The words that an address may begin with; drawn-out letters are squeezed to two. */
export const HTTP = hashWord('http')
export const HTTPS = hashWord('https')
export const WWW = hashWord('ww')
