import { columnsOf, cut } from './columns'
import { groupName, oneLine } from './figures'

const BETWEEN = groupName(['', ''])
/** A name longer than any place there is for it. */
const LONGEST_PART = 200

/**
 * The names of the groups of a table, each in so many columns at most. Where a table is crossed each of the values
 * is shortened by itself, so that what tells two groups apart is never cut off behind the first one.
 *
 * @returns null where they do not fit, or two groups would still be called the same
 * @example shortNames([['Bright Airways', '2026-Q1'], ['Bright Airways', '2026-Q2']], 17) // ['Bright… · 2026-Q1', 'Bright… · 2026-Q2']
 */
export function shortNames(
  groups: readonly (readonly (string | null)[])[],
  columns: number,
): string[] | null {
  const keys = groups[0]?.length ?? 0
  const parts = Array.from({ length: keys }, (_, key) =>
    groups.map((values) => oneLine(groupName([values[key] ?? null]), LONGEST_PART)),
  )
  const widest = parts.map((names) => Math.max(...names.map(columnsOf)))
  const rooms = shareOut(widest, columns - (keys - 1) * columnsOf(BETWEEN))
  const short = parts.map((names, key) => shorten(names, rooms[key]!))
  const names = groups.map((_, g) => short.map((of) => of[g]!).join(BETWEEN))
  const full = groups.map((_, g) => parts.map((of) => of[g]!).join(BETWEEN))
  const fit = names.every((name) => columnsOf(name) <= columns)
  return fit && new Set(names).size === new Set(full).size ? names : null
}

/** Shares room out: what needs least gets all that it needs, the others as much as each other. */
function shareOut(needs: readonly number[], room: number): number[] {
  const shares = needs.map(() => 0)
  const byNeed = needs.map((need, i) => ({ need, i })).sort((a, b) => a.need - b.need)
  let left = room
  byNeed.forEach(({ need, i }, taken) => {
    shares[i] = Math.max(1, Math.min(need, Math.floor(left / (needs.length - taken))))
    left -= shares[i]
  })
  return shares
}

/** Names cut at their ends, or in their midst where only their ends tell them apart. */
function shorten(names: readonly string[], columns: number): string[] {
  const atEnd = names.map((name) => cut(name, columns))
  return new Set(atEnd).size === new Set(names).size
    ? atEnd
    : names.map((name) => cutWithin(name, columns))
}

/** A text cut to some columns that keeps its end. */
function cutWithin(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  const reversed = (words: string): string => [...words].reverse().join('')
  const tail = reversed(cut(reversed(text), Math.max(1, Math.floor(columns / 2))).slice(0, -1))
  return cut(text, columns - columnsOf(tail)) + tail
}
