import { classificationAt } from '../classification'
import { createDetector } from '../detector'
import { writeAnswer } from './answer'
import { classifyRead, type WorkersOption } from './classifying'
import type { Progress } from './progress'
import type { ReadingOptions } from './reading'

/** The options of `delight classify`. */
export interface ClassifyOptions extends ReadingOptions, WorkersOption {
  readonly output: string
}

/**
 * `delight classify`: a line of JSON for each post, in input order. A post without an id is called by
 * its row's number.
 */
export async function classify(
  paths: readonly string[],
  { output, ...given }: ClassifyOptions,
): Promise<void> {
  const detector = createDetector()
  const options = { ...given, inTurn: true }
  await writeAnswer(paths, output, options, async function* (progress: Progress) {
    for await (const { posts, columns } of classifyRead(paths, options, [], detector, progress)) {
      let lines = ''
      posts.forEach(({ post, number }, i) => {
        const id = post.id ?? String(number)
        lines += `${JSON.stringify({ id, ...classificationAt(columns, i) })}\n`
      })
      yield lines
    }
  })
}
