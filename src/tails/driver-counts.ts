import { SIGNALS, TOUCHPOINTS } from '../signals/names'
import { LABELS } from '../spectrum'
import type { CrossProducts } from '../stats/least-squares'
import type { PostReasons } from './reasons'
import { fail, list, pairs } from './state-reader'

/** What a post can lead to, as far as its text tells. */
export const OUTCOMES = ['delight', 'outrage', 'recommending', 'leaving'] as const

/** One of {@link OUTCOMES}. */
export type DriverOutcome = (typeof OUTCOMES)[number]

/** The parts of the posts that intervals are drawn from. */
export const PARTS = 20

const T = TOUCHPOINTS.length
/** Where the variables of each kind begin. */
export const AT = {
  fails: 1,
  excels: 1 + T,
  touchpoints: 1 + 2 * T,
  signals: 1 + 3 * T,
  outcomes: 1 + 3 * T + SIGNALS.length,
} as const
const VARIABLES = AT.outcomes + OUTCOMES.length

/**
 * In how many explained posts two things occur together: in each of {@link PARTS} parts that a hash of the
 * words deals the posts to. Whole numbers, so parts merge exactly, and their sum holds all that a regression
 * of one of them on others needs.
 */
export type DriverCounts = readonly Map<number, number>[]

/** The same as JSON: for each part the pairs with their posts. */
export type DriverState = readonly (readonly (readonly [number, number])[])[]

/** No post yet. */
export function createDrivers(): DriverCounts {
  return Array.from({ length: PARTS }, () => new Map())
}

/** Counts one explained post. */
export function addDrivers(
  drivers: DriverCounts,
  hash: number,
  label: number,
  reasons: PostReasons,
): void {
  const present = [0]
  for (const { name, fails, excels } of reasons.touchpoints) {
    const t = (TOUCHPOINTS as readonly string[]).indexOf(name)
    if (t < 0) continue
    present.push(AT.touchpoints + t)
    if (fails) present.push(AT.fails + t)
    if (excels) present.push(AT.excels + t)
  }
  for (const name of reasons.signals) {
    const s = (SIGNALS as readonly string[]).indexOf(name)
    if (s >= 0) present.push(AT.signals + s)
  }
  OUTCOMES.forEach((outcome, o) => {
    if (isSo(outcome, label, reasons)) present.push(AT.outcomes + o)
  })
  const part = drivers[hash % PARTS]!
  for (const a of present) {
    for (const b of present) {
      if (a <= b && isNeeded(a, b)) bump(part, a * VARIABLES + b, 1)
    }
  }
}

function isSo(outcome: DriverOutcome, label: number, { signals }: PostReasons): boolean {
  switch (outcome) {
    case 'delight':
      return label === LABELS.length - 1
    case 'outrage':
      return label === 0
    case 'recommending':
      return signals.includes('told_others') && label >= LABELS.indexOf('satisfied')
    case 'leaving':
      return signals.includes('leave')
  }
}

/** Pairs of two kinds are asked for only where one is the constant or an outcome. */
function isNeeded(a: number, b: number): boolean {
  return a === 0 || b >= AT.outcomes || kindOf(a) === kindOf(b)
}

function kindOf(variable: number): number {
  if (variable < AT.touchpoints) return 0
  return variable < AT.signals ? 1 : 2
}

/** Adds what another part has counted. */
export function mergeDrivers(drivers: DriverCounts, other: DriverCounts): void {
  other.forEach((part, p) => {
    for (const [pair, posts] of part) bump(drivers[p]!, pair, posts)
  })
}

/**
 * The cross products of (1, some variables, an outcome), with each part weighed.
 *
 * @param weights one for each part
 */
export function crossProductsOf(
  drivers: DriverCounts,
  variables: readonly number[],
  weights: readonly number[],
): CrossProducts {
  const all = [0, ...variables]
  const sums = all.map(() => new Array<number>(all.length).fill(0))
  drivers.forEach((part, p) => {
    const weight = weights[p]!
    if (weight === 0 || part.size === 0) return
    for (let i = 0; i < all.length; i++) {
      for (let j = i; j < all.length; j++) {
        const [a, b] = all[i]! <= all[j]! ? [all[i]!, all[j]!] : [all[j]!, all[i]!]
        sums[i]![j]! += weight * (part.get(a * VARIABLES + b) ?? 0)
      }
    }
  })
  for (let i = 0; i < all.length; i++) for (let j = 0; j < i; j++) sums[i]![j] = sums[j]![i]!
  return sums
}

/** In how many posts a variable occurs. */
export function occurrences(drivers: DriverCounts, variable: number): number {
  return drivers.reduce((sum, part) => sum + (part.get(variable) ?? 0), 0)
}

export function writeDrivers(drivers: DriverCounts): DriverState {
  return drivers.map((part) => [...part].sort(([a], [b]) => a - b))
}

export function readDrivers(value: unknown, at: string): DriverCounts {
  const parts = list(value, at)
  if (parts.length !== PARTS) fail(at, `${PARTS} parts`)
  return parts.map((part) => new Map(pairs(part, at)))
}

function bump(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
