import type { CustomerShare, MeanChange } from '../normal/journey-figures'
import type { JourneyPlace } from '../normal/journey-places'
import type { JourneyReport } from '../normal/journey-report'
import { DASH, day, FIGURES, type Figures } from './figures'

/** A table of a journey report; names are those of the user's data. */
export interface JourneyTable {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const figures = FIGURES
const MOST_ROWS = 20

/** What a journey report is of, as a sentence. */
export function aboutJourneys(report: JourneyReport, figures: Figures = FIGURES): string {
  const { customers, allCustomers, from, to, leftOut, fewest, weighted, sample } = report
  const period = from === null ? '' : `, ${day(from)} to ${day(to)}`
  const out =
    leftOut === 0 ? '' : ` ${figures.posts(leftOut)} without customer, time or evidence left out.`
  const sampled =
    sample === 1
      ? ''
      : ` There are too many posts to follow all customers: these are a sample of one in ${figures.count(1 / sample)}.`
  const weighed =
    weighted === null
      ? ''
      : ` ${figures.count(weighted.customers)} customers have a weight, worth ${figures.count(Math.round(weighted.effective))} that weigh the same.`
  return `${figures.count(allCustomers)} customers${period}; ${figures.count(customers)} of them with two posts or more.${out} ${figures.percentage(report.confidence)} intervals; nothing is said on fewer than ${figures.count(fewest)} customers. Who wrote of several brands counts once for each.${weighed}${sampled}`
}

/** The tables of a journey report; those without a row are left out. */
export function journeyTables(report: JourneyReport): JourneyTable[] {
  const tables: JourneyTable[] = [
    {
      title: 'Customers',
      heads: ['of customers who', 'so many', 'share', 'interval'],
      rows: outcomes(report),
    },
    {
      title: 'Customers by weight',
      heads: ['of customers who', 'worth', 'by weight', 'interval'],
      rows: outcomesByWeight(report),
    },
    placeTable('Where the line falls and rises: touchpoints', report.touchpoints),
    placeTable('Where the line falls and rises: channels', report.channels),
    {
      title: 'The same customers in two channels',
      heads: ['channels', 'customers', 'alike', 'second − first', 'interval'],
      rows: report.channelPairs.map(({ channels, customers, alike, difference }) => [
        `${channels[0]}, ${channels[1]}`,
        figures.count(customers),
        figures.percent(alike.share),
        ...meanCells(difference),
      ]),
    },
    {
      title: 'Ways from touchpoint to touchpoint',
      heads: ['way', 'customers', 'fell', 'rose', 'said to leave', 'interval', 'silent'],
      rows: report.transitions.map(({ from, to, customers, falls, rises, leaves, silent }) => [
        `${from} → ${to}`,
        figures.count(customers),
        figures.percent(falls.share),
        figures.percent(rises.share),
        figures.percent(leaves.share),
        figures.percentInterval(leaves),
        silent === null ? DASH : ofSoMany(silent),
      ]),
    },
  ]
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ ...table, rows: table.rows.slice(0, MOST_ROWS) }))
}

/** What became of customers, as who did what and their share; null where too few stand behind it. */
export function journeyOutcomes(
  report: JourneyReport,
): readonly (readonly [string, CustomerShare | null])[] {
  const { days, afterBelow, afterOthers } = report.silence
  return [
    ['fell below and wrote again: came back above neutral', report.recovery],
    ['fell below and wrote again: ended delighted', report.delightedEnding],
    ['told of a failure put right: are delighted', report.toldRecovery],
    ['wrote twice or more: ended lower than they began', report.fell],
    ['wrote twice or more: ended higher', report.rose],
    ['were met in two channels: lay on one side in each', report.consistent],
    ['wrote at all: said that they leave', report.leaves],
    [`fell below: silent for ${days} days`, afterBelow],
    [`did not fall below: silent for ${days} days`, afterOthers],
  ]
}

function outcomes(report: JourneyReport): string[][] {
  return journeyOutcomes(report).map(([what, share]) =>
    share
      ? [
          what,
          `${figures.count(share.count)} of ${figures.count(share.of)}`,
          figures.percent(share.share),
          figures.percentInterval(share),
        ]
      : [what, 'too few', DASH, DASH],
  )
}

/** The same by weight, with how many customers of equal weight would tell as much. */
function outcomesByWeight(report: JourneyReport): string[][] {
  return journeyOutcomes(report).flatMap(([what, share]) => {
    const weighted = share?.weighted
    if (!weighted) return []
    const worth = figures.count(Math.round(weighted.effective))
    return [[what, worth, figures.percent(weighted.share), figures.percentInterval(weighted)]]
  })
}

function placeTable(title: string, places: readonly JourneyPlace[]): JourneyTable {
  return {
    title,
    // Only of those who came from a step before is it known where the line went.
    heads: ['where', 'met', 'said to leave', 'came later', 'change', 'interval', 'fell', 'rose'],
    rows: places.map(({ name, customers, change, falls, rises, leaves }) => [
      name,
      figures.count(customers),
      figures.percent(leaves?.share ?? null),
      change === null ? DASH : figures.count(change.of),
      ...meanCells(change),
      figures.percent(falls?.share ?? null),
      figures.percent(rises?.share ?? null),
    ]),
  }
}

/** A share of fewer customers than the row is of. */
function ofSoMany({ share, of }: CustomerShare): string {
  return `${figures.percent(share)} of ${figures.count(of)}`
}

/** A mean change in labels of the line, and its interval. */
function meanCells(change: MeanChange | null): [string, string] {
  return change ? [figures.signed(change.mean), figures.signedInterval(change)] : [DASH, DASH]
}
