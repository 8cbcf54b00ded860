import { exp } from '../stats/exp'
import { log } from '../stats/log'
import { moverRatio } from '../stats/mover-ratio'
import { wilson } from '../stats/wilson'
import type { Direction } from './chart-design'
import { type ChartDay, exposureOf, levelOf, type Measure, type UsualLevel } from './usual'

/** How many times as much as usual, with the interval of 95 %. */
export interface Ratio {
  readonly estimate: number
  readonly low: number
  /** Null where what is usual is known from no post at all. */
  readonly high: number | null
}

/** How a tail stands since a change began, beside what was usual before. */
export interface Compared {
  /** Posts of the tail; or their share in all posts, null where there was no post. */
  readonly value: number | null
  /** What would have been usual; null where under 7 quiet days came before, for a share also under 30 posts. */
  readonly usual: number | null
  /**
   * The one by the other; below 1 for falls. The first day of a change is chosen by the same posts, so for
   * what moved the estimate is on the far side.
   */
  readonly ratio: Ratio | null
}

/** The days of a change, and those before it on which nothing was the matter. */
export interface DaysCompared {
  readonly since: readonly ChartDay[]
  readonly quiet: readonly ChartDay[]
}

/** What the days of a change brought, and in how much. */
interface Found {
  readonly count: number
  readonly exposure: number
}

const CONFIDENCE = 0.95
/** What is usual is told from a whole week on, and a share from as many posts as a group has that is not too small. */
const KNOWN_DAYS = 7
const KNOWN_POSTS = 30
/** Beyond e to this, numbers end. */
const MOST_LOG = 700

/** A tail since a change began, by one measure, beside what was usual before. */
export function compared(days: DaysCompared, measure: Measure): Compared {
  const usual = levelOf(days.quiet, measure)
  const found = foundIn(days.since, usual)
  const { count, exposure } = found
  const value = measure === 'count' ? count : exposure > 0 ? count / exposure : null
  if (!isKnown(days.quiet, measure)) return { value, usual: null, ratio: null }
  if (measure === 'count') {
    return { value, usual: usual.rate * exposure, ratio: ratioOfCounts(found, usual) }
  }
  // Charts keep off a share of 1, at which there are no odds; what is told need not.
  const share = (usual.count + 0.5) / (usual.exposure + 1)
  if (value === null) return { value, usual: share, ratio: null }
  const bounds = boundsOfShares(found, usual)
  return { value, usual: share, ratio: bounds && { estimate: value / share, ...bounds } }
}

/** exp of ½ the deviance from what is usual, divided by how much more than by chance days vary; null where what is usual is unknown. */
export function likelihoodRatioOf({ since, quiet }: DaysCompared, measure: Measure): number | null {
  const usual = levelOf(quiet, measure)
  const { count, exposure } = foundIn(since, usual)
  if (!isKnown(quiet, measure) || exposure === 0) return null
  const rate = (count + usual.count) / (exposure + usual.exposure)
  const term = (x: number, mean: number): number => (x === 0 ? 0 : x * log(x / mean))
  let deviance = term(count, rate * exposure) + term(usual.count, rate * usual.exposure)
  if (measure === 'share') {
    // The posts outside the tail tell of a share too.
    deviance += term(exposure - count, (1 - rate) * exposure)
    deviance += term(usual.exposure - usual.count, (1 - rate) * usual.exposure)
  }
  return exp(Math.min(MOST_LOG, Math.max(0, deviance) / usual.dispersion))
}

/**
 * Whether there was more than before, or less, as the direction says. Ranks of days that are all alike go by
 * chance, and so now and then far; that is nothing to tell.
 */
export function hasMoved(
  { since, quiet }: DaysCompared,
  measure: Measure,
  direction: Direction,
): boolean {
  const usual = levelOf(quiet, measure)
  const { count, exposure } = foundIn(since, usual)
  // Nothing came before that it could be held against.
  if (!quiet.some(({ posts }) => measure === 'count' || posts > 0)) return true
  const more = count * usual.exposure - usual.count * exposure
  return direction === 'rise' ? more > 0 : more < 0
}

/** Whether enough came before to tell what is usual; charts need not know, as their days are held against each other. */
function isKnown(quiet: readonly ChartDay[], measure: Measure): boolean {
  const posts = quiet.reduce((sum, day) => sum + day.posts, 0)
  return quiet.length >= KNOWN_DAYS && (measure === 'count' || posts >= KNOWN_POSTS)
}

function foundIn(days: readonly ChartDay[], usual: UsualLevel): Found {
  return {
    count: days.reduce((sum, day) => sum + day.count, 0),
    exposure: days.reduce((sum, day) => sum + exposureOf(usual, day), 0),
  }
}

/**
 * The ratio of two Poisson rates: given both counts, the newer one is binomial, and its Wilson interval
 * becomes that of the ratio (Przyborowski & Wilenski, Biometrika 31 (1940), 313–323). Where counts vary
 * more than that, they are worth less by so much.
 */
function ratioOfCounts({ count, exposure }: Found, usual: UsualLevel): Ratio {
  const { count: known, rate, dispersion } = usual
  const { low, high } = wilson(count / dispersion, (count + known) / dispersion, CONFIDENCE)
  // What is usual is worked out from half a post more than there were.
  const times = (known + 0.5) / (rate * exposure)
  const ratio = (share: number): number => (share / (1 - share)) * times
  return {
    estimate: count / (rate * exposure),
    low: ratio(low),
    high: known === 0 ? null : ratio(high),
  }
}

/** Of the ratio of two shares (see {@link moverRatio}); where days vary more than by chance, posts are worth less. */
function boundsOfShares(
  { count, exposure }: Found,
  usual: UsualLevel,
): Pick<Ratio, 'low' | 'high'> | null {
  const worth = 1 / Math.min(usual.dispersion, exposure, usual.exposure)
  const ratio = moverRatio(
    { count: count * worth, total: exposure * worth },
    { count: usual.count * worth, total: usual.exposure * worth },
    CONFIDENCE,
  )
  return ratio && { low: ratio.low, high: ratio.high }
}
