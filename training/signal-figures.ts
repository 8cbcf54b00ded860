/** True and false answers counted. */
export interface Counts {
  hits: number
  false: number
  missed: number
}

/** The harmonic mean of precision and recall; 0 where nothing is there or said. */
export function f1(counts: Counts): number {
  return (2 * counts.hits) / Math.max(1, 2 * counts.hits + counts.false + counts.missed)
}

/** Counts a head's answers over the chosen rows. */
export function count(
  chosen: readonly number[],
  positive: Uint8Array,
  says: (row: number) => boolean,
): Counts {
  const counts = { hits: 0, false: 0, missed: 0 }
  for (const row of chosen) {
    if (says(row)) {
      if (positive[row]) counts.hits++
      else counts.false++
    } else if (positive[row]) counts.missed++
  }
  return counts
}

/** A head whose F1 stays below this on unseen data sets knows too little to say yes at all. */
const LEAST_F1 = 0.12

/**
 * The sum from which on saying yes gives the best F1 over the chosen rows.
 *
 * @param weights how much each row counts
 */
export function bestThreshold(
  chosen: readonly number[],
  positive: Uint8Array,
  sums: Float64Array,
  weights: Uint8Array,
): number {
  const order = [...chosen].sort((a, b) => sums[b]! - sums[a]!)
  const all = order.reduce((sum, row) => sum + positive[row]! * weights[row]!, 0)
  let hits = 0
  let said = 0
  let best = -1
  let threshold = 0
  order.forEach((row, i) => {
    said += weights[row]!
    hits += positive[row]! * weights[row]!
    const value = f1({ hits, false: said - hits, missed: all - hits })
    if (value <= best) return
    best = value
    const next = order[i + 1]
    threshold = next === undefined ? sums[row]! : (sums[row]! + sums[next]!) / 2
  })
  return best < LEAST_F1 ? Infinity : threshold
}

const STEPS = 200

/** Slope and offset that turn sums into calibrated probabilities (Platt 1999), by Newton's method. */
export function calibrate(
  chosen: readonly number[],
  positive: Uint8Array,
  sums: Float64Array,
): { slope: number; offset: number } {
  let slope = 1
  let offset = 0
  for (let step = 0; step < STEPS; step++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-3, 0, 1e-3]
    for (const row of chosen) {
      const x = sums[row]!
      const p = 1 / (1 + Math.exp(-(slope * x + offset)))
      const error = p - positive[row]!
      const weight = p * (1 - p)
      gs += error * x
      go += error
      hss += weight * x * x
      hso += weight * x
      hoo += weight
    }
    const determinant = hss * hoo - hso * hso
    const ds = (hoo * gs - hso * go) / determinant
    const d0 = (hss * go - hso * gs) / determinant
    slope -= ds
    offset -= d0
    if (Math.abs(ds) + Math.abs(d0) < 1e-9) break
  }
  return { slope, offset }
}
