import { LABELS, TAILS, type Tail } from '../spectrum'
import type { FarPost } from '../tails/furthest'
import type { EarnedSum, GroupTable, Measured, TailReport } from '../tails/report'
import { escapeHtml } from './escape'
import * as figures from './figures'
import { linePicture } from './line-picture'
import { PAGE_CSS } from './page.css'

/** How the page is made. */
export interface HtmlOptions {
  /** The heading of the page. */
  readonly title?: string
}

/**
 * The report as one self-contained HTML page: nothing is loaded, nothing runs, and every text of a
 * post is escaped.
 *
 * @example writeFileSync('report.html', toHtml(report, { title: 'March' }))
 */
export function toHtml(report: TailReport, options: HtmlOptions = {}): string {
  const title = escapeHtml(options.title ?? 'The measured tails')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${PAGE_CSS}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="soft">${about(report)}</p>
</header>
<main>
${[
  linePicture(report),
  tiles(report),
  labelTable(report),
  ...report.tables.map(groupTable),
  ...TAILS.map((tail) => furthest(tail, report.furthest[tail])),
  reading(report),
]
  .filter((section) => section !== '')
  .join('\n')}
</main>
</body>
</html>
`
}

function about(report: TailReport): string {
  const parts = [`${figures.posts(report.measured)} measured`]
  if (report.from !== null) {
    parts.push(`${figures.day(report.from)} to ${figures.day(report.to)}`)
  }
  if (report.noEvidence > 0) {
    parts.push(`${figures.count(report.noEvidence)} without anything that the model knows`)
  }
  if (report.unread > 0) parts.push(`${figures.count(report.unread)} could not be read`)
  return parts.join(' · ')
}

function tiles(report: TailReport): string {
  const { outraged, delighted } = report.tails
  const middle = report.comfortableMiddle
  const tile = (kind: string, name: string, value: string, interval: string): string =>
    `<div class="tile ${kind}">${name}<b>${value}</b><span class="soft">${interval}</span></div>`
  return `<div class="tiles">
${tile('outraged', 'outraged', figures.percent(outraged.share), figures.percentInterval(outraged))}
${tile('', 'comfortable middle', figures.percent(middle.share), figures.percentInterval(middle))}
${tile('delighted', 'delighted', figures.percent(delighted.share), figures.percentInterval(delighted))}
${tile('', 'tail balance', figures.signed(report.tailBalance.value), figures.signedInterval(report.tailBalance))}
${tile('outraged', 'earned media below', figures.sum(report.earned.below.sum), earnedNote(report.earned.below))}
${tile('delighted', 'earned media above', figures.sum(report.earned.above.sum), earnedNote(report.earned.above))}
</div>
<p class="soft">${reachNote(report)}</p>`
}

function earnedNote({ low, high, posts }: EarnedSum): string {
  return `${figures.sum(low)} ${figures.DASH} ${figures.sum(high)} from ${figures.posts(posts)}`
}

function reachNote({ reachGiven, measured }: Measured): string {
  if (reachGiven === 0) return 'No reach was given: each post in a tail counts as reaching one.'
  const without = measured - reachGiven
  const rest = without > 0 ? `; ${figures.posts(without)} without reach count as one` : ''
  return `Earned media is the summed reach of the posts in each tail${rest}.`
}

function labelTable(report: TailReport): string {
  const rows = LABELS.map((label) => {
    const share = report.prevalence[label]
    return row([
      label,
      figures.count(report.counted[label].count),
      figures.percent(share.share),
      figures.percentInterval(share),
    ])
  })
  return table(
    'The line',
    ['label', 'posts', 'share', `${report.confidence * 100} % interval`],
    rows,
  )
}

function groupTable({ by, groups }: GroupTable): string {
  const rows = groups.map((group) => {
    const { outraged, delighted } = group.tails
    return row([
      figures.groupName(group.values),
      figures.count(group.measured),
      `${figures.percent(outraged.share)} (${figures.percentInterval(outraged)})`,
      `${figures.percent(delighted.share)} (${figures.percentInterval(delighted)})`,
      figures.signed(group.tailBalance.value),
    ])
  })
  return table(
    `By ${by.join(' · ')}`,
    [by.join(' · '), 'posts', 'outraged', 'delighted', 'tail balance'],
    rows,
  )
}

function table(heading: string, names: readonly string[], rows: readonly string[]): string {
  const head = names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  return `<section>
<h2>${escapeHtml(heading)}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(heading)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
</section>`
}

function row([name, ...cells]: readonly string[]): string {
  const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
  return `<tr><th scope="row">${escapeHtml(name ?? '')}</th>${rest}</tr>`
}

function furthest(tail: Tail, posts: readonly FarPost[]): string {
  if (posts.length === 0) return ''
  const quotes = posts.map((post) => {
    const reach = post.reach === null ? null : `reach ${figures.count(post.reach)}`
    const notes = [post.id, figures.day(post.time), reach, `score ${figures.signed(post.score)}`]
    const footer = escapeHtml(notes.filter((note) => note !== null).join(' · '))
    return `<blockquote class="${tail}">${escapeHtml(post.text)}<footer>${footer}</footer></blockquote>`
  })
  return `<section>
<h2>Furthest out: ${tail}</h2>
${quotes.join('\n')}
</section>`
}

function reading(report: TailReport): string {
  const model = report.model === '' ? '' : ` Model ${escapeHtml(report.model)}.`
  return `<section>
<h2>How to read this</h2>
<p>Every post lies on one line from outraged to delighted. Neutral and satisfied are the comfortable
middle that nobody retells; the two tails are what gets told. Tail balance is the delighted less the
outraged over both, from −1 to +1.</p>
<p>Shares are estimated by ${report.estimation.method} (cc is a plain count), with ${report.confidence * 100} % intervals.
${escapeHtml(report.estimation.caveat)}${model}</p>
</section>`
}
