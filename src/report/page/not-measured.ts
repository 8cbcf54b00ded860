import type { TailReport } from '../../tails/report'
import { escapeHtml } from '../escape'
import { howManyNotEarned, howRead, STAND_FOR_OTHERS, speakForAll } from '../read-for-reasons'
import type { PageContext } from './context'
import { section } from './section'

/** What is in no figure, and why; and what the intervals do not hold. */
export function notMeasured(report: TailReport, { figures }: PageContext): string {
  const small = report.tables
    .flatMap(({ groups }) => groups)
    .filter(({ tooSmall }) => tooSmall).length
  const left = [
    report.noEvidence > 0
      ? `${figures.posts(report.noEvidence)} held nothing that the model knows (a name alone, a link, another language). Guessing would have moved the shares; they are left out of every one.`
      : '',
    report.unread > 0
      ? `${figures.posts(report.unread)} could not be read at all and are in no figure.`
      : '',
    report.notEarned > 0
      ? `Not earned: ${howManyNotEarned(report.explained)}${figures.posts(report.notEarned)} that ${report.notEarned === 1 ? "speaks for the firm, was paid for or is nobody's telling: it is" : "speak for the firm, were paid for or are nobody's telling: they are"} in the shares, in no earned sum.`
      : '',
    small > 0
      ? `${figures.count(small)} ${small === 1 ? 'group has' : 'groups have'} fewer than ${figures.count(report.smallestGroup)} posts and ${small === 1 ? 'is' : 'are'} compared with nothing: their intervals are too wide to tell them apart.`
      : '',
    report.explained.above !== null &&
    report.explained.posts > 0 &&
    report.explained.posts < report.measured
      ? `Touchpoints, signals and whose voice it is were read in ${figures.posts(report.explained.posts)} only: ${howRead(report.explained, figures)}.${speakForAll(report.explained) ? ` ${STAND_FOR_OTHERS}` : ''}`
      : '',
    'Customers who said nothing. A post is written by somebody who chose to write; these are shares of what was told, not of all customers.',
    escapeHtml(report.estimation.caveat),
  ]
  const items = left.filter((item) => item !== '').map((item) => `<li>${item}</li>`)
  return section('What was not measured, and why', `<ul>${items.join('\n')}</ul>`)
}
