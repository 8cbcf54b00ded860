import { type CustomerShare, customerWeight, type JourneyFigures } from './journey-figures'
import { isBelow, type Journey, type Step } from './journey-step'

/** Who is heard of no more: some leave without a word. */
export interface Silence {
  /** A customer is silent who does not write again within so many days. */
  readonly days: number
  /** Of customers who fell below: who was silent after the first time. */
  readonly afterBelow: CustomerShare | null
  /** Of customers with an experience that did not lie below: who was silent after the first of these. */
  readonly afterOthers: CustomerShare | null
}

const DAY_MS = 86_400_000

/** Tells whether the customer was silent after a step, or null where the posts end too early to know. */
export type SilenceAfter = (steps: Journey, index: number) => boolean | null

/**
 * Looks for silence of so many days.
 *
 * @param latest the time of the last post of all
 */
export function silenceAfter(days: number, latest: string): SilenceAfter {
  const end = Date.parse(latest)
  return (steps, index) => {
    const from = Date.parse((steps[index] as Step).time)
    const next = steps[index + 1]
    if (next && Date.parse(next.time) - from <= days * DAY_MS) return false
    return end - from >= days * DAY_MS ? true : null
  }
}

/** Silence after what fell below, beside silence after what did not. */
export function silenceOf(
  journeys: readonly Journey[],
  days: number,
  isSilent: SilenceAfter,
  figures: JourneyFigures,
): Silence {
  const after = (wanted: (step: Step) => boolean): CustomerShare | null =>
    figures.share(
      journeys.flatMap((steps) => {
        const index = steps.findIndex(wanted)
        const silent = index < 0 ? null : isSilent(steps, index)
        return silent === null ? [] : { holds: silent, weight: customerWeight(steps) }
      }),
    )
  return { days, afterBelow: after(isBelow), afterOthers: after((step) => !isBelow(step)) }
}
