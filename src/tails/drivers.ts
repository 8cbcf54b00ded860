import { SIGNALS, TOUCHPOINTS } from '../signals/names'
import { importanceShares } from '../stats/importance'
import { type Confidence, type Interval, normalQuantile } from '../stats/interval'
import { type CrossProducts, leastSquares } from '../stats/least-squares'
import { kindOf } from '../stats/penalty-reward'
import { type Random, seededRandom } from '../stats/random'
import {
  AT,
  crossProductsOf,
  type DriverCounts,
  type DriverOutcome,
  OUTCOMES,
  occurrences,
  PARTS,
} from './driver-counts'

/** What is seen in fewer explained posts drives nothing that could be told. */
const FEWEST = 10
/** With fewer explained posts nothing is told of what drives what. */
const FEWEST_EXPLAINED = 100
/** How many touchpoints, or signals, share out what they explain: the most frequent. */
const MOST_PREDICTORS = 8
const REPLICATES = 100
/** One side prevails where it is at least so many times the other (see Albayrak & Caber 2013). */
const CUTOFF = 2

/** A figure with its interval. */
export interface Effect extends Interval {
  readonly value: number
}

/** What a touchpoint does to an outcome where it fails and where it excels. */
export interface TouchpointContrast {
  readonly touchpoint: string
  /** Explained posts that speak of it; in which it fails, and in which it excels. */
  readonly posts: number
  readonly fails: number
  readonly excels: number
  /** Chance of the outcome where it fails less that elsewhere, all touchpoints together. */
  readonly penalty: Effect | null
  /** Chance of the outcome where it excels less that elsewhere. */
  readonly reward: Effect | null
  /**
   * `basic`: failing harms and excelling does not help, or harms {@link Drivers.cutoff} times as much as it
   * helps; `delighter`: the reverse; `performance`: both; `indifferent`: neither surely. Null where it fails
   * or excels in too few posts.
   */
  readonly kind: 'basic' | 'performance' | 'delighter' | 'indifferent' | null
}

/** How much of an outcome's variance a touchpoint or a signal explains. */
export interface ImportanceShare extends Interval {
  readonly name: string
  readonly posts: number
  /** Its share of R², averaged over all orders of entering (LMG). */
  readonly share: number
}

/** What goes with one outcome. */
export interface OutcomeDrivers {
  /** Explained posts with the outcome. */
  readonly posts: number
  readonly contrasts: readonly TouchpointContrast[]
  readonly touchpoints: readonly ImportanceShare[]
  readonly signals: readonly ImportanceShare[]
}

/**
 * What goes with delight, outrage, recommending (told others, in a post that is not below the middle) and
 * leaving. Numbers of posts are of explained ones; for effects and shares each of them counts for the posts that it
 * stands for. It is what goes with what, not what causes what. Intervals are drawn from {@link PARTS} parts of
 * the posts.
 */
export interface Drivers {
  /** Explained posts. */
  readonly posts: number
  /** How many times as large as the other a side has to be to prevail. */
  readonly cutoff: number
  /** A touchpoint has to fail, and to excel, in so many posts; a signal has to be in so many. */
  readonly fewest: number
  readonly outcomes: Readonly<Record<DriverOutcome, OutcomeDrivers>>
}

/** Outcomes that a firm wants: there failing lowers the chance, and excelling raises it. */
const WANTED: readonly DriverOutcome[] = ['delight', 'recommending']
/** The signals that an outcome is made of explain nothing of it. */
const MADE_OF: Partial<Record<DriverOutcome, string>> = {
  recommending: 'told_others',
  leaving: 'leave',
}

/** Finds what goes with each outcome. */
export function driversOf(counts: DriverCounts, confidence: Confidence, seed: number): Drivers {
  const posts = occurrences(counts, 0)
  const random = seededRandom(seed)
  const draws = Array.from({ length: posts < FEWEST_EXPLAINED ? 0 : REPLICATES }, () =>
    drawnWeights(random),
  )
  const one = (outcome: DriverOutcome, o: number): OutcomeDrivers => {
    const with_ = occurrences(counts, AT.outcomes + o)
    const known = Math.min(with_, posts - with_) >= FEWEST && draws.length > 0
    const reader: Reader = {
      counts,
      outcome: AT.outcomes + o,
      draws: known ? draws : [],
      reach: spreadFactor(confidence),
    }
    return {
      posts: with_,
      contrasts: contrasts(reader, WANTED.includes(outcome)),
      touchpoints: importance(reader, TOUCHPOINTS, AT.touchpoints),
      signals: importance(
        reader,
        SIGNALS.filter((name) => name !== MADE_OF[outcome]),
        AT.signals,
      ),
    }
  }
  return {
    posts,
    cutoff: CUTOFF,
    fewest: FEWEST,
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome, o) => [outcome, one(outcome, o)]),
    ) as Drivers['outcomes'],
  }
}

interface Reader {
  readonly counts: DriverCounts
  /** The variable of the outcome. */
  readonly outcome: number
  /** Weights of the parts, a draw each; none where too little is known. */
  readonly draws: readonly (readonly number[])[]
  /** How many standard errors an interval reaches. */
  readonly reach: number
}

