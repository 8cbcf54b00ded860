/*
 * A model file as text, for scripts that engines limit in size: six bits a character, all of them ASCII.
 * Most slots of the table are empty, so a mark for each 32-bit word tells whether it holds anything; of
 * those that do, equal parts stand together, which an archive packs better.
 */

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BITS = 6
/** The parts of a word, first bit and bits: a slot's fingerprint in two, then an axis each. */
const PARTS: readonly (readonly [from: number, bits: number])[] = [
  [0, 2],
  [2, 6],
  [8, 6],
  [14, 6],
  [20, 6],
  [26, 6],
]

/**
 * Writes a model file as text.
 *
 * @param bytes the file; its length is a multiple of 4
 * @example modelFromText(modelToText(bytes)) // the same bytes
 */
export function modelToText(bytes: Uint8Array): string {
  const words = new Int32Array(bytes.slice().buffer)
  const held = words.filter((word) => word !== 0)
  const numbers = (from: readonly number[] | Int32Array, bits: number): string => {
    let text = ''
    const each = BITS / bits
    for (let i = 0; i < from.length; i += each) {
      let joined = 0
      for (let k = 0; k < each; k++) joined |= (from[i + k] ?? 0) << (bits * k)
      text += CHARACTERS[joined]
    }
    return text
  }
  const marks = Array.from(words, (word) => (word === 0 ? 0 : 1))
  const parts = PARTS.map(([from, bits]) =>
    numbers(
      held.map((word) => (word >>> from) & ((1 << bits) - 1)),
      bits,
    ),
  )
  return `${words.length}:${numbers(marks, 1)}${parts.join('')}`
}

/**
 * The model file that a text holds.
 *
 * @param text written by {@link modelToText}
 */
export function modelFromText(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let i = 0; i < CHARACTERS.length; i++) values[CHARACTERS.charCodeAt(i)] = i
  const start = text.indexOf(':') + 1
  const words = new Int32Array(Number(text.slice(0, start - 1)))
  const held: number[] = []
  for (let i = 0; i < words.length; i++)
    if ((values[text.charCodeAt(start + Math.floor(i / BITS))]! >> (i % BITS)) & 1) held.push(i)
  let at = start + Math.ceil(words.length / BITS)
  for (const [from, bits] of PARTS) {
    const each = BITS / bits
    held.forEach((word, i) => {
      const joined = values[text.charCodeAt(at + Math.floor(i / each))]!
      words[word]! |= ((joined >> (bits * (i % each))) & ((1 << bits) - 1)) << from
    })
    at += Math.ceil(held.length / each)
  }
  return new Uint8Array(words.buffer)
}
