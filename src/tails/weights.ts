import { WEIGHT_UNITS } from '../post'
import { LABELS, type Label, SPECTRA, type Spectrum, spectrumOf, type Tail } from '../spectrum'
import type { Confidence, Interval } from '../stats/interval'
import { type WeightSum, weightedShare } from '../stats/weighted-share'
import { type Misreading, misreadShare } from './misreading'
import { count, fail, list, record } from './state-reader'

/** Weights of measured posts by label, in whole millionths, so that parts merge exactly. */
export interface WeightCounts {
  /** Posts with a weight. */
  readonly posts: number[]
  readonly sums: bigint[]
  readonly squares: bigint[]
}

/** The same as JSON: sums as decimal strings, because they may pass 2^53. */
export interface WeightState {
  readonly posts: readonly number[]
  readonly sums: readonly string[]
  readonly squares: readonly string[]
}

/** A share of the weight, with the posts that carry it; null where all weigh nothing. */
export interface WeightedShare extends Interval {
  /** Posts with the label, whatever their weight. */
  readonly count: number
  readonly share: number | null
}

/**
 * Shares in which each post counts by its weight, such as its customer's value. They are counts of predicted
 * labels, to be held against `counted`, not against the corrected shares; posts of one customer count each.
 * Their intervals hold the error of drawing the posts and, where the report's `estimation.sumsBetweenSources` is
 * not null, how far such counts were off on other sources.
 */
export interface Weighted {
  /** Measured posts with a weight; the others are in no weighted figure. */
  readonly posts: number
  /** The sum of their weights, each taken to the millionth. */
  readonly weight: number
  /** As many posts of equal weight would tell as much: (Σw)²/Σw² (Kish). */
  readonly effective: number
  readonly labels: Readonly<Record<Label, WeightedShare>>
  readonly spectrum: Readonly<Record<Spectrum, WeightedShare>>
  readonly tails: Readonly<Record<Tail, WeightedShare>>
}

/** No weight yet. */
export function createWeights(): WeightCounts {
  return { posts: zeros(), sums: zeros().map(BigInt), squares: zeros().map(BigInt) }
}

/** Counts the weight of one post, as `checkPost` gives it. */
export function addWeight(counts: WeightCounts, label: number, weight: number): void {
  const units = BigInt(Math.round(weight * WEIGHT_UNITS))
  counts.posts[label]!++
  counts.sums[label]! += units
  counts.squares[label]! += units * units
}

/** Adds what another part has counted. */
export function mergeWeights(counts: WeightCounts, other: WeightCounts): void {
  for (let i = 0; i < LABELS.length; i++) {
    counts.posts[i]! += other.posts[i]!
    counts.sums[i]! += other.sums[i]!
    counts.squares[i]! += other.squares[i]!
  }
}

/**
 * What the weights say; null where no measured post has one.
 *
 * @param misreading how far such counts are off by the reading; without it the intervals hold the error of drawing
 *   the posts alone
 * @param most no more draws of the misreading than so many
 */
export function weightedOf(
  counts: WeightCounts,
  confidence: Confidence,
  misreading: Misreading | null,
  most?: number,
): Weighted | null {
  const total = sumOf(counts, LABELS)
  if (total.posts === 0) return null
  const effective = total.squares === 0n ? 0 : quotient(total.sum * total.sum, total.squares)
  const draws = total.sum === 0n ? [] : (misreading?.(counts.sums.map(Number), most) ?? [])
  const share = (labels: readonly Label[]): WeightedShare => {
    const part = sumOf(counts, labels)
    const drawn = weightedShare(inDoubles(part), inDoubles(total), effective, confidence)
    if (drawn.share === null) return { count: part.posts, ...drawn }
    const read = (shares: readonly number[]): number =>
      labels.reduce((sum, label) => sum + shares[LABELS.indexOf(label)]!, 0)
    return {
      count: part.posts,
      share: drawn.share,
      ...misreadShare(drawn.share, drawn, draws.map(read), confidence),
    }
  }
  const labels = Object.fromEntries(LABELS.map((label) => [label, share([label])])) as Record<
    Label,
    WeightedShare
  >
  const spectrum = Object.fromEntries(
    SPECTRA.map((third) => [third, share(LABELS.filter((label) => spectrumOf(label) === third))]),
  ) as Record<Spectrum, WeightedShare>
  return {
    posts: total.posts,
    weight: Number(total.sum) / WEIGHT_UNITS,
    effective,
    labels,
    spectrum,
    tails: { outraged: labels.outraged, delighted: labels.delighted },
  }
}

interface Total {
  readonly posts: number
  readonly sum: bigint
  readonly squares: bigint
}

function sumOf(counts: WeightCounts, labels: readonly Label[]): Total {
  let [posts, sum, squares] = [0, 0n, 0n]
  for (const label of labels) {
    const i = LABELS.indexOf(label)
    posts += counts.posts[i]!
    sum += counts.sums[i]!
    squares += counts.squares[i]!
  }
  return { posts, sum, squares }
}

function inDoubles({ sum, squares }: Total): WeightSum {
  return { sum: Number(sum), squares: Number(squares) }
}

/** Exact where the answer is whole: posts that weigh the same are worth just as many. */
function quotient(a: bigint, b: bigint): number {
  return Number(a / b) + Number(a % b) / Number(b)
}

/** Null where no post had a weight, so that counts without weights stay as small as they were. */
export function writeWeights({ posts, sums, squares }: WeightCounts): WeightState | null {
  if (posts.every((n) => n === 0)) return null
  return { posts: [...posts], sums: sums.map(String), squares: squares.map(String) }
}

/** A state that was saved before there were weights has none. */
export function readWeights(value: unknown, at: string): WeightCounts {
  if (value === null || value === undefined) return createWeights()
  const state = record(value, at)
  const posts = list(state.posts, `${at}.posts`).map((n) => count(n, `${at}.posts`))
  if (posts.length !== LABELS.length) fail(`${at}.posts`, `${LABELS.length} counts`)
  const sums = (name: 'sums' | 'squares'): bigint[] => {
    const items = list(state[name], `${at}.${name}`)
    if (items.length !== LABELS.length) fail(`${at}.${name}`, `${LABELS.length} sums`)
    return items.map((item) =>
      typeof item === 'string' && /^\d{1,60}$/.test(item)
        ? BigInt(item)
        : fail(`${at}.${name}`, 'whole numbers as strings'),
    )
  }
  return { posts, sums: sums('sums'), squares: sums('squares') }
}

function zeros(): number[] {
  return LABELS.map(() => 0)
}
