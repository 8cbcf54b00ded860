import {
  A_FLAG,
  A_NUMBER,
  A_TEXT,
  anArray,
  checkOptions,
  type Kinds,
  withMethods,
} from '../arguments/options'
import type { Classification } from '../classification'
import { modelOf } from '../detector'
import type { Post, PostInput } from '../post'
import type { Tail } from '../spectrum'
import type { Confidence } from '../stats/interval'
import type { EstimationChoice } from '../tails/estimation'
import type { PostReasons } from '../tails/reasons'
import { EXPLAIN_ABOVE, explainBound } from '../tails/triage'
import type { AgainstNormal } from './against-normal'
import { type Alert, dayOf } from './alert'
import type { Baselines } from './baseline'
import type { ClaimInput } from './claim'
import { createClaims } from './claims'
import { createJourneys } from './journeys'
import { keepLatest, type LatestPost } from './latest-posts'
import { newsReport, SURE_NEWS } from './news-report'
import { shippedBaselines } from './shipped-baselines'
import type { Measure } from './usual'
import { checkMeasure } from './watch'
import { createWholeWatch } from './whole-watch'

/** What posts are held against. */
export interface NormalMeterOptions {
  /** The version of the model whose classifications are counted; the English one that ships by default. */
  readonly model?: string
  /** What is normal already: {@link shippedBaselines} when absent. They learn from every post added. */
  readonly baselines?: Baselines
  /** Numbers that the firm states; without them and `firmTexts`, claims are not looked at. */
  readonly claims?: readonly ClaimInput[]
  /** True: texts of the firm are added too (see {@link NormalMeter.addFirmText}). */
  readonly firmTexts?: boolean
  /** Customers that a figure of journeys must rest on, ≥ 2; 5 by default. */
  readonly fewest?: number
  /** Days without a post that are silence, 1 … 3,650; 90 by default. */
  readonly silence?: number
  /** Posts of a tail below this probability of it are watched without their reasons; 0.3 by default. */
  readonly explainAbove?: number
  /**
   * What alerts go by: a tail's share in the day's posts, or its posts a day, which follow how much is posted;
   * `share` by default.
   */
  readonly measure?: Measure
  /** Posts of later days than this time's are neither watched nor news: their clock is wrong. */
  readonly until?: string
}

/** What alerts go by where nothing else is asked for: what was gathered for a report is seldom alike in number from day to day. */
export const NORMAL_MEASURE: Measure = 'share'

/** Takes in classified posts once and holds them against what is normal, in every way at the same time. */
export interface NormalMeter {
  /** Whether the post has to be read for its reasons before it is added. */
  needsReasons(post: Post, classification: Classification): boolean
  /**
   * Takes in one classified post, in any order.
   *
   * @param reasons what reading it found, where {@link needsReasons} asks for that
   * @param input the post as it was given
   */
  add(
    post: Post,
    classification: Classification,
    reasons?: PostReasons,
    input?: PostInput | Readonly<Record<string, unknown>>,
  ): void
  /**
   * Takes in one of the firm's own texts, at any time before the report: what it speaks well of, it promises.
   *
   * @throws TypeError when the meter was made without `firmTexts`
   */
  addFirmText(text: Post, classification: Classification, reasons?: PostReasons): void
  /** How the posts stand; once, when all have been added. */
  report(options?: EstimationChoice & { readonly confidence?: Confidence }): AgainstNormal
}

/** Where tails may be watched by group. */
const WATCHED = ['brand', 'touchpoint'] as const
/** Groups with fewer posts a day, on average, are watched together: alone they would take a season to tell. */
const FEWEST_A_DAY = 1
/** In fewer days than these nothing can be known to be usual. */
const FEWEST_DAYS = 28

const KINDS: Kinds<NormalMeterOptions> = {
  model: A_TEXT,
  baselines: withMethods('baselines', 'newsValue', 'add'),
  claims: anArray('an array of claims'),
  firmTexts: A_FLAG,
  fewest: A_NUMBER,
  silence: A_NUMBER,
  explainAbove: A_NUMBER,
  measure: A_TEXT,
  until: A_TEXT,
}

