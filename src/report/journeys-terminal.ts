import pc from 'picocolors'
import type { JourneyReport } from '../normal/journey-report'
import { checkJourneys } from './check-report'
import { columnsOf, cut, padTo } from './columns'
import { oneLine } from './figures'
import { aboutJourneys, type JourneyTable, journeyTables } from './journey-tables'
import type { TerminalOptions } from './terminal'
import { wrap } from './wrap'

const LONGEST_NAME = 52
const MOST_LINES = 6

/**
 * A journey report as tables for a terminal. No customer is named.
 *
 * @example console.log(toJourneysTerminal(journeys.report()))
 */
export function toJourneysTerminal(report: JourneyReport, options: TerminalOptions = {}): string {
  checkJourneys('toJourneysTerminal', report)
  const colors = pc.createColors(options.color ?? false)
  const width = Math.max(60, Math.min(200, options.width ?? 80))
  const tables = journeyTables(report).map((table) => {
    const [head = '', ...rows] = tableLines(table)
    return [colors.bold(table.title), colors.dim(head), ...rows].join('\n')
  })
  return `${[wrap(aboutJourneys(report), width, MOST_LINES).join('\n'), ...tables].join('\n\n')}\n`
}

/** The first column is flush left, the figures flush right. */
function tableLines({ heads, rows }: JourneyTable): string[] {
  const shown = [heads, ...rows.map(([name = '', ...cells]) => [oneLine(name, 200), ...cells])].map(
    ([name = '', ...cells]) => [cut(name, LONGEST_NAME), ...cells],
  )
  const widths = heads.map((_, i) => Math.max(...shown.map((cells) => columnsOf(cells[i] ?? ''))))
  return shown.map((cells) =>
    cells
      .map((cell, i) => {
        const width = widths[i] as number
        return i === 0 ? padTo(cell, width) : ' '.repeat(width - columnsOf(cell)) + cell
      })
      .join('  ')
      .trimEnd(),
  )
}
