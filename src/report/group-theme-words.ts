import { TAILS, type Tail } from '../spectrum'
import type { Group } from '../tails/report'

const MOST_WORDS = 3
/** Themes less sure than this, after adjustment for all terms, are not told. */
const SURE = 0.05

/** What a group speaks of in either tail, surely more than the other groups do: a few words each. */
export function groupThemeWords({
  themes,
}: Group): readonly (readonly [Tail, readonly string[]])[] {
  return TAILS.flatMap((tail) => {
    const sure = themes[tail].filter(({ adjustedP }) => adjustedP <= SURE)
    const words = sure.slice(0, MOST_WORDS).map((theme) => theme.words)
    return words.length === 0 ? [] : [[tail, words] as const]
  })
}
