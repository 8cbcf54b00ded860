import { stat } from 'node:fs/promises'
import { createDetector } from '../detector'
import { openOutput } from './output'
import { startProgress } from './progress'
import { type ReadingOptions, readAll, readOptions } from './reading'

/** The options of `delight classify`. */
export interface ClassifyOptions extends ReadingOptions {
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
  const reading = readOptions(options)
  const skipBad = options.skipBad ?? false
  const output = await openOutput(place)
  const twice = place === '-' && !skipBad && (await allFiles(paths))
  const progress = await startProgress(twice ? [...paths, ...paths] : paths)
  try {
    if (twice) for await (const _ of readAll(paths, reading, skipBad, progress));
    for await (const { posts } of readAll(paths, reading, skipBad, progress)) {
      let lines = ''
      for (const { post, number } of posts) {
        const { label, spectrum, tail, score, probabilities, evidence } = detector.classify(
          post.text,
        )
        const line = {
          id: post.id ?? String(number),
          label,
          spectrum,
          tail,
          score,
          probabilities,
          evidence,
        }
        lines += `${JSON.stringify(line)}\n`
      }
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

async function allFiles(paths: readonly string[]): Promise<boolean> {
  const statuses = await Promise.all(
    paths.map((path) => (path === '-' ? null : stat(path).catch(() => null))),
  )
  return statuses.every((status) => status?.isFile())
}
