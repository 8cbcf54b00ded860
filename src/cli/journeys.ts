import { classificationAt, probabilityList } from '../classification'
import { createDetector } from '../detector'
import { createJourneys } from '../normal/journeys'
import { toJourneysMarkdown } from '../report/journeys-markdown'
import { toJourneysTerminal } from '../report/journeys-terminal'
import type { Confidence } from '../stats/interval'
import { classifyRead, type WorkersOption } from './classifying'
import { type Output, openOutput } from './output'
import { startProgress } from './progress'
import { type PseudonymsOption, pseudonymous } from './pseudonyms'
import { summaryOptions } from './report-output'
import { openWeighing, type WeighingOptions } from './weighing'

/** The options of `delight journeys`. */
export interface JourneysCommandOptions extends WeighingOptions, WorkersOption, PseudonymsOption {
  readonly fewest: number
  readonly silence: number
  readonly confidence: Confidence
  readonly json?: string
  readonly markdown?: string
}

/** `delight journeys`: where customers rise, fall, are won back and leave. */
export async function journeys(
  paths: readonly string[],
  options: JourneysCommandOptions,
): Promise<void> {
  const detector = createDetector()
  const rename = await pseudonymous(options)
  const { reading, weigh, tell } = await openWeighing(options)
  const { fewest, silence, confidence } = options
  const followed = createJourneys({ fewest, silence })
  const json = options.json === undefined ? null : await openOutput(options.json)
  const markdown = options.markdown === undefined ? null : await openOutput(options.markdown)
  const shown = options.json === '-' || options.markdown === '-' ? null : await openOutput('-')
  const outputs = [json, markdown, shown].filter((output): output is Output => output !== null)
  const progress = await startProgress(paths)
  try {
    const { createEnglishExplainer } = await import('../signals/english-explainer')
    const explainer = createEnglishExplainer()
    const how = { ...reading, workers: options.workers }
    for await (const { posts, columns } of classifyRead(paths, how, [], detector, progress)) {
      posts.forEach(({ post }, i) => {
        const classification = classificationAt(columns, i)
        // Only posts with a customer and a time are a step of a journey.
        const isStep = post.customer !== undefined && post.time !== undefined
        const found =
          isStep &&
          classification.evidence === 'some' &&
          explainer.explain(post.text, probabilityList(classification))
        const details = found && {
          signals: found.signals.map(({ name }) => name),
          touchpoints: found.touchpoints.map(({ name }) => name),
        }
        followed.add(rename(weigh(post)), classification, details || {})
      })
    }
    progress.stop()
    tell()
    const report = followed.report({ confidence })
    await json?.write(`${JSON.stringify(report, null, 2)}\n`)
    await markdown?.write(toJourneysMarkdown(report))
    await shown?.write(toJourneysTerminal(report, summaryOptions()))
    for (const output of outputs) await output.commit()
  } catch (error) {
    progress.stop()
    for (const output of outputs) await output.discard()
    throw error
  }
}
