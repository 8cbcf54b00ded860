import { TAILS, type Tail } from '../spectrum'
import { SMALLEST_GROUP } from '../tails/comparison'
import type { TailReport } from '../tails/report'
import { padTo } from './columns'
import { FIGURES as figures, groupName, oneLine } from './figures'
import { groupThemeWords } from './group-theme-words'
import type { Colors } from './terminal-colors'
import { wrap } from './wrap'

const MOST_GROUPS = 20
const MOST_LINES = 3
/** What is less sure than this, after adjustment for the whole table, is not marked. */
const SURE = 0.05

/** The tails of each group of a table, and what its tails speak of. */
export function groupLines(
  { by, groups }: TailReport['tables'][number],
  colors: Colors,
  width: number,
): string {
  const nameWidth = width - 44
  const head = `${padTo(oneLine(by.join(' · '), nameWidth), nameWidth - 1)} ${'posts'.padStart(8)}${'outraged'.padStart(12)}${'delighted'.padStart(12)}${'balance'.padStart(12)}`
  const rows = groups.slice(0, MOST_GROUPS).map((group) => {
    const name = padTo(oneLine(groupName(group.values), nameWidth), nameWidth - 1)
    const { outraged, delighted } = group.tails
    const share = (tail: Tail, value: number | null): string => {
      const differs = (group.againstRest?.[tail].adjustedP ?? 1) <= SURE
      return `${figures.percent(value)}${differs ? '*' : ' '}`.padStart(12)
    }
    return `${name} ${figures.count(group.posts).padStart(8)}${share('outraged', outraged.share)}${share('delighted', delighted.share)}${figures.signed(group.tailBalance.value).padStart(12)}`
  })
  const small = groups.filter(({ tooSmall }) => tooSmall).length
  const differ = groups.some(({ againstRest }) =>
    TAILS.some((tail) => (againstRest?.[tail].adjustedP ?? 1) <= SURE),
  )
  const notes = [
    differ ? '* differs from all others (adjusted p ≤ 0.05)' : '',
    small > 0 ? `${figures.count(small)} too small to compare (under ${SMALLEST_GROUP} posts)` : '',
  ].filter((note) => note !== '')
  const themes = groups.slice(0, MOST_GROUPS).flatMap((group) =>
    groupThemeWords(group).map(([tail, words]) => {
      const name = oneLine(groupName(group.values), nameWidth)
      const said = `${name}, ${tail} more than elsewhere: ${words.join(', ')}`
      return wrap(oneLine(said, MOST_LINES * width), width, MOST_LINES).join('\n')
    }),
  )
  const left = groups.length - MOST_GROUPS
  const more = left > 0 ? [colors.dim(`… and ${figures.count(left)} more`)] : []
  return [colors.bold(head), ...rows, ...more, ...notes.map(colors.dim), ...themes].join('\n')
}
