import type { Friction, FrictionKind, FrictionPlace } from '../tails/friction'
import type { TailReport } from '../tails/report'
import type { Figures } from './figures'
import { PLACES } from './places'
import { STAND_FOR_OTHERS, speakForAll } from './read-for-reasons'

/** What fewer posts show is not worth a line. */
export const FEWEST_SHOWN = 3

/** A finding: what it is about, and what there is to say. */
export interface Finding {
  readonly about: string
  readonly said: string
}

/** The frictions that are worth a line, the most frequent first. */
export function frictionsShown({ kinds }: Friction): readonly FrictionKind[] {
  return kinds.filter(({ negative }) => negative.count >= FEWEST_SHOWN)
}

/** "Hard to leave". */
export function frictionName({ name }: FrictionKind): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a friction comes to: its share, how far that stands out, and where. */
export function frictionFindings(friction: Friction, figures: Figures, most: number): Finding[] {
  return frictionsShown(friction)
    .slice(0, most)
    .map((kind) => ({
      about: frictionName(kind),
      said: `in ${figures.about(kind.negative)} of the negative posts${standsOut(kind, figures)}${where(kind.touchpoints, figures)}`,
    }))
}

/** What the shares are of. */
export function frictionBase(
  { friction: { negative, outraged }, explained: drawn }: TailReport,
  { count }: Figures,
): string {
  const of = ({ posts, explained }: Friction['negative']): string =>
    `${count(explained)} of ${count(posts)}`
  const rest = speakForAll(drawn)
    ? ` ${STAND_FOR_OTHERS}`
    : ' Milder complaints are read less often, so these shares lean to what outrages.'
  const lean = negative.explained < negative.posts ? rest : ''
  return `Only posts read for their reasons can show friction: ${of(negative)} negative ones, ${of(outraged)} outraged.${lean}`
}

function standsOut({ lift }: FrictionKind, { times }: Figures): string {
  if (lift === null || lift.low <= 1) return ''
  const often = lift.value === null ? `at least ${times(lift.low)}` : times(lift.value)
  return `, ${often} times as often as in other posts`
}

/** Where most of it shows, and where it is likeliest, if that surely is elsewhere. */
function where(places: readonly FrictionPlace[], figures: Figures): string {
  const told = places.filter(({ ofFriction }) => ofFriction.count >= FEWEST_SHOWN)
  const [top, next] = told
  if (top === undefined) return ''
  // By the lower bound, so that a touchpoint seldom spoken of does not win by chance.
  const densest = told.reduce((a, b) => (b.ofTouchpoint.low > a.ofTouchpoint.low ? b : a))
  const tied = next?.ofFriction.share === top.ofFriction.share
  const most = tied ? '' : `most ${PLACES[top.touchpoint]} (${figures.posts(top.ofFriction.count)})`
  const likeliest =
    densest.ofTouchpoint.low > (top.ofTouchpoint.share ?? 0)
      ? `likeliest ${PLACES[densest.touchpoint]} (${figures.about(densest.ofTouchpoint)} of the posts that speak of it)`
      : ''
  const both = [most, likeliest].filter((part) => part !== '').join(', ')
  return both === '' ? '' : `; ${both}`
}
