/** One experience on a customer's way. */
export interface Step {
  readonly time: string
  /** −2 (outraged) … 2 (delighted). */
  readonly value: number
  readonly place: string | null
  readonly channel: string | null
  /** The text says that the customer goes. */
  readonly leaves: boolean
  /** The text tells of a failure that was put right. */
  readonly recovers: boolean
  /** What the post weighs, or null. */
  readonly weight: number | null
  /** What decides between two at the same time, so that the order of arrival does not. */
  readonly tie: string
}

/** What one customer told of one brand, in the order of time; never empty. */
export type Journey = readonly Step[]

/** The largest change between two steps, from one end of the line to the other. */
export const LARGEST_CHANGE = 4

/** Whether an experience lay below what was expected: outraged or dissatisfied. */
export function isBelow({ value }: Step): boolean {
  return value < 0
}

/** Whether an experience lay above neutral. */
export function isAbove({ value }: Step): boolean {
  return value > 0
}
