import type { Confidence } from '../stats/interval'
import { type ChannelPair, channelPairs, consistency } from './journey-channels'
import { type CustomerShare, journeyFigures, type MeanChange } from './journey-figures'
import { type JourneyPlace, placesOf } from './journey-places'
import { type Silence, silenceAfter, silenceOf } from './journey-silence'
import { isAbove, isBelow, type Journey } from './journey-step'
import { type Transition, transitionsOf } from './journey-transitions'

/** How journeys are reported. */
export interface JourneyReportOptions {
  readonly fewest: number
  /** Days without a post that are silence. */
  readonly silence: number
  readonly confidence: Confidence
}

/** What journeys say together; a figure on fewer customers than `fewest` is null, or left out of its list. */
export interface JourneyReport {
  /** Customers with two posts or more of one brand, and all customers. */
  readonly customers: number
  readonly allCustomers: number
  /** Posts without customer, time or evidence. */
  readonly leftOut: number
  readonly fewest: number
  readonly confidence: Confidence
  /** First and last time among the posts, ISO 8601, or null. */
  readonly from: string | null
  readonly to: string | null
  /** Of customers with two posts or more: by how many labels the last lay above the first. */
  readonly change: MeanChange | null
  /** Of the same: whose last lay below their first, or above. */
  readonly fell: CustomerShare | null
  readonly rose: CustomerShare | null
  /** Of customers who fell below (outraged or dissatisfied) and wrote again: who came back above neutral. */
  readonly recovery: CustomerShare | null
  /** Of the same: who ended delighted. */
  readonly delightedEnding: CustomerShare | null
  /**
   * Of customers who told in one post of a failure that was put right (signal `recovery`): whose post is
   * delighted, the delighted ending of a bad story.
   */
  readonly toldRecovery: CustomerShare | null
  /** Of customers met in two channels or more: who lay on the same side of neutral in each. */
  readonly consistent: CustomerShare | null
  /** Of all customers: who said that they leave (signal `leave`). */
  readonly leaves: CustomerShare | null
  readonly silence: Silence
  /** Where the line falls and rises, the deepest fall first. */
  readonly touchpoints: readonly JourneyPlace[]
  readonly channels: readonly JourneyPlace[]
  readonly channelPairs: readonly ChannelPair[]
  /** Ways from touchpoint to touchpoint, the surest to end in leaving first. */
  readonly transitions: readonly Transition[]
}

/** The report of journeys whose steps are in the order of time. */
export function journeyReport(
  all: readonly Journey[],
  leftOut: number,
  { fewest, silence, confidence }: JourneyReportOptions,
): JourneyReport {
  const figures = journeyFigures(fewest, confidence)
  const journeys = all.filter((steps) => steps.length > 1)
  const changes = journeys.map((steps) => lastValue(steps) - (steps[0]?.value ?? 0))
  const afterFailures = journeys.map(afterFailure).filter((steps) => steps.length > 0)
  const told = all.map((steps) => steps.filter(({ recovers }) => recovers))
  const { from, to } = periodOf(all)
  const isSilent = silenceAfter(silence, to ?? '')
  return {
    customers: journeys.length,
    allCustomers: all.length,
    leftOut,
    fewest,
    confidence,
    from,
    to,
    change: figures.mean(changes),
    fell: figures.share(changes.map((change) => change < 0)),
    rose: figures.share(changes.map((change) => change > 0)),
    recovery: figures.share(afterFailures.map((steps) => steps.some(isAbove))),
    delightedEnding: figures.share(afterFailures.map((steps) => lastValue(steps) === 2)),
    toldRecovery: figures.share(
      told
        .filter((steps) => steps.length > 0)
        .map((steps) => steps.some(({ value }) => value === 2)),
    ),
    consistent: consistency(journeys, figures),
    leaves: figures.share(all.map((steps) => steps.some(({ leaves }) => leaves))),
    silence: silenceOf(all, silence, isSilent, figures),
    touchpoints: placesOf(all, ({ place }) => place, fewest, figures),
    channels: placesOf(all, ({ channel }) => channel, fewest, figures),
    channelPairs: channelPairs(journeys, figures),
    transitions: transitionsOf(journeys, isSilent, figures),
  }
}

function lastValue(steps: Journey): number {
  return steps[steps.length - 1]?.value ?? 0
}

/** The steps after the first that lay below; none where there was none, or nothing came after it. */
function afterFailure(steps: Journey): Journey {
  const failure = steps.findIndex(isBelow)
  return failure < 0 ? [] : steps.slice(failure + 1)
}

function periodOf(all: readonly Journey[]): { from: string | null; to: string | null } {
  let from: string | null = null
  let to: string | null = null
  // ISO times sort as text, and the steps of each journey are in order.
  for (const steps of all) {
    const [first, last] = [steps[0]?.time ?? '', steps[steps.length - 1]?.time ?? '']
    if (from === null || first < from) from = first
    if (to === null || last > to) to = last
  }
  return { from, to }
}
