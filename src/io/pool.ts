import { availableParallelism } from 'node:os'
import type { ClassificationColumns } from '../classification'

/** Workers that classify batches of texts, each with a model of its own. */
export interface ClassifierPool {
  readonly workers: number
  /** Classifies a batch of texts; the same numbers as in one thread, to the bit. */
  classify(texts: readonly string[], signal?: AbortSignal): Promise<ClassificationColumns>
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
    classify: (texts, signal) => pool.run(texts, signal ? { signal } : {}),
    close: () => pool.destroy(),
  }
}

/**
 * Does work on items side by side and gives the results in the order of the items. Reads at most
 * `ahead` items beyond the one awaited, so that a slow reader is never flooded. When the items end
 * in an error, it is thrown after the results of all items before it.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = []
  let failure: { readonly error: unknown } | undefined
  try {
    for await (const item of withFailure(items, (error) => (failure = { error }))) {
      const result = work(item)
      // A later item may fail while an earlier one is awaited; it is thrown in its turn.
      result.catch(() => {})
      begun.push(result)
      if (begun.length > ahead) yield await (begun.shift() as Promise<R>)
    }
    while (begun.length > 0) yield await (begun.shift() as Promise<R>)
    if (failure) throw failure.error
  } finally {
    await Promise.allSettled(begun)
  }
}

async function* withFailure<T>(
  items: AsyncIterable<T>,
  onFailure: (error: unknown) => void,
): AsyncGenerator<T> {
  try {
    yield* items
  } catch (error) {
    onFailure(error)
  }
}
