import { effectiveNumber } from '../stats/effective-number'
import type { Confidence, Interval } from '../stats/interval'
import { meanInterval } from '../stats/mean-interval'
import { weightedShare } from '../stats/weighted-share'
import { wilson } from '../stats/wilson'
import { type Journey, LARGEST_CHANGE } from './journey-step'
import type { ShareByWeight } from './weight-total'

/** A share of customers, with its interval. */
export interface CustomerShare extends Interval {
  /** Customers of whom it holds, of so many. */
  readonly count: number
  readonly of: number
  readonly share: number
  /** The same by weight: of customers with a weight; null where too few have one. */
  readonly weighted: ShareByWeight | null
}

/** A mean over customers, in labels of the line (−4 … 4), with its interval; each counts alike. */
export interface MeanChange extends Interval {
  readonly mean: number
  /** Customers that it rests on. */
  readonly of: number
}

/** What holds of a customer, and what the customer weighs. */
export interface Outcome {
  readonly holds: boolean
  readonly weight: number | null
}

/** Makes figures that are null where fewer customers stand behind them than stated. */
export interface JourneyFigures {
  share(outcomes: readonly Outcome[]): CustomerShare | null
  mean(changes: readonly number[]): MeanChange | null
}

/** Figures that rest on so many customers at least, each of whom counts once. */
export function journeyFigures(fewest: number, confidence: Confidence): JourneyFigures {
  return {
    share(outcomes) {
      const of = outcomes.length
      if (of < fewest) return null
      const count = outcomes.filter(({ holds }) => holds).length
      const weighted = byWeight(outcomes, fewest, confidence)
      return { count, of, share: count / of, ...wilson(count, of, confidence), weighted }
    },
    mean(given) {
      // Sums of fractions hang on their order, and customers come in any.
      const changes = [...given].sort((a, b) => a - b)
      const of = changes.length
      if (of < fewest) return null
      return { mean: meanOf(changes), of, ...meanInterval(changes, LARGEST_CHANGE, 1, confidence) }
    },
  }
}

/** What a customer weighs: the mean of the posts that have a weight; null where none has. */
export function customerWeight(steps: Journey): number | null {
  const weights = steps.flatMap(({ weight }) => weight ?? [])
  return weights.length === 0 ? null : meanOf(weights)
}

/** The mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function byWeight(
  outcomes: readonly Outcome[],
  fewest: number,
  confidence: Confidence,
): ShareByWeight | null {
  const weighed = outcomes.flatMap(({ holds, weight }) =>
    weight === null ? [] : { holds, weight },
  )
  if (weighed.length < fewest) return null
  // Sums of doubles hang on their order; that of arrival must not show.
  weighed.sort((a, b) => a.weight - b.weight)
  const all = weighed.map(({ weight }) => weight)
  const part = weighed.flatMap(({ holds, weight }) => (holds ? weight : []))
  const effective = effectiveNumber(all)
  const share = weightedShare(weightSum(part), weightSum(all), effective, confidence)
  return { ...share, of: all.length, effective }
}

function weightSum(weights: readonly number[]) {
  return {
    sum: weights.reduce((sum, weight) => sum + weight, 0),
    squares: weights.reduce((sum, weight) => sum + weight * weight, 0),
  }
}
