import type { Alert } from '../normal/alert'
import type { Compared } from '../normal/compared'

/**
 * The alerts that a report tells: where enough posts came before to know what was usual, and enough since to be
 * sure that this is not it (95 %). A chart has to judge each day by what there is, from the first weeks on; who
 * looks back need not. The end of an alert is told where its beginning is.
 */
export function alertsTold(alerts: readonly Alert[]): readonly Alert[] {
  const began = alerts.filter((alert) => alert.kind === 'began' && isSure(alert[alert.measure]))
  const told = new Set(began.map(changeOf))
  return alerts.filter((alert) =>
    alert.kind === 'began' ? began.includes(alert) : told.has(changeOf(alert)),
  )
}

/** How many changes that began are not told, in words; nothing where all are. */
export function notTold(alerts: readonly Alert[]): string {
  const isBegun = ({ kind }: Alert): boolean => kind === 'began'
  const left = alerts.filter(isBegun).length - alertsTold(alerts).filter(isBegun).length
  if (left === 0) return ''
  const changes = left === 1 ? '1 change' : `${left} changes`
  return `${changes} of which too few posts tell, before or since, to know what was usual`
}

/** Whether it surely differs from what was usual; not where nothing is known. */
export function isSure({ ratio }: Compared): boolean {
  return ratio !== null && (ratio.low > 1 || (ratio.high !== null && ratio.high < 1))
}

/** What an alert and its end have in common. */
function changeOf({ group, tail, measure, direction, since }: Alert): string {
  return JSON.stringify([group, tail, measure, direction, since])
}
