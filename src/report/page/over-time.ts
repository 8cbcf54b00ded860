import type { Alert } from '../../normal/alert'
import { TAILS } from '../../spectrum'
import type { OverTime, Period } from '../../tails/over-time'
import type { TailReport } from '../../tails/report'
import type { Figures } from '../figures'
import { markLegend } from '../group-marks'
import { laterIn } from '../later-words'
import { noFinding, overTimeFindings, periodWords } from '../over-time-words'
import { alertList, alertsShown } from './alerts'
import type { PageContext } from './context'
import { findings } from './findings'
import { timeAxis, timePicture } from './over-time-picture'
import { section } from './section'
import { legend, postsCell, shareCell } from './share-cell'
import { table } from './table'

/** More rows than this are folded away. */
const MOST_OPEN_ROWS = 13

/**
 * Both tails by week, month or year, with the alerts of a watch where they began.
 *
 * @param alerts what a watch has found in the same posts; empty where there was none
 */
export function overTime(
  report: TailReport,
  alerts: readonly Alert[],
  context: PageContext,
): string {
  const { overTime: over } = report
  const shown = alertsShown(alerts)
  return section(
    'Over time',
    over === null ? '' : course(over, report, shown, context),
    alertList(shown, alerts, laterIn(report, context.figures), context),
  )
}

function course(
  over: OverTime,
  report: TailReport,
  alerts: readonly Alert[],
  { figures }: PageContext,
): string {
  const { confidence, smallestGroup } = report
  const said = overTimeFindings(over, figures)
  const axis = timeAxis(over)
  const panels = TAILS.map((tail) => {
    const marks = alerts.flatMap((alert, i) =>
      alert.tail === tail && alert.kind === 'began' ? [{ number: i + 1, ...alert }] : [],
    )
    return `<div class="panel"><span class="${tail}" aria-hidden="true">${tail}</span>
${timePicture(tail, over, axis, marks, figures)}</div>`
  })
  const few = over.periods.some(({ tooSmall, measured }) => tooSmall && measured > 0)
  const rings = few ? ` Rings have under ${figures.count(smallestGroup)} posts.` : ''
  const arrows = alerts.some(({ kind }) => kind === 'began')
    ? ' Arrows stand where the change of a numbered alert began.'
    : ''
  return [
    said.length > 0 ? findings(said, (i) => said[i]!.about) : `<p>${noFinding(over, figures)}</p>`,
    `<figure class="over">
${panels.join('\n')}
<figcaption>Compare ${over.length}s by the dark band, which holds what chance alone may do. The pale band is the ${figures.percentage(confidence)} interval: it holds also how far the reading may be off, which moves all ${over.length}s alike.${rings}${arrows}</figcaption>
</figure>`,
    folded(over, figures),
    legend(markLegend(over.periods, report, figures)),
    left(over, figures),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function folded(over: OverTime, figures: Figures): string {
  const { length, periods } = over
  const rows = table(
    `The two tails by ${length}`,
    [
      { head: length },
      { head: 'outraged', kind: 'figure' },
      { head: 'chance alone', kind: 'figure' },
      { head: 'delighted', kind: 'figure' },
      { head: 'chance alone', kind: 'figure' },
      { head: 'posts', kind: 'figure' },
    ],
    periods.map((period) => row(period, length, figures)),
  )
  return periods.length <= MOST_OPEN_ROWS
    ? rows
    : `<details><summary>All ${figures.count(periods.length)} ${length}s in figures</summary>\n${rows}\n</details>`
}

function row(period: Period, length: OverTime['length'], figures: Figures): string[] {
  const { measured, sampling } = period
  return [
    periodWords(period, length),
    ...TAILS.flatMap((tail) => [
      shareCell(period, tail, figures),
      measured === 0 ? figures.percent(null) : figures.percentInterval(sampling[tail]),
    ]),
    postsCell(period, figures),
  ]
}

function left({ outside, undated, length }: OverTime, figures: Figures): string {
  const parts = [
    outside > 0 ? `${figures.posts(outside)} with a time far from the others` : '',
    undated > 0 ? `${figures.posts(undated)} without a time` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `<p class="soft">In no ${length}: ${parts.join(' and ')}.</p>`
}
