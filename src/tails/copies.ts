import { LABELS } from '../spectrum'
import type { Confidence } from '../stats/interval'
import type { Fingerprint } from '../text/fingerprint'
import { type CountedOnce, countedOnce } from './counted-once'
import { distinctTexts } from './distinct-texts'
import { addLabels, allLabels, noLabels, readLabelCounts, writeLabelCounts } from './label-counts'
import {
  createLowest,
  type Distinct,
  entryOf,
  type Lowest,
  mergeLowest,
  sortedEntries,
} from './lowest'
import { count, counts, list } from './state-reader'

/** Texts of fewer words are alike by chance ("Great service!") and are never called copies. */
export const FEWEST_WORDS = 6
/** Distinct texts counted exactly; with more, their number is estimated to 1.6 %. */
const KEPT = 4096

/** Posts whose text is long enough to be a copy, by the words of the text. */
export interface CopySketch {
  /** Such posts by label. */
  readonly posts: number[]
  /** For each text its posts by label. */
  readonly texts: Lowest<number[]>
}

/** The same as JSON. */
export interface CopyState {
  readonly posts: readonly number[]
  readonly bound: number | null
  /** The hash of each text, then labels with their posts in turn. */
  readonly texts: readonly (readonly number[])[]
}

/** Posts with the same words, and what counting them once changes. */
export interface Copies {
  /** A text needs so many words for its repetition to be called a copy. */
  readonly fewestWords: number
  /** Posts with as many words. */
  readonly posts: number
  /** Different texts among them: the same words in the same order, whatever the case, marks, numbers and links. */
  readonly texts: Distinct
  /** Posts beyond the first of each text. */
  readonly copies: number
  /** Posts of the text that was posted most among those known. */
  readonly most: number
  readonly tails: CountedOnce
}

/** No post yet. */
export function createCopies(): CopySketch {
  return { posts: LABELS.map(() => 0), texts: createLowest(KEPT) }
}

/** Counts one post, where its text is long enough. */
export function addCopy(sketch: CopySketch, { hash, words }: Fingerprint, label: number): void {
  if (words < FEWEST_WORDS) return
  sketch.posts[label]!++
  const entry = entryOf(sketch.texts, hash, noLabels)
  if (entry) entry[label]!++
}

/** Adds what another part has counted. */
export function mergeCopies(sketch: CopySketch, other: CopySketch): void {
  addLabels(sketch.posts, other.posts)
  mergeLowest(sketch.texts, other.texts, noLabels, addLabels)
}

/**
 * What the report says of copies.
 *
 * @param labels all measured posts by label
 */
export function copiesOf(
  sketch: CopySketch,
  labels: readonly number[],
  confidence: Confidence,
): Copies {
  const known = sortedEntries(sketch.texts).map(([, byLabel]) => byLabel)
  const posts = allLabels(sketch.posts)
  const inSample = {
    posts: known.reduce((total, entry) => total + allLabels(entry), 0),
    texts: known.length,
  }
  const texts = distinctTexts(posts, inSample, sketch.texts, confidence)
  return {
    fewestWords: FEWEST_WORDS,
    posts,
    texts,
    copies: posts - texts.value,
    most: known.reduce((most, entry) => Math.max(most, allLabels(entry)), 0),
    tails: countedOnce(labels, known, texts.value),
  }
}

export function writeCopies({ posts, texts }: CopySketch): CopyState {
  const entries = sortedEntries(texts)
  return {
    posts: [...posts],
    bound: texts.bound === Number.POSITIVE_INFINITY ? null : texts.bound,
    texts: entries.map(([hash, byLabel]) => [hash, ...writeLabelCounts(byLabel)]),
  }
}

export function readCopies(state: Record<string, unknown>, at: string): CopySketch {
  const texts = createLowest<number[]>(KEPT)
  texts.bound = state.bound === null ? Number.POSITIVE_INFINITY : count(state.bound, `${at}.bound`)
  for (const entry of list(state.texts, `${at}.texts`)) {
    const [hash, ...posts] = list(entry, `${at}.texts`)
    texts.entries.set(count(hash, `${at}.texts`), readLabelCounts(posts, `${at}.texts`))
  }
  return { posts: counts(state.posts, LABELS.length, `${at}.posts`), texts }
}
