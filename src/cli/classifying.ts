import { type Command, InvalidArgumentError } from 'commander'
import { type ClassificationColumns, createColumns } from '../classification'
import type { Detector } from '../detector'
import { inOrder, openPool } from '../io/pool'
import type { ReadPost } from '../io/posts'
import type { Progress } from './progress'
import { type ReadBatch, type ReadingOptions, readAll, readOptions } from './reading'

/** The option of the commands that classify on many cores. */
export interface WorkersOption {
  readonly workers: number
}

/** Adds that option. */
export function addWorkersOption(command: Command): Command {
  return command.option(
    '--workers <n>',
    'classify on so many cores beside the one that reads',
    workers,
    1,
  )
}

function workers(value: string): number {
  const number = Number(value)
  if (!/^\d{1,3}$/.test(value) || number < 1 || number > 256) {
    throw new InvalidArgumentError('expected a whole number from 1 to 256')
  }
  return number
}

/** Posts as read, and where each of them lies. */
export interface ClassifiedBatch extends ReadBatch {
  readonly columns: ClassificationColumns
}

/**
 * Reads and classifies all posts, in order, in batches; in this thread, or by workers.
 *
 * @param fingerprints whether what tells texts apart is wanted too
 */
export async function* classifyRead(
  paths: readonly string[],
  options: ReadingOptions & WorkersOption,
  wanted: readonly string[],
  detector: Detector,
  progress: Progress,
  fingerprints = false,
): AsyncGenerator<ClassifiedBatch> {
  const batches = readAll(paths, readOptions(options, wanted), options.skipBad ?? false, progress)
  yield* classifyBatches(batches, options.workers, detector, fingerprints)
}

/** Classifies batches of posts, in order; in this thread, or by workers. */
export async function* classifyBatches<Batch extends ReadBatch>(
  batches: AsyncGenerator<Batch>,
  workers: number,
  detector: Detector,
  fingerprints = false,
): AsyncGenerator<Batch & ClassifiedBatch> {
  if (workers === 1) {
    for await (const batch of batches) {
      const columns = createColumns(batch.posts.length, fingerprints)
      detector.classifyInto(texts(batch.posts), columns)
      yield { ...batch, columns }
    }
    return
  }
  const pool = await openPool(workers)
  try {
    const work = async (batch: Batch): Promise<Batch & ClassifiedBatch> => ({
      ...batch,
      columns: await pool.classify({ texts: texts(batch.posts), fingerprints }),
    })
    yield* inOrder(batches, work, 2 * pool.workers)
  } finally {
    await pool.close()
  }
}

function texts(posts: readonly ReadPost[]): string[] {
  return posts.map(({ post }) => post.text)
}
