import { availableParallelism } from 'node:os'
import type { ClassificationColumns } from '../classification'

/** What a worker is told to do. */
export interface ClassifyTask {
  readonly texts: readonly string[]
  /** Whether the fingerprints of the texts are wanted too. */
  readonly fingerprints: boolean
}

/** Workers that classify batches of texts, each with a model of its own. */
export interface ClassifierPool {
  readonly workers: number
  /** Classifies a batch of texts; the same numbers as in one thread, to the bit. */
  classify(task: ClassifyTask, signal?: AbortSignal): Promise<ClassificationColumns>
  /** Ends the workers. */
  close(): Promise<void>
}

/**
 * Starts workers.
 *
 * @param workers how many, 1 … 256; as many as there are cores when absent
 * @throws RangeError for another number
 */
export async function openPool(workers = availableParallelism()): Promise<ClassifierPool> {
  if (!Number.isInteger(workers) || workers < 1 || workers > 256) {
    throw new RangeError(`workers: expected a whole number from 1 to 256, got ${workers}`)
  }
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  })
  return {
    workers,
    classify: (task, signal) => pool.run(task, signal ? { signal } : {}),
    close: () => pool.destroy(),
  }
}

/**
 * Does work on items side by side and gives the results in the order of the items, each as soon as it is
 * its turn and done, also while the next item is still to come. Reads at most `ahead` items beyond the one
 * awaited, so that a slow reader is never flooded. When the items end in an error, it is thrown after the
 * results of all items before it.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]()
  const begun: Promise<R>[] = []
  let coming: Promise<Coming<T>> | null = nextOf(iterator)
  let failure: { readonly error: unknown } | null = null
  try {
    while (coming !== null || begun.length > 0) {
      const [oldest] = begun
      const next = coming !== null && begun.length <= ahead ? coming : null
      const came = await Promise.race([
        ...(next ? [next] : []),
        ...(oldest ? [doneOf(oldest)] : []),
      ])
      if (came === DONE) {
        begun.shift()
        yield await (oldest as Promise<R>)
      } else if ('item' in came) {
        const result = work(came.item)
        // A later item may fail while an earlier one is awaited; it is thrown in its turn.
        result.catch(() => {})
        begun.push(result)
        coming = nextOf(iterator)
      } else {
        failure = came.failure
        coming = null
      }
    }
    if (failure) throw failure.error
  } finally {
    // Not awaited while an item is still to come: it may be long in coming.
    const ended = iterator.return?.()
    if (coming === null) await ended
    await Promise.allSettled(begun)
  }
}

/** The next item, or the end of them, which may be an error. */
type Coming<T> = { readonly item: T } | { readonly failure: { readonly error: unknown } | null }

async function nextOf<T>(iterator: AsyncIterator<T>): Promise<Coming<T>> {
  try {
    const { done, value } = await iterator.next()
    return done ? { failure: null } : { item: value }
  } catch (error) {
    return { failure: { error } }
  }
}

const DONE = Symbol('done')

async function doneOf(result: Promise<unknown>): Promise<typeof DONE> {
  await result.catch(() => {})
  return DONE
}
