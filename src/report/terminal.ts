import pc from 'picocolors'
import { A_FLAG, A_NUMBER, checkOptions, type Kinds } from '../arguments/options'
import type { FullReport } from '../normal/against-normal'
import { LABELS, type Label, TAILS, type Tail } from '../spectrum'
import type { EarnedSum, Measured, TailReport } from '../tails/report'
import { checkReport } from './check-report'
import { cut } from './columns'
import { DASH, day, FIGURES as figures, oneLine, SHAPES } from './figures'
import { frictionBase, frictionFindings } from './friction-words'
import { laterIn } from './later-words'
import { momentBase, momentFindings } from './moment-words'
import { normalFindings } from './normal-words'
import { overTimeRows } from './over-time-terminal'
import { periodWords } from './over-time-words'
import { reachNote } from './reach-note'
import { howManyNotEarned, howRead } from './read-for-reasons'
import { sumsNote } from './sums-note'
import type { Colors, Paint } from './terminal-colors'
import { groupLines } from './terminal-groups'
import { lineRows } from './terminal-line'
import { ratingLines } from './terminal-ratings'
import { driverLines, findingLines, themeLines } from './terminal-reasons'
import { wrap } from './wrap'

/** How the summary is drawn. */
export interface TerminalOptions {
  /** Colours; none by default. */
  readonly color?: boolean
  /** Columns, 60 … 200; 80 by default. */
  readonly width?: number
}

const KINDS: Kinds<TerminalOptions> = { color: A_FLAG, width: A_NUMBER }

const SHADES: Record<Label, string> = {
  outraged: '█',
  dissatisfied: '▓',
  neutral: '░',
  satisfied: '░',
  delighted: '█',
}
const MOST_LINES = 3
const NOTE_LINES = 6
const CAVEAT_LINES = 12
const MOST_FRICTIONS = 5

/**
 * The summary that a terminal shows: how many posts lie where on the line, the shares as a bar, the labels with their intervals, the two
 * earned sums, the groups, and the posts that lie furthest out; where the report has `normal`, also alerts, journeys,
 * claims and news in a few lines each.
 *
 * @example console.log(toTerminal(report, { color: process.stdout.isTTY }))
 */
