import { SIGNALS, TOUCHPOINTS } from '../signals/names'
import { LABELS } from '../spectrum'
import type { CrossProducts } from '../stats/least-squares'
import type { PostReasons } from './reasons'
import { counts, fail, list, pairs, record } from './state-reader'

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

/** What occurs in explained posts. Whole numbers, so that parts merge exactly. */
export interface DriverCounts {
  /**
   * In how many posts two things occur together, each explained post counted as often as it stands for posts: in
   * each of {@link PARTS} parts that a hash of the words deals the posts to. Their sum holds all that a
   * regression of one of them on others needs.
   */
  readonly parts: readonly Map<number, number>[]
  /** In how many explained posts each variable occurs. */
  readonly read: number[]
}

/** The same as JSON: for each part the pairs with their posts. */
export interface DriverState {
  readonly parts: readonly (readonly (readonly [number, number])[])[]
  readonly read: readonly number[]
}

/** No post yet. */
export function createDrivers(): DriverCounts {
  return {
    parts: Array.from({ length: PARTS }, () => new Map()),
    read: new Array<number>(VARIABLES).fill(0),
  }
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
  const part = drivers.parts[hash % PARTS]!
  for (const a of present) {
    drivers.read[a]!++
    for (const b of present) {
      if (a <= b && isNeeded(a, b)) bump(part, a * VARIABLES + b, reasons.standsFor ?? 1)
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
  other.parts.forEach((part, p) => {
    for (const [pair, posts] of part) bump(drivers.parts[p]!, pair, posts)
  })
  other.read.forEach((posts, variable) => {
    drivers.read[variable]! += posts
  })
}

/** The cross products of (1, some variables, an outcome) in each part. */
export function crossProductsOf(
  { parts }: DriverCounts,
  variables: readonly number[],
): CrossProducts[] {
  const all = [0, ...variables]
  return parts.map((part) =>
    all.map((i) => all.map((j) => part.get(Math.min(i, j) * VARIABLES + Math.max(i, j)) ?? 0)),
  )
}

/** In how many explained posts a variable occurs. */
export function occurrences({ read }: DriverCounts, variable: number): number {
  return read[variable]!
}

export function writeDrivers({ parts, read }: DriverCounts): DriverState {
  return { parts: parts.map((part) => [...part].sort(([a], [b]) => a - b)), read: [...read] }
}

export function readDrivers(value: unknown, at: string): DriverCounts {
  const state = record(value, at)
  const parts = list(state.parts, `${at}.parts`)
  if (parts.length !== PARTS) fail(`${at}.parts`, `${PARTS} parts`)
  return {
    parts: parts.map((part) => new Map(pairs(part, `${at}.parts`))),
    read: counts(state.read, VARIABLES, `${at}.read`),
  }
}

function bump(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
