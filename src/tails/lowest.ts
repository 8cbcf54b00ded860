import { type Confidence, type Interval, normalQuantile } from '../stats/interval'

/**
 * The distinct things with the lowest hashes: a sample of all distinct things in which each had the same
 * chance, with exact counts, in bounded memory. What is among the lowest of the whole was among the lowest
 * of every part, so parts merge exactly in any order (bottom-k sample; Beyer et al., SIGMOD 2007).
 */
export interface Lowest<T> {
  readonly keep: number
  readonly entries: Map<number, T>
  /** Hashes from here on were dropped, or Infinity where none was. */
  bound: number
}

/** No thing yet. */
export function createLowest<T>(keep: number): Lowest<T> {
  return { keep, entries: new Map(), bound: Number.POSITIVE_INFINITY }
}

/** The entry of a hash, made new where there is none; null for a hash that is not among the lowest. */
export function entryOf<T>(lowest: Lowest<T>, hash: number, create: () => T): T | null {
  if (hash >= lowest.bound) return null
  const known = lowest.entries.get(hash)
  if (known !== undefined) return known
  const entry = create()
  lowest.entries.set(hash, entry)
  if (lowest.entries.size >= 2 * lowest.keep + 16) prune(lowest)
  return entry
}

/** The entries kept, by hash. */
export function sortedEntries<T>(lowest: Lowest<T>): [number, T][] {
  prune(lowest)
  return [...lowest.entries].sort(([a], [b]) => a - b)
}

/** Adds the entries of another part. */
export function mergeLowest<T>(
  lowest: Lowest<T>,
  other: Lowest<T>,
  create: () => T,
  merge: (into: T, from: T) => void,
): void {
  lowest.bound = Math.min(lowest.bound, other.bound)
  for (const [hash, entry] of other.entries) {
    const mine = entryOf(lowest, hash, create)
    if (mine !== null) merge(mine, entry)
  }
  prune(lowest)
}

/** How many distinct things there were. */
export interface Distinct extends Interval {
  readonly value: number
  /** False where it is estimated from the lowest hashes. */
  readonly exact: boolean
}

/**
 * How many distinct things were seen: exact while all are kept, else estimated from how low the lowest hashes
 * are, (k − 1)/h, with a relative standard error of 1/√(k − 2).
 *
 * @param most hashes are below this
 */
export function distinctOf<T>(lowest: Lowest<T>, confidence: Confidence, most = 2 ** 53): Distinct {
  const entries = sortedEntries(lowest)
  const kept = entries.length
  if (lowest.bound === Number.POSITIVE_INFINITY) {
    return { value: kept, low: kept, high: kept, exact: true }
  }
  const value = Math.round(((kept - 1) / entries[kept - 1]![0]) * most)
  const half = (normalQuantile(confidence) * value) / Math.sqrt(kept - 2)
  return { value, low: Math.max(kept, value - half), high: value + half, exact: false }
}

function prune<T>(lowest: Lowest<T>): void {
  const { keep, entries } = lowest
  for (const hash of entries.keys()) if (hash >= lowest.bound) entries.delete(hash)
  if (entries.size <= keep) return
  const hashes = Float64Array.from(entries.keys()).sort()
  lowest.bound = Math.min(lowest.bound, hashes[keep]!)
  for (let i = keep; i < hashes.length; i++) entries.delete(hashes[i]!)
}
