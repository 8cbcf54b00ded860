import { TAILS, type Tail } from '../spectrum'
import type { OverTime, Period } from '../tails/over-time'
import type { Figures } from './figures'
import type { Finding } from './friction-words'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** A difference less sure than this, after adjustment, is not told. */
const SURE = 0.05
/** So many periods of a direction are named; the others are counted. */
const MOST_NAMED = 3

/** A day as people write it: "4 May 2026". */
export function dayName(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

/** A period as people write it: "4 May 2026" for the week that begins then, "May 2026", "2026". */
export function periodWords({ from }: Period, length: OverTime['length']): string {
  const date = dayName(from)
  if (length === 'week') return date
  return date.slice(date.indexOf(' ') + 1).slice(length === 'year' ? -4 : 0)
}

/** For each tail the periods that surely differ from all other posts. */
export function overTimeFindings({ length, periods }: OverTime, figures: Figures): Finding[] {
  return TAILS.flatMap((tail) => {
    const sure = periods.filter(({ againstRest }) => (againstRest?.[tail].adjustedP ?? 1) <= SURE)
    const [higher, lower] = [1, -1].map((sign) =>
      sure.filter(({ againstRest }) => againstRest![tail].value * sign > 0),
    )
    const said = [
      ['higher', higher!],
      ['lower', lower!],
    ] as const
    const parts = said.flatMap(([how, found]) =>
      found.length === 0 ? [] : [`${how} in ${named(found, tail, length, figures)}`],
    )
    return parts.length === 0
      ? []
      : [{ about: tail, said: `${parts.join('; ')} than in all other posts` }]
  })
}

/** Why no period is named. */
export function noFinding({ length, periods }: OverTime, figures: Figures): string {
  return periods.every(({ againstRest }) => againstRest === null)
    ? `No ${length} has posts enough to be compared with the others.`
    : `No ${length} stands out: what differs between ${length}s is no more than chance allows (adjusted p above ${figures.decimal(SURE)}).`
}

function named(
  found: readonly Period[],
  tail: Tail,
  length: OverTime['length'],
  figures: Figures,
): string {
  const farthest = [...found]
    .sort((a, b) => Math.abs(b.againstRest![tail].value) - Math.abs(a.againstRest![tail].value))
    .slice(0, MOST_NAMED)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const names = farthest.map(
    (period) =>
      `${length === 'week' ? 'the week of ' : ''}${periodWords(period, length)} (${figures.percent(period.tails[tail].share)})`,
  )
  const left = found.length - farthest.length
  if (left > 0) names.push(`${figures.count(left)} other ${length}${left === 1 ? '' : 's'}`)
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
