import { optionsFor } from '../arguments/options'
import type { FullReport } from '../normal/against-normal'
import { type HtmlOptions, toHtmlFragment } from './html'
import { MARKDOWN_KINDS, type MarkdownOptions, toMarkdown } from './markdown'
import { type Shown, shown } from './shown'
import { toTerminal } from './terminal'

/** How a report is shown. */
export type ShowReportOptions = HtmlOptions

/**
 * A report that shows itself in a notebook: as HTML where the kernel can, else as Markdown or plain text.
 *
 * @example showReport(report) // the last line of a cell in Deno's kernel
 * @example tslab.display.html(showReport(report).html) // tslab
 */
export function showReport(report: FullReport, options: ShowReportOptions = {}): Shown {
  return shown(
    toHtmlFragment(report, options),
    toMarkdown(report, optionsFor<MarkdownOptions>(options, MARKDOWN_KINDS)),
    toTerminal(report),
  )
}
