import { MOMENT_SIDES, type MomentSide } from '../../tails/moment-counts'
import type { Moment, MomentsOf } from '../../tails/moments'
import type { TailReport } from '../../tails/report'
import { escapeHtml } from '../escape'
import { DASH, type Figures } from '../figures'
import { AFTER, momentBase, momentFindings, SIDES, tooFewMoments } from '../moment-words'
import { placeName } from '../places'
import type { PageContext } from './context'
import { findings } from './findings'
import { section } from './section'
import { table } from './table'

const MOST_TOUCHPOINTS = 12

/** The class that colours a side. */
const COLOURS: Readonly<Record<MomentSide, string>> = {
  person: 'delighted',
  machine: 'outraged',
  human_failing: '',
}

/** Where people made the moment and where automation stood in between, and what that leaves behind. */
export function moments(report: TailReport, { figures }: PageContext): string {
  const found = report.moments
  const said = momentFindings(report, figures)
  if (said.length === 0) return ''
  const touchpoints = found.touchpoints.slice(0, MOST_TOUCHPOINTS)
  const least = figures.count(found.fewest)
  const base = momentBase(report, figures)
  const few = tooFewMoments(touchpoints, figures).map(
    ({ about, said: places }) => `${about.toLowerCase()}: ${places}`,
  )
  return section(
    'Human and machine',
    findings(said, (i) => COLOURS[MOMENT_SIDES[i]!]),
    table(
      'Who or what made the moments, and how many of those posts speak of what follows',
      [
        { head: 'moment' },
        { head: 'posts', kind: 'figure' },
        ...AFTER.map(([, head]) => ({ head, kind: 'figure' as const })),
      ],
      [
        ...momentRows('anywhere', found.all, 1, figures),
        ...touchpoints.flatMap((one) =>
          momentRows(placeName(one.touchpoint), one, found.fewest, figures),
        ),
      ],
    ),
    few.length === 0
      ? ''
      : `<p class="soft">In too few posts to have a row (under ${least}): ${escapeHtml(few.join('; '))}.</p>`,
    base === '' ? '' : `<p class="soft">${base}</p>`,
    '<p class="soft">A person made it: warmth, more than duty asked, or staff who put it right. A machine or silence stood in between: a barrier of a machine, no answer, a system that failed, no way to leave, or a chat bot, an app or a kiosk that failed. A post may tell of several; what goes together, not what causes what.</p>',
  )
}

/** A row for each side that has so many posts. */
function momentRows(
  place: string,
  { sides }: MomentsOf,
  fewest: number,
  figures: Figures,
): string[][] {
  return MOMENT_SIDES.flatMap((side) => {
    const { posts, aftermath } = sides[side]
    if (posts.count < fewest) return []
    const colour = COLOURS[side] === '' ? '' : ` class="${COLOURS[side]}"`
    return [
      [
        `${escapeHtml(place)}: <span${colour}>${SIDES[side].toLowerCase()}</span>`,
        `${figures.count(posts.count)} <span class="soft">${figures.percent(posts.share)}</span>`,
        ...AFTER.map(([name]) => (aftermath === null ? DASH : share(aftermath[name], figures))),
      ],
    ]
  })
}

function share(one: Moment['posts'], figures: Figures): string {
  return `${figures.percent(one.share)} <span class="soft">${figures.percentInterval(one)}</span>`
}
