import { LABELS } from '../src/spectrum.ts'
import type { PrevalenceMethod } from '../src/stats/quantifier.ts'
import type { Random } from '../src/stats/random.ts'
import type { Calibration } from '../src/tails/calibration.ts'
import { type Cell, createCell } from '../src/tails/cell.ts'
import { outcomeOf } from '../src/tails/outcome.ts'

/** What a run of the bench is made of. */
export interface Setting {
  readonly calibration: Calibration
  readonly methods: readonly PrevalenceMethod[]
  readonly studies: number
  readonly replicates: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** For each label what the model said of its texts, as keys. */
export type Pool = readonly (readonly number[])[]

/** The texts of some sources. */
export function poolOf(calibration: Calibration, includes: (source: string) => boolean): Pool {
  const lists = Object.entries(calibration.sources).filter(([source]) => includes(source))
  return LABELS.map((_, c) => lists.flatMap(([, keys]) => keys[c]!))
}

/** A post of a simulated corpus. */
export interface Drawn {
  readonly label: number
  readonly key: number
}

/** Posts with these shares of the labels, each post what the model said of a text of its label. */
export function drawPosts(
  pool: Pool,
  shares: readonly number[],
  posts: number,
  random: Random,
): Drawn[] {
  return Array.from({ length: posts }, () => {
    let left = random.uniform()
    let label = 0
    while (label < shares.length - 1 && left >= shares[label]!) left -= shares[label++]!
    return { label, key: pool[label]![random.integer(pool[label]!.length)]! }
  })
}

/** The counts of simulated posts, as the meter would hold them. */
export function cellOf(posts: readonly Drawn[]): Cell {
  const cell = createCell()
  for (const { key } of posts) {
    cell.posts++
    cell.labels[outcomeOf(key).predicted]!++
    cell.outcomes.set(key, (cell.outcomes.get(key) ?? 0) + 1)
  }
  return cell
}

/** A calibration sample like this one, drawn anew: as many texts of each label, with replacement. */
export function redrawn(calibration: Calibration, pool: Pool, random: Random): Calibration {
  return {
    ...calibration,
    sources: { drawn: pool.map((keys) => keys.map(() => keys[random.integer(keys.length)]!)) },
  }
}

/** Both tails at this share, and the rest divided at random. */
export function sharesWith(tail: number, random: Random): number[] {
  const [a, b] = [random.uniform(), random.uniform()].sort((x, y) => x - y) as [number, number]
  const rest = 1 - 2 * tail
  return [tail, rest * a, rest * (b - a), rest * (1 - b), tail]
}

/** The mean, spread and coverage of estimates of known figures. */
export class Tally {
  private studies = 0
  private errors = 0
  private squares = 0
  private covered = 0
  private width = 0
  private distance = 0

  /** Counts one estimate with its interval. */
  add(truth: number, estimate: { share: number | null; low: number; high: number }): void {
    const error = (estimate.share ?? 0) - truth
    this.studies++
    this.errors += error
    this.squares += error * error
    this.width += estimate.high - estimate.low
    if (estimate.low <= truth && truth <= estimate.high) this.covered++
  }

  /** Counts the match distance of one estimated distribution. */
  addDistance(distance: number): void {
    this.distance += 2 * distance
  }

  /** Root mean square error, bias and mean width in points, coverage in per cent, match distance. */
  row(): string {
    const points = (x: number) => (100 * x).toFixed(2).padStart(7)
    const { studies } = this
    return `${points(Math.sqrt(this.squares / studies))} ${points(this.errors / studies)} ${points(this.width / studies)}   ${((100 * this.covered) / studies).toFixed(1).padStart(5)}${this.distance > 0 ? `   ${(this.distance / studies).toFixed(4)}` : ''}`
  }
}
