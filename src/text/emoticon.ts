import { classOf, DIGIT, LETTER, unitAt } from './characters.ts'
import { hashWord } from './hash.ts'

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

function isNose(unit: number): boolean {
  return unit === 45 || unit === 39 || unit === 94 || unit === 0x2019
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

function mouthAt(text: string, at: number): number {
  if (!isEyes(unitAt(text, at))) return 0
  return at + (isNose(unitAt(text, at + 1)) ? 2 : 1)
}

/**
 * The end of the emoticon that begins at `at` (":)", ";-D", "=(", "<3"), or 0 where none begins.
 *
 * @example endOfEmoticon('fine :-)))', 5) // 10
 */
export function endOfEmoticon(text: string, at: number): number {
  const first = unitAt(text, at)
  if (first === 60) {
    if (unitAt(text, at + 1) === 51) return at + 2
    return unitAt(text, at + 1) === 47 && unitAt(text, at + 2) === 51 ? at + 3 : 0
  }
  const lips = mouthAt(text, at)
  if (lips === 0) return 0
  const shape = unitAt(text, lips)
  if (mouth(shape) === 0) return 0
  // ":/" begins the rest of a URL when another slash follows.
  if (shape === 47 && unitAt(text, lips + 1) === 47) return 0
  let end = lips + 1
  while (unitAt(text, end) === shape) end++
  const after = classOf(unitAt(text, end))
  const letterLike = classOf(shape) === LETTER
  return letterLike && (after === LETTER || after === DIGIT) ? 0 : end
}

/** The hash of the emoticon at `at`, by what it means: noses and repeats do not count. */
export function hashEmoticon(text: string, at: number): number {
  const first = unitAt(text, at)
  if (first === 60) return unitAt(text, at + 1) === 51 ? HEART : BROKEN_HEART
  const lips = mouthAt(text, at)
  const meaning = mouth(unitAt(text, lips))
  if (first === 59 && meaning === SMILE) return WINK
  if (lips - at === 2 && isTear(unitAt(text, at + 1)) && meaning === FROWN) return TEAR
  return meaning
}

function isTear(unit: number): boolean {
  return unit === 39 || unit === 0x2019
}
