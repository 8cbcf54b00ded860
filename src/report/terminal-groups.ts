import { TAILS, type Tail } from '../spectrum'
import type { Group, GroupTable, TailReport } from '../tails/report'
import { cut, padTo } from './columns'
import { FIGURES as figures, groupName, oneLine } from './figures'
import { change, DIFFERS, differs, markLegend, UNTESTED, untested } from './group-marks'
import { shortNames } from './group-names'
import { groupRows, tableName } from './group-rows'
import { groupThemeWords } from './group-theme-words'
import type { Colors } from './terminal-colors'
import { wrap } from './wrap'

const MOST_GROUPS = 20
const MOST_LINES = 3
/** The columns of a share with its marks, of its interval, of the posts with theirs and of the balance. */
const SHARE = 10
const INTERVAL = 13
const POSTS = 8
const BALANCE = 8
/** In a narrower terminal there is no room for intervals beside a name. */
const ROOM = 72

/** The tails of each group of a table with their intervals, and what its tails speak of. */
export function groupLines(
  table: GroupTable,
  report: TailReport,
  colors: Colors,
  width: number,
): string {
  const interval = width < ROOM ? 0 : INTERVAL
  const nameWidth = width - POSTS - BALANCE - TAILS.length * (SHARE + interval)
  const { shown, left, which } = groupRows(table, MOST_GROUPS)
  const named = (name: string): string => padTo(oneLine(name, nameWidth), nameWidth - 1)
  const tailHead = (tail: Tail): string =>
    `${tail.padStart(SHARE)}${interval > 0 ? 'interval'.padStart(interval) : ''}`
  const head = `${named(tableName(table.by))} ${'posts'.padStart(POSTS)}${TAILS.map(tailHead).join('')}${'balance'.padStart(BALANCE)}`
  const share = (group: Group, tail: Tail): string => {
    const { share: value, low, high } = group.tails[tail]
    const before = change(group, tail)
    const arrow = before === null ? ' ' : before.value > 0 ? '▲' : '▼'
    const said = `${figures.percent(value)}${differs(group, tail) ? DIFFERS : ' '}${arrow}`
    const ends = value === null ? '' : figures.percentInterval({ low, high }).replace(/\s*%$/, '')
    return `${said.padStart(SHARE)}${interval === 0 ? '' : ends.padStart(interval)}`
  }
  const posts = (group: Group): string =>
    `${untested(group) ? `${UNTESTED} ` : ''}${figures.count(group.measured)}`.padStart(POSTS)
  const short = shortNames(
    shown.map(({ values }) => values),
    nameWidth - 1,
  )
  const rows = shown.flatMap((group, i) => {
    const row = `${named(short?.[i] ?? '')} ${posts(group)}${TAILS.map((tail) => share(group, tail)).join('')}${figures.signed(group.tailBalance.value).padStart(BALANCE)}`
    // Where the names do not fit beside the figures they stand above them.
    return short === null ? [cut(oneLine(groupName(group.values), width * 2), width), row] : [row]
  })
  const notes = [
    left > 0 ? `… and ${figures.count(left)} ${which}` : '',
    ...markLegend(shown, report, figures),
  ].filter((note) => note !== '')
  const themes = shown.flatMap((group) =>
    groupThemeWords(group).map(([tail, words]) => {
      const name = oneLine(groupName(group.values), width)
      const said = `${name}, ${tail} more than elsewhere: ${words.join(', ')}`
      return wrap(oneLine(said, MOST_LINES * width), width, MOST_LINES).join('\n')
    }),
  )
  return [
    colors.bold(head),
    ...rows,
    ...notes.map((note) => colors.dim(wrap(note, width, MOST_LINES).join('\n'))),
    ...themes,
  ].join('\n')
}
