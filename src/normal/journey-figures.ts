import type { Confidence, Interval } from '../stats/interval'
import { meanInterval } from '../stats/mean-interval'
import { wilson } from '../stats/wilson'
import { LARGEST_CHANGE } from './journey-step'

/** A share of customers, with its interval. */
export interface CustomerShare extends Interval {
  /** Customers of whom it holds, of so many. */
  readonly count: number
  readonly of: number
  readonly share: number
}

/** A mean over customers, in labels of the line (−4 … 4), with its interval. */
export interface MeanChange extends Interval {
  readonly mean: number
  /** Customers that it rests on. */
  readonly of: number
}

/** Makes figures that are null where fewer customers stand behind them than stated. */
export interface JourneyFigures {
  share(outcomes: readonly boolean[]): CustomerShare | null
  mean(changes: readonly number[]): MeanChange | null
}

/** Figures that rest on so many customers at least, each of whom counts once. */
export function journeyFigures(fewest: number, confidence: Confidence): JourneyFigures {
  return {
    share(outcomes) {
      const of = outcomes.length
      if (of < fewest) return null
      const count = outcomes.filter(Boolean).length
      return { count, of, share: count / of, ...wilson(count, of, confidence) }
    },
    mean(changes) {
      const of = changes.length
      if (of < fewest) return null
      return { mean: meanOf(changes), of, ...meanInterval(changes, LARGEST_CHANGE, 1, confidence) }
    },
  }
}

/** The mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
