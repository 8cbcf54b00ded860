import {
  A_FLAG,
  A_NUMBER,
  AN_ITERABLE,
  checkArgument,
  checkOptions,
  type Kinds,
  optionsFor,
} from '../arguments/options'
import { type Classifier, createDetector } from '../detector'
import { type CheckOptions, checkPost, PostError, type PostInput } from '../post'
import { datesOf } from '../tails/list-dates'
import { A_DATE_ORDER, A_DETECTOR, A_REASON_FINDER } from '../tails/option-kinds'
import { createTriage, type TriageOptions } from '../tails/triage'
import type { Alert } from './alert'
import { readDetails } from './read-details'
import {
  createTailWatch,
  MOST_LATE,
  tooLate,
  WATCH_DEFAULTS,
  WATCH_KINDS,
  type WatchOptions,
} from './watch'

/** How posts are watched. */
export interface WatchTailsOptions
  extends Omit<WatchOptions, 'model'>,
    CheckOptions,
    Omit<TriageOptions, 'explainOthers'> {
  /** Reads the texts; a detector for English when absent. */
  readonly detector?: Classifier
  /** True: posts that cannot be read are passed over instead of ending the run. */
  readonly skipBad?: boolean
}

/** A function, because bundlers keep what is spread at the top of a module even where nothing uses it. */
function kinds(): Kinds<WatchTailsOptions> {
  const { model: _, ...ofWatch } = WATCH_KINDS
  return {
    ...ofWatch,
    dates: A_DATE_ORDER,
    explainAbove: A_NUMBER,
    explainEvery: A_NUMBER,
    explainer: A_REASON_FINDER,
    detector: A_DETECTOR,
    skipBad: A_FLAG,
  }
}

/**
 * Classifies posts in the order of time and gives the alerts as they come; those posts in a tail are read
 * for their signals and touchpoints too (see {@link TriageOptions}), so that alerts can name what changed.
 * At the end all days are closed. {@link createTailWatch} does the same where a state is to be kept.
 *
 * @param posts posts from an array, an iterable or an async iterable, in the order of time; those that come later
 *   than `lateness` allows are left out
 * @throws PostError for the first post that cannot be read, unless `skipBad`
 * @throws RangeError, TypeError for options out of range
 * @throws RangeError at the end where more than one post in ten came too late: they are not in the order of time
 * @example
 * for await (const { id, changed } of watchTails(posts, { by: 'brand' })) console.log(id, changed)
 */
export async function* watchTails(
  posts: Iterable<PostInput> | AsyncIterable<PostInput>,
  options: WatchTailsOptions = {},
): AsyncGenerator<Alert> {
  checkArgument('watchTails', 'posts', posts, AN_ITERABLE)
  checkOptions('watchTails', options, kinds())
  const { detector = createDetector(), skipBad } = options
  const triage = createTriage(detector, { ...options, explainOthers: 0 })
  const watch = createTailWatch({
    ...optionsFor<WatchOptions>(options, WATCH_KINDS),
    model: detector.model,
  })
  const checks = datesOf(posts, options.dates)
  let index = 0
  let timed = 0
  for await (const input of posts) {
    try {
      const post = checkPost(input, `posts[${index++}]`, checks)
      const classification = detector.classify(post.text)
      if (post.time !== undefined && classification.evidence === 'some') timed++
      const details = await readDetails(post.text, classification, triage)
      yield* watch.add(post, classification, details, input)
    } catch (error) {
      if (!(skipBad && error instanceof PostError)) throw error
    }
  }
  const { late } = watch.leftOut()
  if (late > MOST_LATE * timed) {
    const { lateness = WATCH_DEFAULTS.lateness } = options
    const advice = `sort the posts by time, or allow for later ones with lateness, now ${lateness}`
    throw new RangeError(`watchTails: ${late} of ${timed} posts ${tooLate(advice)}`)
  }
  yield* watch.close()
}
