import { A_TEXT, checkOptions, type Kinds } from '../arguments/options'
import type { FullReport } from '../normal/against-normal'
import { LABELS, TAILS, type Tail } from '../spectrum'
import type { Estimate, Prevalence } from '../tails/prevalence'
import type { Group, GroupTable, TailReport } from '../tails/report'
import { checkReport } from './check-report'
import { escapeMarkdown } from './escape'
import { createFigures, DASH, day, type Figures, groupName, oneLine } from './figures'
import { type Finding, frictionBase, frictionFindings } from './friction-words'
import {
  change,
  DIFFERS,
  differs,
  type Marked,
  markLegend,
  UNTESTED,
  untested,
} from './group-marks'
import { groupRows, tableName } from './group-rows'
import { laterIn } from './later-words'
import { markdownTable } from './markdown-table'
import { momentBase, momentFindings } from './moment-words'
import { normalFindings } from './normal-words'
import { noFinding, overTimeFindings, periodWords } from './over-time-words'
import { RATING_HEADS, ratingNote, ratingRows } from './rating-words'
import { reachNote } from './reach-note'
import { sumsNote } from './sums-note'

/** How the Markdown is made. */
export interface MarkdownOptions {
  /** The heading. */
  readonly title?: string
  /** Whose numbers: a BCP 47 language tag; en-GB by default. The words stay English. */
  readonly locale?: string
}

/** What each of these options should be. */
export const MARKDOWN_KINDS: Kinds<MarkdownOptions> = { title: A_TEXT, locale: A_TEXT }

const MOST_GROUPS = 20
const MOST_POSTS = 3
const QUOTED = 280
const MOST_THEMES = 8
const MOST_FRICTIONS = 5
const MOST_PERIODS = 13
/** Themes less sure than this, after adjustment for all terms, are not told. */
const SURE = 0.05

/**
 * The report as short Markdown: the line, both tails and both earned sums with their intervals, a table
 * for each grouping, and the posts furthest out; where the report has `normal`, also alerts, journeys, claims
 * and news in a few lines. Every text of a post is escaped.
 *
 * @throws RangeError for a locale that is none, TypeError for an option that is unknown, such as the page's `explain`
 * @example writeFileSync('report.md', toMarkdown(report, { title: 'March' }))
 */
