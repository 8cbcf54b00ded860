import { openOutput } from './output'
import { startProgress } from './progress'
import { type ReadingOptions, readAll, readOptions } from './reading'

/** The options of `delight explain`. */
export interface ExplainOptions extends ReadingOptions {
  readonly output: string
}

/** `delight explain`: a line of JSON for each post, in input order, with what in it says so. */
export async function explain(
  paths: readonly string[],
  { output: place, ...options }: ExplainOptions,
): Promise<void> {
  // Patterns and heads are read only where they are asked for.
  const { createExplainer } = await import('../explainer')
  const explainer = createExplainer()
  const output = await openOutput(place)
  const progress = await startProgress(paths)
  try {
    const skipBad = options.skipBad ?? false
    for await (const { posts } of readAll(paths, readOptions(options), skipBad, progress)) {
      let lines = ''
      for (const { post, number } of posts) {
        const id = post.id ?? String(number)
        lines += `${JSON.stringify({ id, ...explainer.explain(post.text) })}\n`
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
