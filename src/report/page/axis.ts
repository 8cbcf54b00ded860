/** A stretch of the share axis, from 0 to `most`, in units of the drawing. */
export interface Axis {
  readonly most: number
  readonly ticks: readonly number[]
  /** Where a share lies. */
  at(share: number): number
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5]
const MOST_TICKS = 4

/** An axis of round shares that holds all of these, at most 1. */
export function shareAxis(shares: readonly number[], width: number): Axis {
  const highest = shares.reduce((most, share) => Math.max(most, share), 0.02)
  const step = STEPS.find((size) => highest / size <= MOST_TICKS) ?? 0.5
  const most = Math.min(1, Math.ceil(highest / step - 1e-9) * step)
  const ticks = Array.from({ length: Math.round(most / step) + 1 }, (_, i) => i * step)
  return { most, ticks, at: (share) => (share / most) * width }
}

const MOST_CHANGE = 4

/** The axis of changes in labels, from one end of the line to the other. */
export function changeAxis(width: number): Axis {
  return {
    most: MOST_CHANGE,
    ticks: [-4, -2, 0, 2, 4],
    at: (change) => ((change + MOST_CHANGE) / (2 * MOST_CHANGE)) * width,
  }
}
