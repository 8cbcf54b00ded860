import { classificationAt } from '../classification'
import { createDetector } from '../detector'
import { POST_FIELDS, type PostField } from '../post'
import { createTailMeter } from '../tails/meter'
import { createTriage } from '../tails/triage'
import { fingerprintAt } from '../text/fingerprint-columns'
import { classifyRead, type WorkersOption } from './classifying'
import { covering } from './covering'
import { type ExplainEveryOption, explainEveryOf } from './explain-every'
import { hiding } from './hiding'
import { type NormalOptions, openNormal } from './normal'
import { startProgress } from './progress'
import type { PseudonymsOption } from './pseudonyms'
import { openReportOutput, type ReportOutputOptions } from './report-output'
import { openWeighing, type WeighingOptions } from './weighing'

/** The options of `delight measure`. */
export interface MeasureCommandOptions
  extends WeighingOptions,
    WorkersOption,
    ExplainEveryOption,
    NormalOptions,
    PseudonymsOption,
    ReportOutputOptions {
  readonly by: readonly string[]
  readonly furthest: number
  readonly explainAbove: number
}

/** `delight measure`: the report of all posts, on the terminal and in the files asked for. */
export async function measure(
  paths: readonly string[],
  options: MeasureCommandOptions,
): Promise<void> {
  const detector = createDetector()
  const by = options.by.map((names) => names.split(',').map((name) => name.trim()))
  const { furthest, explainAbove, workers } = options
  const { explainEvery, explainOthers } = await explainEveryOf(paths, options)
  const triage = createTriage(detector, { explainAbove, explainEvery, explainOthers })
  const meter = createTailMeter({
    model: detector.model,
    by,
    furthest,
    explainAbove,
    explainEvery,
    explainOthers,
  })
  const { reading, weigh, tell } = await openWeighing(options)
  const normal = await openNormal(options, detector)
  const hide = await hiding(options)
  const isPart = options.partial !== undefined
  const cover = await covering(options, by.flat(), isPart)
  const output = await openReportOutput(options, detector.model)
  const progress = await startProgress(paths)
  try {
    const how = { ...reading, workers, isPart, fields: postFields(by) }
    const wanted = ownColumns(by)
    for await (const batch of classifyRead(paths, how, wanted, detector, progress, true)) {
      for (const [i, { post, row }] of batch.posts.entries()) {
        const classification = classificationAt(batch.columns, i)
        const standsFor = triage.standsFor(post.text, classification)
        const isRead = standsFor > 0 || normal?.needsReasons(post, classification)
        const reasons = isRead ? await triage.reasons(post.text) : undefined
        const shown = cover.post(hide(weigh(post)))
        const words =
          batch.columns.fingerprints && shown.text === post.text
            ? fingerprintAt(batch.columns.fingerprints, i, post.text)
            : undefined
        meter.add(
          shown,
          classification,
          cover.row(row),
          reasons && standsFor > 0 ? { ...reasons, standsFor } : undefined,
          words,
        )
        normal?.add(shown, classification, reasons, row)
      }
      for (let i = 0; i < batch.bad; i++) meter.addUnread()
    }
    progress.stop()
    tell()
    await output.write(meter, normal)
  } catch (error) {
    progress.stop()
    await output.discard()
    throw error
  }
}

/** The fields of posts that are grouped by. */
function postFields(by: readonly (readonly string[])[]): PostField[] {
  const keys = by.flat().map((key) => (key.startsWith('time:') ? 'time' : key))
  return POST_FIELDS.filter((field) => keys.includes(field))
}

/** The columns to group by that are no field of a post, and so have to be in the files. */
function ownColumns(by: readonly (readonly string[])[]): string[] {
  const fields: readonly string[] = POST_FIELDS
  return by.flat().filter((name) => !fields.includes(name) && !name.startsWith('time:'))
}
