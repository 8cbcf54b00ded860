import type { EarnedSum, TailReport } from '../../tails/report'
import { DASH, SHAPES } from '../figures'
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
  const reach = report.reachGiven > 0
  const what = reach ? 'people reached by' : 'tellings of'
  const all = [
    tile(
      'outraged',
      'Earned media below',
      ...sum(earned.below),
      `${what} ${figures.posts(earned.below.posts)} read as outraged`,
    ),
    tile(
      'delighted',
      'Earned media above',
      ...sum(earned.above),
      `${what} ${figures.posts(earned.above.posts)} read as delighted`,
    ),
    tailBalance.value === null
      ? ''
      : tile(
          '',
          'Tail balance',
          figures.signed(tailBalance.value),
          figures.signedInterval(tailBalance),
          'from −1 (only outrage gets told) to +1 (only delight does)',
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
    'What gets told',
    `<ul class="tiles">${all.join('')}</ul>`,
    `<p class="soft">${[reachNote(report, figures.posts), sumsNote('Earned media', report.estimation, figures)].filter((note) => note !== '').join(' ')}</p>`,
  )
}

function tile(kind: string, name: string, value: string, interval: string, means: string): string {
  return `<li class="tile ${kind}">${name} <b>${value}</b> <span>${interval}</span> <span class="soft">${means}</span></li>`
}

function reachNote({ reachGiven, measured }: TailReport, posts: (value: number) => string): string {
  if (reachGiven === 0) return 'No reach was given: each post counts as one telling.'
  const without = measured - reachGiven
  return without > 0 ? `${posts(without)} without a reach count as reaching one person each.` : ''
}
