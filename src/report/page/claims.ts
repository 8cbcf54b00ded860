import type { FullReport } from '../../normal/against-normal'
import type { ClaimRow } from '../../normal/claim-report'
import {
  byWeight,
  claimFindings,
  claimNotes,
  claimSide,
  claimWords,
  postsBehind,
  SURE,
  surelyDiffers,
  textsBehind,
} from '../claim-words'
import { escapeHtml } from '../escape'
import { DASH, type Figures, oneLine } from '../figures'
import { type Axis, shareAxis } from './axis'
import type { PageContext } from './context'
import { dumbbell } from './dumbbell'
import { findings } from './findings'
import { section } from './section'
import { table } from './table'
import { WHISKER_WIDTH, whiskerScale } from './whisker'

const LONGEST_CLAIM = 160
const MOST_ROWS = 30
const MOST_TOLD = 3
const SIDES = { over: 'outraged', under: 'delighted' } as const
const DIFFERS = '≠'

/** What the firm says beside what its customers tell. */
export function claims({ normal }: FullReport, { figures }: PageContext): string {
  const found = normal?.claims
  if (!found || found.rows.length === 0) return ''
  const shown = found.rows.slice(0, MOST_ROWS)
  const told = claimFindings(found, figures, MOST_TOLD)
  const axis = shareAxis(
    shown.flatMap(({ claimed, experienced }) => [claimed.high, experienced.high]),
    WHISKER_WIDTH,
  )
  const left = found.rows.length - shown.length
  return section(
    'Claims against experience',
    `<p>${summary(found.rows, figures)}</p>`,
    told.length === 0
      ? ''
      : findings(told, (i) => {
          const { side } = told[i]!
          return side === null ? '' : SIDES[side]
        }),
    table(
      'What is claimed (◇), what the earned posts of customers show (●, with its interval), and the gap',
      [
        { head: 'claim' },
        { head: 'on a scale', kind: 'picture', below: whiskerScale(axis) },
        { head: 'claimed', kind: 'figure' },
        { head: 'experienced', kind: 'figure' },
        { head: 'gap', kind: 'figure' },
      ],
      shown.map((row) => cells(row, axis, figures)),
    ),
    left > 0 ? `<p class="soft">${figures.count(left)} more are not shown here.</p>` : '',
    found.rows.some(surelyDiffers)
      ? `<p class="soft">${DIFFERS} Surely differs from what customers tell (adjusted p ≤ ${SURE}, and an interval without 0).</p>`
      : '',
    `<p class="soft">${escapeHtml(claimNotes({ ...found, estimation: null }, figures).join(' '))}</p>`,
  )
}

/** How many claims promise more than customers tell. */
function summary(rows: readonly ClaimRow[], { count }: Figures): string {
  const compared = rows.filter(({ gap }) => gap !== null)
  const over = compared.filter((row) => claimSide(row) === 'over').length
  const under = compared.filter((row) => claimSide(row) === 'under').length
  if (compared.length === 0) return 'Too few posts of customers speak of what is claimed.'
  const of = `Of ${count(compared.length)} ${compared.length === 1 ? 'claim' : 'claims'} that can be compared with what customers tell`
  const parts = [
    `<b class="outraged">${count(over)} surely ${over === 1 ? 'promises' : 'promise'} more</b> than customers find`,
    under === 0
      ? ''
      : `<b class="delighted">${count(under)} surely ${under === 1 ? 'promises' : 'promise'} less</b>`,
  ]
  return `${of}, ${parts.filter((part) => part !== '').join(', ')}. A promise that the deed contradicts is what gets told.`
}

function cells(row: ClaimRow, axis: Axis, figures: Figures): string[] {
  const { claim, claimed, experienced, gap } = row
  const [share, ...rest] = byWeight(row, figures)
  const side = claimSide(row)
  const kind = side === null ? 'neutral' : SIDES[side]
  const looked = escapeHtml(claimWords(row))
  const name =
    claim === null
      ? `${looked} <span class="soft">${claimed.of === null ? 'stated' : `its texts promise it (${textsBehind(claimed.of, figures)})`}</span>`
      : `“${escapeHtml(oneLine(claim, LONGEST_CLAIM))}” <span class="soft">${looked}</span>`
  const interval = (one: { readonly low: number; readonly high: number }): string =>
    `<span class="soft">${figures.percentInterval(one)}</span>`
  return [
    name,
    experienced.share === null
      ? ''
      : dumbbell(claimed, { ...experienced, share: experienced.share, kind }, axis),
    `${figures.percent(claimed.share)}${claimed.of === null ? '' : ` ${interval(claimed)}`}`,
    experienced.share === null
      ? DASH
      : `${figures.percent(experienced.share)} ${interval(experienced)} ${soft(postsBehind(row, figures))}${share === undefined ? '' : ` ${soft(`by weight ${share}`)} ${soft(rest.join(', '))}`}`,
    gap === null
      ? `too few ${row.tooFew === 'both' ? 'of both' : row.tooFew}`
      : `${figures.points(gap.value)}${surelyDiffers(row) ? ` <b class="${kind}">${DIFFERS}</b>` : ''} <span class="soft">${figures.pointsInterval(gap)}</span>`,
  ]
}

function soft(words: string): string {
  return `<span class="soft">${words}</span>`
}
