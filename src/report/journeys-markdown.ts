import type { JourneyReport } from '../normal/journey-report'
import { checkJourneys } from './check-report'
import { escapeMarkdown } from './escape'
import { oneLine } from './figures'
import { aboutJourneys, journeyTables } from './journey-tables'
import { markdownTable } from './markdown-table'

const LONGEST_NAME = 100

/**
 * A journey report as short Markdown: a table of what became of customers, and where the line falls and
 * rises. Every name is escaped; no customer is named.
 *
 * @example writeFileSync('journeys.md', toJourneysMarkdown(journeys.report()))
 */
export function toJourneysMarkdown(report: JourneyReport): string {
  checkJourneys('toJourneysMarkdown', report)
  const tables = journeyTables(report).map(({ title, heads, rows }) => {
    const shown = rows.map(([name = '', ...cells]) => [
      escapeMarkdown(oneLine(name, LONGEST_NAME)),
      ...cells,
    ])
    return `### ${title}\n\n${markdownTable(heads, shown)}`
  })
  return `${['## Journeys', aboutJourneys(report), ...tables].join('\n\n')}\n`
}