export function toTerminal(report: FullReport, options: TerminalOptions = {}): string {
  checkReport('toTerminal', report)
  checkOptions('toTerminal', options, KINDS)
  const colors = pc.createColors(options.color ?? false)
  const width = Math.max(60, Math.min(200, options.width ?? 80))
  const paint = paints(colors)
  const parts = [
    heading(report, colors),
    picture(report, width, paint),
    bar(report, width, paint),
    labelLines(report, paint, colors),
    tailLines(report, colors, width),
    weightLines(report, width, colors),
    noteLines(report, width),
    ratingLines(report, colors, width),
    courseLines(report, width, paint, colors),
    ...report.tables.map((table) => groupLines(table, report, colors, width)),
    themeLines(report, width, paint, colors),
    driverLines(report, colors, width),
    findingLines(
      'friction',
      frictionFindings(report.friction, figures, MOST_FRICTIONS),
      frictionBase(report, figures),
      colors,
      width,
    ),
    findingLines(
      'human and machine',
      momentFindings(report, figures),
      momentBase(report, figures),
      colors,
      width,
    ),
    ...(report.normal ? normalFindings(report.normal, figures, laterIn(report, figures)) : []).map(
      ({ heading, found }) => findingLines(heading, found, '', colors, width),
    ),
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

function picture(report: Measured, width: number, paint: Record<Label, Paint>): string {
  return report.measured === 0 ? '' : lineRows(report.scores, width, paint).join('\n')
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

function tailLines(report: TailReport, colors: Colors, width: number): string {
  const { comfortableMiddle, tailBalance, earned } = report
  const { extremity, polarisation } = report
  const shape = `${figures.percentInterval(extremity)}   ${SHAPES[extremity.shape]}`
  return [
    line(
      'comfortable middle',
      figures.percent(comfortableMiddle.share),
      figures.percentInterval(comfortableMiddle),
    ),
    line('tail balance', figures.signed(tailBalance.value), figures.signedInterval(tailBalance)),
    line('extremity', figures.percent(extremity.value), cut(shape, width - 33)),
    line(
      'polarisation',
      figures.percent(polarisation.value),
      figures.percentInterval(polarisation),
    ),
    earnedLine('earned media below', earned.below),
    earnedLine('earned media above', earned.above),
    colors.dim(wrap(earnedNote(report), width, NOTE_LINES).join('\n')),
  ].join('\n')
}

function line(name: string, value: string, interval: string): string {
  return `${name.padEnd(20)}${value.padStart(10)}   ${interval}`
}

function earnedLine(name: string, earned: EarnedSum): string {
  const interval = `${figures.sum(earned.low)} ${DASH} ${figures.sum(earned.high)}`
  return line(name, figures.sum(earned.sum), `${interval}   from ${figures.posts(earned.posts)}`)
}

function earnedNote(report: TailReport): string {
  return `${reachNote(report, figures)} ${sumsNote('Earned media', report.estimation, figures)}`
}

/** The tails by weight, beside the plain counts of the same posts. */
function weightLines({ weighted, estimation }: TailReport, width: number, colors: Colors): string {
  if (weighted === null) return ''
  const about = `by weight (plain counts): ${figures.posts(weighted.posts)}, worth ${figures.count(weighted.effective)} that weigh the same`
  const rows = TAILS.map((tail) => {
    const share = weighted.tails[tail]
    const plain = `${figures.percent(share.count / weighted.posts)} of the posts`
    return line(tail, figures.percent(share.share), `${figures.percentInterval(share)}   ${plain}`)
  })
  const note = wrap(sumsNote('Shares by weight', estimation, figures), width, MOST_LINES).join('\n')
  return [colors.bold(wrap(about, width, MOST_LINES).join('\n')), ...rows, colors.dim(note)].join(
    '\n',
  )
}

/** What else is worth knowing of the posts, a line each. */
function noteLines(
  { reach, voices, copies, nearDuplicates, notEarned, explained }: TailReport,
  width: number,
): string {
  const { all } = voices
  const notes = [
    reach.topShare &&
      `reach: ${figures.percent(reach.topShare.share)} carried by the top 1 % (${figures.posts(reach.topShare.posts)})${reach.tailIndex ? `; tail index ${reach.tailIndex.value.toFixed(1)} (${reach.tailIndex.low.toFixed(1)} ${DASH} ${reach.tailIndex.high.toFixed(1)})` : ''}`,
    all.effective &&
      `voices: ${figures.count(all.customers.value)} customers, as concentrated as ${figures.count(all.effective.value)} equally loud ones`,
    nearDuplicates.nearDuplicates > 0 &&
      `near-duplicates: ${figures.posts(nearDuplicates.nearDuplicates)} repeat another nearly or wholly (${figures.count(copies.copies)} word for word); counted once, the plain shares are ${figures.percent(nearDuplicates.tails.outraged.once)} outraged, ${figures.percent(nearDuplicates.tails.delighted.once)} delighted`,
    notEarned > 0 &&
      `not earned: ${howManyNotEarned(explained)}${figures.posts(notEarned)}, in no earned sum`,
    explained.posts > 0 &&
      `read for their reasons: ${figures.posts(explained.posts)}${explained.above === null ? '' : `: ${howRead(explained, figures)}`}`,
  ]
  return notes
    .filter((note) => typeof note === 'string')
    .map((note) => wrap(note, width, MOST_LINES).join('\n'))
    .join('\n')
}

/** The tails over time. */
function courseLines(
  { overTime }: TailReport,
  width: number,
  paint: Record<Label, Paint>,
  colors: Colors,
): string {
  if (overTime === null) return ''
  const { length, periods } = overTime
  const [first, last] = [periods[0]!, periods.at(-1)!].map((one) => periodWords(one, length))
  const head = `by ${length}, ${first} to ${last}`
  return [colors.bold(head), ...overTimeRows(overTime, width, paint)].join('\n')
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
    return `  ${wrap(text, width - 4, MOST_LINES).join('\n  ')}\n  ${colors.dim(cut(oneLine(about, width), width - 4))}`
  })
  return [paint(`furthest out: ${tail}`), ...rows].join('\n')
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
