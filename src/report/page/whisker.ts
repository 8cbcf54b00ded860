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
/** Room for them. */
export const WHISKER_MARGIN = 6
const LANE = 13

/**
 * Shares as dots, with their intervals as whiskers, one below the other. It repeats figures that stand beside
 * it as text, so a screen reader passes it over.
 */
export function whiskers(shown: readonly Whisker[], axis: Axis): string {
  const height = LANE * shown.length
  const marks = shown.map((one, i) => whisker(one, LANE * (i + 0.5), axis)).join('')
  return `<svg class="whiskers" viewBox="${-WHISKER_MARGIN} 0 ${WHISKER_WIDTH + 2 * WHISKER_MARGIN} ${height}" aria-hidden="true">${grid(axis, height)}${marks}</svg>`
}

/** The lines of an axis behind whiskers. */
export function grid(axis: Axis, height: number): string {
  return axis.ticks
    .map((tick) => `<path class="grid" d="M${round(axis.at(tick))} 0V${height}"/>`)
    .join('')
}

/** One dot with its whisker, at a height. */
export function whisker(
  { share, low, high, kind, shrunk }: Whisker,
  y: number,
  axis: Axis,
): string {
  const [from, to, dot] = [low, high, share].map((value) => round(axis.at(value)))
  const ring =
    shrunk === undefined
      ? ''
      : `<circle class="ring" cx="${round(axis.at(shrunk))}" cy="${y}" r="3.5"/>`
  return `<g class="${kind}"><path d="M${from} ${y}H${to}M${from} ${y - 3}v6M${to} ${y - 3}v6"/><circle cx="${dot}" cy="${y}" r="4"/>${ring}</g>`
}

/** The scale of whiskers below them, for the eye alone. */
export function whiskerScale(
  axis: Axis,
  label = (tick: number): string => `${Math.round(100 * tick)} %`,
): string {
  const labels = axis.ticks
    .map((tick, i) => {
      const anchor = i === 0 ? 'start' : i === axis.ticks.length - 1 ? 'end' : 'middle'
      const nudge = i === 0 ? -WHISKER_MARGIN : i === axis.ticks.length - 1 ? WHISKER_MARGIN : 0
      return `<text x="${round(axis.at(tick) + nudge)}" y="11" text-anchor="${anchor}">${label(tick)}</text>`
    })
    .join('')
  return `<svg class="whiskers" viewBox="${-WHISKER_MARGIN} 0 ${WHISKER_WIDTH + 2 * WHISKER_MARGIN} 14" aria-hidden="true">${labels}</svg>`
}
