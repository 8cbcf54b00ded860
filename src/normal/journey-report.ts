import { effectiveNumber } from '../stats/effective-number'
import type { Confidence } from '../stats/interval'
import { type ChannelPair, channelPairs, consistency } from './journey-channels'
import {
  type CustomerShare,
  customerWeight,
  journeyFigures,
  type MeanChange,
} from './journey-figures'
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

/** Customers with a weight, such as their value. */
export interface CustomersByWeight {
  readonly customers: number
  /** As many of equal weight would tell as much: (Σw)²/Σw² (Kish). */
  readonly effective: number
}

/** What journeys say together; a figure on fewer customers than `fewest` is null, or left out of its list. */
export interface JourneyReport {
  /** Customers with two posts or more of one brand, and all customers. */
  readonly customers: number
  readonly allCustomers: number
  /** Posts without customer, time or evidence. */
  readonly leftOut: number
  /** The share of customers that was followed: 1, or a half, a quarter … where there are too many posts. */
  readonly sample: number
  readonly fewest: number
  readonly confidence: Confidence
  /** Customers with a weight, by the mean of their posts that have one; null where there is none. */
  readonly weighted: CustomersByWeight | null
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
  { leftOut, sample }: Pick<JourneyReport, 'leftOut' | 'sample'>,
  { fewest, silence, confidence }: JourneyReportOptions,
): JourneyReport {
  const figures = journeyFigures(fewest, confidence)
  const journeys = all.filter((steps) => steps.length > 1)
  const share = (
    among: readonly Journey[],
    holds: (steps: Journey) => boolean,
  ): CustomerShare | null =>
    figures.share(among.map((steps) => ({ holds: holds(steps), weight: customerWeight(steps) })))
  const failed = journeys.filter((steps) => afterFailure(steps).length > 0)
  const told = all.filter((steps) => steps.some(({ recovers }) => recovers))
  const { from, to } = periodOf(all)
  const isSilent = silenceAfter(silence, to ?? '')
  return {
    customers: journeys.length,
    allCustomers: all.length,
    leftOut,
    sample,
    fewest,
    confidence,
    weighted: byWeight(all),
    from,
    to,
    change: figures.mean(journeys.map(changeOf)),
    fell: share(journeys, (steps) => changeOf(steps) < 0),
    rose: share(journeys, (steps) => changeOf(steps) > 0),
    recovery: share(failed, (steps) => afterFailure(steps).some(isAbove)),
    delightedEnding: share(failed, (steps) => lastValue(steps) === 2),
    toldRecovery: share(told, (steps) =>
      steps.some(({ recovers, value }) => recovers && value === 2),
    ),
    consistent: consistency(journeys, figures),
    leaves: share(all, (steps) => steps.some(({ leaves }) => leaves)),
    silence: silenceOf(all, silence, isSilent, figures),
    touchpoints: placesOf(all, ({ place }) => place, fewest, figures),
    channels: placesOf(all, ({ channel }) => channel, fewest, figures),
    channelPairs: channelPairs(journeys, figures),
    transitions: transitionsOf(journeys, isSilent, figures),
  }
}

function byWeight(all: readonly Journey[]): CustomersByWeight | null {
  const weights = all.flatMap((steps) => customerWeight(steps) ?? []).sort((a, b) => a - b)
  if (weights.length === 0) return null
  return { customers: weights.length, effective: effectiveNumber(weights) }
}

/** By how many labels a customer rose from the first step to the last. */
function changeOf(steps: Journey): number {
  return lastValue(steps) - (steps[0]?.value ?? 0)
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
