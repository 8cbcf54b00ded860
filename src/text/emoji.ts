import { classOf, EMOJI, JOINER, unitAt } from './characters.ts'
import { EMPTY, finishHash, hashUnit } from './hash.ts'

const ZERO_WIDTH_JOINER = 0x200d

function isSkinTone(text: string, at: number): boolean {
  const low = unitAt(text, at + 1)
  return unitAt(text, at) === 0xd83c && low >= 0xdffb && low <= 0xdfff
}

function isRegional(text: string, at: number): boolean {
  const low = unitAt(text, at + 1)
  return unitAt(text, at) === 0xd83c && low >= 0xdde6 && low <= 0xddff
}

/** Code units of the character at `at`: 2 for a surrogate pair, 1 otherwise. */
function sizeAt(text: string, at: number): number {
  const unit = unitAt(text, at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const low = unitAt(text, at + 1)
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1
}

/**
 * The end of the emoji that begins at `at`, with its skin tone, variation selector, joined parts
 * (families, professions) and, for a flag, its second half.
 *
 * @example endOfEmoji('👩‍🔧!', 0) // 5
 */
export function endOfEmoji(text: string, at: number): number {
  let end = at + sizeAt(text, at)
  if (isRegional(text, at) && isRegional(text, end)) end += 2
  while (end < text.length) {
    if (isSkinTone(text, end)) {
      end += 2
      continue
    }
    const unit = unitAt(text, end)
    if (classOf(unit) !== JOINER) break
    end += sizeAt(text, end)
    if (unit === ZERO_WIDTH_JOINER && classOf(unitAt(text, end)) === EMOJI) end += sizeAt(text, end)
  }
  return end
}

/** The hash of an emoji without its skin tone and selectors: every tone of a thumb is one thumb. */
export function hashEmoji(text: string, start: number, end: number): number {
  let hash = EMPTY
  let at = start
  while (at < end) {
    if (isSkinTone(text, at) && at > start) {
      at += 2
      continue
    }
    const unit = unitAt(text, at)
    if (classOf(unit) !== JOINER) hash = hashUnit(hash, unit)
    at++
  }
  return finishHash(hash)
}
