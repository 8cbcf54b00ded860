import { type News, shippedBaselines, type Tail } from 'delight-detector'
import type { Corpus, ReadPost } from './corpus.ts'
import { day, list, name, paragraphs, plain, quote, type Section } from './words.ts'

const DAY_MS = 86_400_000
/** Days that news is of: the first that have enough posts in the tails. */
const PERIODS = [
  [7, 'The news of the week'],
  [30, 'The news of the month'],
] as const
const FEWEST_POSTS = 5
const MOST_OF_A_SIDE = 5
/** What more than one post in eight is, is no news: 3 bits. */
const NEWS = 3
const MOST_OF_NO_NEWS = 2
/** A rare label that was read with less certainty than this is most likely rare because it is wrong. */
const SURE = 0.4
/** Of one brand: the rarest label of one firm would otherwise be all the news. */
const MOST_OF_A_BRAND = 2

interface Item extends ReadPost {
  readonly news: News
  readonly gap: number
}

/** The posts of the last week that are most news, against the trade, the firm and the customer. */
export function newsSection({ detector, posts, names }: Corpus): Section {
  const baselines = shippedBaselines({ model: detector.model })
  for (const { post, classification } of posts) baselines.add(post, classification)
  const { title, from, last } = periodOf(posts)
  const items = posts
    .filter((read) => isTail(read) && isSince(read, from))
    .map((read): Item => {
      const { post, classification } = read
      const news = baselines.newsValue(post, classification.label, { learned: true })
      const gaps = baselines.expectationGap(post, classification, { learned: true })
      const gap = gaps.find(({ level }) => level === news.level)?.gap ?? 0
      return { ...read, news, gap }
    })
    .sort(
      (a, b) =>
        b.news.bits - a.news.bits || reasons(b) - reasons(a) || Math.abs(b.gap) - Math.abs(a.gap),
    )
  const period = from === null ? 'Of all posts' : `${day(from)} to ${day(last)}`
  const side = (heading: string, tail: Tail): string => {
    const chosen = choose(items.filter(({ classification }) => classification.label === tail))
    const [most] = chosen
    if (!most) return `${heading}: nothing ${tail}.`
    if (most.news.bits >= NEWS)
      return `${heading}:\n\n${list(chosen.map((item) => told(item, names)))}`
    const few = chosen.slice(0, MOST_OF_NO_NEWS).map((item) => told(item, names))
    return `${heading}: no news, since ${oneIn(most)} is ${tail} anyway. The posts that say most:\n\n${list(few)}`
  }
  return {
    title,
    body: paragraphs(
      `${period}; “one in” is how rare such a post is against what is normal there: these posts, on top of the counts that ship for some trades. Posts whose label is unsure are left out.`,
      side('Above what was expected', 'delighted'),
      side('Below what was expected', 'outraged'),
    ),
    first: [],
  }
}

/** How sure it is that a post lies where it is said to. */
function sureness({ classification }: ReadPost): number {
  return classification.probabilities[classification.label]
}

function isTail(read: ReadPost): boolean {
  return read.classification.tail !== null && sureness(read) >= SURE
}

function isSince({ post }: ReadPost, from: string | null): boolean {
  return from === null || (post.time !== undefined && post.time > from)
}

/** The last week; the last month, or all, where a week holds too little. */
function periodOf(posts: readonly ReadPost[]): {
  title: string
  from: string | null
  last: string
} {
  const last = posts.at(-1)?.post.time ?? ''
  for (const [days, title] of last === '' ? [] : PERIODS) {
    const from = new Date(Date.parse(last) - days * DAY_MS).toISOString()
    const tails = posts.filter((read) => isTail(read) && isSince(read, from))
    if (tails.length >= FEWEST_POSTS) return { title, from, last }
  }
  return { title: 'The news', from: null, last }
}

/** The most surprising, each text once, and no brand alone. */
function choose(items: readonly Item[]): Item[] {
  const chosen: Item[] = []
  for (const item of items) {
    const sameText = chosen.some(({ post }) => post.text === item.post.text)
    const ofBrand = chosen.filter(({ post }) => post.brand === item.post.brand).length
    const crowded = item.post.brand !== undefined && ofBrand >= MOST_OF_A_BRAND
    if (!sameText && !crowded && chosen.length < MOST_OF_A_SIDE) chosen.push(item)
  }
  return chosen
}

/** How many reasons a post gives: of posts alike in bits, those that say why come first. */
function reasons({ explanation }: Item): number {
  return explanation?.signals.length ?? 0
}

/** "one in 64 for telecom". */
function oneIn({ news }: Item): string {
  const level = news.levels.find((own) => own.level === news.level)
  const where =
    news.level === 'customer' ? 'this customer' : name(level?.name ?? 'all posts together')
  return `one in ${Math.round(2 ** news.bits)} for ${where}`
}

function told(item: Item, names: readonly string[]): string {
  const { post, classification, explanation, news } = item
  const departs = explanation?.deviatesFrom.map(({ name }) => name).join(' and ')
  const says = departs
    ? ` The text itself says that it departs from what is usual for the ${departs}.`
    : ''
  const about = [post.id, post.time && day(post.time), post.touchpoint && plain(post.touchpoint)]
    .filter((part) => part !== undefined)
    .map((part) => name(String(part)))
  return `**${news.bits.toFixed(1)} bits** (${oneIn(item)} is ${classification.label}): ${quote(post.text, names)} ${about.join(', ')}.${says}`
}
