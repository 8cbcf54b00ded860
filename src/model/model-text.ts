import { MAGIC, SLOTS, WORD_LOGIT_SHIFT, wordLogitsAt } from './model.ts'
import { codesOf, codeTable, LONGEST, lengthsOf } from './prefix-code.ts'

/*
 * A model file as text, for scripts that engines limit in size: 13 bits in two characters of 91, all of
 * them ASCII. Many words of a table are empty, so a bit for each tells whether it holds anything; then follow those
 * that do: eight bits as they are, and four values of six bits, of which those near 0 are the most frequent, in a
 * prefix code. The logits of words, in the order of their slots, have codes of their own: for how far each slot is
 * from the one before, and for the upper six bits of the logit.
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
/** Stands for a slot so far from the one before, or farther, which then follows in so many bits, twice. */
const FAR = VALUES - 1
const FAR_BITS = WORD_LOGIT_SHIFT / 2
const SLOT_MASK = (1 << WORD_LOGIT_SHIFT) - 1
const LOW_BITS = 2
const LOW_MASK = (1 << LOW_BITS) - 1

/**
 * Writes a model file as text.
 *
 * @param bytes the file; its length is a multiple of 4
 * @example modelFromText(modelToText(bytes)) // the same bytes
 */
export function modelToText(bytes: Uint8Array): string {
  const words = new Int32Array(new Uint8Array(bytes).buffer)
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
  /** What writes values in the prefix code that suits them best, and says first which that is. */
  const coded = (values: readonly number[]): ((value: number) => void) => {
    const counts = new Array<number>(VALUES).fill(0)
    for (const value of values) counts[value]!++
    const lengths = lengthsOf(counts)
    const codes = codesOf(lengths)
    for (const length of lengths) write(length, LENGTH_BITS)
    return (value) => write(codes[value]!, lengths[value]!)
  }
  const plain = words.subarray(0, plainWords(words))
  const full = plain.filter((word) => word !== 0)
  const writeValue = coded([...full].flatMap((word) => SHIFTS.map((shift) => valueAt(word, shift))))
  for (const word of plain) write(word === 0 ? 0 : 1, 1)
  for (const word of full) {
    write(word & ((1 << PLAIN_BITS) - 1), PLAIN_BITS)
    for (const shift of SHIFTS) writeValue(valueAt(word, shift))
  }
  const entries = words.subarray(plain.length)
  const steps = entries.map((entry, i) => (entry - (entries[i - 1] ?? 0)) & SLOT_MASK)
  const highs = entries.map((entry) => entry >>> (WORD_LOGIT_SHIFT + LOW_BITS))
  if (entries.length > 0) {
    const writeStep = coded(Array.from(steps, (step) => Math.min(step, FAR)))
    const writeHigh = coded([...highs])
    steps.forEach((step, i) => {
      writeStep(Math.min(step, FAR))
      if (step >= FAR) {
        write(step & ((1 << FAR_BITS) - 1), FAR_BITS)
        write(step >>> FAR_BITS, FAR_BITS)
      }
      write((entries[i]! >>> WORD_LOGIT_SHIFT) & LOW_MASK, LOW_BITS)
      writeHigh(highs[i]!)
    })
  }
  writePair()
  return `${words.length} ${plain.length} ${pairs.join('')}`
}

/** How many words of a file come before the logits of words; all of a file that is no model. */
function plainWords(words: Int32Array): number {
  const at = words[0] === MAGIC ? wordLogitsAt(words[SLOTS] ?? 0) / 4 : words.length
  return Number.isInteger(at) && at >= 0 ? Math.min(at, words.length) : words.length
}

function valueAt(word: number, shift: number): number {
  return (word >>> shift) & (VALUES - 1)
}

/**
 * The model file that a text holds.
 *
 * @param text written by {@link modelToText}
 */
export function modelFromText(text: string): Uint8Array {
  const digits = new Uint8Array(128)
  for (let i = 0; i < BASE; i++) digits[CHARACTERS.charCodeAt(i)] = i
  const plainAt = text.indexOf(' ') + 1
  let at = text.indexOf(' ', plainAt) + 1
  const words = new Int32Array(Number(text.slice(0, plainAt)))
  const plain = words.subarray(0, Number(text.slice(plainAt, at)))
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
  /** What reads values in the prefix code that is told first. */
  const decoded = (): (() => number) => {
    const lengths = Array.from({ length: VALUES }, () => read(LENGTH_BITS))
    const table = codeTable(lengths)
    return () => {
      fill(LONGEST)
      const value = table[joined & (table.length - 1)]!
      skip(lengths[value]!)
      return value
    }
  }
  const readValue = decoded()
  for (let i = 0; i < plain.length; i++) plain[i] = read(1)
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === 0) continue
    let word = read(PLAIN_BITS)
    for (const shift of SHIFTS) word |= readValue() << shift
    plain[i] = word
  }
  if (plain.length < words.length) {
    const readStep = decoded()
    const readHigh = decoded()
    let slot = 0
    for (let i = plain.length; i < words.length; i++) {
      let step = readStep()
      if (step === FAR) step = read(FAR_BITS) | (read(FAR_BITS) << FAR_BITS)
      slot = (slot + step) & SLOT_MASK
      const low = read(LOW_BITS)
      words[i] = slot | (((readHigh() << LOW_BITS) | low) << WORD_LOGIT_SHIFT)
    }
  }
  return new Uint8Array(words.buffer)
}
