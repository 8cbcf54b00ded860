import chunk from 'lodash/chunk'
import pc from 'picocolors'
import { LABELS, type Label, TAILS, type Tail } from '../spectrum'
import type { EarnedSum, Measured, TailReport } from '../tails/report'
import { DASH, day, FIGURES as figures, groupName, oneLine } from './figures'

/** How the summary is drawn. */
export interface TerminalOptions {
  /** Colours; none by default. */
  readonly color?: boolean
  /** Columns, 60 … 200; 80 by default. */
  readonly width?: number
}

type Paint = (text: string) => string
type Colors = ReturnType<typeof pc.createColors>

const SHADES: Record<Label, string> = {
  outraged: '█',
  dissatisfied: '▓',
  neutral: '░',
  satisfied: '░',
  delighted: '█',
}
const MOST_GROUPS = 20
const MOST_LINES = 3
const CAVEAT_LINES = 12

/**
 * The summary that a terminal shows: the line as a bar, the labels with their intervals, the two
 * earned sums, the groups, and the posts that lie furthest out.
 *
 * @example console.log(toTerminal(report, { color: process.stdout.isTTY }))
 */
export function toTerminal(report: TailReport, options: TerminalOptions = {}): string {
  const colors = pc.createColors(options.color ?? false)
  const width = Math.max(60, Math.min(200, options.width ?? 80))
  const paint = paints(colors)
  const parts = [
    heading(report, colors),
    bar(report, width, paint),
    labelLines(report, paint, colors),
    tailLines(report, colors),
    ...report.tables.map((table) => groupLines(table, colors, width)),
    ...TAILS.map((tail) => furthestLines(report, tail, width, paint[tail], colors)),
    closing(report, colors, width),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function paints(colors: Colors): Record<Label, Paint> {
  return {
    outraged: colors.red,
    dissatisfied: colors.yellow,
    neutral: colors.dim,
    satisfied: colors.dim,
    delighted: colors.green,
  }
}

function heading(report: TailReport, colors: Colors): string {
  const period = report.from === null ? '' : `, ${day(report.from)} to ${day(report.to)}`
  const lines = [colors.bold(`${figures.posts(report.measured)} measured`) + period]
  if (report.noEvidence > 0) {
    lines.push(`${figures.count(report.noEvidence)} held nothing that the model knows`)
  }
  if (report.unread > 0) lines.push(`${figures.count(report.unread)} could not be read`)
  return lines.join('\n')
}

function bar(report: Measured, width: number, paint: Record<Label, Paint>): string {
  if (report.measured === 0) return ''
  const ends = widths(
    LABELS.map((label) => report.prevalence[label].share ?? 0),
    width,
  )
  return LABELS.map((label, i) => paint[label](SHADES[label].repeat(ends[i] as number))).join('')
}

/** Whole columns in proportion to the counts, summing to the width, by the largest remainder. */
function widths(counts: readonly number[], width: number): number[] {
  const total = counts.reduce((a, b) => a + b, 0)
  const exact = counts.map((count) => (count / total) * width)
  const whole = exact.map(Math.floor)
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  let left = width - whole.reduce((a, b) => a + b, 0)
  for (const { i } of byRemainder) if (left-- > 0) whole[i] = (whole[i] as number) + 1
  return whole
}

function labelLines(report: TailReport, paint: Record<Label, Paint>, colors: Colors): string {
  const head = `${''.padEnd(15)}${'posts'.padStart(10)}${'share'.padStart(10)}   ${report.confidence * 100} % interval`
  const rows = LABELS.map((label) => {
    const share = report.prevalence[label]
    const { count } = report.counted[label]
    const row = `${SHADES[label]} ${label.padEnd(13)}${figures.count(count).padStart(10)}${figures.percent(share.share).padStart(10)}   ${figures.percentInterval(share)}`
    return paint[label](row)
  })
  return [colors.dim(head), ...rows].join('\n')
}

function tailLines(report: TailReport, colors: Colors): string {
  const { comfortableMiddle, tailBalance, earned } = report
  return [
    line(
      'comfortable middle',
      figures.percent(comfortableMiddle.share),
      figures.percentInterval(comfortableMiddle),
    ),
    line('tail balance', figures.signed(tailBalance.value), figures.signedInterval(tailBalance)),
    earnedLine('earned media below', earned.below),
    earnedLine('earned media above', earned.above),
    colors.dim(reachNote(report)),
  ].join('\n')
}

function line(name: string, value: string, interval: string): string {
  return `${name.padEnd(25)}${value.padStart(10)}   ${interval}`
}

function earnedLine(name: string, earned: EarnedSum): string {
  const interval = `${figures.sum(earned.low)} ${DASH} ${figures.sum(earned.high)}`
  return line(name, figures.sum(earned.sum), `${interval}   from ${figures.posts(earned.posts)}`)
}

function reachNote({ reachGiven, measured }: Measured): string {
  if (reachGiven === 0) return '(no reach given: each post counts as reaching 1)'
  if (reachGiven === measured) return '(people reached)'
  return `(people reached; ${figures.posts(measured - reachGiven)} without reach count as 1)`
}

function groupLines(
  { by, groups }: TailReport['tables'][number],
  colors: Colors,
  width: number,
): string {
  const nameWidth = width - 44
  const head = `${by.join(' · ').padEnd(nameWidth)}${'posts'.padStart(8)}${'outraged'.padStart(12)}${'delighted'.padStart(12)}${'balance'.padStart(12)}`
  const rows = groups.slice(0, MOST_GROUPS).map((group) => {
    const name = oneLine(groupName(group.values), nameWidth - 1)
    const { outraged, delighted } = group.tails
    return `${name.padEnd(nameWidth)}${figures.count(group.posts).padStart(8)}${figures.percent(outraged.share).padStart(12)}${figures.percent(delighted.share).padStart(12)}${figures.signed(group.tailBalance.value).padStart(12)}`
  })
  const left = groups.length - MOST_GROUPS
  const more = left > 0 ? [colors.dim(`… and ${figures.count(left)} more`)] : []
  return [colors.bold(head), ...rows, ...more].join('\n')
}

function furthestLines(
  report: TailReport,
  tail: Tail,
  width: number,
  paint: Paint,
  colors: Colors,
): string {
  const posts = report.furthest[tail]
  if (posts.length === 0) return ''
  const rows = posts.map((post) => {
    const about = [
      post.id,
      day(post.time),
      post.reach === null ? null : `reach ${figures.count(post.reach)}`,
    ]
      .filter((part) => part !== null)
      .join(', ')
    const text = oneLine(post.text, MOST_LINES * (width - 4))
    return `  ${wrap(text, width - 4, MOST_LINES).join('\n  ')}\n  ${colors.dim(oneLine(about, width - 4))}`
  })
  return [paint(`furthest out: ${tail}`), ...rows].join('\n')
}

function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ').flatMap((long) => pieces(long, width))) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  lines.push(current)
  const shown = lines.slice(0, most)
  return lines.length > most ? [...shown.slice(0, -1), `${shown.at(-1)} …`] : shown
}

/** A word in pieces that fit; a run of letters may be longer than the screen is wide. */
function pieces(word: string, width: number): string[] {
  return chunk([...word], width).map((characters) => characters.join(''))
}

function closing(report: TailReport, colors: Colors, width: number): string {
  const model = report.model === '' ? '' : ` (model ${report.model})`
  return colors.dim(
    wrap(
      `Shares by ${report.estimation.method}${model}. ${report.estimation.caveat}`,
      width,
      CAVEAT_LINES,
    ).join('\n'),
  )
}
