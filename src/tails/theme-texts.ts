import { LABELS, spectrumOf } from '../spectrum'
import type { Fingerprint } from '../text/fingerprint'
import { excerpt } from './furthest'
import { createLowest, entryOf, type Lowest, mergeLowest, sortedEntries } from './lowest'
import { textKey } from './near-duplicates'
import { count, fail, list, strings, text } from './state-reader'

/** The sets that themes are drawn from: the tails, and the middle that they are held against. */
export const THEME_SETS = ['outraged', 'middle', 'delighted'] as const

/** One of {@link THEME_SETS}. */
export type ThemeSet = (typeof THEME_SETS)[number]

/** A text, and how many posts have its words. */
export interface KnownText {
  text: string
  posts: number
  /** For each grouping the group it is in, as the JSON of its values: of several the first in order. */
  groups: readonly string[]
}

/**
 * Different texts of either tail and of the middle: those with the lowest keys, so that every different text had
 * the same chance, copies and most near-duplicates count once, and parts merge exactly.
 */
export type ThemeTexts = Readonly<Record<ThemeSet, Lowest<KnownText>>>

/** The same as JSON. */
export type ThemeTextState = Readonly<
  Record<
    ThemeSet,
    {
      readonly bound: number | null
      readonly texts: readonly (readonly [number, number, string, readonly string[]])[]
    }
  >
>

const SET_OF: readonly (ThemeSet | null)[] = LABELS.map((label) => {
  if (label === 'outraged' || label === 'delighted') return label
  return spectrumOf(label) === 'neutral' ? 'middle' : null
})

/**
 * No text yet.
 *
 * @param keep texts of each set
 */
export function createThemeTexts(keep: number): ThemeTexts {
  return {
    outraged: createLowest(keep),
    middle: createLowest(keep),
    delighted: createLowest(keep),
  }
}

/**
 * Keeps the text of a post, if it is among those with the lowest keys.
 *
 * @param groups for each grouping the JSON of the post's values
 */
export function addThemeText(
  texts: ThemeTexts,
  fingerprint: Fingerprint,
  label: number,
  full: string,
  groups: readonly string[],
): void {
  const set = SET_OF[label]!
  if (set === null || fingerprint.words === 0 || texts[set].keep === 0) return
  const entry = entryOf(texts[set], textKey(fingerprint), unknown)
  if (entry === null) return
  entry.posts++
  keepFirst(entry, excerpt(full), groups)
}

/** Adds what another part has kept. */
export function mergeThemeTexts(texts: ThemeTexts, other: ThemeTexts): void {
  for (const set of THEME_SETS) {
    mergeLowest(texts[set], other[set], unknown, (into, from) => {
      into.posts += from.posts
      keepFirst(into, from.text, from.groups)
    })
  }
}

export function writeThemeTexts(texts: ThemeTexts): ThemeTextState {
  const one = (lowest: Lowest<KnownText>) => {
    const entries = sortedEntries(lowest)
    return {
      bound: lowest.bound === Number.POSITIVE_INFINITY ? null : lowest.bound,
      texts: entries.map(([hash, entry]) => [hash, entry.posts, entry.text, entry.groups] as const),
    }
  }
  return {
    outraged: one(texts.outraged),
    middle: one(texts.middle),
    delighted: one(texts.delighted),
  }
}

export function readThemeTexts(
  state: Record<string, unknown>,
  keep: number,
  groupings: number,
  at: string,
): ThemeTexts {
  const texts = createThemeTexts(keep)
  for (const set of THEME_SETS) {
    const part = state[set]
    if (typeof part !== 'object' || part === null) fail(`${at}.${set}`, 'an object')
    const { bound, texts: entries } = part as { bound?: unknown; texts?: unknown }
    const place = `${at}.${set}`
    texts[set].bound = bound === null ? Number.POSITIVE_INFINITY : count(bound, `${place}.bound`)
    for (const entry of list(entries, `${place}.texts`)) {
      const [hash, posts, words, groups] = list(entry, `${place}.texts`)
      const known = strings(groups, `${place}.texts`)
      if (known.length !== groupings) fail(`${place}.texts`, `${groupings} groups`)
      texts[set].entries.set(count(hash, `${place}.texts`), {
        posts: count(posts, `${place}.texts`),
        text: text(words, `${place}.texts`),
        groups: known,
      })
    }
  }
  return texts
}

function unknown(): KnownText {
  return { text: '', posts: 0, groups: [] }
}

/** Of texts that share a key the first in the order of their characters, whichever came first; groups likewise. */
function keepFirst(entry: KnownText, other: string, groups: readonly string[]): void {
  if (entry.text === '') {
    entry.text = other
    entry.groups = groups
    return
  }
  if (other < entry.text) entry.text = other
  if (groups.some((group, i) => group < entry.groups[i]!)) {
    entry.groups = entry.groups.map((group, i) => [group, groups[i]!].sort()[0]!)
  }
}
