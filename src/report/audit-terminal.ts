import pc from 'picocolors'
import { LABELS } from '../spectrum'
import type { AuditedShare, AuditReport } from '../tails/audit'
import { FIGURES as figures } from './figures'
import { wrap } from './wrap'

const MOST_LINES = 6

/**
 * The summary of an audit that a terminal shows: each share with its interval, which estimator spoke and
 * why, and what it would take to halve the interval.
 *
 * @example console.log(toAuditTerminal(measureAudit(audit, labels)))
 */
export function toAuditTerminal(
  report: AuditReport,
  options: { readonly color?: boolean; readonly width?: number } = {},
): string {
  const colors = pc.createColors(options.color ?? false)
  const width = Math.max(60, Math.min(200, options.width ?? 80))
  const head = `${''.padEnd(19)}${'labelled'.padStart(9)}${'share'.padStart(9)}  ${`${report.confidence * 100} % interval`.padEnd(16)} ${'by'.padEnd(7)} to halve it`
  const shares: readonly (readonly [string, AuditedShare])[] = [
    ...LABELS.map((label) => [label, report.prevalence[label]] as const),
    ['comfortable middle', report.comfortableMiddle],
  ]
  const rows = shares.map(
    ([name, share]) =>
      `${name.padEnd(19)}${figures.count(share.labelled).padStart(9)}${figures.percent(share.share).padStart(9)}  ${figures.percentInterval(share).padEnd(16)} ${share.method.padEnd(7)} ${`+${figures.count(share.moreToHalve)}`}`,
  )
  const reasons = (['outraged', 'delighted'] as const).map((tail) =>
    wrap(`${tail}: ${report.tails[tail].why}`, width, MOST_LINES).join('\n'),
  )
  return `${[
    colors.bold(
      `${figures.count(report.labels)} labels speak for ${figures.posts(report.posts)} with evidence`,
    ),
    [colors.dim(head), ...rows].join('\n'),
    colors.dim(reasons.join('\n')),
  ].join('\n\n')}\n`
}
