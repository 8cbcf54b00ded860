import { LABELS, labelValue } from '../../spectrum'
import type { EarnedSum, TailReport } from '../../tails/report'
import { DASH, SHAPES } from '../figures'
import { reachNote } from '../reach-note'
import { sumsNote } from '../sums-note'
import type { PageContext } from './context'
import { section } from './section'

/** The figures that a firm steers by, each with its interval and what it means. */
export function tiles(report: TailReport, { figures }: PageContext): string {
  if (report.measured === 0) return ''
  const { tailBalance, extremity, earned } = report
  const sum = (side: EarnedSum): readonly [string, string] => [
    figures.sum(side.sum),
    `${figures.sum(side.low)} ${DASH} ${figures.sum(side.high)}`,
  ]
  const what = report.reachGiven > 0 ? 'reach, as given, of' : 'tellings, as assumed, of'
  const readAs = (direction: 1 | -1): string =>
    LABELS.filter((label) => report.telling[label] > 0 && direction * labelValue(label) > 0).join(
      ' or ',
    )
  const all = [
    tile(
      'outraged',
      'Earned media below',
      ...sum(earned.below),
      `${what} ${figures.posts(earned.below.posts)} read as ${readAs(-1)}`,
    ),
    tile(
      'delighted',
      'Earned media above',
      ...sum(earned.above),
      `${what} ${figures.posts(earned.above.posts)} read as ${readAs(1)}`,
    ),
    tailBalance.value === null
      ? ''
      : tile(
          '',
          'Tail balance',
          figures.signed(tailBalance.value),
          figures.signedInterval(tailBalance),
          'from −1 (all of both tails is outrage) to +1 (all is delight)',
        ),
    extremity.value === null
      ? ''
      : tile(
          '',
          'Extremity',
          figures.percent(extremity.value),
          figures.percentInterval(extremity),
          `both tails together; the posts are ${SHAPES[extremity.shape]}`,
        ),
  ]
  return section(
    'Earned media and both tails',
    `<ul class="tiles">${all.join('')}</ul>`,
    `<p class="soft">${reachNote(report, figures)} ${sumsNote('Earned media', report.estimation, figures)}</p>`,
  )
}

function tile(kind: string, name: string, value: string, interval: string, means: string): string {
  return `<li class="tile ${kind}">${name} <b>${value}</b> <span>${interval}</span> <span class="soft">${means}</span></li>`
}
