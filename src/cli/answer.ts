import { stat } from 'node:fs/promises'
import { readBatches } from '../io/posts'
import { PostError } from '../post'
import { openOutput } from './output'
import { type Progress, startProgress } from './progress'
import { type ReadingOptions, readOptions } from './reading'

/**
 * Writes what `answer` says of the posts. Files are checked to their end before the first line is
 * written, so that a bad row leaves no half of an answer; a stream cannot be read twice and is answered
 * as it comes.
 *
 * @param place a file, or `-` for the standard output
 */
export async function writeAnswer(
  paths: readonly string[],
  place: string,
  options: ReadingOptions,
  answer: (progress: Progress) => AsyncIterable<string>,
): Promise<void> {
  const output = await openOutput(place)
  const twice = place === '-' && !options.skipBad && (await allFiles(paths))
  const progress = await startProgress(twice ? [...paths, ...paths] : paths)
  try {
    if (twice) await check(paths, options, progress)
    for await (const lines of answer(progress)) if (lines !== '') await output.write(lines)
    await output.commit()
  } catch (error) {
    await output.discard()
    throw error
  } finally {
    progress.stop()
  }
}

async function check(
  paths: readonly string[],
  options: ReadingOptions,
  progress: Progress,
): Promise<void> {
  const onRead = (bytes: number): void => progress.read(bytes)
  for await (const batch of readBatches(paths, { ...readOptions(options), onRead })) {
    for (const item of batch) if (item instanceof PostError) throw item
  }
}

async function allFiles(paths: readonly string[]): Promise<boolean> {
  const statuses = await Promise.all(
    paths.map((path) => (path === '-' ? null : stat(path).catch(() => null))),
  )
  return statuses.every((status) => status?.isFile())
}
