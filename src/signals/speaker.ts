import type { PatternReader, Place } from './pattern.ts'
import type { Reading } from './reading.ts'

/** How many words back the subject of a pattern is looked for. */
const SUBJECT_REACH = 4

/** The words that say who speaks or acts. */
export interface Speakers {
  readonly writer: Place
  readonly others: Place
}

/** The word classes `writer` and `others`, made ready. */
export function speakersOf(reader: PatternReader): Speakers {
  const place = (name: string) => reader.read(`@${name}`)[0]?.places[0] as Place
  return { writer: place('writer'), others: place('others') }
}

/**
 * Whether the nearest subject before a match, in the same clause, is somebody other than the writer:
 * "my sister recommends" is, "my sister and I recommend" is not.
 */
export function isOthers(speakers: Speakers, reading: Reading, from: number): boolean {
  const limit = Math.max(0, from - SUBJECT_REACH)
  for (let token = from - 1; token >= limit; token--) {
    if (reading.isMark(token)) return false
    const word = reading.numbers[token]!
    if (isIn(speakers.writer, word)) return false
    if (isIn(speakers.others, word)) return true
  }
  return false
}

function isIn(place: Place, word: number): boolean {
  const bits = place.several?.[word >>> 5]
  return bits !== undefined && (bits & (1 << (word & 31))) !== 0
}
