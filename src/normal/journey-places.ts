import {
  type CustomerShare,
  customerWeight,
  type JourneyFigures,
  type MeanChange,
  meanOf,
  type Outcome,
} from './journey-figures'
import type { Journey, Step } from './journey-step'

/** What a touchpoint or a channel does to the line. */
export interface JourneyPlace {
  readonly name: string
  /** Customers who were met there; each counts once. */
  readonly customers: number
  /** By how many labels they rose or fell in coming there from the step before: each by their mean. */
  readonly change: MeanChange | null
  /** Of those who came there from a step before: whom it led down, and up, on the whole. */
  readonly falls: CustomerShare | null
  readonly rises: CustomerShare | null
  /** Of all who were met there: who said there that they leave. */
  readonly leaves: CustomerShare | null
}

/** By how many labels a customer rose in coming to a place, on average. */
interface Change {
  readonly change: number
  readonly weight: number | null
}

/** Places of one kind that enough customers were met at, where the line falls most first. */
export function placesOf(
  journeys: readonly Journey[],
  placeOf: (step: Step) => string | null,
  fewest: number,
  figures: JourneyFigures,
): JourneyPlace[] {
  const places = new Map<string, { changes: Change[]; leaves: Outcome[] }>()
  for (const steps of journeys) {
    const weight = customerWeight(steps)
    for (const [name, { changes, leaves }] of visits(steps, placeOf)) {
      const place = places.get(name) ?? { changes: [], leaves: [] }
      places.set(name, place)
      place.leaves.push({ holds: leaves, weight })
      if (changes.length > 0) place.changes.push({ change: meanOf(changes), weight })
    }
  }
  return [...places]
    .filter(([, { leaves }]) => leaves.length >= fewest)
    .map(([name, { changes, leaves }]) => ({
      name,
      customers: leaves.length,
      change: figures.mean(changes.map(({ change }) => change)),
      falls: figures.share(changes.map(({ change, weight }) => ({ holds: change < 0, weight }))),
      rises: figures.share(changes.map(({ change, weight }) => ({ holds: change > 0, weight }))),
      leaves: figures.share(leaves),
    }))
    .sort(
      (a, b) =>
        (a.change?.mean ?? Infinity) - (b.change?.mean ?? Infinity) || (a.name < b.name ? -1 : 1),
    )
}

/** What one customer met at each place: the changes in coming there, and whether they said to leave. */
function visits(
  steps: Journey,
  placeOf: (step: Step) => string | null,
): Map<string, { changes: number[]; leaves: boolean }> {
  const visited = new Map<string, { changes: number[]; leaves: boolean }>()
  steps.forEach((step, i) => {
    const name = placeOf(step)
    if (name === null) return
    const place = visited.get(name) ?? { changes: [], leaves: false }
    visited.set(name, place)
    const before = steps[i - 1]
    if (before) place.changes.push(step.value - before.value)
    place.leaves ||= step.leaves
  })
  return visited
}
