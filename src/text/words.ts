import { hashWord } from './hash.ts'
import { createBytes } from './memory.ts'

/** No word of a language has more bytes: what is longer is cut, so that cost stays linear. */
export const LONGEST_WORD = 64

/** 1 for a byte by which a word of plain letters may go on: digits, the apostrophe, beyond ASCII. */
export const GOES_ON = createBytes(256)
GOES_ON[39] = 1
for (let byte = 48; byte < 58; byte++) GOES_ON[byte] = 1
for (let byte = 128; byte < 256; byte++) GOES_ON[byte] = 1

/** The words that an address may begin with; drawn-out letters are squeezed to two. */
export const HTTP = hashWord('http')
export const HTTPS = hashWord('https')
export const WWW = hashWord('ww')
