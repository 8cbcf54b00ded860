/*
 * A model file as text, for scripts that engines limit in size: 13 bits in two characters of 91, all of
 * them ASCII. Most words of a small table are empty, so a bit for each tells whether it holds anything;
 * then follow those that do.
 */

/** All that can be printed, but what a quoted string would have to escape, and `$`, which quotes in SQL. */
const CHARACTERS =
  " !#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"
const BASE = CHARACTERS.length
const BITS_OF_PAIR = 13
/** No more bits are read or written at a time, so that they fit beside a pair in 32. */
const HALF = 16

/**
 * Writes a model file as text.
 *
 * @param bytes the file; its length is a multiple of 4
 * @example modelFromText(modelToText(bytes)) // the same bytes
 */
export function modelToText(bytes: Uint8Array): string {
  const words = new Int32Array(bytes.slice().buffer)
  const pairs: string[] = []
  let joined = 0
  let count = 0
  const write = (value: number, bits: number): void => {
    joined |= value << count
    count += bits
    while (count >= BITS_OF_PAIR) {
      writePair()
      joined >>>= BITS_OF_PAIR
      count -= BITS_OF_PAIR
    }
  }
  const writePair = (): void => {
    const pair = joined & ((1 << BITS_OF_PAIR) - 1)
    pairs.push(CHARACTERS[pair % BASE]! + CHARACTERS[Math.floor(pair / BASE)]!)
  }
  for (const word of words) write(word === 0 ? 0 : 1, 1)
  for (const word of words) {
    if (word === 0) continue
    write(word & 0xffff, HALF)
    write(word >>> HALF, HALF)
  }
  writePair()
  return `${words.length} ${pairs.join('')}`
}

/**
 * The model file that a text holds.
 *
 * @param text written by {@link modelToText}
 */
export function modelFromText(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let i = 0; i < BASE; i++) values[CHARACTERS.charCodeAt(i)] = i
  let at = text.indexOf(' ') + 1
  const words = new Int32Array(Number(text.slice(0, at - 1)))
  let joined = 0
  let count = 0
  const read = (bits: number): number => {
    while (count < bits) {
      const pair = values[text.charCodeAt(at)]! + BASE * values[text.charCodeAt(at + 1)]!
      joined |= pair << count
      count += BITS_OF_PAIR
      at += 2
    }
    const value = joined & ((1 << bits) - 1)
    joined >>>= bits
    count -= bits
    return value
  }
  for (let i = 0; i < words.length; i++) words[i] = read(1)
  for (let i = 0; i < words.length; i++)
    if (words[i] !== 0) words[i] = read(HALF) | (read(HALF) << HALF)
  return new Uint8Array(words.buffer)
}
