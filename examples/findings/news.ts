import type { NewsItem, NewsReport, Tail } from 'delight-detector'
import type { Corpus } from './corpus.ts'
import { day, list, name, paragraphs, plain, quote, type Section } from './words.ts'

/** What more than one post in eight is, is no news: 3 bits. */
const NEWS = 3
const MOST_OF_NO_NEWS = 2
const DAY_MS = 86_400_000

/** The posts of the last week that are most news, against the trade, the firm and the customer. */
export function newsSection(corpus: Corpus): Section | null {
  const { news } = corpus.normal
  if (news === null) return null
  const side = (heading: string, tail: Tail): string => {
    const items = news.items[tail]
    const [most] = items
    if (!most) return `${heading}: nothing ${tail} of which enough is known.`
    const all = items.map((item) => told(item, tail, corpus))
    if (most.bits >= NEWS) return `${heading}:\n\n${list(all)}`
    return `${heading}: no news, since ${oneIn(most)} is expected to be ${tail} anyway. The posts that say most:\n\n${list(all.slice(0, MOST_OF_NO_NEWS))}`
  }
  return {
    title: TITLES.get(news.days) ?? 'The news',
    body: paragraphs(
      `${periodOf(news)}; “one in” is how rare such a post is expected to be there, by at least 30 other posts: these, on top of the counts that ship for some trades. Posts whose label is unsure are left out.`,
      side('Above what was expected', 'delighted'),
      side('Below what was expected', 'outraged'),
    ),
    first: [],
  }
}

const TITLES = new Map<number | null, string>([
  [7, 'The news of the week'],
  [30, 'The news of the month'],
])

function periodOf({ days, to }: NewsReport): string {
  if (days === null || to === null) return 'Of all posts'
  return `${day(new Date(Date.parse(to) - days * DAY_MS).toISOString())} to ${day(to)}`
}

/** "one in 64 for telecom". */
function oneIn({ bits, level, name: called }: NewsItem): string {
  const where =
    called !== null
      ? name(called)
      : ({ customer: 'this customer', industry: 'posts that name no trade' }[level as string] ??
        'all posts together')
  return `one in ${Math.round(2 ** bits)} for ${where}`
}

function told(item: NewsItem, tail: Tail, { explain, names }: Corpus): string {
  const { post, bits, touchpoint } = item
  const departs = explain(post.text)
    .deviatesFrom.map(({ name }) => name)
    .join(' and ')
  const says = departs
    ? ` The text itself says that it departs from what is usual for the ${departs}.`
    : ''
  const about = [post.id, post.time && day(post.time), touchpoint && plain(touchpoint)]
    .filter((part) => part !== null)
    .map((part) => name(String(part)))
  return `**${bits.toFixed(1)} bits** (${oneIn(item)} is expected to be ${tail}): ${quote(post.text, names)} ${about.join(', ')}.${says}`
}
