import { classOf, isApostrophe, isOfWord, LETTER } from './characters.ts'
import { hashWord } from './hash.ts'
import type { Bytes } from './memory.ts'
import { pointAt, sizeOf } from './utf8.ts'

const SMILE = hashWord('<:)>')
const LAUGH = hashWord('<:d>')
const FROWN = hashWord('<:(>')
const WINK = hashWord('<;)>')
const TONGUE = hashWord('<:p>')
const SLANT = hashWord('<:/>')
const GASP = hashWord('<:o>')
const KISS = hashWord('<:*>')
const TEAR = hashWord(`<:'(>`)
const HEART = hashWord('<<3>')
const BROKEN_HEART = hashWord('<</3>')

function isEyes(unit: number): boolean {
  return unit === 58 || unit === 59 || unit === 61
}

function isNose(point: number): boolean {
  return point === 45 || point === 94 || isApostrophe(point)
}

/** The hash of a mouth's meaning, or 0 where the unit is no mouth. */
function mouth(unit: number): number {
  switch (unit) {
    case 41:
    case 93:
      return SMILE
    case 40:
    case 91:
      return FROWN
    case 68:
      return LAUGH
    case 80:
    case 112:
      return TONGUE
    case 47:
    case 92:
    case 124:
      return SLANT
    case 79:
    case 111:
      return GASP
    case 42:
      return KISS
    default:
      return 0
  }
}

/** Where the mouth is after eyes and, where there is one, a nose; 0 where there are no eyes. */
function mouthAt(bytes: Bytes, at: number): number {
  if (!isEyes(bytes[at]!)) return 0
  return isNose(pointAt(bytes, at + 1)) ? at + 1 + sizeOf(bytes[at + 1]!) : at + 1
}

/**
 * The end of the emoticon that begins at `at` (":)", ";-D", "=(", "<3"), or 0 where none begins.
 *
 * @param bytes a text in UTF-8 with a zero behind it
 */
export function endOfEmoticon(bytes: Bytes, at: number): number {
  if (bytes[at] === 60) {
    if (bytes[at + 1] === 51) return at + 2
    return bytes[at + 1] === 47 && bytes[at + 2] === 51 ? at + 3 : 0
  }
  const lips = mouthAt(bytes, at)
  if (lips === 0) return 0
  const shape = bytes[lips]!
  if (mouth(shape) === 0) return 0
  // ":/" begins the rest of a URL when another slash follows.
  if (shape === 47 && bytes[lips + 1] === 47) return 0
  let end = lips + 1
  while (bytes[end] === shape) end++
  if (shape < 65 || classOf(shape) !== LETTER) return end
  return isOfWord(pointAt(bytes, end)) ? 0 : end
}

/** The hash of the emoticon at `at`, by what it means: noses and repeats do not count. */
export function hashEmoticon(bytes: Bytes, at: number): number {
  const first = bytes[at]
  if (first === 60) return bytes[at + 1] === 51 ? HEART : BROKEN_HEART
  const meaning = mouth(bytes[mouthAt(bytes, at)]!)
  if (first === 59 && meaning === SMILE) return WINK
  return meaning === FROWN && isApostrophe(pointAt(bytes, at + 1)) ? TEAR : meaning
}
