import { FeatureStream, OWN, ROW_FIELDS, SORT, SORT_WORD } from '../src/model/features.ts'
import { slotOf, type Table } from '../src/model/table.ts'

/** Texts with fewer words that the full table knows tell a share too coarsely. */
const FEWEST_WORDS = 8
/** So many texts in a hundred may know less. */
const PERCENT = 1

/**
 * Of the words of a text that the full table knows, the share that a smaller one knows, in nearly every
 * text: by it the bounds below which a text is taken to be in another language are brought to the smaller
 * table.
 */
export function coverageOf(small: Table, full: Table, texts: readonly string[]): number {
  const stream = new FeatureStream()
  const shares: number[] = []
  for (const text of texts) {
    let inFull = 0
    let inSmall = 0
    stream.reset(text)
    while (stream.fill() > 0)
      for (let row = 0; row < stream.rowsEnd; row += ROW_FIELDS) {
        const hash = stream.rows[row + OWN]!
        if ((stream.rows[row + SORT]! & SORT_WORD) === 0) continue
        if (slotOf(full, hash) === 0) continue
        inFull++
        if (slotOf(small, hash) !== 0) inSmall++
      }
    if (inFull >= FEWEST_WORDS) shares.push(inSmall / inFull)
  }
  shares.sort((a, b) => a - b)
  return shares[Math.floor((shares.length * PERCENT) / 100)]!
}
