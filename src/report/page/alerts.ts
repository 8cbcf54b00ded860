import type { Alert } from '../../normal/alert'
import type { Measure } from '../../normal/usual'
import { alertsTold, notTold } from '../alerts-told'
import { escapeHtml } from '../escape'
import { day, oneLine } from '../figures'
import type { Later } from '../later-words'
import { alertWords } from './alert-words'
import type { PageContext } from './context'

/** So many alerts are shown: the latest. */
const MOST_ALERTS = 8
const MOST_POSTS = 2
const QUOTED = 200
const LONGEST_NAME = 80

/** What alerts of each kind do not say. */
const MEASURED: readonly { readonly measure: Measure; readonly note: string }[] = [
  {
    measure: 'share',
    note: 'They go by the share of each day’s posts that lies in a tail, so more posts of every kind raise none. Shares here are plain counts of what the model reads; those above may be corrected for its errors.',
  },
  {
    measure: 'count',
    note: 'They go by how many posts of a tail there are a day, so a tail can rise while its share of all posts does not.',
  },
]

/** The alerts that are shown, in the order of their days. */
export function alertsShown(alerts: readonly Alert[]): readonly Alert[] {
  return [...alertsTold(alerts)]
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .slice(-MOST_ALERTS)
}

/** Alerts as a numbered list: which way, since when, what changed, and the posts to read first. */
export function alertList(
  shown: readonly Alert[],
  all: readonly Alert[],
  later: Later,
  { figures }: PageContext,
): string {
  const untold = notTold(all)
  const rest = untold === '' ? '' : `\n<p class="soft">Not told: ${untold}.</p>`
  if (shown.length === 0) return rest === '' ? '' : `<h3>Alerts</h3>${rest}`
  const items = shown.map((alert) => {
    const { about, group, said, changed } = alertWords(alert, figures, later)
    const of = group === '' ? '' : ` (${escapeHtml(oneLine(group, LONGEST_NAME))})`
    const arrow = alert.kind === 'ended' ? '' : alert.direction === 'rise' ? '▲ ' : '▼ '
    const change = changed === '' ? '' : `<br><span class="soft">${escapeHtml(changed)}.</span>`
    return `<li><b class="${alert.tail}">${arrow}${about}</b>${of} ${escapeHtml(said)}.${change}${quotes(alert)}</li>`
  })
  const left = alertsTold(all).length - shown.length
  const before =
    left > 0
      ? `\n<p class="soft">${figures.count(left)} earlier ${left === 1 ? 'alert is' : 'alerts are'} not shown here.</p>`
      : ''
  const notes = MEASURED.filter(({ measure }) => shown.some((alert) => alert.measure === measure))
  const about = notes.map(({ note }) => `<p class="soft">${note}</p>\n`).join('')
  return `<h3>Alerts</h3>\n${about}<ol>${items.join('\n')}</ol>${before}${rest}`
}

function quotes({ read, kind, direction }: Alert): string {
  if (kind === 'ended') return ''
  const first = direction === 'rise' ? 'Read first' : 'The last of them'
  return read
    .slice(0, MOST_POSTS)
    .map(({ text, id, time }, i) => {
      const notes = [id, day(time)].filter((note) => note !== null).join(' · ')
      const about =
        notes === '' ? '' : ` <span class="soft">${escapeHtml(oneLine(notes, LONGEST_NAME))}</span>`
      return `<p>${i === 0 ? `<span class="soft">${first}:</span> ` : ''}<q>${escapeHtml(oneLine(text, QUOTED))}</q>${about}</p>`
    })
    .join('')
}
