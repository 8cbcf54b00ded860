const LONGEST = 64

/**
 * The known name that was most likely meant by one that is not known, or null where none is near: case,
 * spaces, `_` and `-` aside, at most a third of its characters put in, left out, changed or swapped with the next.
 *
 * @example closestName('explainabove', ['by', 'explainAbove']) // 'explainAbove'
 */
export function closestName(name: string, known: readonly string[]): string | null {
  if (name.length > LONGEST) return null
  const plain = fold(name)
  let closest: string | null = null
  let least = Math.ceil(plain.length / 3) + 1
  for (const candidate of known) {
    if (candidate.length > LONGEST) continue
    const edits = editsBetween(plain, fold(candidate))
    if (edits < least) {
      least = edits
      closest = candidate
    }
  }
  return closest
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '')
}

/** Damerau's distance in its restricted form: no pair of letters is edited twice. */
function editsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(changed, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
      }
    }
    before = last
    last = row
  }
  return last[b.length]!
}
