import { stat } from 'node:fs/promises'
import { classificationAt } from '../classification'
import { createDetector } from '../detector'
import { readBatches } from '../io/posts'
import { PostError } from '../post'
import { classifyRead, type WorkersOption } from './classifying'
import { openOutput } from './output'
import { type Progress, startProgress } from './progress'
import { type ReadingOptions, readOptions } from './reading'

/** The options of `delight classify`. */
export interface ClassifyOptions extends ReadingOptions, WorkersOption {
  readonly output: string
}

/**
 * `delight classify`: a line of JSON for each post, in input order. Files are checked to their end
 * before the first line is written, so that a bad row leaves no half of an answer; a stream cannot
 * be read twice and is answered as it comes. A post without an id is called by its row's number.
 */
export async function classify(
  paths: readonly string[],
  { output: place, ...options }: ClassifyOptions,
): Promise<void> {
  const detector = createDetector()
  const output = await openOutput(place)
  const twice = place === '-' && !options.skipBad && (await allFiles(paths))
  const progress = await startProgress(twice ? [...paths, ...paths] : paths)
  try {
    if (twice) await check(paths, options, progress)
    for await (const { posts, columns } of classifyRead(paths, options, [], detector, progress)) {
      let lines = ''
      posts.forEach(({ post, number }, i) => {
        const id = post.id ?? String(number)
        lines += `${JSON.stringify({ id, ...classificationAt(columns, i) })}\n`
      })
      if (lines !== '') await output.write(lines)
    }
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
