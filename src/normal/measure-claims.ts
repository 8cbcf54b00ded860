import {
  A_FLAG,
  A_NUMBER,
  A_TEXT,
  AN_ITERABLE,
  AN_OBJECT,
  anArray,
  checkArgument,
  checkOptions,
  type Kinds,
} from '../arguments/options'
import { type Classifier, createDetector } from '../detector'
import { type CheckOptions, checkPost, type Post, PostError, type PostInput } from '../post'
import type { AbortSignalLike } from '../tails/measure'
import { A_DATE_ORDER, A_DETECTOR, A_REASON_FINDER, A_SIGNAL } from '../tails/option-kinds'
import type { PostReasons, ReasonFinder } from '../tails/reasons'
import { createTriage } from '../tails/triage'
import type { ClaimReport, ClaimReportOptions } from './claim-report'
import { createClaims } from './claims'

/** What is held against the posts, and how. */
export interface MeasureClaimsOptions extends ClaimReportOptions, CheckOptions {
  /** The firm's own texts: what they speak well of, they promise. */
  readonly firmTexts?: Iterable<PostInput> | AsyncIterable<PostInput>
  /** Reads the texts; a detector for English when absent. */
  readonly detector?: Classifier
  /** Finds touchpoints, signals and sources; the English explainer by default. */
  readonly explainer?: ReasonFinder
  /** True: posts that cannot be read are left out instead of ending the run. */
  readonly skipBad?: boolean
  /** Ends the run early, with the signal's reason as the error. */
  readonly signal?: AbortSignalLike
}

const KINDS: Kinds<MeasureClaimsOptions> = {
  claims: anArray('an array of claims'),
  ownedAsClaims: A_FLAG,
  confidence: A_NUMBER,
  method: A_TEXT,
  calibration: AN_OBJECT,
  replicates: A_NUMBER,
  seed: A_NUMBER,
  dates: A_DATE_ORDER,
  firmTexts: AN_ITERABLE,
  detector: A_DETECTOR,
  explainer: A_REASON_FINDER,
  skipBad: A_FLAG,
  signal: A_SIGNAL,
}

/**
 * Puts what the firm says beside what its customers tell. Every post is read for its reasons, which takes
 * longer than classifying; memory grows with brands and touchpoints, never with the posts.
 *
 * @param posts posts or bare texts; those whose voice is earned are the experience
 * @throws PostError for the first post or text that cannot be read, unless `skipBad`
 * @throws ClaimError for a claim that is none
 * @throws RangeError, TypeError for options out of range
 * @example
 * const claims = [{ claim: '80 % get superior service', share: 0.8, label: 'satisfied+delighted' }]
 * const { rows } = await measureClaims(posts, { claims })
 * rows[0].gap // { value: 0.35…, low: 0.26…, high: 0.44…, p, adjustedP }
 */
export async function measureClaims(
  posts: Iterable<PostInput> | AsyncIterable<PostInput>,
  options: MeasureClaimsOptions = {},
): Promise<ClaimReport> {
  checkArgument('measureClaims', 'posts', posts, AN_ITERABLE)
  checkOptions('measureClaims', options, KINDS)
  const detector = options.detector ?? createDetector()
  const { dates, explainer, skipBad = false } = options
  const triage = createTriage(detector, { explainAbove: 0, ...(explainer && { explainer }) })
  const counts = createClaims({ model: detector.model })
  // Options out of range should fail before hours of reading, not after.
  counts.report(options)
  const read = async (
    inputs: Iterable<PostInput> | AsyncIterable<PostInput>,
    name: string,
    add: typeof counts.addPost,
  ): Promise<void> => {
    let index = 0
    for await (const input of inputs) {
      options.signal?.throwIfAborted()
      try {
        const post: Post = checkPost(input, `${name}[${index}]`, dates ? { dates } : {})
        const classification = detector.classify(post.text)
        const isRead = triage.standsFor(post.text, classification) > 0
        add(post, classification, isRead ? await triage.reasons(post.text) : NO_REASONS)
      } catch (error) {
        if (!(skipBad && error instanceof PostError)) throw error
      }
      index++
    }
  }
  await read(options.firmTexts ?? [], 'firmTexts', counts.addFirmText)
  await read(posts, 'posts', counts.addPost)
  return counts.report(options)
}

/** Of a text in which the model knows nothing; it is in no figure. */
const NO_REASONS: PostReasons = { signals: [], touchpoints: [], source: 'earned' }
