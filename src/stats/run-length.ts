/** One change that a chart can make, and how likely it is. */
export interface Step {
  readonly value: number
  /** > 0; those of all steps sum to 1. */
  readonly probability: number
}

/** Points on the line from 0 to the limit; 150 hold the error of a run length below a hundredth. */
const POINTS = 150
const SETTLED = 1e-9
const MOST_STEPS = 5000
/** Where the chance to run on is this near 1, rounding hides how it changes. */
const CERTAIN = 1 - 1e-11

/**
 * The average run length of the chart S ← max(0, S + step), from S = 0 until S ≥ limit: a Markov
 * chain over points between 0 and the limit, with straight lines between them. The chance to run on
 * for one more step soon settles; from there on the sum is a geometric series.
 *
 * Source: D. Brook & D. A. Evans, Biometrika 59 (1972), 539–549.
 *
 * @param steps what one period can bring
 * @param limit > 0
 * @returns periods, ≥ 1; Infinity where no step leads upwards
 * @example runLength([{ value: 1, probability: 0.5 }, { value: -1, probability: 0.5 }], 1) // 2
 */
export function runLength(steps: readonly Step[], limit: number): number {
  if (!steps.some(({ value }) => value > 0)) return Infinity
  const { from, weight, probability, starts } = movesOf(steps, limit)
  let alive = new Float64Array(POINTS + 1).fill(1)
  let next = new Float64Array(POINTS + 1)
  let length = 1
  let last = 1
  let settling = 0
  for (let n = 1; n <= MOST_STEPS; n++) {
    for (let i = 0; i <= POINTS; i++) {
      let sum = 0
      for (let m = starts[i]!; m < starts[i + 1]!; m++) {
        const at = from[m]!
        const below = alive[at]!
        sum += probability[m]! * (below + weight[m]! * (alive[at + 1]! - below))
      }
      next[i] = sum
    }
    ;[alive, next] = [next, alive]
    const survival = alive[0]!
    if (survival === 0) return length
    const ratio = survival / last
    const rest = (survival * ratio) / (1 - ratio)
    length += survival
    const settled = ratio < CERTAIN && Math.abs(ratio - settling) < SETTLED * (1 - ratio)
    if (settled || survival < 1e-12 || n === MOST_STEPS) return length + rest
    settling = ratio
    last = survival
  }
  return length
}

/** Where each step leads from each point, as flat arrays: `from` and the next point share its weight. */
function movesOf(steps: readonly Step[], limit: number) {
  const size = (POINTS + 1) * steps.length
  const from = new Int32Array(size)
  const weight = new Float64Array(size)
  const probability = new Float64Array(size)
  const starts = new Int32Array(POINTS + 2)
  let count = 0
  for (let i = 0; i <= POINTS; i++) {
    for (const step of steps) {
      // The last point stands for a chart just below its limit.
      const place = (limit * i) / POINTS + step.value
      const alarm = i === POINTS ? step.value >= 0 : place >= limit
      if (alarm) continue
      const scaled = Math.max(0, (place / limit) * POINTS)
      from[count] = Math.min(POINTS - 1, Math.floor(scaled))
      weight[count] = scaled - from[count]!
      probability[count] = step.probability
      count++
    }
    starts[i + 1] = count
  }
  return { from, weight, probability, starts }
}
