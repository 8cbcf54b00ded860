/** One change that a chart can make, and how likely it is. */
export interface Step {
  readonly value: number
  /** > 0; those of all steps sum to 1. */
  readonly probability: number
}

/** Points on the line from 0 to the limit; 150 hold the error of a run length to a few hundredths. */
const POINTS = 150

/**
 * The average run length of the chart S ← max(0, S + step), from S = 0 until S ≥ limit: a Markov
 * chain over points between 0 and the limit, with straight lines between them. Its states are taken out
 * one by one, the highest first, by sums, products and quotients of what is ≥ 0 alone, so that long run
 * lengths are as exact as short ones.
 *
 * Sources: D. Brook & D. A. Evans, Biometrika 59 (1972), 539–549, for the chain; W. K. Grassmann,
 * M. I. Taksar & D. P. Heyman, Operations Research 33 (1985), 1107–1116, for its solution.
 *
 * @param steps what one period can bring
 * @param limit > 0
 * @returns periods, ≥ 1; Infinity where no step leads upwards
 * @example runLength([{ value: 1, probability: 0.5 }, { value: -1, probability: 0.5 }], 1) // 2
 */
export function runLength(steps: readonly Step[], limit: number): number {
  if (!steps.some(({ value }) => value > 0)) return Infinity
  const { moves, alarm } = chainOf(steps, limit)
  const length = new Float64Array(POINTS + 1).fill(1)
  for (let s = POINTS; s > 0; s--) {
    const mine = moves[s]!
    let leaves = alarm[s]!
    let first = s
    for (let j = s - 1; j >= 0; j--) {
      if (mine[j] === 0) continue
      leaves += mine[j]!
      first = j
    }
    for (let i = 0; i < s; i++) {
      const theirs = moves[i]!
      if (theirs[s] === 0) continue
      const share = theirs[s]! / leaves
      for (let j = first; j < s; j++) theirs[j]! += share * mine[j]!
      alarm[i]! += share * alarm[s]!
      length[i]! += share * length[s]!
    }
  }
  return length[0]! / alarm[0]!
}

/** How likely each point leads to each other, and to an alarm. */
function chainOf(
  steps: readonly Step[],
  limit: number,
): { moves: Float64Array[]; alarm: Float64Array } {
  const alarm = new Float64Array(POINTS + 1)
  const moves = Array.from({ length: POINTS + 1 }, (_, i) => {
    const row = new Float64Array(POINTS + 1)
    for (const { value, probability } of steps) {
      // The last point stands for a chart just below its limit.
      const place = (limit * i) / POINTS + value
      if (i === POINTS ? value >= 0 : place >= limit) {
        alarm[i]! += probability
        continue
      }
      const scaled = Math.max(0, (place / limit) * POINTS)
      const below = Math.min(POINTS - 1, Math.floor(scaled))
      row[below]! += probability * (1 - (scaled - below))
      row[below + 1]! += probability * (scaled - below)
    }
    return row
  })
  return { moves, alarm }
}