export function toMarkdown(report: FullReport, options: MarkdownOptions = {}): string {
  checkReport('toMarkdown', report)
  checkOptions('toMarkdown', options, MARKDOWN_KINDS)
  const figures = createFigures(options.locale)
  const title = escapeMarkdown(oneLine(options.title ?? 'The measured tails', 200))
  return `${[
    `## ${title}`,
    about(report, figures),
    line(report, figures),
    sums(report, figures),
    weights(report, figures),
    ratings(report, figures),
    overTime(report, figures),
    themes(report),
    friction(report, figures),
    moments(report, figures),
    ...againstNormal(report, figures),
    ...report.tables.map((groups) => groupTable(groups, report, figures)),
    ...TAILS.map((tail) => furthest(report, tail, figures)),
    `_Shares by ${report.estimation.method}, model ${escapeMarkdown(report.model || DASH)}. ${escapeMarkdown(report.estimation.caveat)}_`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function about(report: TailReport, figures: Figures): string {
  const period = report.from === null ? '' : `, ${day(report.from)} to ${day(report.to)}`
  return `${figures.posts(report.measured)} measured${period}; ${report.confidence * 100} % intervals.`
}

function line(report: TailReport, figures: Figures): string {
  return markdownTable(
    ['', 'posts', 'share', 'interval'],
    LABELS.map((label) => [
      label,
      figures.count(report.counted[label].count),
      ...share(report.prevalence[label], figures),
    ]),
  )
}

function sums(report: TailReport, figures: Figures): string {
  const { comfortableMiddle, tailBalance, earned } = report
  const earnedRow = (name: string, { sum, low, high }: (typeof earned)['below']): string[] => [
    name,
    figures.sum(sum),
    `${figures.sum(low)} ${DASH} ${figures.sum(high)}`,
  ]
  return `${markdownTable(
    ['', 'figure', 'interval'],
    [
      ['comfortable middle', ...share(comfortableMiddle, figures)],
      ['tail balance', ...balance(tailBalance, figures)],
      earnedRow('earned media below', earned.below),
      earnedRow('earned media above', earned.above),
    ],
  )}\n\n${reachNote(report, figures)} ${sumsNote('Earned media', report.estimation, figures)}`
}

/** The tails by weight, of all posts and of each group. */
function weights(report: TailReport, figures: Figures): string {
  if (report.weighted === null) return ''
  const groups = report.tables.flatMap((table) => groupRows(table, MOST_GROUPS).shown)
  const rows = [
    { called: 'all posts', weighted: report.weighted },
    ...groups.map(({ values, weighted }) => ({ called: groupName(values), weighted })),
  ].flatMap(({ called, weighted }) =>
    weighted === null
      ? []
      : [
          [
            name(called),
            ...TAILS.map((tail) => {
              const { share } = weighted.tails[tail]
              const interval = figures.percentInterval(weighted.tails[tail])
              return share === null ? DASH : `${figures.percent(share)} · ${interval}`
            }),
            figures.count(weighted.posts),
            figures.count(weighted.effective),
          ],
        ],
  )
  const table = markdownTable(['by weight (plain counts)', ...TAILS, 'posts', 'effective'], rows)
  return `${table}\n\n${sumsNote('Shares by weight', report.estimation, figures)}`
}

/** How the writers' own ratings and the labels go together. */
function ratings({ ratings: rated }: TailReport, figures: Figures): string {
  if (rated === null) return ''
  const table =
    rated.rows.length === 0 ? '' : markdownTable(RATING_HEADS, ratingRows(rated, figures))
  return [table, ratingNote(rated, figures)].filter((part) => part !== '').join('\n\n')
}

/** Both tails, the latest periods last. */
function overTime(report: TailReport, figures: Figures): string {
  const { overTime: over } = report
  if (over === null) return ''
  const { length, periods } = over
  const said = overTimeFindings(over, figures)
  const left = periods.length - MOST_PERIODS
  const rows = periods
    .slice(-MOST_PERIODS)
    .map((period) => [
      periodWords(period, length),
      markedPosts(period, figures),
      ...TAILS.map((tail) => markedShare(period, tail, figures)),
    ])
  const more =
    left > 0
      ? `\n\nThe latest ${figures.count(MOST_PERIODS)} of ${figures.count(periods.length)}.`
      : ''
  const told = said.length > 0 ? findings(said) : noFinding(over, figures)
  const marks = markLegend(periods.slice(-MOST_PERIODS), report, figures).join(' ')
  return `${markdownTable([length, 'posts', ...TAILS], rows)}${more}${marks === '' ? '' : `\n\n${marks}`}\n\n${told}`
}

/** The surest themes of each tail, in a line each. */
function themes({ themes: { themes: found } }: TailReport): string {
  const lines = TAILS.flatMap((tail) => {
    const sure = found[tail].filter(({ adjustedP }) => adjustedP <= SURE).slice(0, MOST_THEMES)
    return sure.length === 0
      ? []
      : [`- ${tail}: ${sure.map(({ words }) => name(words)).join(', ')}`]
  })
  return lines.length === 0 ? '' : ['What they speak of:', '', ...lines].join('\n')
}

/** What makes it hard, the most frequent first. */
function friction(report: TailReport, figures: Figures): string {
  const told = frictionFindings(report.friction, figures, MOST_FRICTIONS)
  return told.length === 0
    ? ''
    : `What makes it hard:\n\n${findings(told)}\n\n${frictionBase(report, figures)}`
}

/** Where a person made it, and where a machine stood in between. */
function moments(report: TailReport, figures: Figures): string {
  const told = momentFindings(report, figures)
  if (told.length === 0) return ''
  return ['Human and machine:', findings(told), momentBase(report, figures)]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Alerts, journeys, claims and news, in a few lines each. */
function againstNormal(report: FullReport, figures: Figures): string[] {
  const { normal } = report
  if (normal === undefined) return []
  return normalFindings(normal, figures, laterIn(report, figures)).map(
    ({ heading, found }) =>
      `${heading.charAt(0).toUpperCase()}${heading.slice(1)}:\n\n${found.map(({ about, said }) => `- ${name(about)}: ${escapeMarkdown(said)}`).join('\n')}`,
  )
}

function findings(told: readonly Finding[]): string {
  return told.map(({ about, said }) => `- ${name(about)}: ${said}`).join('\n')
}

function groupTable(table: GroupTable, report: TailReport, figures: Figures): string {
  const { shown, left, which } = groupRows(table, MOST_GROUPS)
  const rows = shown.map((group) => [
    name(groupName(group.values)),
    markedPosts(group, figures),
    ...TAILS.map((tail) => markedShare(group, tail, figures)),
  ])
  return [
    markdownTable([name(tableName(table.by)), 'posts', ...TAILS], rows),
    left > 0 ? `… and ${figures.count(left)} ${which}.` : '',
    markLegend(shown, report, figures).join(' '),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The posts of a group or a period, marked where it was compared with no others. */
function markedPosts(row: Pick<Group, 'measured'> & Marked, { count }: Figures): string {
  return `${untested(row) ? `${UNTESTED} ` : ''}${count(row.measured)}`
}

/** A tail's share of a group or a period, marked where it surely differs, with its interval. */
function markedShare(row: Pick<Group, 'tails'> & Marked, tail: Tail, figures: Figures): string {
  const [value, interval] = share(row.tails[tail], figures)
  const before = change(row, tail)
  const moved =
    before === null ? '' : ` · ${before.value > 0 ? '▲' : '▼'} ${figures.points(before.value)}`
  return `${value}${differs(row, tail) ? ` ${DIFFERS}` : ''} · ${interval}${moved}`
}

function furthest(report: TailReport, tail: 'outraged' | 'delighted', { signed }: Figures): string {
  const posts = report.furthest[tail].slice(0, MOST_POSTS)
  if (posts.length === 0) return ''
  const quotes = posts.map(
    ({ text, score }) => `> ${escapeMarkdown(oneLine(text, QUOTED))} (${signed(score)})`,
  )
  return [`Furthest out: ${tail}`, ...quotes].join('\n\n')
}

function share(prevalence: Prevalence, figures: Figures): string[] {
  return prevalence.share === null
    ? [DASH, DASH]
    : [figures.percent(prevalence.share), figures.percentInterval(prevalence)]
}

function balance(estimate: Estimate, figures: Figures): string[] {
  return estimate.value === null
    ? [DASH, DASH]
    : [figures.signed(estimate.value), figures.signedInterval(estimate)]
}

function name(text: string): string {
  return escapeMarkdown(oneLine(text, 80))
}
