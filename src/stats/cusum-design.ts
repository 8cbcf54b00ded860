import { log } from './log'

/** A chart's limit, and the average run length that it really gives. */
export interface CusumDesign {
  readonly limit: number
  /** Periods between false alarms; steps of whole counts cannot always meet the one wanted. */
  readonly runLength: number
}

/** Where charts of log-likelihoods have their limits, for run lengths that are in use. */
const LIKELY = 4
const MOST_TRIES = 24
const CLOSE = 0.01
const NARROW = 1e-4
/** How near to an end of its bracket a try may lie. */
const MARGIN = 0.1

/**
 * Finds the limit that gives a wanted average run length. Run lengths grow about as e^limit, so tries
 * go by straight lines through their logarithms.
 *
 * @param runLengthAt the run length of a limit > 0; must not fall as the limit grows
 * @param wanted the average run length, in periods, > 1
 * @returns the design with the nearest run length found
 * @throws RangeError when the run length is not above 1
 * @example
 * const steps = poissonSteps(2, 2)
 * cusumLimit((limit) => runLength(steps, limit), 365) // { limit: 4.0…, runLength: 36… }
 */
export function cusumLimit(runLengthAt: (limit: number) => number, wanted: number): CusumDesign {
  if (!(wanted > 1)) throw new RangeError(`run length: expected > 1, got ${wanted}`)
  const goal = log(wanted)
  let low = { limit: 0, off: -goal }
  let high: typeof low | undefined
  let best: CusumDesign | undefined
  let least = Infinity
  let limit = LIKELY
  for (let i = 0; i < MOST_TRIES; i++) {
    const length = runLengthAt(limit)
    const off = Math.min(log(length) - goal, 1e3)
    if (!best || Math.abs(off) < least) {
      best = { limit, runLength: length }
      least = Math.abs(off)
    }
    if (least < CLOSE) break
    if (off < 0) low = { limit, off }
    else high = { limit, off }
    if (!high) {
      limit += Math.max(0.5, -off)
      continue
    }
    const width = high.limit - low.limit
    if (width < NARROW) break
    // Every third try halves, for run lengths that jump.
    const share = i % 3 === 2 ? 0.5 : low.off / (low.off - high.off)
    limit = low.limit + width * Math.min(1 - MARGIN, Math.max(MARGIN, share))
  }
  return best as CusumDesign
}
