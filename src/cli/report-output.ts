import type { FullReport } from '../normal/against-normal'
import type { NormalMeter } from '../normal/normal-meter'
import { toCsv } from '../report/csv'
import { type HtmlOptions, toHtml } from '../report/html'
import { toMarkdown } from '../report/markdown'
import { type TerminalOptions, toTerminal } from '../report/terminal'
import type { TailMeter } from '../tails/meter'
import type { ReportOptions } from '../tails/report'
import { mayColor } from './color'
import { type EstimationOptions, fitting, reportOptions } from './estimation-options'
import { type Output, openOutput } from './output'
import { tellStrange } from './strange-claims'

/** Where a command that reports writes its report to. */
export interface ReportOutputOptions extends EstimationOptions {
  readonly json?: string
  readonly html?: string
  readonly markdown?: string
  readonly csv?: string
  readonly partial?: string
  readonly title?: string
  readonly locale?: string
  /** Put what tells of a person in quoted posts as [name], [phone] … */
  readonly redact?: boolean
  /** False: quote no post. */
  readonly quotes: boolean
}

type Form = (report: FullReport) => string | Promise<string>

/** The places of a report, opened before the work begins, written when it is done. */
export interface ReportOutput {
  /** Writes what was counted, and how it stands against what is normal where that was looked at. */
  write(meter: TailMeter, normal?: NormalMeter | null): Promise<void>
  discard(): Promise<void>
}

/**
 * Opens all places that a report is to be written to, so that a place that cannot be written ends
 * the run at its start. The summary is printed, unless the standard output is one of the places, or the
 * counts of a part were asked for.
 *
 * @param model the model that classifies, where it is known before the work begins
 */
export async function openReportOutput(
  options: ReportOutputOptions,
  model: string | null,
): Promise<ReportOutput> {
  const estimation = await reportOptions(options, model)
  const shown = {
    ...(options.title !== undefined && { title: options.title }),
    ...(options.locale !== undefined && { locale: options.locale }),
  }
  const forms: readonly [string | undefined, Form][] = [
    [options.json, (report) => `${JSON.stringify(report, null, 2)}\n`],
    [options.html, (report) => page(report, shown)],
    [options.markdown, (report) => toMarkdown(report, shown)],
    [options.csv, toCsv],
  ]
  const outputs: (readonly [Output, Form])[] = []
  let partial: Output | undefined
  const discard = async (): Promise<void> => {
    for (const [output] of outputs) await output.discard()
    await partial?.discard()
  }
  try {
    if (options.partial !== undefined) partial = await openOutput(options.partial)
    for (const [place, form] of forms) {
      if (place !== undefined) outputs.push([await openOutput(place), form])
    }
    const silent = options.partial !== undefined || forms.some(([place]) => place === '-')
    if (!silent) outputs.push([await openOutput('-'), summary])
  } catch (error) {
    await discard()
    throw error
  }
  return {
    async write(meter, normal = null) {
      await partial?.write(`${JSON.stringify(meter)}\n`)
      // Parts are many; a report of each would cost more than reading the posts.
      const report =
        outputs.length > 0
          ? await quoting(await fitting(options, () => full(meter, normal, estimation)), options)
          : null
      if (report?.normal?.claims) tellStrange(report.normal.claims)
      for (const [output, form] of outputs) if (report) await output.write(await form(report))
      for (const [output] of outputs) await output.commit()
      await partial?.commit()
    },
    discard,
  }
}

function full(meter: TailMeter, normal: NormalMeter | null, options: ReportOptions): FullReport {
  const report = meter.report(options)
  return normal ? { ...report, normal: normal.report(options) } : report
}

/** The report with its quotes as asked for; what redacts is loaded only here. */
async function quoting(report: FullReport, options: ReportOutputOptions): Promise<FullReport> {
  if (options.quotes && !options.redact) return report
  const { redactReport, withoutQuotes } = await import('../report/redact-report')
  return options.quotes ? redactReport(report) : withoutQuotes(report)
}

/** The page, with the evidence marked; what finds it is loaded only here. */
async function page(report: FullReport, options: HtmlOptions): Promise<string> {
  const { createExplainer } = await import('../explainer')
  return toHtml(report, { ...options, explain: createExplainer().explain })
}

function summary(report: FullReport): string {
  return toTerminal(report, summaryOptions())
}

/** How a summary is drawn on the standard output. */
export function summaryOptions(): TerminalOptions {
  return { color: mayColor(), width: Math.min(100, process.stdout.columns ?? 80) }
}
