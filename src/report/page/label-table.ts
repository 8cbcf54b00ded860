import { LABELS } from '../../spectrum'
import type { TailReport } from '../../tails/report'
import { shareAxis } from './axis'
import type { PageContext } from './context'
import { section } from './section'
import { table } from './table'
import { WHISKER_WIDTH, whiskerScale, whiskers } from './whisker'

/** The shares of the five labels, as figures and as dots with whiskers. */
export function labelTable(report: TailReport, { figures }: PageContext): string {
  if (report.measured === 0) return ''
  const shares = LABELS.map((label) => report.prevalence[label])
  const axis = shareAxis(
    shares.map(({ high }) => high),
    WHISKER_WIDTH,
  )
  const rows = LABELS.map((label, i) => {
    const { share, low, high } = shares[i]!
    return [
      `<span class="${label}">${label}</span>`,
      whiskers([{ share: share ?? 0, low, high, kind: label }], axis),
      figures.percent(share),
      figures.percentInterval({ low, high }),
      figures.count(report.counted[label].count),
    ]
  })
  const interval = `${figures.percentage(report.confidence)} interval`
  return section(
    'The line in figures',
    table(
      'Share of each label',
      [
        { head: 'label' },
        { head: 'on a scale', kind: 'picture', below: whiskerScale(axis) },
        { head: 'share', kind: 'figure' },
        { head: interval, kind: 'figure' },
        { head: 'posts counted', kind: 'figure' },
      ],
      rows,
    ),
  )
}
