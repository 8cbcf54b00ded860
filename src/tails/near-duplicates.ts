import type { Confidence } from '../stats/interval'
import type { Fingerprint } from '../text/fingerprint'
import { similarityOf } from '../text/min-hash'
import { FEWEST_WORDS } from './copies'
import { type CountedOnce, countedOnce } from './counted-once'
import { distinctTexts } from './distinct-texts'
import { joinSimilar } from './join-similar'
import { addLabels, allLabels, noLabels } from './label-counts'
import {
  createLowest,
  type Distinct,
  entryOf,
  type Lowest,
  mergeLowest,
  sortedEntries,
} from './lowest'

/** Shorter texts that differ in a word often say another thing; only the same words make them copies. */
const FEWEST_WORDS_NEAR = 10
/** Texts are near-duplicates where so much of their pairs of neighbouring words is the same (Jaccard). */
const SIMILAR = 0.6
/** Keys whose posts are counted exactly; with more, figures are estimated from those with the lowest. */
const KEYS_KEPT = 4096
/** Three words in a row are a run. */
const FEWEST_RUNS = FEWEST_WORDS_NEAR - 2

/** The posts whose texts have one key. */
export interface KeyedPosts {
  /** Posts by label. */
  readonly posts: number[]
  /** The lowest hash among their texts, whose signature stands for all. */
  least: number
  /** Empty for a text too short to be a near-duplicate. */
  signature: readonly number[]
}

/**
 * Posts long enough to be copies, put together by a key that near-duplicates often share: a bottom-k sample of
 * the keys, complete for each key that is kept. Counts add and the lowest hash of a union is the lower of the
 * two, so parts merge exactly in any order.
 *
 * Written here because no package fits: minhash (0.0.9) and simhash (0.1.0) are untyped and unkept, simhash-js
 * (1.0.0) has neither types nor a way to find candidates, bloom-filters (3.0.4) brings lodash, seedrandom,
 * xxhashjs and reflect-metadata for a MinHash whose state does not merge.
 */
export interface NearDuplicateSketch {
  /** Such posts by label. */
  readonly posts: number[]
  readonly keys: Lowest<KeyedPosts>
}

/** Posts whose texts are nearly the same, as campaigns and copy-paste make them, and what counting them once changes. */
export interface NearDuplicates {
  /** A text needs so many words, hashtags aside, to be a near-duplicate of one that has not the very same words. */
  readonly fewestWords: number
  /** The least similarity: the share of pairs of neighbouring words that both texts have (Jaccard). */
  readonly similarity: number
  /** Posts of six words or more. */
  readonly posts: number
  /**
   * Texts among them, those nearly the same taken as one. Where it is not exact, near-duplicates are found by
   * their key alone unless both keys are in the sample, and some are taken for two texts.
   */
  readonly texts: Distinct
  /** Posts beyond the first of each text, copies word for word among them. */
  readonly nearDuplicates: number
  /** Posts of the text that was posted most among those known. */
  readonly most: number
  readonly tails: CountedOnce
}

/** No post yet. */
export function createNearDuplicates(): NearDuplicateSketch {
  return { posts: noLabels(), keys: createLowest(KEYS_KEPT) }
}

/** Counts one post, where its text is long enough. */
export function addNearDuplicate(
  sketch: NearDuplicateSketch,
  fingerprint: Fingerprint,
  label: number,
): void {
  const { hash, words, signature } = fingerprint
  if (words < FEWEST_WORDS) return
  sketch.posts[label]!++
  const entry = entryOf(sketch.keys, textKey(fingerprint), unknown)
  if (entry === null) return
  entry.posts[label]!++
  if (hash >= entry.least) return
  entry.least = hash
  entry.signature = isLong(fingerprint) ? signature() : []
}

/** The key that near-duplicates often share; for a text too short for them that of its words. */
export function textKey(fingerprint: Fingerprint): number {
  return isLong(fingerprint) ? fingerprint.key : fingerprint.hash
}

function isLong({ runs }: Fingerprint): boolean {
  return runs >= FEWEST_RUNS
}

/** Adds what another part has counted. */
export function mergeNearDuplicates(sketch: NearDuplicateSketch, other: NearDuplicateSketch): void {
  addLabels(sketch.posts, other.posts)
  mergeLowest(sketch.keys, other.keys, unknown, (into, from) => {
    addLabels(into.posts, from.posts)
    if (from.least >= into.least) return
    into.least = from.least
    into.signature = from.signature
  })
}

/**
 * What the report says of near-duplicates.
 *
 * @param labels all measured posts by label
 */
export function nearDuplicatesOf(
  sketch: NearDuplicateSketch,
  labels: readonly number[],
  confidence: Confidence,
): NearDuplicates {
  const known = sortedEntries(sketch.keys).map(([, entry]) => entry)
  const groupOf = joinSimilar(
    known.map(({ signature }) => signature),
    (a, b) => similarityOf(a, b) >= SIMILAR,
  )
  const groups = new Map<number, number[]>()
  known.forEach(({ posts }, i) => {
    const group = groups.get(groupOf[i]!) ?? noLabels()
    groups.set(groupOf[i]!, group)
    addLabels(group, posts)
  })
  const together = [...groups.values()]
  const posts = allLabels(sketch.posts)
  const texts = distinctTexts(
    posts,
    {
      posts: together.reduce((total, group) => total + allLabels(group), 0),
      texts: together.length,
    },
    sketch.keys,
    confidence,
    groups.size / Math.max(1, known.length),
  )
  return {
    fewestWords: FEWEST_WORDS_NEAR,
    similarity: SIMILAR,
    posts,
    texts,
    nearDuplicates: posts - texts.value,
    most: together.reduce((most, group) => Math.max(most, allLabels(group)), 0),
    tails: countedOnce(labels, together, texts.value),
  }
}

/** A key of which nothing is known. */
function unknown(): KeyedPosts {
  return { posts: noLabels(), least: Number.POSITIVE_INFINITY, signature: [] }
}
