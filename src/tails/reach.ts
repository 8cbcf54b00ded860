import { LABELS } from '../spectrum'
import { counts, fail, list, pairs } from './state-reader'

/** How many of the largest reaches are kept exactly. */
export const LARGEST_KEPT = 1000
/** Bins to each doubling: a value in the middle of its bin is at most 1/64 off. */
const BINS = 32

/**
 * How reach is distributed among the earned posts whose reach was given. Integers only: bins of constant
 * relative width by label, and the largest reaches exactly; parts merge exactly.
 */
export interface ReachSketch {
  /** For each label the posts by bin. */
  readonly bins: readonly Map<number, number>[]
  /** At least the {@link LARGEST_KEPT} largest, in no order. */
  largest: number[]
}

/** The same as JSON. */
export interface ReachState {
  readonly bins: readonly (readonly (readonly [number, number])[])[]
  readonly largest: readonly number[]
}

/** No reach yet. */
export function createReach(): ReachSketch {
  return { bins: LABELS.map(() => new Map()), largest: [] }
}

/** Counts the reach of one post. */
export function addReach(sketch: ReachSketch, label: number, reach: number): void {
  bump(sketch.bins[label]!, binOf(reach), 1)
  sketch.largest.push(reach)
  if (sketch.largest.length >= 4 * LARGEST_KEPT) sketch.largest = largestOf(sketch)
}

/** Adds what another part has counted. */
export function mergeReach(sketch: ReachSketch, other: ReachSketch): void {
  other.bins.forEach((bins, label) => {
    for (const [bin, posts] of bins) bump(sketch.bins[label]!, bin, posts)
  })
  sketch.largest = [...sketch.largest, ...other.largest]
  sketch.largest = largestOf(sketch)
}

/** The largest reaches, the largest first. */
export function largestOf({ largest }: ReachSketch): number[] {
  return [...Float64Array.from(largest).sort()].reverse().slice(0, LARGEST_KEPT)
}

/** The bin of a whole number: exact below 32, then 32 bins of equal width to each doubling. */
export function binOf(reach: number): number {
  if (reach < BINS) return reach
  let octave = 0
  let scaled = reach
  while (scaled >= 2 * BINS) {
    scaled /= 2
    octave++
  }
  return (octave + 1) * BINS + Math.floor(scaled) - BINS
}

/** The middle of a bin. */
export function binValue(bin: number): number {
  if (bin < 2 * BINS) return bin
  const octave = Math.floor(bin / BINS) - 1
  const width = 2 ** octave
  return ((bin % BINS) + BINS) * width + (width - 1) / 2
}

export function writeReach(sketch: ReachSketch): ReachState {
  return {
    bins: sketch.bins.map((bins) => [...bins].sort(([a], [b]) => a - b)),
    largest: largestOf(sketch),
  }
}

export function readReach(state: Record<string, unknown>, at: string): ReachSketch {
  const bins = list(state.bins, `${at}.bins`).map((part) => new Map(pairs(part, `${at}.bins`)))
  const largest = list(state.largest, `${at}.largest`)
  if (bins.length !== LABELS.length) counts(bins, LABELS.length, `${at}.bins`)
  const posts = bins.reduce((sum, part) => [...part.values()].reduce((a, b) => a + b, sum), 0)
  const kept = Math.min(posts, LARGEST_KEPT)
  if (largest.length !== kept) fail(`${at}.largest`, `the ${kept} largest of ${posts} reaches`)
  return { bins, largest: counts(largest, largest.length, `${at}.largest`) }
}

function bump(bins: Map<number, number>, bin: number, by: number): void {
  bins.set(bin, (bins.get(bin) ?? 0) + by)
}
