import { closestName } from '../arguments/closest-name'
import { show } from '../arguments/show'
import type { ClaimReport } from '../normal/claim-report'
import { TOUCHPOINTS } from '../signals/names'
import { say } from './say'

/** Tells of touchpoints that a claim names and nothing else does: it is held against nothing. */
export function tellStrange({ rows }: ClaimReport): void {
  const known: readonly string[] = TOUCHPOINTS
  const strange = rows.flatMap(({ from, touchpoint, experienced }) =>
    from === 'stated' && touchpoint !== null && !known.includes(touchpoint) && experienced.of === 0
      ? [touchpoint]
      : [],
  )
  for (const touchpoint of new Set(strange)) {
    const closest = closestName(touchpoint, known)
    const hint = closest === null ? `known are ${known.join(', ')}` : `did you mean '${closest}'?`
    say(
      `note: --claims: no post that it is held against has the touchpoint ${show(touchpoint)}, and it is none that texts are read for (${hint})`,
    )
  }
}
