import type { Confidence, Interval } from '../stats/interval'
import { wilson } from '../stats/wilson'

/** One experience on a customer's way. */
export interface Step {
  readonly time: string
  /** −2 (outraged) … 2 (delighted). */
  readonly value: number
  readonly place: string | null
  readonly channel: string | null
  readonly leaves: boolean
  /** What decides between two at the same time, so that the order of arrival does not. */
  readonly tie: string
}

/** A share of customers, with its interval; null where too few customers stand behind it. */
export interface CustomerShare extends Interval {
  /** Customers of whom it holds, of so many. */
  readonly count: number
  readonly of: number
  readonly share: number
}

/** What happens from one touchpoint to the next. */
export interface Transition {
  readonly from: string
  readonly to: string
  /** Customers who went this way; each counts once, by the first time. */
  readonly customers: number
  /** Of them, those whom it led down, up, or out. */
  readonly falls: CustomerShare
  readonly rises: CustomerShare
  readonly leaves: CustomerShare
}

/** What journeys say together. */
export interface JourneyReport {
  /** Customers with two posts or more of one brand, and all customers. */
  readonly customers: number
  readonly allCustomers: number
  /** Posts without customer, time or evidence. */
  readonly leftOut: number
  /** Of customers who fell below (outraged or dissatisfied) and wrote again: who came back above neutral. */
  readonly recovery: CustomerShare | null
  /** Of the same: who ended delighted. */
  readonly delightedEnding: CustomerShare | null
  /** Of customers met in two channels or more: who lay on the same side in each. */
  readonly consistent: CustomerShare | null
  /** Of customers with two posts or more: whose last lay below their first, or above. */
  readonly fell: CustomerShare | null
  readonly rose: CustomerShare | null
  /** Ways from touchpoint to touchpoint that enough customers went, the most leaving first. */
  readonly transitions: readonly Transition[]
}

/** The report of journeys whose steps are in the order of time. */
export function journeyReport(
  all: readonly (readonly Step[])[],
  fewest: number,
  leftOut: number,
  confidence: Confidence,
): JourneyReport {
  const journeys = all.filter((steps) => steps.length > 1)
  const share = (outcomes: readonly boolean[]): CustomerShare => {
    const count = outcomes.filter(Boolean).length
    const of = outcomes.length
    return { count, of, share: count / of, ...wilson(count, of, confidence) }
  }
  const reported = (outcomes: readonly boolean[]): CustomerShare | null =>
    outcomes.length < fewest ? null : share(outcomes)
  const afterFailures = journeys.map(afterFailure).filter((steps) => steps.length > 0)
  const last = (steps: readonly Step[]): number => steps[steps.length - 1]?.value ?? 0
  const changes = journeys.map((steps) => last(steps) - (steps[0]?.value ?? 0))
  return {
    customers: journeys.length,
    allCustomers: all.length,
    leftOut,
    recovery: reported(afterFailures.map((steps) => steps.some(({ value }) => value > 0))),
    delightedEnding: reported(afterFailures.map((steps) => last(steps) === 2)),
    consistent: reported(journeys.map(sidesByChannel).filter(manyChannels).map(alike)),
    fell: reported(changes.map((change) => change < 0)),
    rose: reported(changes.map((change) => change > 0)),
    transitions: transitionsOf(journeys, fewest, share),
  }
}

/** The steps after the first that lay below; none where there was none, or nothing came after it. */
function afterFailure(steps: readonly Step[]): readonly Step[] {
  const failure = steps.findIndex(({ value }) => value < 0)
  return failure < 0 ? [] : steps.slice(failure + 1)
}

/** On which sides of neutral each channel saw the customer. */
function sidesByChannel(steps: readonly Step[]): ReadonlyMap<string, ReadonlySet<number>> {
  const sides = new Map<string, Set<number>>()
  for (const { channel, value } of steps) {
    if (channel === null) continue
    const seen = sides.get(channel) ?? new Set()
    sides.set(channel, seen.add(Math.sign(value)))
  }
  return sides
}

function manyChannels(sides: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  return sides.size > 1
}

function alike(sides: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  return new Set([...sides.values()].flatMap((seen) => [...seen])).size === 1
}

function transitionsOf(
  journeys: readonly (readonly Step[])[],
  fewest: number,
  share: (outcomes: readonly boolean[]) => CustomerShare,
): Transition[] {
  const ways = new Map<string, { from: string; to: string; moves: [Step, Step][] }>()
  for (const steps of journeys) {
    const gone = new Set<string>()
    for (let i = 1; i < steps.length; i++) {
      const [before, after] = [steps[i - 1] as Step, steps[i] as Step]
      if (before.place === null || after.place === null) continue
      const key = JSON.stringify([before.place, after.place])
      // One customer who goes the same way often is still one customer.
      if (gone.has(key)) continue
      gone.add(key)
      const way = ways.get(key) ?? { from: before.place, to: after.place, moves: [] }
      way.moves.push([before, after])
      ways.set(key, way)
    }
  }
  return [...ways.values()]
    .filter(({ moves }) => moves.length >= fewest)
    .map(({ from, to, moves }) => ({
      from,
      to,
      customers: moves.length,
      falls: share(moves.map(([before, after]) => after.value < before.value)),
      rises: share(moves.map(([before, after]) => after.value > before.value)),
      leaves: share(moves.map(([, after]) => after.leaves)),
    }))
    .sort(
      (a, b) =>
        b.leaves.low - a.leaves.low ||
        b.falls.low - a.falls.low ||
        (a.from + a.to < b.from + b.to ? -1 : 1),
    )
}
