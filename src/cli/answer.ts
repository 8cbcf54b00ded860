import { stat } from 'node:fs/promises'
import { openOutput } from './output'
import { type Progress, startProgress } from './progress'
import { type ReadingOptions, readOptions, readQuietly } from './reading'

/**
 * Writes what `answer` says of the posts. Files are checked to their end before the first line is
 * written, so that a bad row leaves no half of an answer; a stream cannot be read twice and is answered
 * as it comes.
 *
 * @param place a file, or `-` for the standard output
 * @param before reads the posts once before the first is answered, in the place of the check
 */
export async function writeAnswer(
  paths: readonly string[],
  place: string,
  options: ReadingOptions,
  answer: (progress: Progress) => AsyncIterable<string>,
  before?: (progress: Progress) => Promise<void>,
): Promise<void> {
  const output = await openOutput(place)
  const checks = place === '-' && !options.skipBad && (await allFiles(paths))
  const twice = before !== undefined || checks
  const progress = await startProgress(twice ? [...paths, ...paths] : paths)
  try {
    if (before) await before(progress)
    else if (checks) await check(paths, options, progress)
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
  const rows = readQuietly(paths, readOptions(options), false, progress)
  while (!(await rows.next()).done);
}

/** Whether all are files, which can be read twice. */
export async function allFiles(paths: readonly string[]): Promise<boolean> {
  const statuses = await Promise.all(
    paths.map((path) => (path === '-' ? null : stat(path).catch(() => null))),
  )
  return statuses.every((status) => status?.isFile())
}
