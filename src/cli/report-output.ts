import { toCsv } from '../report/csv'
import { toHtml } from '../report/html'
import { toTerminal } from '../report/terminal'
import type { Confidence } from '../stats/interval'
import type { TailMeter } from '../tails/meter'
import type { TailReport } from '../tails/report'
import { type Output, openOutput } from './output'

/** Where a command that reports writes its report to. */
export interface ReportOutputOptions {
  readonly confidence: Confidence
  readonly json?: string
  readonly html?: string
  readonly csv?: string
  readonly partial?: string
  readonly title?: string
}

/** The places of a report, opened before the work begins, written when it is done. */
export interface ReportOutput {
  write(meter: TailMeter): Promise<void>
  discard(): Promise<void>
}

/**
 * Opens all places that a report is to be written to, so that a place that cannot be written ends
 * the run at its start. Without a place that is the standard output, the summary is printed there.
 */
export async function openReportOutput(options: ReportOutputOptions): Promise<ReportOutput> {
  const title = options.title === undefined ? {} : { title: options.title }
  const forms: readonly [string | undefined, (report: TailReport, meter: TailMeter) => string][] = [
    [options.json, (report) => `${JSON.stringify(report, null, 2)}\n`],
    [options.html, (report) => toHtml(report, title)],
    [options.csv, (report) => toCsv(report)],
    [options.partial, (_, meter) => `${JSON.stringify(meter)}\n`],
  ]
  const outputs: (readonly [Output, (report: TailReport, meter: TailMeter) => string])[] = []
  const discard = async (): Promise<void> => {
    for (const [output] of outputs) await output.discard()
  }
  try {
    for (const [place, form] of forms) {
      if (place !== undefined) outputs.push([await openOutput(place), form])
    }
    if (!forms.some(([place]) => place === '-')) outputs.push([await openOutput('-'), summary])
  } catch (error) {
    await discard()
    throw error
  }
  return {
    async write(meter) {
      const report = meter.report({ confidence: options.confidence })
      for (const [output, form] of outputs) await output.write(form(report, meter))
      for (const [output] of outputs) await output.commit()
    },
    discard,
  }
}

function summary(report: TailReport): string {
  const { isTTY, columns } = process.stdout
  const color = (isTTY && !process.env.NO_COLOR) || Boolean(process.env.FORCE_COLOR)
  return toTerminal(report, { color, width: Math.min(100, columns ?? 80) })
}
