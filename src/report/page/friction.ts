import type { FrictionKind } from '../../tails/friction'
import type { TailReport } from '../../tails/report'
import { escapeHtml } from '../escape'
import { DASH, type Figures, oneLine } from '../figures'
import {
  FEWEST_SHOWN,
  frictionBase,
  frictionFindings,
  frictionName,
  frictionsShown,
} from '../friction-words'
import { placeName } from '../places'
import { type Axis, shareAxis } from './axis'
import type { PageContext } from './context'
import { findings } from './findings'
import { section } from './section'
import { shownWhere } from './shown-where'
import { table } from './table'
import { WHISKER_WIDTH, whiskerScale, whiskers } from './whisker'

/** So many are told as sentences; the table has all. */
const MOST_TOLD = 3
const MOST_PLACES = 2
const LONGEST_ID = 40

/** What makes the path hard for customers, ranked by its share of the negative posts. */
export function friction(report: TailReport, { figures, explain }: PageContext): string {
  const found = report.friction
  const shown = frictionsShown(found)
  if (shown.length === 0) return ''
  const axis = shareAxis(
    shown.map(({ negative }) => negative.high),
    WHISKER_WIDTH,
  )
  return section(
    'Friction: what makes it hard',
    findings(frictionFindings(found, figures, MOST_TOLD), () => 'outraged'),
    table(
      'Friction by its share of the negative posts (outraged and dissatisfied)',
      [
        { head: 'friction' },
        { head: 'on a scale', kind: 'picture', below: whiskerScale(axis) },
        { head: 'of the negative', kind: 'figure' },
        { head: 'of the outraged', kind: 'figure' },
        { head: 'times as often as in other posts', kind: 'figure' },
        { head: 'where' },
      ],
      shown.map((kind) => row(kind, axis, figures)),
    ),
    rest(found.kinds, figures),
    `<p class="soft">${frictionBase(report, figures)}</p>`,
    quotes(shown, explain),
  )
}

function row(kind: FrictionKind, axis: Axis, figures: Figures): string[] {
  const { negative, outraged, lift, touchpoints } = kind
  const share = (one: FrictionKind['negative']): string =>
    `${figures.percent(one.share)} <span class="soft">${figures.percentInterval(one)}</span>`
  return [
    escapeHtml(frictionName(kind)),
    whiskers([{ ...negative, share: negative.share ?? 0, kind: 'outraged' }], axis),
    share(negative),
    share(outraged),
    lift === null ? DASH : times(lift, figures),
    places(touchpoints.slice(0, MOST_PLACES), figures),
  ]
}

function places(touchpoints: FrictionKind['touchpoints'], { count, posts }: Figures): string {
  return touchpoints
    .map(({ touchpoint, ofFriction }, i) => {
      const last = i === touchpoints.length - 1
      return `${escapeHtml(placeName(touchpoint))} ${(last ? posts : count)(ofFriction.count)}`
    })
    .join(', ')
}

/** Where no other post shows it, only the lower bound is known. */
function times({ value, low, high }: NonNullable<FrictionKind['lift']>, figures: Figures): string {
  if (value === null || high === null) return low > 1 ? `over ${figures.times(low)}` : DASH
  return `${figures.times(value)} <span class="soft">${figures.times(low)} ${DASH} ${figures.times(high)}</span>`
}

/** What was seen too seldom for a row, so that its absence tells nothing wrong. */
function rest(kinds: readonly FrictionKind[], { count }: Figures): string {
  const few = kinds.filter(({ negative }) => negative.count < FEWEST_SHOWN)
  if (few.length === 0) return ''
  const said = few.map(
    (kind) => `${frictionName(kind).toLowerCase()} (${count(kind.negative.count)})`,
  )
  return `<p class="soft">In fewer than ${count(FEWEST_SHOWN)} posts: ${escapeHtml(said.join(', '))}.</p>`
}

/** The examples, each where it shows the friction; what would be quoted alike twice is quoted once. */
function quotes(kinds: readonly FrictionKind[], explain: PageContext['explain']): string {
  const known = new Set<string>()
  const items = kinds.flatMap((kind) => {
    const quoted = kind.examples.flatMap(({ text, id }) => {
      const quote = shownWhere(text, kind.name, explain)
      if (known.has(quote)) return []
      known.add(quote)
      const from =
        id === null ? '' : ` <span class="soft">${escapeHtml(oneLine(id, LONGEST_ID))}</span>`
      return [`<br><q>${quote}</q>${from}`]
    })
    return quoted.length === 0
      ? []
      : [`<li><b>${escapeHtml(frictionName(kind))}</b>${quoted.join('')}</li>`]
  })
  return items.length === 0
    ? ''
    : `<h3>What they say: of each, the posts furthest out</h3>\n<ul>${items.join('\n')}</ul>`
}
