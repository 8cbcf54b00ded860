import { OUTCOMES } from '../../tails/driver-counts'
import type { Effect, OutcomeDrivers, TouchpointContrast } from '../../tails/drivers'
import type { TailReport } from '../../tails/report'
import { escapeHtml } from '../escape'
import { DASH, type Figures } from '../figures'
import { placeName } from '../places'
import { cautionOf } from '../read-for-reasons'
import type { PageContext } from './context'
import { type Contrast, penaltyReward } from './penalty-reward'
import { section } from './section'
import { table } from './table'

/** A touchpoint in fewer posts is not worth a row. */
const FEWEST = 3
const MOST_TOUCHPOINTS = 12

type Outcome = (typeof OUTCOMES)[number]

/** What the chance is of, as a sentence has it. */
const CHANCE_OF: Readonly<Record<Outcome, string>> = {
  outrage: 'outrage',
  delight: 'delight',
  recommending: 'recommending',
  leaving: 'leaving',
}

/** The heading over an outcome. */
const MEANT: Readonly<Record<Outcome, string>> = {
  outrage: 'What outrages',
  delight: 'What delights',
  recommending: 'What is recommended',
  leaving: 'What makes people leave',
}

const KINDS: Readonly<Record<NonNullable<TouchpointContrast['kind']>, string>> = {
  basic: 'basic: failing harms, excelling is expected',
  delighter: 'delighter: excelling helps, failing is forgiven',
  performance: 'performance: both count',
  indifferent: 'indifferent: neither surely counts',
}

/** Which touchpoints go with outrage, delight, recommending and leaving. Those that could not be told are absent. */
export function drivers(
  { drivers: found, explained }: TailReport,
  { figures }: PageContext,
): string {
  const tables = OUTCOMES.map((outcome) =>
    contrastTable(outcome, found.outcomes[outcome], figures),
  ).filter((one) => one !== '')
  const path = pathTable(found.outcomes.outrage, found.posts, figures)
  if (path === '' && tables.length === 0) return ''
  return section(
    'Where on the path it happens',
    path,
    tables.length > 0
      ? '<p>How much likelier an outcome is where a touchpoint fails, and where it excels, than elsewhere. This is what goes together, not what causes what.</p>' +
          caution(explained)
      : '',
    ...tables,
  )
}

function caution(explained: TailReport['explained']): string {
  const note = cautionOf(explained)
  return note === '' ? '' : `<p>${escapeHtml(note)}</p>`
}

/** How often each touchpoint is spoken of, fails and excels; the same for every outcome. */
function pathTable({ contrasts }: OutcomeDrivers, posts: number, figures: Figures): string {
  const shown = contrasts.filter((one) => one.posts >= FEWEST).slice(0, MOST_TOUCHPOINTS)
  if (shown.length === 0) return ''
  return table(
    `What the ${figures.posts(posts)} read for their reasons speak of`,
    [
      { head: 'touchpoint' },
      { head: 'posts', kind: 'figure' },
      { head: 'where it fails', kind: 'figure' },
      { head: 'where it excels', kind: 'figure' },
    ],
    shown.map((one) => [
      nameOf(one.touchpoint),
      figures.count(one.posts),
      figures.count(one.fails),
      figures.count(one.excels),
    ]),
  )
}

function contrastTable(outcome: Outcome, { contrasts }: OutcomeDrivers, figures: Figures): string {
  const known = contrasts.flatMap(
    ({ touchpoint, penalty, reward, kind, posts }): (Contrast & { posts: number })[] =>
      penalty === null || reward === null || kind === null
        ? []
        : [{ touchpoint, penalty, reward, kind, posts }],
  )
  if (known.length === 0) return ''
  const rows = known.map(({ touchpoint, penalty, reward, kind, posts }) => [
    nameOf(touchpoint),
    effect(penalty, figures),
    effect(reward, figures),
    KINDS[kind],
    figures.count(posts),
  ])
  return `<h3>${MEANT[outcome]}</h3>
${penaltyReward(outcome, known, figures)}
${table(
  `Chance of ${CHANCE_OF[outcome]}, in points`,
  [
    { head: 'touchpoint' },
    { head: 'where it fails', kind: 'figure' },
    { head: 'where it excels', kind: 'figure' },
    { head: 'kind' },
    { head: 'posts', kind: 'figure' },
  ],
  rows,
)}`
}

function nameOf(touchpoint: string): string {
  return escapeHtml(placeName(touchpoint))
}

function effect({ value, low, high }: Effect, { points }: Figures): string {
  return `${points(value)} <span class="soft">${points(low)} ${DASH} ${points(high)}</span>`
}
