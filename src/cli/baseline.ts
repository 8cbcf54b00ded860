import { classificationAt } from '../classification'
import { createDetector } from '../detector'
import { classifyRead, type WorkersOption } from './classifying'
import { openOutput } from './output'
import { startProgress } from './progress'
import { type PseudonymsOption, pseudonymous } from './pseudonyms'
import type { ReadingOptions } from './reading'
import { savedBaselines } from './saved-baselines'

/** The options of `delight baseline`. */
export interface BaselineCommandOptions extends ReadingOptions, WorkersOption, PseudonymsOption {
  readonly output: string
  readonly add: readonly string[]
}

/** `delight baseline`: what is normal, learned from posts and added to what was saved before. */
export async function baseline(
  paths: readonly string[],
  options: BaselineCommandOptions,
): Promise<void> {
  const detector = createDetector()
  const rename = await pseudonymous(options)
  const baselines = await savedBaselines(options.add, detector.model)
  // To add up what was saved takes no posts; the standard input is then read only where it is named.
  const sources = paths.length === 0 && options.add.length === 0 ? ['-'] : paths
  const output = await openOutput(options.output)
  const progress = await startProgress(sources)
  try {
    for await (const { posts, columns } of classifyRead(sources, options, [], detector, progress)) {
      posts.forEach(({ post }, i) => {
        baselines.add(rename(post), classificationAt(columns, i))
      })
    }
    progress.stop()
    await output.write(`${JSON.stringify(baselines)}\n`)
    await output.commit()
  } catch (error) {
    progress.stop()
    await output.discard()
    throw error
  }
}
