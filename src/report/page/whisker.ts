import type { Interval } from '../../stats/interval'
import type { Axis } from './axis'
import { round } from './round'

/** A share with its interval, and the class that colours it. */
export interface Whisker extends Interval {
  readonly share: number
  readonly kind: string
  /** The share drawn towards those of the other groups, as a ring. */
  readonly shrunk?: number
}

/** The width of the drawing in its own units; dots at the ends have room beside it. */
export const WHISKER_WIDTH = 200
const MARGIN = 6
const LANE = 13

/**
 * Shares as dots, with their intervals as whiskers, one below the other. It repeats figures that stand beside
 * it as text, so a screen reader passes it over.
 */
export function whiskers(shown: readonly Whisker[], axis: Axis): string {
  const height = LANE * shown.length
  const grid = axis.ticks
    .map((tick) => `<path class="grid" d="M${round(axis.at(tick))} 0V${height}"/>`)
    .join('')
  const marks = shown
    .map(({ share, low, high, kind, shrunk }, i) => {
      const y = LANE * (i + 0.5)
      const [from, to, dot] = [low, high, share].map((value) => round(axis.at(value)))
      const ring =
        shrunk === undefined
          ? ''
          : `<circle class="ring" cx="${round(axis.at(shrunk))}" cy="${y}" r="3.5"/>`
      return `<g class="${kind}"><path d="M${from} ${y}H${to}M${from} ${y - 3}v6M${to} ${y - 3}v6"/><circle cx="${dot}" cy="${y}" r="4"/>${ring}</g>`
    })
    .join('')
  return `<svg class="whiskers" viewBox="${-MARGIN} 0 ${WHISKER_WIDTH + 2 * MARGIN} ${height}" aria-hidden="true">${grid}${marks}</svg>`
}

/** The scale of whiskers below them, for the eye alone. */
export function whiskerScale(axis: Axis): string {
  const labels = axis.ticks
    .map((tick, i) => {
      const anchor = i === 0 ? 'start' : i === axis.ticks.length - 1 ? 'end' : 'middle'
      const nudge = i === 0 ? -MARGIN : i === axis.ticks.length - 1 ? MARGIN : 0
      return `<text x="${round(axis.at(tick) + nudge)}" y="11" text-anchor="${anchor}">${Math.round(100 * tick)} %</text>`
    })
    .join('')
  return `<svg class="whiskers" viewBox="${-MARGIN} 0 ${WHISKER_WIDTH + 2 * MARGIN} 14" aria-hidden="true">${labels}</svg>`
}
