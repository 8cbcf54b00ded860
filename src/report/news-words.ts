import { FEWEST_OTHERS, type NewsItem, type NewsReport } from '../normal/news-report'
import { TAILS, type Tail } from '../spectrum'
import { day, type Figures, oneLine } from './figures'
import type { Finding } from './friction-words'

/** What more than one post in eight is, is no news. */
const NEWS_BITS = 3
const LONGEST_NAME = 60
const QUOTED = 160

/** On which side of what was expected a tail lies. */
export const NEWS_SIDES: Readonly<Record<Tail, string>> = {
  outraged: 'Below what was expected',
  delighted: 'Above what was expected',
}

/** The posts of a tail that are news, by others enough to say so, whatever report they come from. */
export function newsItems(report: NewsReport, tail: Tail): readonly NewsItem[] {
  return toldOf(report, tail).filter(({ bits }) => bits >= NEWS_BITS)
}

function toldOf({ items }: NewsReport, tail: Tail): readonly NewsItem[] {
  return items[tail].filter(({ others }) => others >= FEWEST_OTHERS)
}

/**
 * "one in 130 posts about Larkwing is expected to be delighted": what the others lead one to expect, not what was
 * counted among them. It never says more than what the post was held against.
 */
export function oneIn({ bits, level, name }: NewsItem, tail: Tail, figures: Figures): string {
  const one = `one in ${figures.count(2 ** bits)}`
  const called = name === null ? '' : oneLine(name, LONGEST_NAME)
  const of = {
    all: 'of all posts',
    industry: name === null ? 'of the posts that name no trade' : `posts of its trade (${called})`,
    brand: `posts about ${called}`,
    customer: 'posts of this customer',
  }
  return `${one} ${of[level]} is expected to be ${tail}`
}

/** How many others that is known from: "against 21 others". */
export function against({ others }: NewsItem, figures: Figures): string {
  return `against ${figures.count(others)} ${others === 1 ? 'other' : 'others'}`
}

/** Why nothing of a tail is news: what is not rare, or what too little is known of; nothing where there was no post at all. */
export function noNews(report: NewsReport, tail: Tail, figures: Figures): string {
  const [most] = toldOf(report, tail)
  if (most === undefined) {
    return report.posts[tail] === 0
      ? ''
      : `too little is known to say what ${tail} post is news: none has ${figures.count(FEWEST_OTHERS)} others of its trade, firm or customer beside it`
  }
  return most.bits >= NEWS_BITS
    ? ''
    : `nothing ${tail} is news: even the rarest is usual enough (${oneIn(most, tail, figures)})`
}

/** The days that news is of: "in the 30 days up to 2026-09-23". */
export function newsPeriod({ days, to }: NewsReport, figures: Figures): string {
  if (days === null) return 'among all posts'
  return `in the ${figures.count(days)} days up to ${day(to)}`
}

/** The news of each tail with the post that is most of all, the delighted first. */
export function newsFindings(news: NewsReport, figures: Figures): Finding[] {
  return [...TAILS].reverse().flatMap((tail): Finding[] => {
    const [most] = newsItems(news, tail)
    const none = noNews(news, tail, figures)
    if (most === undefined) return none === '' ? [] : [{ about: NEWS_SIDES[tail], said: none }]
    const { id, text } = most.post
    const from = id === null ? '' : ` (${oneLine(id, LONGEST_NAME)})`
    return [
      {
        about: NEWS_SIDES[tail],
        said: `${oneIn(most, tail, figures)}, ${against(most, figures)}: “${oneLine(text, QUOTED)}”${from}`,
      },
    ]
  })
}