/**
 * Makes a meter that has seen nothing. In one pass it does what tail watch, journeys, news and claims do: the
 * tails are watched by brand, by touchpoint or all together, as there are posts enough. Memory grows with
 * groups and days, both bounded, and with the names that baselines learn (about 400 bytes a customer), not
 * with the posts; journeys follow a sample of customers where there are too many posts of theirs.
 *
 * @throws RangeError for options out of range; ClaimError for a claim that is none
 * @throws TypeError where shipped baselines were counted with another model
 * @example
 * const normal = createNormalMeter()
 * const report = await measureTails(posts, { also: normal })
 * toHtml({ ...report, normal: normal.report() })
 */
export function createNormalMeter(options: NormalMeterOptions = {}): NormalMeter {
  checkOptions('createNormalMeter', options, KINDS)
  const {
    model = modelOf('en').version,
    claims: stated = [],
    firmTexts = false,
    fewest = 5,
    silence = 90,
    measure = NORMAL_MEASURE,
    until,
  } = options
  checkMeasure(measure)
  const bound = explainBound(options.explainAbove ?? EXPLAIN_ABOVE)
  const baselines = options.baselines ?? shippedBaselines({ model })
  const lastDay = until === undefined ? Infinity : dayOf(until)
  const all = createWholeWatch(null, measure)
  const watches = WATCHED.map((by) => createWholeWatch(by, measure))
  const journeys = createJourneys({ fewest, silence })
  const claims = stated.length > 0 || firmTexts ? createClaims({ model }) : null
  claims?.report({ claims: stated })
  const latest: Record<Tail, LatestPost[]> = { outraged: [], delighted: [] }
  let last: string | null = null
  let timed = 0

  const isSure = ({ tail, probabilities }: Classification): boolean =>
    tail !== null && probabilities[tail] >= SURE_NEWS
  const isToCome = ({ time }: Post): boolean => time !== undefined && dayOf(time) > lastDay
  const isWatchedWhy = ({ tail, probabilities }: Classification): boolean =>
    bound < 1 && tail !== null && Math.max(probabilities.outraged, probabilities.delighted) >= bound

  const watch = (
    post: Post,
    classification: Classification,
    reasons: PostReasons | undefined,
    input: PostInput | Readonly<Record<string, unknown>> | undefined,
  ): void => {
    if (post.time === undefined || isToCome(post)) return
    timed++
    const details = isWatchedWhy(classification) && reasons ? namesOf(reasons) : {}
    for (const one of [all, ...watches]) one.add(post, classification, details, input)
  }
  const alerts = (): Alert[] | null => {
    if (timed === 0) return null
    const days = all.days()
    const chosen =
      watches.find((watch) => {
        const groups = watch.groups()
        return groups !== null && groups > 1 && timed / groups >= days * FEWEST_A_DAY
      }) ?? all
    if (chosen.groups() === null) return null
    const found = chosen.close()
    return found.length > 0 || days >= FEWEST_DAYS ? found : null
  }
  return {
    needsReasons(post, classification) {
      if (classification.evidence === 'none') return false
      const isStep = post.customer !== undefined && post.time !== undefined
      return claims !== null || isStep || isWatchedWhy(classification) || isSure(classification)
    },
    add(post, classification, reasons, input) {
      baselines.add(post, classification)
      watch(post, classification, reasons, input)
      journeys.add(post, classification, reasons && namesOf(reasons))
      claims?.addPost(post, classification, reasons ?? NO_REASONS)
      if (isToCome(post)) return
      if (post.time !== undefined && (last === null || post.time > last)) last = post.time
      const { tail, evidence } = classification
      if (tail !== null && evidence === 'some' && isSure(classification)) {
        keepLatest(latest[tail], post, classification, tail, reasons?.signals.length ?? 0)
      }
    },
    addFirmText(text, classification, reasons = NO_REASONS) {
      if (!firmTexts) throw new TypeError('firmTexts: expected a meter made with firmTexts')
      claims?.addFirmText(text, classification, reasons)
    },
    report(choice = {}) {
      const followed = journeys.report(choice)
      return {
        alerts: alerts(),
        journeys: followed.allCustomers < fewest ? null : followed,
        claims: claims?.report({ ...choice, claims: stated }) ?? null,
        news: newsReport(latest, last, baselines),
      }
    },
  }
}

/** Of a text in which the model knows nothing; claims count it apart. */
const NO_REASONS: PostReasons = { signals: [], touchpoints: [], source: 'earned' }

function namesOf({ signals, touchpoints }: PostReasons): {
  readonly signals: readonly string[]
  readonly touchpoints: readonly string[]
} {
  return { signals, touchpoints: touchpoints.map(({ name }) => name) }
}
