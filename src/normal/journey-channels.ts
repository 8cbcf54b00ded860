import {
  type CustomerShare,
  customerWeight,
  type JourneyFigures,
  type MeanChange,
  meanOf,
} from './journey-figures'
import type { Journey } from './journey-step'

/** How alike two channels treat the customers whom both have met. */
export interface ChannelPair {
  readonly channels: readonly [string, string]
  readonly customers: number
  /** Who lay on the same side of neutral in both. */
  readonly alike: CustomerShare
  /** By how many labels they lay higher in the second channel than in the first. */
  readonly difference: MeanChange
}

/** What one customer told in two channels. */
interface Met {
  readonly here: readonly number[]
  readonly there: readonly number[]
  readonly weight: number | null
}

/** Of customers met in two channels or more: who lay on the same side of neutral in each. */
export function consistency(
  journeys: readonly Journey[],
  figures: JourneyFigures,
): CustomerShare | null {
  const outcomes = journeys.flatMap((steps) => {
    const channels = valuesByChannel(steps)
    const holds = sidesOf([...channels.values()].flat()).size === 1
    return channels.size > 1 ? { holds, weight: customerWeight(steps) } : []
  })
  return figures.share(outcomes)
}

/** Pairs of channels that enough customers were met in, the furthest apart first. */
export function channelPairs(journeys: readonly Journey[], figures: JourneyFigures): ChannelPair[] {
  const pairs = new Map<string, { channels: [string, string]; values: Met[] }>()
  for (const steps of journeys) {
    const weight = customerWeight(steps)
    const met = [...valuesByChannel(steps)].sort(([a], [b]) => (a < b ? -1 : 1))
    met.forEach(([first, here], i) => {
      for (const [second, there] of met.slice(i + 1)) {
        const key = JSON.stringify([first, second])
        const pair = pairs.get(key) ?? { channels: [first, second], values: [] }
        pairs.set(key, pair)
        pair.values.push({ here, there, weight })
      }
    })
  }
  return [...pairs.values()]
    .flatMap(({ channels, values }): ChannelPair[] => {
      const alike = figures.share(
        values.map(({ here, there, weight }) => ({
          holds: sidesOf([...here, ...there]).size === 1,
          weight,
        })),
      )
      const difference = figures.mean(values.map(({ here, there }) => meanOf(there) - meanOf(here)))
      return alike && difference ? [{ channels, customers: values.length, alike, difference }] : []
    })
    .sort(
      (a, b) =>
        Math.abs(b.difference.mean) - Math.abs(a.difference.mean) ||
        (JSON.stringify(a.channels) < JSON.stringify(b.channels) ? -1 : 1),
    )
}

function valuesByChannel(steps: Journey): Map<string, number[]> {
  const channels = new Map<string, number[]>()
  for (const { channel, value } of steps) {
    if (channel === null) continue
    const values = channels.get(channel)
    if (values) values.push(value)
    else channels.set(channel, [value])
  }
  return channels
}

/** On which sides of neutral the values lie. */
function sidesOf(values: readonly number[]): Set<number> {
  return new Set(values.map(Math.sign))
}
