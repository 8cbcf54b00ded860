import type { PrevalenceMethod } from '../../stats/quantifier'
import type { TailReport } from '../../tails/report'
import { escapeHtml } from '../escape'
import { DASH, day } from '../figures'
import type { PageContext } from './context'
import { section } from './section'

const METHODS: Readonly<Record<PrevalenceMethod, string>> = {
  cc: 'plain counts of predicted labels',
  pcc: 'mean predicted probabilities',
  acc: 'adjusted counts',
  pacc: 'probabilistic adjusted counts',
  'o-acc': 'ordinal adjusted counts',
  'o-pacc': 'ordinal probabilistic adjusted counts',
  emq: 'expectation maximisation',
}

/** How to quote the figures, so that a reader can tell what they are worth. */
export function citation(report: TailReport, { figures }: PageContext): string {
  const { tails, measured, confidence, estimation, model, from, to } = report
  if (measured === 0) return ''
  const said = (['outraged', 'delighted'] as const).map(
    (tail) =>
      `${figures.percent(tails[tail].share)} ${tail} (${figures.percentInterval(tails[tail])})`,
  )
  const period = from === null ? '' : `, ${day(from)} to ${day(to)}`
  const made = `delight-detector${model === '' ? '' : `, model ${model}`}`
  const text = `${said.join(' and ')} of ${figures.posts(measured)}${period}; ${figures.percentage(confidence)} intervals; ${METHODS[estimation.method]}; ${made}.`
  return section(
    'How to cite these figures',
    `<blockquote class="cite">${escapeHtml(text)}</blockquote>`,
    `<p class="soft">Never quote a share without its interval: where two intervals overlap widely, the groups may well be alike. A figure marked ${DASH} was not measured.</p>`,
  )
}
