import { createDetector } from '../detector'
import { POST_FIELDS } from '../post'
import { toCsv } from '../report/csv'
import { toHtml } from '../report/html'
import { toTerminal } from '../report/terminal'
import type { Confidence } from '../stats/interval'
import { createTailMeter } from '../tails/meter'
import type { TailReport } from '../tails/report'
import { type Output, openOutput } from './output'
import { startProgress } from './progress'
import { type ReadingOptions, readAll, readOptions } from './reading'

/** The options of `delight measure`. */
export interface MeasureCommandOptions extends ReadingOptions {
  readonly by: readonly string[]
  readonly furthest: number
  readonly confidence: Confidence
  readonly json?: string
  readonly html?: string
  readonly csv?: string
  readonly title?: string
}

/** `delight measure`: the report of all posts, on the terminal and in the files asked for. */
export async function measure(
  paths: readonly string[],
  options: MeasureCommandOptions,
): Promise<void> {
  const detector = createDetector()
  const by = options.by.map((names) => names.split(',').map((name) => name.trim()))
  const meter = createTailMeter({ model: detector.model, by, furthest: options.furthest })
  const writers = [
    [options.json, (report: TailReport) => `${JSON.stringify(report, null, 2)}\n`],
    [
      options.html,
      (report: TailReport) => toHtml(report, options.title ? { title: options.title } : {}),
    ],
    [options.csv, toCsv],
  ] as const
  const outputs: (readonly [Output, (report: TailReport) => string])[] = []
  const progress = await startProgress(paths)
  try {
    for (const [place, write] of writers) {
      if (place !== undefined) outputs.push([await openOutput(place), write])
    }
    const reading = readOptions(options, ownColumns(by))
    for await (const { posts, bad } of readAll(
      paths,
      reading,
      options.skipBad ?? false,
      progress,
    )) {
      for (const { post, row } of posts) meter.add(post, detector.classify(post.text), row)
      for (let i = 0; i < bad; i++) meter.addUnread()
    }
    progress.stop()
    const report = meter.report({ confidence: options.confidence })
    for (const [output, write] of outputs) await output.write(write(report))
    for (const [output] of outputs) await output.commit()
    if (![options.json, options.html, options.csv].includes('-')) await summarise(report)
  } catch (error) {
    progress.stop()
    for (const [output] of outputs) await output.discard()
    throw error
  }
}

async function summarise(report: TailReport): Promise<void> {
  const { isTTY, columns } = process.stdout
  const color = (isTTY && !process.env.NO_COLOR) || Boolean(process.env.FORCE_COLOR)
  const output = await openOutput('-')
  await output.write(toTerminal(report, { color, width: Math.min(100, columns ?? 80) }))
  await output.commit()
}

/** The columns to group by that are no field of a post, and so have to be in the files. */
function ownColumns(by: readonly (readonly string[])[]): string[] {
  const fields: readonly string[] = POST_FIELDS
  return by.flat().filter((name) => !fields.includes(name) && !name.startsWith('time:'))
}
