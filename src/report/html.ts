import { A_FUNCTION, A_TEXT, checkOptions, type Kinds } from '../arguments/options'
import type { Explanation } from '../explainer'
import type { FullReport } from '../normal/against-normal'
import { TAILS } from '../spectrum'
import { checkReport } from './check-report'
import { escapeHtml } from './escape'
import { createFigures, day, type Figures } from './figures'
import { citation } from './page/citation'
import { claims } from './page/claims'
import type { PageContext } from './page/context'
import { drivers } from './page/drivers'
import { farPosts } from './page/far-posts'
import { friction } from './page/friction'
import { groupTable } from './page/group-table'
import { headline } from './page/headline'
import { journeys } from './page/journeys'
import { labelTable } from './page/label-table'
import { linePicture } from './page/line-picture'
import { moments } from './page/moments'
import { news } from './page/news'
import { notMeasured } from './page/not-measured'
import { overTime } from './page/over-time'
import { ratings } from './page/ratings'
import { SORT_SCRIPT, SORT_SCRIPT_HASH } from './page/sort-script'
import { PAGE_CSS, PAGE_CSS_HASH } from './page/style.css'
import { SORTABLE } from './page/table'
import { themes } from './page/themes'
import { tiles } from './page/tiles'
import { voices } from './page/voices'
import { weighted } from './page/weighted'

/** How the page is made. */
export interface HtmlOptions {
  /** The heading of the page. */
  readonly title?: string
  /** Whose numbers: a BCP 47 language tag; en-GB by default. The words stay English. */
  readonly locale?: string
  /**
   * Marks in the posts furthest out what carries their score: the `explain` of an explainer from
   * `delight-detector/explain`. Without it the posts are shown unmarked.
   */
  readonly explain?: (text: string) => Explanation
}

const KINDS: Kinds<HtmlOptions> = { title: A_TEXT, locale: A_TEXT, explain: A_FUNCTION }

/** Rows of all tables of groups together: the page stays small however many groups there are. */
const MOST_ROWS = 240
const MOST_ROWS_OF_A_TABLE = 60

/**
 * The report as one self-contained HTML page: nothing is loaded, nothing runs but what sorts the tables of
 * groups, and every text of a post is escaped. Where the report has `normal`, its alerts stand over time, and
 * journeys, claims and news have sections of their own. It reads in light and dark, on a phone and on paper,
 * and to a screen reader.
 *
 * @throws RangeError for a locale that is none
 * @example writeFileSync('report.html', toHtml(report, { title: 'March', explain: explainer.explain }))
 */
export function toHtml(report: FullReport, options: HtmlOptions = {}): string {
  checkCall('toHtml', report, options)
  const body = article(report, options)
  const sorts = body.includes(`<table role="table"${SORTABLE}>`)
  const script = sorts ? ` script-src '${SORT_SCRIPT_HASH}';` : ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${PAGE_CSS_HASH}';${script} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(options)}</title>
<style>${PAGE_CSS}</style>
</head>
<body class="delight-page">
<main>
${body}
</main>
${sorts ? `<script>${SORT_SCRIPT}</script>\n` : ''}</body>
</html>
`
}

/**
 * The report as a piece of a page, its style with it, that touches nothing around it: for a notebook, or for
 * a page of your own.
 *
 * @throws RangeError for a locale that is none
 * @example element.innerHTML = toHtmlFragment(report)
 */
export function toHtmlFragment(report: FullReport, options: HtmlOptions = {}): string {
  checkCall('toHtmlFragment', report, options)
  return `<style>${PAGE_CSS}</style>\n${article(report, options)}\n`
}

function checkCall(caller: string, report: FullReport, options: HtmlOptions): void {
  checkReport(caller, report)
  checkOptions(caller, options, KINDS)
}

function article(report: FullReport, options: HtmlOptions): string {
  const context: PageContext = {
    figures: createFigures(options.locale, '\u00a0'),
    ...(options.explain && { explain: options.explain }),
  }
  const tables = report.tables.length * (report.weighted === null ? 1 : 2)
  const perTable = Math.floor(MOST_ROWS / Math.max(1, tables))
  const most = Math.max(1, Math.min(MOST_ROWS_OF_A_TABLE, perTable))
  const sections = [
    headline(report, context),
    linePicture(report, context),
    tiles(report, context),
    overTime(report, report.normal?.alerts ?? [], context),
    themes(report, context),
    drivers(report, context),
    friction(report, context),
    moments(report, context),
    journeys(report, context),
    claims(report, context),
    news(report, context),
    ...report.tables.map((groups) => groupTable(groups, report, context, most)),
    ...TAILS.map((tail) => farPosts(tail, report.furthest[tail], context)),
    voices(report, context),
    labelTable(report, context),
    ratings(report, context),
    weighted(report, context, most),
    notMeasured(report, context),
    citation(report, context),
  ]
  return `<article class="delight">
<header>
<h1>${titleOf(options)}</h1>
<p class="soft">${about(report, context.figures)}</p>
</header>
${sections.filter((part) => part !== '').join('\n')}
</article>`
}

function titleOf({ title = 'The measured tails' }: HtmlOptions): string {
  return escapeHtml(title)
}

function about(report: FullReport, figures: Figures): string {
  const period = report.from === null ? [] : [`${day(report.from)} to ${day(report.to)}`]
  return [`${figures.posts(report.measured)} measured`, ...period].join(' · ')
}
