import { codesOf, codeTable, LONGEST, lengthsOf } from './prefix-code.ts'

/*
 * A model file as text, for scripts that engines limit in size: 13 bits in two characters of 91, all of
 * them ASCII. Many words of a table are empty, so a bit for each tells whether it holds anything; then follow those
 * that do: eight bits as they are, and four values of six bits, of which those near 0 are the most frequent, in a
 * prefix code.
 */

/** All that can be printed, but what a quoted string would have to escape, and `$`, which quotes in SQL. */
const CHARACTERS =
  " !#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"
const BASE = CHARACTERS.length
const BITS_OF_PAIR = 13
const PLAIN_BITS = 8
const VALUE_BITS = 6
const VALUES = 1 << VALUE_BITS
/** Where the values of a word begin. */
const SHIFTS = [8, 14, 20, 26]
/** As many as the length of a code takes. */
const LENGTH_BITS = 4

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
  const full = words.filter((word) => word !== 0)
  const counts = new Array<number>(VALUES).fill(0)
  for (const word of full) for (const shift of SHIFTS) counts[(word >>> shift) & (VALUES - 1)]!++
  const lengths = lengthsOf(counts)
  const codes = codesOf(lengths)
  for (const length of lengths) write(length, LENGTH_BITS)
  for (const word of words) write(word === 0 ? 0 : 1, 1)
  for (const word of full) {
    write(word & ((1 << PLAIN_BITS) - 1), PLAIN_BITS)
    for (const shift of SHIFTS) {
      const value = (word >>> shift) & (VALUES - 1)
      write(codes[value]!, lengths[value]!)
    }
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
  const digits = new Uint8Array(128)
  for (let i = 0; i < BASE; i++) digits[CHARACTERS.charCodeAt(i)] = i
  let at = text.indexOf(' ') + 1
  const words = new Int32Array(Number(text.slice(0, at - 1)))
  let joined = 0
  let count = 0
  /** Makes sure of so many bits; beyond the end of the text they are 0. */
  const fill = (bits: number): void => {
    while (count < bits) {
      const pair =
        at < text.length
          ? digits[text.charCodeAt(at)]! + BASE * digits[text.charCodeAt(at + 1)]!
          : 0
      joined |= pair << count
      count += BITS_OF_PAIR
      at += 2
    }
  }
  const read = (bits: number): number => {
    fill(bits)
    const value = joined & ((1 << bits) - 1)
    skip(bits)
    return value
  }
  const skip = (bits: number): void => {
    joined >>>= bits
    count -= bits
  }
  const lengths = Array.from({ length: VALUES }, () => read(LENGTH_BITS))
  const table = codeTable(lengths)
  for (let i = 0; i < words.length; i++) words[i] = read(1)
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 0) continue
    let word = read(PLAIN_BITS)
    for (let v = 0; v < SHIFTS.length; v++) {
      fill(LONGEST)
      const value = table[joined & (table.length - 1)]!
      skip(lengths[value]!)
      word |= value << SHIFTS[v]!
    }
    words[i] = word
  }
  return new Uint8Array(words.buffer)
}