function contrasts(reader: Reader, wanted: boolean): TouchpointContrast[] {
  const { counts } = reader
  const seen = TOUCHPOINTS.map((touchpoint, t) => ({
    touchpoint,
    t,
    posts: occurrences(counts, AT.touchpoints + t),
    fails: occurrences(counts, AT.fails + t),
    excels: occurrences(counts, AT.excels + t),
  })).filter(({ posts }) => posts > 0)
  const told = seen.filter(({ fails, excels }) => Math.min(fails, excels) >= FEWEST)
  const effects = estimate(
    reader,
    told.flatMap(({ t }) => [AT.fails + t, AT.excels + t]),
    (products) => leastSquares(products)?.coefficients.map(({ value }) => value) ?? null,
  )
  return seen
    .map(({ t, ...rest }) => {
      const at = told.findIndex((one) => one.t === t)
      const penalty = difference((at >= 0 && effects?.[2 * at]) || null)
      const reward = difference((at >= 0 && effects?.[2 * at + 1]) || null)
      const kind =
        penalty && reward && kindOf(turned(penalty, wanted), turned(reward, wanted), CUTOFF)
      return { ...rest, penalty, reward, kind: kind === 'excitement' ? 'delighter' : kind } as const
    })
    .sort((a, b) => b.posts - a.posts || (a.touchpoint < b.touchpoint ? -1 : 1))
}

/** A difference of two chances is at most 1, which a linear model does not know. */
function difference(effect: Effect | null): Effect | null {
  const within = (value: number): number => Math.max(-1, Math.min(1, value))
  return (
    effect && { value: within(effect.value), low: within(effect.low), high: within(effect.high) }
  )
}

/** An effect on the outcome's absence, where its presence is not wanted. */
function turned(effect: Effect, wanted: boolean): Effect {
  return wanted ? effect : { value: -effect.value, low: -effect.high, high: -effect.low }
}

function importance(reader: Reader, names: readonly string[], first: number): ImportanceShare[] {
  const all: readonly string[] = first === AT.signals ? SIGNALS : TOUCHPOINTS
  const frequent = names
    .map((name) => ({ name, variable: first + all.indexOf(name) }))
    .map((one) => ({ ...one, posts: occurrences(reader.counts, one.variable) }))
    .filter(({ posts }) => posts >= FEWEST)
    .sort((a, b) => b.posts - a.posts || a.variable - b.variable)
    .slice(0, MOST_PREDICTORS)
  const shares = estimate(
    reader,
    frequent.map(({ variable }) => variable),
    importanceShares,
  )
  if (shares === null) return []
  return frequent
    .map(({ name, posts }, i) => {
      const { value, low, high } = shares[i]!
      return { name, posts, share: value, low: Math.max(0, low), high: Math.min(1, high) }
    })
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
}

/** Figures of a regression on some variables, with what they vary by when the parts are drawn anew. */
function estimate(
  { counts, outcome, draws, reach }: Reader,
  variables: readonly number[],
  figures: (products: CrossProducts) => readonly number[] | null,
): Effect[] | null {
  if (variables.length === 0 || draws.length === 0) return null
  const parts = crossProductsOf(counts, [...variables, outcome])
  const whole = figures(
    weighed(
      parts,
      parts.map(() => 1),
    ),
  )
  if (whole === null) return null
  const drawn = draws
    .map((weights) => figures(weighed(parts, weights)))
    .filter((values) => values !== null)
  return whole.map((value, i) => {
    const mean = drawn.reduce((sum, values) => sum + values[i]!, 0) / drawn.length
    const squares = drawn.reduce((sum, values) => {
      const apart = values[i]! - mean
      return sum + apart * apart
    }, 0)
    const half = reach * Math.sqrt(squares / Math.max(1, drawn.length - 1))
    return { value, low: value - half, high: value + half }
  })
}

function weighed(parts: readonly CrossProducts[], weights: readonly number[]): number[][] {
  const sums = parts[0]!.map((row) => row.map(() => 0))
  parts.forEach((part, p) => {
    const weight = weights[p]!
    if (weight === 0) return
    for (let i = 0; i < sums.length; i++) {
      for (let j = 0; j < sums.length; j++) sums[i]![j]! += weight * part[i]![j]!
    }
  })
  return sums
}

/** How often each part comes when as many are drawn with replacement. */
function drawnWeights(random: Random): number[] {
  const weights = new Array<number>(PARTS).fill(0)
  for (let i = 0; i < PARTS; i++) weights[random.integer(PARTS)]!++
  return weights
}

/**
 * The quantile of Student's t with as many degrees of freedom as parts less one (Fisher's expansion, to its
 * first term), times what the bootstrap of so few parts falls short by.
 */
function spreadFactor(confidence: Confidence): number {
  const z = normalQuantile(confidence)
  const t = z + (z * z * z + z) / (4 * (PARTS - 1))
  return t * Math.sqrt(PARTS / (PARTS - 1))
}
