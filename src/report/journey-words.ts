import type { JourneyPlace } from '../normal/journey-places'
import type { JourneyReport } from '../normal/journey-report'
import type { Touchpoint } from '../signals/names'
import { type Figures, oneLine } from './figures'
import type { Finding } from './friction-words'
import { PLACES, placeName } from './places'

const LONGEST_NAME = 60
const MOST_PLACES = 2
/** What fewer customers said is not worth naming a place for. */
const FEWEST_LEAVING = 2

/** The name of a touchpoint of a journey, which may be the user's own. */
export function journeyPlace(touchpoint: string): string {
  return oneLine(placeName(touchpoint), LONGEST_NAME)
}

/** "on the phone", or "at the till" for a touchpoint of the user's own. */
function placeWords(touchpoint: string): string {
  return Object.hasOwn(PLACES, touchpoint)
    ? PLACES[touchpoint as Touchpoint]
    : `at ${journeyPlace(touchpoint)}`
}

/** Where customers surely fall and rise, how many are won back, leave, or fall silent, in words. */
export function journeyFindings(report: JourneyReport, figures: Figures): Finding[] {
  return [
    ...wonBack(report, figures),
    ...moves(report.touchpoints, figures),
    ...leaving(report, figures),
    ...silence(report, figures),
  ]
}

function wonBack({ recovery, delightedEnding }: JourneyReport, figures: Figures): Finding[] {
  if (recovery === null) return []
  const ended =
    delightedEnding === null ? '' : `, and ${figures.about(delightedEnding)} ended delighted`
  return [
    {
      about: 'Won back',
      said: `of ${figures.count(recovery.of)} customers who fell below what they expected and wrote again, ${figures.about(recovery)} came back above neutral${ended}`,
    },
  ]
}

/** The touchpoints that surely lower or lift those who come to them. */
function moves(places: readonly JourneyPlace[], figures: Figures): Finding[] {
  const sure = (about: string, verb: string, chosen: readonly JourneyPlace[]): Finding[] => {
    const told = chosen.slice(0, MOST_PLACES).flatMap(({ name, change }) => {
      if (change === null) return []
      const [mean, ...ends] = [change.mean, change.low, change.high].map(Math.abs)
      const [low = 0, high = 0] = ends.sort((a, b) => a - b)
      return [
        `${journeyPlace(name)} (by ${figures.times(mean ?? 0)} labels, ${figures.times(low)} to ${figures.times(high)}; ${figures.count(change.of)} customers)`,
      ]
    })
    return told.length === 0
      ? []
      : [{ about, said: `customers ${verb} on coming to ${told.join(' and to ')}` }]
  }
  const rising = places.filter(({ change }) => change !== null && change.low > 0).reverse()
  return [
    ...sure(
      'Where they fall',
      'fall',
      places.filter(({ change }) => change !== null && change.high < 0),
    ),
    ...sure('Where they rise', 'rise', rising),
  ]
}

function leaving({ leaves, touchpoints }: JourneyReport, figures: Figures): Finding[] {
  if (leaves === null || leaves.count === 0) return []
  const [most] = touchpoints
    .filter((place) => (place.leaves?.count ?? 0) >= FEWEST_LEAVING)
    .sort((a, b) => (b.leaves?.low ?? 0) - (a.leaves?.low ?? 0))
  const where = most?.leaves
    ? `, most often ${placeWords(most.name)}: there ${figures.about(most.leaves)} of ${figures.count(most.leaves.of)} do`
    : ''
  return [
    {
      about: 'Leaving',
      said: `${figures.about(leaves)} of ${figures.count(leaves.of)} customers say that they leave${where}`,
    },
  ]
}

/** Silence says something only beside that of the others. */
function silence({ silence: { days, afterBelow, afterOthers } }: JourneyReport, figures: Figures) {
  return afterBelow === null || afterOthers === null
    ? []
    : [
        {
          about: 'Silence',
          said: `${figures.about(afterBelow)} of ${figures.count(afterBelow.of)} customers wrote no more for ${figures.count(days)} days after they fell below, ${figures.about(afterOthers)} of ${figures.count(afterOthers.of)} after other experiences`,
        },
      ]
}
