import { LABELS } from '../../spectrum'
import { wilson } from '../../stats/wilson'
import type { TailReport } from '../../tails/report'
import type { PageContext } from './context'
import { round } from './round'

const WIDTH = 720
const HEIGHT = 200
const GAP = 2

/**
 * The line as a picture: how many of the posts lie where between outraged and delighted, each bar with the
 * interval of its height. The colours of the two ends deepen from the middle on, since scores have no borders
 * between labels. The text alternative says in words what the eye sees.
 */
export function linePicture(report: TailReport, { figures }: PageContext): string {
  const { scores, measured, confidence, prevalence } = report
  if (measured === 0) return ''
  const bars = scores.map((posts) => ({
    share: posts / measured,
    ...wilson(posts, measured, confidence),
  }))
  const highest = Math.max(...bars.map(({ high }) => high))
  const step = WIDTH / bars.length
  const y = (share: number): number => HEIGHT - (share / highest) * (HEIGHT - 4)
  const drawn = bars
    .map(({ share, low, high }, i) => {
      if (share === 0) return ''
      const [x, middle] = [i * step + GAP / 2, round((i + 0.5) * step)]
      const place = `x="${round(x)}" y="${round(y(share))}" width="${round(step - GAP)}" height="${round(HEIGHT - y(share))}"`
      const score = (2 * i + 1) / bars.length - 1
      const end = `class="${score < 0 ? 'outraged' : 'delighted'}" fill-opacity="${round(Math.abs(score))}"`
      const top = round(y(share))
      const within = `<path class="within" d="M${middle} ${round(y(low))}V${top}"/>`
      return `<g><rect ${place}/><rect ${place} ${end}/>${within}<path d="M${middle} ${top}V${round(y(high))}"/></g>`
    })
    .join('')
  const words = LABELS.map((label) => `${label} ${figures.percent(prevalence[label].share)}`)
  return `<figure class="line">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="How many posts lie where on the line from outraged to delighted. Shares: ${words.join(', ')}.">${drawn}<path class="base" d="M0 ${HEIGHT}H${WIDTH}"/></svg>
<div class="ends" aria-hidden="true"><span class="outraged">outraged</span><span>as expected</span><span class="delighted">delighted</span></div>
<figcaption>Each bar holds the posts of one score, its thin line the ${figures.percentage(confidence)} interval of its height. The colours deepen towards the ends; labels have no borders on this line: their shares stand in figures below.</figcaption>
</figure>`
}
