import { TAILS, type Tail } from '../spectrum'
import type { Difference, Standing } from '../tails/comparison'
import type { Measured, TailReport } from '../tails/report'
import type { Figures } from './figures'

/** What is less sure than this, after adjustment for the whole table, is not marked. */
const SURE = 0.05

/** Stands beside a share that surely differs from that of all other posts. */
export const DIFFERS = '≠'

/** Stands beside the posts of a row that was held against no others: else what is unmarked would seem to be alike. */
export const UNTESTED = '†'

/** A row that may be marked: a group or a period. */
export type Marked = Pick<Standing, 'againstRest' | 'againstBefore'>

/** Whether a row with posts was compared with no others. */
export function untested({ againstRest, measured }: Marked & Pick<Measured, 'measured'>): boolean {
  return againstRest === null && measured > 0
}

/** Whether a tail's share surely differs from that of all other posts. */
export function differs({ againstRest }: Marked, tail: Tail): boolean {
  return (againstRest?.[tail].adjustedP ?? 1) <= SURE
}

/** By how much a tail's share surely differs from that of the period before; null where it does not. */
export function change({ againstBefore }: Marked, tail: Tail): Difference | null {
  const before = againstBefore?.[tail]
  return before && before.adjustedP <= SURE ? before : null
}

/**
 * What the marks in the rows of a table mean, for right below it: of {@link DIFFERS}, of the arrows of
 * {@link change} and of {@link UNTESTED}; nothing of those that no row has.
 */
export function markLegend(
  rows: readonly (Marked & Pick<Measured, 'measured'>)[],
  { estimation: { betweenSources }, smallestGroup }: TailReport,
  { count, decimal }: Figures,
): string[] {
  const has = (mark: (row: Marked, tail: Tail) => boolean): boolean =>
    rows.some((row) => TAILS.some((tail) => mark(row, tail)))
  const differing = has(differs)
  const changing = has((row, tail) => change(row, tail) !== null)
  const p = `adjusted p at most ${decimal(SURE)}`
  return [
    differing ? `${DIFFERS} differs from all other posts by more than chance allows (${p}).` : '',
    changing
      ? `▲ ▼ more or less than in the period before, by more than chance allows (${p}).`
      : '',
    // Else intervals that overlap would seem to contradict the marks.
    (differing || changing) && betweenSources !== null
      ? 'The intervals hold also how far the reading may be off, which moves all rows alike; these marks do not.'
      : '',
    rows.some(untested)
      ? `${UNTESTED} not compared: under ${count(smallestGroup)} posts here, or in all others together.`
      : '',
  ].filter((said) => said !== '')
}
