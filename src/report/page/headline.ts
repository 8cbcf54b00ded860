import { TAILS } from '../../spectrum'
import type { Prevalence } from '../../tails/prevalence'
import type { TailReport } from '../../tails/report'
import { inParts } from '../few'
import type { Figures } from '../figures'
import type { PageContext } from './context'

/** What the report says of the five labels, in three sentences. */
export function headline(report: TailReport, { figures }: PageContext): string {
  const { outraged, delighted } = report.tails
  if (outraged.share === null || delighted.share === null) {
    return '<p class="headline">Nothing could be measured.</p>'
  }
  return `<p class="headline">Of 100 posts, <b class="outraged">${aboutHundred(outraged, figures)} are outraged</b> and <b class="delighted">${ofHundred(delighted, figures)} delighted</b>. ${middle(report, figures)}</p>${corrected(report, figures)}`
}

/** Where a correction moves a tail beyond its interval, a reader should see from where. */
function corrected(report: TailReport, figures: Figures): string {
  const moved = TAILS.flatMap((tail) => {
    const { count, share } = report.counted[tail]
    const { low, high } = report.tails[tail]
    return share === null || (share >= low && share <= high)
      ? []
      : [`${figures.posts(count)} (${figures.percent(share)}) as ${tail}`]
  })
  return moved.length === 0
    ? ''
    : `\n<p class="soft">The model reads ${moved.join(' and ')}; the shares above are corrected for the errors that it is known to make. Labels of some of your own posts would tell which is nearer.</p>`
}

/** What lies between the tails, so that all five labels are told. */
function middle({ comfortableMiddle, prevalence }: TailReport, figures: Figures): string {
  if (comfortableMiddle.share === null) return ''
  const { neutral, satisfied, dissatisfied } = prevalence
  const between = aboutHundred(comfortableMiddle, figures)
  return `${between.charAt(0).toUpperCase()}${between.slice(1)} lie in the comfortable middle: neutral ${ofHundred(neutral, figures)}, satisfied ${ofHundred(satisfied, figures)}. The others, ${aboutHundred(dissatisfied, figures)}, are dissatisfied.`
}

/** "13 (10 to 17)": shares in whole posts of a hundred, as people count. */
function ofHundred({ share, low, high }: Prevalence, { count }: Figures): string {
  return inParts({ share: share ?? 0, low, high }, 100, {
    one: count,
    ends: (from, to) => `${count(from)} to ${count(to)}`,
    under: (one) => `fewer than ${one}`,
  })
}

/** "about 13 (10 to 17)"; but what rounds to nothing is not "about none". */
function aboutHundred(prevalence: Prevalence, figures: Figures): string {
  const said = ofHundred(prevalence, figures)
  return Math.round(100 * (prevalence.share ?? 0)) > 0 ? `about ${said}` : said
}
