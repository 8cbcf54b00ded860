import { show } from '../arguments/show'
import type { Explainer, Explanation } from '../explainer'
import { InputError } from '../io/input-error'
import type { OwnPattern } from '../signals/own'
import { writeAnswer } from './answer'
import { mayColor } from './color'
import { openOutput } from './output'
import type { Progress } from './progress'
import { readText } from './read-text'
import { type ReadingOptions, readAll, readOptions } from './reading'

/** How an explanation may be written. */
export const EXPLANATION_FORMATS = ['json', 'markdown', 'terminal', 'html'] as const

/** The options of `delight explain`. */
export interface ExplainOptions extends ReadingOptions {
  readonly output: string
  /** One text, instead of files. */
  readonly say?: string
  /** A file of the user's own patterns. */
  readonly patterns?: string
  /** Put what tells of a person as [name], [phone] …, in ids too; offsets are those in the text so made. */
  readonly redact?: boolean
  readonly as?: (typeof EXPLANATION_FORMATS)[number]
}

/** `delight explain`: why each post lies where it lies, in input order. */
export async function explain(
  paths: readonly string[],
  { output: place, say, patterns, redact, as, ...given }: ExplainOptions,
): Promise<void> {
  if (say !== undefined && paths.some((path) => path !== '-')) {
    throw new InputError(
      '--say',
      `expected a text in the place of files, got ${paths.join(', ')} too`,
    )
  }
  const explainer = await explainerWith(patterns)
  const form = await formOf(as ?? (say === undefined ? 'json' : 'terminal'))
  const show = redact
    ? (await import('../report/redact-explanation')).redactExplanation
    : (text: string, explanation: Explanation) => ({ text, explanation })
  const hideId = redact ? (await import('../redact/redact')).redact : (id: string) => id
  const write = (text: string, id: string): string => {
    const shown = show(text, explainer.explain(text))
    return form(shown.explanation, shown.text, id)
  }
  if (say !== undefined) {
    const output = await openOutput(place)
    await output.write(write(say, '1'))
    await output.commit()
    return
  }
  const options = { ...given, inTurn: true }
  const skipBad = options.skipBad ?? false
  await writeAnswer(paths, place, options, async function* (progress: Progress) {
    for await (const { posts } of readAll(paths, readOptions(options), skipBad, progress))
      yield posts
        .map(({ post, number }) => write(post.text, hideId(post.id ?? String(number))))
        .join('')
  })
}

type Form = (explanation: Explanation, text: string, id: string) => string

async function formOf(format: (typeof EXPLANATION_FORMATS)[number]): Promise<Form> {
  if (format === 'json')
    return (explanation, _, id) => `${JSON.stringify({ id, ...explanation })}\n`
  if (format === 'html') {
    const { toHighlightedHtml } = await import('../report/highlight')
    return (explanation, text) => `<p>${toHighlightedHtml(text, explanation)}</p>\n`
  }
  const written = await import('../report/explanation-text')
  if (format === 'markdown')
    return (explanation, text) => `${written.explanationToMarkdown(text, explanation)}\n`
  const color = mayColor()
  return (explanation, text) => `${written.explanationToTerminal(text, explanation, { color })}\n`
}

/** An explainer with the user's own patterns; they are read only where explaining is asked for. */
async function explainerWith(path: string | undefined): Promise<Explainer> {
  const { createExplainer } = await import('../explainer')
  if (path === undefined) return createExplainer()
  const { PatternError } = await import('../signals/pattern')
  try {
    return createExplainer({ patterns: await readPatterns(path) })
  } catch (error) {
    if (error instanceof PatternError) throw new InputError(path, error.message)
    throw error
  }
}

async function readPatterns(path: string): Promise<OwnPattern[]> {
  const text = await readText(path)
  let patterns: unknown
  try {
    patterns = JSON.parse(text)
  } catch (error) {
    throw new InputError(path, `expected JSON, ${(error as Error).message}`)
  }
  if (Array.isArray(patterns)) return patterns as OwnPattern[]
  throw new InputError(path, `patterns: expected an array, got ${show(patterns)}`)
}
