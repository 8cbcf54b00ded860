import { classOf, PUNCTUATION, SPACE } from './characters.ts'
import { hashWord } from './hash.ts'
import { createBytes } from './memory.ts'
import { PAUSE, STOP } from './tokens.ts'

/** The hash that every mark has which ends a sentence. */
export const STOP_HASH = hashWord('<stop>')
/** The hash that every other plain mark has. */
export const PAUSE_HASH = hashWord('<pause>')

/** A byte that is no token: a space, or another that says nothing. */
export const NO_TOKEN = 255
/** What a byte is wherever it stands: no token, a stop or a pause; 0 where it depends on more. */
const ALWAYS = createBytes(256)
for (let byte = 0; byte < 128; byte++) {
  if (classOf(byte) === SPACE) ALWAYS[byte] = NO_TOKEN
  if (classOf(byte) === PUNCTUATION) ALWAYS[byte] = PAUSE
}
const SEVERAL = '!?.#@:;'
for (let i = 0; i < SEVERAL.length; i++) ALWAYS[SEVERAL.charCodeAt(i)] = 0
ALWAYS[10] = STOP

/** 1 for a byte that may follow the eyes of an emoticon: its nose or mouth. */
const MAY_SMILE = createBytes(256)
const FACES = "-^')]([DPp/\\|Oo*"
for (let i = 0; i < FACES.length; i++) MAY_SMILE[FACES.charCodeAt(i)] = 1
for (let byte = 128; byte < 256; byte++) MAY_SMILE[byte] = 1

/**
 * What a byte is that begins no word: {@link NO_TOKEN}, a stop, a pause, or 0 where more must be looked at.
 *
 * @param next the byte behind it
 */
export function plainMark(byte: number, next: number): number {
  const always = ALWAYS[byte]!
  if (always !== 0) return always
  if (byte === 46) return next === 46 ? 0 : STOP
  return (byte === 58 || byte === 59) && MAY_SMILE[next] === 0 ? PAUSE : 0
}
