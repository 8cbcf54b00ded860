import {
  A_FUNCTION,
  A_NUMBER,
  AN_ITERABLE,
  checkArgument,
  checkOptions,
  type Kinds,
} from '../arguments/options'
import { type Classification, classificationAt } from '../classification'
import { type CheckOptions, checkPost, type Post, PostError, type PostInput } from '../post'
import { datesOf } from '../tails/list-dates'
import { A_DATE_ORDER, A_SIGNAL } from '../tails/option-kinds'
import { inOrder, openPool } from './pool'

/** How many posts are classified on many cores. */
export interface ClassifyAllOptions extends CheckOptions {
  /** How many workers, 1 … 256; as many as there are cores when absent. */
  readonly workers?: number
  /** Posts a batch, 1 … 100,000; 500 when absent. */
  readonly batch?: number
  /** Told of each post that is not one; without it the first such post is thrown. */
  readonly onBad?: (error: PostError) => void
  /** Ends the work early, with the signal's reason as the error. */
  readonly signal?: AbortSignal
}

/** A post and where it lies. */
export interface ClassifiedPost {
  readonly post: Post
  readonly classification: Classification
}

const KINDS: Kinds<ClassifyAllOptions> = {
  workers: A_NUMBER,
  batch: A_NUMBER,
  dates: A_DATE_ORDER,
  onBad: A_FUNCTION,
  signal: A_SIGNAL,
}
const BATCH = 500
const MOST_BATCH = 100_000

/**
 * Classifies posts on many cores: in the order given, with the numbers of one thread to the bit,
 * and reading only as far ahead as the workers need.
 *
 * @param posts posts or bare texts, from an array, an iterable or an async iterable
 * @throws PostError for the first post that is not one, unless `onBad`
 * @throws RangeError, TypeError for options out of range or unknown, and for what is no iterable of posts
 * @example
 * for await (const { post, classification } of classifyAll(readPosts(['posts.csv']))) {
 *   console.log(post.id, classification.label)
 * }
 */
export async function* classifyAll(
  posts: Iterable<PostInput> | AsyncIterable<PostInput>,
  options: ClassifyAllOptions = {},
): AsyncGenerator<ClassifiedPost> {
  checkArgument('classifyAll', 'posts', posts, AN_ITERABLE)
  checkOptions('classifyAll', options, KINDS)
  const { signal, batch = BATCH } = options
  if (!Number.isInteger(batch) || batch < 1 || batch > MOST_BATCH) {
    throw new RangeError(`batch: expected a whole number from 1 to ${MOST_BATCH}, got ${batch}`)
  }
  signal?.throwIfAborted()
  const pool = await openPool(options.workers)
  try {
    const batches = checked(posts, batch, options)
    const work = async (posts: readonly Post[]) => ({
      posts,
      columns: await pool.classify(
        { texts: posts.map((post) => post.text), fingerprints: false },
        signal,
      ),
    })
    for await (const { posts, columns } of inOrder(batches, work, 2 * pool.workers)) {
      for (const [i, post] of posts.entries()) {
        signal?.throwIfAborted()
        yield { post, classification: classificationAt(columns, i) }
      }
    }
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    await pool.close()
  }
}

/** Checked posts in batches. A bad post is thrown only after all before it have been passed on. */
async function* checked(
  posts: Iterable<PostInput> | AsyncIterable<PostInput>,
  size: number,
  options: ClassifyAllOptions,
): AsyncGenerator<Post[]> {
  const checks = datesOf(posts, options.dates)
  let batch: Post[] = []
  let index = 0
  for await (const input of posts) {
    try {
      batch.push(checkPost(input, `posts[${index}]`, checks))
    } catch (error) {
      if (!(error instanceof PostError)) throw error
      if (!options.onBad) {
        if (batch.length > 0) yield batch
        throw error
      }
      options.onBad(error)
    }
    index++
    if (batch.length >= size) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
