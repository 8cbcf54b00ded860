import {
  A_FLAG,
  A_NUMBER,
  AN_ITERABLE,
  checkArgument,
  checkOptions,
  type Kinds,
  optionsFor,
  withMethods,
} from '../arguments/options'
import type { Classification } from '../classification'
import { type Classifier, createDetector } from '../detector'
import type { Post } from '../post'
import { type CheckOptions, checkPost, PostError, type PostInput } from '../post'
import { carriedFields } from './carried'
import { groupingsOf } from './grouping'
import { datesOf } from './list-dates'
import { createTailMeter, type MeterOptions } from './meter'
import {
  A_DATE_ORDER,
  A_DETECTOR,
  A_LIST_OF_FIELDS,
  A_REASON_FINDER,
  A_SIGNAL,
} from './option-kinds'
import { readEvery, readOthers } from './read-every'
import type { PostReasons } from './reasons'
import { REPORT_KINDS, type ReportOptions, type TailReport } from './report'
import { createTriage, explainBound, type TriageOptions } from './triage'

/** How posts are measured. */
export interface MeasureOptions
  extends ReportOptions,
    CheckOptions,
    Omit<MeterOptions, 'model'>,
    TriageOptions {
  /** Reads the texts; a detector for English when absent. */
  readonly detector?: Classifier
  /** True: posts that cannot be read are counted as unread instead of ending the run. */
  readonly skipBad?: boolean
  /** Is shown every post too, such as a normal meter: each is classified and read once for both. */
  readonly also?: PostTaker
  /** Ends the run early, with the signal's reason as the error. */
  readonly signal?: AbortSignalLike
}

/** Takes in posts that are measured. */
export interface PostTaker {
  /** Whether the post has to be read for its reasons before it is added. */
  needsReasons(post: Post, classification: Classification): boolean
  add(
    post: Post,
    classification: Classification,
    reasons: PostReasons | undefined,
    input: PostInput,
  ): void
}

/** What is used of an AbortSignal, so that engines without one can do without. */
export interface AbortSignalLike {
  throwIfAborted(): void
}

/** A function, because bundlers keep what is spread at the top of a module even where nothing uses it. */
const kinds = (): Kinds<MeasureOptions> => ({
  ...REPORT_KINDS,
  dates: A_DATE_ORDER,
  by: A_LIST_OF_FIELDS,
  furthest: A_NUMBER,
  themes: A_NUMBER,
  explainAbove: A_NUMBER,
  explainEvery: A_NUMBER,
  explainOthers: A_NUMBER,
  explainer: A_REASON_FINDER,
  detector: A_DETECTOR,
  skipBad: A_FLAG,
  also: withMethods('a taker of posts', 'needsReasons', 'add'),
  signal: A_SIGNAL,
})

/**
 * Classifies posts and measures what they say together; those that may lie in a tail, and a part of the others,
 * are read for their reasons too (see {@link TriageOptions}). Memory grows with the groups, never with
 * the posts: a stream of any length will do.
 *
 * @param posts posts or bare texts, from an array, an iterable or an async iterable
 * @throws PostError for the first post that cannot be read, unless `skipBad`
 * @throws RangeError, TypeError for options out of range or unknown, for what is no iterable of posts, and,
 *   once all are read, for a field to group by that no post carries
 * @example
 * const report = await measureTails(posts, { by: ['brand'] })
 * report.tails.delighted // { share: 0.0976…, low: 0.0628…, high: 0.1397…, method: 'o-pacc' }
 */
export async function measureTails(
  posts: Iterable<PostInput> | AsyncIterable<PostInput>,
  options: MeasureOptions = {},
): Promise<TailReport> {
  checkArgument('measureTails', 'posts', posts, AN_ITERABLE)
  checkOptions('measureTails', options, kinds())
  const detector = options.detector ?? createDetector()
  const { by, furthest, themes } = options
  const triage = createTriage(detector, options)
  const meter = createTailMeter({
    model: detector.model,
    explainAbove: explainBound(options.explainAbove),
    explainEvery: readEvery(options.explainEvery),
    explainOthers: readOthers(options.explainOthers),
    ...(by && { by }),
    ...(furthest !== undefined && { furthest }),
    ...(themes !== undefined && { themes }),
  })
  const reporting = optionsFor<ReportOptions>(options, REPORT_KINDS)
  // Options out of range should fail before hours of reading, not after.
  meter.report(reporting)
  const carried = carriedFields(groupingsOf(by ?? []))
  const checks = datesOf(posts, options.dates)
  let index = 0
  for await (const input of posts) {
    options.signal?.throwIfAborted()
    try {
      const post = checkPost(input, `posts[${index}]`, checks)
      carried.see(post, input)
      const classification = detector.classify(post.text)
      const standsFor = triage.standsFor(post.text, classification)
      const isRead = standsFor > 0 || options.also?.needsReasons(post, classification)
      const reasons = isRead ? await triage.reasons(post.text) : undefined
      meter.add(
        post,
        classification,
        input,
        reasons && standsFor > 0 ? { ...reasons, standsFor } : undefined,
      )
      options.also?.add(post, classification, reasons, input)
    } catch (error) {
      if (!(options.skipBad && error instanceof PostError)) throw error
      meter.addUnread()
    }
    index++
  }
  const problem = carried.problem()
  if (problem !== null) throw new TypeError(`measureTails: options.by: ${problem}`)
  return meter.report(reporting)
}
