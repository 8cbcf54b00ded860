import type { FullReport } from '../../normal/against-normal'
import { FEWEST_OTHERS, type NewsItem, type NewsReport } from '../../normal/news-report'
import { TAILS, type Tail } from '../../spectrum'
import { escapeHtml } from '../escape'
import { day, oneLine } from '../figures'
import { toHighlightedHtml } from '../highlight'
import { against, NEWS_SIDES, newsItems, newsPeriod, noNews, oneIn } from '../news-words'
import { placeName } from '../places'
import type { PageContext } from './context'
import { section } from './section'

const LONGEST_NOTE = 60

/** The posts that depart furthest from what is normal for the trade, the firm or the customer. */
export function news({ normal }: FullReport, context: PageContext): string {
  const found = normal?.news
  if (!found) return ''
  const sides = [...TAILS].reverse().map((tail) => side(found, tail, context))
  if (sides.every((one) => one === '')) return ''
  const { figures } = context
  return section(
    'News: what departs from normal',
    `<p>A post is news when it is rare for the trade, the firm or the customer that it comes from. These are the rarest ${escapeHtml(newsPeriod(found, figures))}: what others will retell first.</p>`,
    ...sides,
    `<p class="soft">Each is held against the other posts of its trade, firm or customer, here and in the baselines; one that names no trade against the others that name none. “One in” is what these lead one to expect, not a count: the share among them is drawn towards the other posts of the next wider group, and at last of all trades, the more the fewer they are (each says how many). Of fewer than ${figures.count(FEWEST_OTHERS)} nothing is said: too few to tell whether it is so rare. Only posts whose label is likelier right than wrong (${figures.count(found.posts.delighted)} delighted, ${figures.count(found.posts.outraged)} outraged). A bit is a halving: 3 bits are one post in 8, and less is no news.</p>`,
  )
}

function side(found: NewsReport, tail: Tail, context: PageContext): string {
  const quotes = newsItems(found, tail).map((item) => quote(item, tail, context))
  const none = noNews(found, tail, context.figures)
  if (quotes.length === 0 && none === '') return ''
  const said = quotes.length > 0 ? quotes.join('\n') : `<p>${capital(escapeHtml(none))}.</p>`
  return `<h3>${NEWS_SIDES[tail]}</h3>\n${said}`
}

function quote(item: NewsItem, tail: Tail, { figures, explain }: PageContext): string {
  const { id, text, time } = item.post
  const quoted = explain ? toHighlightedHtml(text, explain(text)) : escapeHtml(text)
  const notes = [
    `${figures.times(item.bits)} bits`,
    against(item, figures),
    `${figures.count(100 * item.post.probability)} % likely ${tail}`,
    item.brand,
    item.touchpoint === null ? null : placeName(item.touchpoint),
    day(time),
    id,
  ]
  const about = notes
    .flatMap((note) => (note === null ? [] : [escapeHtml(oneLine(note, LONGEST_NOTE))]))
    .join(' · ')
  return `<blockquote class="${tail}"><p><b class="${tail}">${capital(escapeHtml(oneIn(item, tail, figures)))}.</b></p><p>${quoted}</p><footer>${about}</footer></blockquote>`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
