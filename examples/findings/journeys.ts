import type { CustomerShare, JourneyPlace } from 'delight-detector'
import type { Corpus } from './corpus.ts'
import { list, name, paragraphs, plain, type Section, share, table } from './words.ts'

const FEWEST = 5
const MOST_ROWS = 8

/** Where customers fall, are won back, and leave. */
export function journeySection({ normal }: Corpus): Section {
  const title = 'Journeys'
  const report = normal.journeys
  if (report === null) {
    return {
      title,
      body: 'The posts do not say which customer wrote them, so nobody can be followed. A column `customer` (hashed, if you like) is all it takes.',
      first: [],
    }
  }
  const outcomes: readonly (readonly [string, CustomerShare | null])[] = [
    ['Of customers who fell below and wrote again, came back above neutral', report.recovery],
    ['Of the same, ended delighted', report.delightedEnding],
    ['Of those who told of a failure put right, are delighted', report.toldRecovery],
    ['Of those met in two channels, lay on the same side in each', report.consistent],
    ['Of all, said that they leave', report.leaves],
    [
      `Of those who fell below, wrote no more for ${report.silence.days} days`,
      report.silence.afterBelow,
    ],
    ['Of the others', report.silence.afterOthers],
  ]
  const known = outcomes.flatMap(([what, found]) =>
    found ? `${what}: ${found.count} of ${found.of}, ${share(found)}` : [],
  )
  const moved = report.touchpoints.filter(({ change }) => change !== null).slice(0, MOST_ROWS)
  const ways = report.transitions.slice(0, MOST_ROWS)
  return {
    title,
    body: paragraphs(
      `${report.allCustomers} customers, ${report.customers} of them with two posts or more; nothing is said on fewer than ${report.fewest}.`,
      list(known),
      moved.length === 0
        ? ''
        : `Where the line falls and rises, in labels from the step before:\n\n${table(
            ['touchpoint', 'customers', 'change', 'fell', 'said to leave'],
            moved.map(placeRow),
          )}`,
      ways.length === 0
        ? ''
        : `Ways that customers went, those that lead out first:\n\n${table(
            ['from', 'to', 'customers', 'fell', 'said to leave'],
            ways.map(({ from, to, customers, falls, leaves }) => [
              name(plain(from)),
              name(plain(to)),
              String(customers),
              share(falls),
              share(leaves),
            ]),
          )}`,
    ),
    first: [
      ...moved
        .filter(({ change }) => change !== null && change.high < 0)
        .slice(0, 1)
        .map(
          ({ name: place, change }) =>
            `**Walk the path to ${name(plain(place))} yourself**: customers who come there fall by ${Math.abs(change?.mean ?? 0).toFixed(1)} labels (${Math.abs(change?.high ?? 0).toFixed(1)} to ${Math.abs(change?.low ?? 0).toFixed(1)}).`,
        ),
      ...leaving(report.touchpoints),
    ],
  }
}

function placeRow({ name: place, customers, change, falls, leaves }: JourneyPlace): string[] {
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
  return [
    name(plain(place)),
    String(customers),
    change ? `${signed(change.mean)} (${signed(change.low)} to ${signed(change.high)})` : 'too few',
    falls ? share(falls) : 'too few',
    leaves ? share(leaves) : 'too few',
  ]
}

/** The touchpoint where surely the most customers say that they leave, where any surely do. */
function leaving(places: readonly JourneyPlace[]): string[] {
  const [most] = places
    .filter(({ leaves }) => leaves !== null && leaves.count >= FEWEST)
    .sort((a, b) => (b.leaves?.low ?? 0) - (a.leaves?.low ?? 0))
  return most?.leaves
    ? [
        `**Ask who leaves at ${name(plain(most.name))}**: ${share(most.leaves)} of those met there say so.`,
      ]
    : []
}
