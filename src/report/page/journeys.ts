import type { FullReport } from '../../normal/against-normal'
import type { CustomerShare } from '../../normal/journey-figures'
import type { JourneyPlace } from '../../normal/journey-places'
import type { JourneyReport } from '../../normal/journey-report'
import { escapeHtml } from '../escape'
import { DASH, type Figures, oneLine } from '../figures'
import { aboutJourneys, journeyOutcomes } from '../journey-tables'
import { journeyFindings, journeyPlace } from '../journey-words'
import { type Axis, changeAxis, shareAxis } from './axis'
import type { PageContext } from './context'
import { findings } from './findings'
import { section } from './section'
import { table } from './table'
import { WHISKER_WIDTH, whiskerScale, whiskers } from './whisker'

const MOST_ROWS = 12
const LONGEST_NAME = 60

/** Where customers fall, rise, are won back and leave, from one experience to the next. */
export function journeys({ normal }: FullReport, { figures }: PageContext): string {
  const found = normal?.journeys
  if (!found) return ''
  const told = journeyFindings(found, figures)
  return section(
    'Journeys: where customers fall, rise, come back and leave',
    '<p>The posts of each customer in the order of time show where experiences go down, where they go up, and who comes back or leaves.</p>',
    told.length === 0 ? '' : findings(told, () => ''),
    outcomes(found, figures),
    moves('Where the line falls and rises: touchpoints', found.touchpoints, journeyPlace, figures),
    moves('Where the line falls and rises: channels', found.channels, plain, figures),
    leaving(found.touchpoints, figures),
    pairs(found, figures),
    ways(found, figures),
    `<p class="soft">${escapeHtml(aboutJourneys({ ...found, weighted: null }, figures))}</p>`,
  )
}

function plain(channel: string): string {
  return oneLine(channel, LONGEST_NAME)
}

function outcomes(found: JourneyReport, figures: Figures): string {
  const known = journeyOutcomes(found).flatMap(([what, share]) => (share ? [{ what, share }] : []))
  if (known.length === 0) return ''
  const axis = shareAxis([1], WHISKER_WIDTH)
  return table(
    'What became of customers',
    [
      { head: 'of customers who' },
      { head: 'on a scale', kind: 'picture', below: whiskerScale(axis) },
      { head: 'share', kind: 'figure' },
      { head: 'so many', kind: 'figure' },
    ],
    known.map(({ what, share }) => [
      escapeHtml(what),
      whiskers([{ ...share, kind: 'neutral' }], axis),
      about(share, figures),
      many(share, figures),
    ]),
  )
}

/** The places that customers came to from a step before, with the mean change as dots and whiskers. */
function moves(
  caption: string,
  places: readonly JourneyPlace[],
  nameOf: (name: string) => string,
  figures: Figures,
): string {
  const axis = changeAxis(WHISKER_WIDTH)
  const rows = places.flatMap((place) => moveRow(place, nameOf, axis, figures)).slice(0, MOST_ROWS)
  if (rows.length === 0) return ''
  return table(
    `${caption} (labels of the line, from the step before)`,
    [
      { head: 'where' },
      { head: 'on a scale', kind: 'picture', below: whiskerScale(axis, (tick) => signed(tick)) },
      { head: 'change', kind: 'figure' },
      { head: 'fell', kind: 'figure' },
      { head: 'rose', kind: 'figure' },
      { head: 'customers', kind: 'figure' },
    ],
    rows,
  )
}

function moveRow(
  { name, change, falls, rises }: JourneyPlace,
  nameOf: (name: string) => string,
  axis: Axis,
  figures: Figures,
): string[][] {
  if (change === null) return []
  const kind = change.high < 0 ? 'outraged' : change.low > 0 ? 'delighted' : 'neutral'
  return [
    [
      escapeHtml(nameOf(name)),
      whiskers([{ share: change.mean, low: change.low, high: change.high, kind }], axis),
      `${figures.signed(change.mean)} <span class="soft">${figures.signedInterval(change)}</span>`,
      figures.percent(falls?.share ?? null),
      figures.percent(rises?.share ?? null),
      figures.count(change.of),
    ],
  ]
}

/** The touchpoints where any customer said that they leave, the surest first. */
function leaving(places: readonly JourneyPlace[], figures: Figures): string {
  const known = places
    .flatMap(({ name, leaves }) => (leaves && leaves.count > 0 ? [{ name, leaves }] : []))
    .sort((a, b) => b.leaves.low - a.leaves.low)
    .slice(0, MOST_ROWS)
  if (known.length === 0) return ''
  const axis = shareAxis(
    known.map(({ leaves }) => leaves.high),
    WHISKER_WIDTH,
  )
  return table(
    'Where customers say that they leave',
    [
      { head: 'where' },
      { head: 'on a scale', kind: 'picture', below: whiskerScale(axis) },
      { head: 'say so', kind: 'figure' },
      { head: 'so many', kind: 'figure' },
    ],
    known.map(({ name, leaves }) => [
      escapeHtml(journeyPlace(name)),
      whiskers([{ ...leaves, kind: 'outraged' }], axis),
      about(leaves, figures),
      many(leaves, figures),
    ]),
  )
}

function pairs({ channelPairs }: JourneyReport, figures: Figures): string {
  if (channelPairs.length === 0) return ''
  return table(
    'The same customers in two channels',
    [
      { head: 'channels' },
      { head: 'on the same side of neutral in both', kind: 'figure' },
      { head: 'second less first, in labels', kind: 'figure' },
      { head: 'customers', kind: 'figure' },
    ],
    channelPairs
      .slice(0, MOST_ROWS)
      .map(({ channels, alike, difference, customers }) => [
        escapeHtml(channels.map(plain).join(', ')),
        about(alike, figures),
        `${figures.signed(difference.mean)} <span class="soft">${figures.signedInterval(difference)}</span>`,
        figures.count(customers),
      ]),
  )
}

function ways({ transitions }: JourneyReport, figures: Figures): string {
  if (transitions.length === 0) return ''
  return table(
    'Ways from touchpoint to touchpoint, the surest to lead out first',
    [
      { head: 'way' },
      { head: 'fell', kind: 'figure' },
      { head: 'rose', kind: 'figure' },
      { head: 'said to leave', kind: 'figure' },
      { head: 'fell silent', kind: 'figure' },
      { head: 'customers', kind: 'figure' },
    ],
    transitions
      .slice(0, MOST_ROWS)
      .map(({ from, to, falls, rises, leaves, silent, customers }) => [
        escapeHtml(`${journeyPlace(from)} → ${journeyPlace(to)}`),
        about(falls, figures),
        about(rises, figures),
        about(leaves, figures),
        silent === null
          ? DASH
          : `${about(silent, figures)} <span class="soft">of\u00a0${figures.count(silent.of)}</span>`,
        figures.count(customers),
      ]),
  )
}

function about(share: CustomerShare, figures: Figures): string {
  return `${figures.percent(share.share)} <span class="soft">${figures.percentInterval(share)}</span>`
}

/** So many of so many, on one line. */
function many({ count, of }: CustomerShare, figures: Figures): string {
  return `${figures.count(count)}\u00a0of\u00a0${figures.count(of)}`
}

function signed(tick: number): string {
  return tick > 0 ? `+${tick}` : tick < 0 ? `−${-tick}` : '0'
}
