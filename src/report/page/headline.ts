import { TAILS } from '../../spectrum'
import type { Prevalence } from '../../tails/prevalence'
import type { TailReport } from '../../tails/report'
import type { Figures } from '../figures'
import type { PageContext } from './context'

/** What the report says, in two sentences. */
export function headline(report: TailReport, { figures }: PageContext): string {
  const { outraged, delighted } = report.tails
  if (outraged.share === null || delighted.share === null) {
    return '<p class="headline">Nothing could be measured.</p>'
  }
  return `<p class="headline">Of 100 posts, about <b class="outraged">${ofHundred(outraged, figures)} outraged</b> and <b class="delighted">${ofHundred(delighted, figures)} delighted</b> get told. ${middle(report, figures)}</p>${corrected(report, figures)}`
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

function middle({ comfortableMiddle }: TailReport, figures: Figures): string {
  return comfortableMiddle.share === null
    ? ''
    : `About ${ofHundred(comfortableMiddle, figures)} lie in the comfortable middle, which nobody retells.`
}

/** "13 (10 to 17)": shares in whole posts of a hundred, as people count. */
function ofHundred({ share, low, high }: Prevalence, { count }: Figures): string {
  return `${count(100 * (share ?? 0))} (${count(100 * low)} to ${count(100 * high)})`
}
