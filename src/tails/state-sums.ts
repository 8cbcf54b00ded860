import { LABELS, TAILS } from '../spectrum'
import type { Counted } from './counted'
import { FRICTION_SETS } from './friction-counts'
import { addLabels, allLabels, noLabels } from './label-counts'
import type { Lowest } from './lowest'
import { fail } from './state-reader'
import { THEME_SETS } from './theme-texts'
import { countedPeriods } from './time-counts'
import { VOICE_SETS } from './voices'

const TAIL_AT = TAILS.map((tail) => LABELS.indexOf(tail))

/**
 * Checks that the parts of a saved state are of the posts that were measured: what counts some of them counts no
 * more than there are, and what counts all of some counts as many.
 *
 * @throws TypeError naming the part that is not
 */
export function checkSums(counted: Counted): void {
  checkExplained(counted)
  checkFurthest(counted)
  checkReachBins(counted)
  checkVoices(counted)
  checkTexts(counted)
  checkTime(counted)
  checkRatings(counted)
}

function checkExplained({ all, explained, drivers, friction, moments }: Counted): void {
  const { labels } = all
  const measured = allLabels(labels)
  if (explained > measured) fail('explained', `at most ${measured} posts`)
  const sets = friction.explained.map(({ posts }) => posts)
  const [outraged, dissatisfied] = labels as [number, number]
  const most = [outraged, dissatisfied, measured - outraged - dissatisfied]
  FRICTION_SETS.forEach((set, s) => {
    if (sets[s]! > most[s]!) fail('friction.explained', `at most ${most[s]} ${set}`)
  })
  if (allLabels(sets) !== explained) fail('friction.explained', `${explained} posts`)
  if (moments.all.posts.posts !== explained) fail('moments.all.posts', `${explained} posts`)
  if (drivers.read[0] !== explained) fail('drivers.read', `${explained} posts`)
}

function checkFurthest({ all, furthest, keep }: Counted): void {
  TAILS.forEach((tail, t) => {
    const most = Math.min(keep, all.labels[TAIL_AT[t]!]!)
    if (furthest[tail].length > most) fail(`furthest.${tail}`, `at most ${most} posts`)
  })
}

function checkReachBins({ all, reach }: Counted): void {
  const posts = reach.bins.map((bins) => allLabels([...bins.values()]))
  checkAtMost(posts, all.labels, 'reach.bins')
  if (allLabels(posts) > all.reachGiven) fail('reach.bins', `at most ${all.reachGiven} posts`)
}

function checkVoices({ all, voices }: Counted): void {
  const most = { all: allLabels(all.labels), outraged: 0, delighted: 0 }
  TAILS.forEach((tail, t) => {
    most[tail] = all.labels[TAIL_AT[t]!]!
  })
  for (const set of VOICE_SETS) {
    const { posts, customers, sums } = voices[set]
    if (posts > most[set]) fail(`voices.${set}.posts`, `at most ${most[set]}`)
    const known = [...customers.entries.values()].reduce((sum, of) => sum + of.posts, 0)
    checkKept([known], [posts], customers, `voices.${set}.customers`)
    const signed = sums.reduce((sum, one) => sum + Math.abs(one), 0)
    // Each post adds 1 to a sum, or takes 1 away.
    if (signed > posts || (posts - signed) % 2 !== 0) fail(`voices.${set}.sums`, `${posts} posts`)
  }
  if (voices.outraged.posts + voices.delighted.posts > voices.all.posts) {
    fail('voices.all.posts', 'those of the tails too')
  }
}

function checkTexts({ all, copies, nearDuplicates, texts }: Counted): void {
  checkAtMost(copies.posts, all.labels, 'copies.posts')
  checkKept(sumOf(copies.texts.entries.values()), copies.posts, copies.texts, 'copies.texts')
  if (nearDuplicates.posts.some((posts, c) => posts !== copies.posts[c])) {
    fail('nearDuplicates.posts', 'those of copies.posts')
  }
  const keyed = [...nearDuplicates.keys.entries.values()].map(({ posts }) => posts)
  checkKept(sumOf(keyed), nearDuplicates.posts, nearDuplicates.keys, 'nearDuplicates.keys')
  const [outraged, , neutral, satisfied, delighted] = all.labels as number[]
  const most = { outraged: outraged!, middle: neutral! + satisfied!, delighted: delighted! }
  for (const set of THEME_SETS) {
    const posts = allLabels([...texts[set].entries.values()].map((text) => text.posts))
    if (posts > most[set]) fail(`texts.${set}`, `at most ${most[set]} posts`)
  }
}

function checkTime({ all, time }: Counted): void {
  const periods = countedPeriods(time)
  checkAtMost(sumOf(periods.map((period) => period.sums(true).sums)), all.labels, 'time.periods')
  const noEvidence = periods.reduce((sum, period) => sum + period.noEvidence, 0)
  if (noEvidence > all.noEvidence) {
    fail('time.periods', `at most ${all.noEvidence} posts without evidence`)
  }
  for (const { measured, sums } of periods) {
    // The posteriors of a post sum to 1, and so do their products: all of them are sums of sixteenths.
    const { sums: shares, products } = sums(false)
    const twice = products.flatMap((row, a) => row.map((of, b) => (a === b ? of : 2 * of)))
    if (allLabels(shares) !== measured || allLabels(twice) !== measured) {
      fail('time.periods', 'posteriors that sum to the posts of their period')
    }
  }
}

function checkRatings({ all, ratings }: Counted): void {
  const rated = sumOf(ratings.rows)
  checkAtMost(rated, all.labels, 'ratings.rows')
  const most = allLabels(all.labels) - allLabels(rated)
  if (ratings.outside > most) fail('ratings.outside', `at most ${most}`)
}

/** What is kept of all posts that were counted, and is all of them while nothing was dropped. */
function checkKept<T>(
  kept: readonly number[],
  posts: readonly number[],
  { bound }: Lowest<T>,
  at: string,
): void {
  const isWhole = bound === Number.POSITIVE_INFINITY
  const fits = kept.every((of, i) => (isWhole ? of === posts[i] : of <= posts[i]!))
  if (!fits) fail(at, `${isWhole ? '' : 'at most '}${allLabels(posts)} posts, as in posts`)
}

function checkAtMost(posts: readonly number[], most: readonly number[], at: string): void {
  posts.forEach((of, c) => {
    if (of > most[c]!) fail(at, `at most ${most[c]} ${LABELS[c]} posts`)
  })
}

function sumOf(parts: Iterable<readonly number[]>): number[] {
  const sum = noLabels()
  for (const part of parts) addLabels(sum, part)
  return sum
}
