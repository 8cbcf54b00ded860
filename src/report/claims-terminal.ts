import pc from 'picocolors'
import type { ClaimReport, ClaimRow } from '../normal/claim-report'
import { checkClaims } from './check-report'
import {
  aboutClaims,
  byWeight,
  claimNotes,
  claimWords,
  postsBehind,
  surelyDiffers,
  textsBehind,
} from './claim-words'
import { cut, padTo } from './columns'
import { FIGURES as figures, oneLine } from './figures'
import type { TerminalOptions } from './terminal'
import { wrap } from './wrap'

const FIGURE_COLUMNS = 45
const MOST_TEXT_ROWS = 25
const MOST_FEW = 12
const MOST_LINES = 12

/**
 * Claims beside experience, as a terminal shows them: what is claimed, what earned posts show, and the gap in
 * points, each with its interval; what is surely claimed beyond experience is red, below it green.
 *
 * @example console.log(toClaimsTerminal(report, { color: process.stdout.isTTY }))
 */
export function toClaimsTerminal(report: ClaimReport, options: TerminalOptions = {}): string {
  checkClaims('toClaimsTerminal', report)
  const colors = pc.createColors(options.color ?? false)
  const width = Math.max(60, Math.min(200, options.width ?? 80))
  const stated = report.rows.filter(({ from }) => from === 'stated')
  const texts = report.rows.filter(({ from, gap }) => from === 'texts' && gap !== null)
  const few = report.rows.filter(({ from, gap }) => from === 'texts' && gap === null)
  const head = (name: string): string =>
    colors.bold(
      `${padTo(name, width - FIGURE_COLUMNS)}${'claimed'.padStart(12)}${'experienced'.padStart(15)}${'gap'.padStart(16)}`,
    )
  const block = (name: string, rows: readonly ClaimRow[], most: number): string => {
    if (rows.length === 0) return ''
    const left = rows.slice(most)
    const more = left.length > 0 ? [colors.dim(`… and ${figures.count(left.length)} more`)] : []
    const lines = rows.slice(0, most).flatMap((row) => {
      const [first, ...below] = linesOf(row, width)
      const paint = surelyDiffers(row)
        ? row.gap!.value > 0
          ? colors.red
          : colors.green
        : (text: string) => text
      return [paint(first!), ...below.map(colors.dim)]
    })
    return [head(name), ...lines, ...more].join('\n')
  }
  const notes = claimNotes(report, figures, '*').map((note) =>
    wrap(note, width, MOST_LINES).join('\n'),
  )
  return `${[
    colors.bold(aboutClaims(report, figures)),
    block('what the firm states', stated, stated.length),
    block("what the firm's texts promise", texts, MOST_TEXT_ROWS),
    colors.dim(fewLines(few, width)),
    report.rows.length === 0 ? 'Nothing was claimed.' : '',
    colors.dim(notes.join('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

/** A row and what stands below it: intervals, and how many speak on either side. */
function linesOf(row: ClaimRow, width: number): string[] {
  const { claim, claimed, experienced, gap, tooFew } = row
  const words = claimWords(row)
  const name = width - FIGURE_COLUMNS - 1
  const mark = surelyDiffers(row) ? '*' : ' '
  const shown = gap === null ? 'too few' : `${figures.points(gap.value)}${mark}`
  const first = `${padTo(claim === null ? words : `“${oneLine(claim, 200)}”`, name)} ${figures.percent(claimed.share).padStart(12)}${figures.percent(experienced.share).padStart(15)}${shown.padStart(16)}`
  const reach = gap === null ? '' : `${figures.points(gap.low)} … ${figures.points(gap.high)}`
  const posts = postsBehind(row, figures)
  const weighed = byWeight(row, figures)
  const counts = [
    claimed.of === null
      ? ''
      : `claimed ${figures.percentInterval(claimed)} (${textsBehind(claimed.of, figures)})`,
    experienced.of === 0
      ? 'no posts'
      : `experienced ${figures.percentInterval(experienced)} (${posts})`,
    weighed.length === 0 ? '' : `by weight ${weighed.join(' · ')}`,
    tooFew === null ? `gap ${reach}` : `too few ${tooFew === 'both' ? 'of both' : tooFew}`,
  ].filter((part) => part !== '')
  return [
    first,
    ...(claim === null ? [] : [`  ${cut(words, width - 2)}`]),
    ...wrap(counts.join('; '), width - 2, MOST_LINES).map((line) => `  ${line}`),
  ]
}

/** What the texts promise too, where too few stand on either side to say more. */
function fewLines(rows: readonly ClaimRow[], width: number): string {
  if (rows.length === 0) return ''
  const named = rows
    .slice(0, MOST_FEW)
    .map(
      (row) =>
        `${claimWords(row)} (${textsBehind(row.claimed.of ?? 0, figures)}, ${figures.posts(row.experienced.of)})`,
    )
  const left = rows.length - named.length
  const more = left > 0 ? `; and ${figures.count(left)} more` : ''
  return wrap(
    `promised too, too few to compare: ${named.join('; ')}${more}`,
    width,
    MOST_LINES,
  ).join('\n')
}
