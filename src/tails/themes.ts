import { stemmer } from 'stemmer'
import stopWords from '../../data/en/stop-words.json'
import type { Tail } from '../spectrum'
import { benjaminiHochberg } from '../stats/benjamini-hochberg'
import { logOdds } from '../stats/log-odds'
import { sortedEntries } from './lowest'
import { ownName } from './own-name'
import type { KnownText, ThemeTexts } from './theme-texts'
import { wordRuns } from './word-runs'

/** A term in fewer texts of a tail is no theme of it. */
const FEWEST_TEXTS = 3
const MOST_THEMES = 12
/** With fewer different texts of a tail nothing is told of what a group speaks of more than others. */
const FEWEST_GROUP_TEXTS = 20
const EXAMPLES = 2
/** Terms less sure than this, each for itself, are not told; whether all terms allow for it is told beside. */
const LEAST_Z = 1.96
/** A theme that shares so many of its texts with one that is told already says the same. */
const SAME = 0.5
/** How many occurrences the background, all texts together, counts for. */
const PRIOR = 500
/** Texts of about this length show a theme best. */
const SHOWN_LENGTH = 140

/** A word or two-word phrase that some texts use more than others do. */
interface Found {
  /** In its most frequent form. */
  readonly words: string
  /** Different texts among them, and among the others, that hold it in some form. */
  readonly texts: number
  readonly others: number
  /** The difference of the log-odds, shrunk by the background, and by its standard error. */
  readonly logOdds: number
  readonly z: number
  /** Two-sided, adjusted for all terms (Benjamini–Hochberg). */
  readonly adjustedP: number
  /** Up to two texts that hold it. */
  readonly examples: readonly string[]
}

/** A word or two-word phrase that one tail uses more than the middle does. */
export interface Theme extends Omit<Found, 'others'> {
  /** Different texts of the middle that hold it in some form. */
  readonly inMiddle: number
}

/** A word or two-word phrase that a tail uses more in one group than it does elsewhere. */
export interface GroupTheme extends Omit<Found, 'others'> {
  /** Different texts of the same tail in other groups that hold it in some form. */
  readonly elsewhere: number
}

/** What each tail speaks of more than the middle. */
export interface Themes {
  /** Different texts that themes were found in: all, or a sample in which each had the same chance. */
  readonly texts: Readonly<Record<Tail | 'middle', number>>
  readonly themes: Readonly<Record<Tail, readonly Theme[]>>
}

/** A term in a set of texts. */
interface Term {
  /** The texts that hold it, by place. */
  readonly texts: number[]
  readonly forms: Map<string, number>
}

const STOP: ReadonlySet<string> = new Set(stopWords)

/**
 * The themes of both tails: words joined by their stem (Porter), and phrases of two, over-represented against
 * the middle by the log-odds ratio with an informative Dirichlet prior, each different text counting once.
 */
export function themesOf(kept: ThemeTexts): Themes {
  const texts = {
    outraged: textsOf(kept.outraged),
    middle: textsOf(kept.middle),
    delighted: textsOf(kept.delighted),
  }
  const middle = termsOf(texts.middle)
  const themes = (tail: Tail): Theme[] =>
    found(texts[tail], termsOf(texts[tail]), middle).map(({ others, ...theme }) => ({
      ...theme,
      inMiddle: others,
    }))
  return {
    texts: {
      outraged: texts.outraged.length,
      middle: texts.middle.length,
      delighted: texts.delighted.length,
    },
    themes: { outraged: themes('outraged'), delighted: themes('delighted') },
  }
}

/**
 * What a tail speaks of more in one group than in the others of its table, found in the texts kept of that tail, so
 * in the groups alone that hold at least {@link FEWEST_GROUP_TEXTS} of these. Words of the group's own name are
 * left out: that its texts name it is no news.
 *
 * @param grouping the place of the table's grouping
 * @param groups the values of each of its groups
 * @returns for each group with themes, by the JSON of its values, what it speaks of
 */
export function groupThemesOf(
  kept: ThemeTexts,
  tail: Tail,
  grouping: number,
  groups: readonly (readonly (string | null)[])[],
): Map<string, GroupTheme[]> {
  const texts = textsOf(kept[tail])
  const byGroup = groupBy(texts, ({ groups }) => groups[grouping]!)
  const themes = new Map<string, GroupTheme[]>()
  for (const values of groups) {
    const group = JSON.stringify(values)
    const own = byGroup.get(group)
    if (own === undefined) continue
    const rest = texts.filter(({ groups }) => groups[grouping] !== group)
    if (Math.min(own.length, rest.length) < FEWEST_GROUP_TEXTS) continue
    const isOwn = ownName(values)
    const words = found(own, termsOf(own), termsOf(rest), isOwn)
    themes.set(
      group,
      words.map(({ others, ...theme }) => ({ ...theme, elsewhere: others })),
    )
  }
  return themes
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function textsOf(lowest: ThemeTexts['middle']): KnownText[] {
  return sortedEntries(lowest).map(([, entry]) => entry)
}

function found(
  texts: readonly KnownText[],
  here: ReadonlyMap<string, Term>,
  others: ReadonlyMap<string, Term>,
  /** Words that say nothing of these texts, however often they use them. */
  isOwn: (word: string) => boolean = () => false,
): Found[] {
  const keys = [...new Set([...here.keys(), ...others.keys()])].sort()
  if (keys.length < 2) return []
  const counts = keys.map((key) => ({
    first: here.get(key)?.texts.length ?? 0,
    second: others.get(key)?.texts.length ?? 0,
  }))
  const total = counts.reduce((sum, { first, second }) => sum + first + second, 0)
  const odds = logOdds(
    counts.map(({ first, second }) => ({
      first,
      second,
      prior: (PRIOR * (first + second)) / total,
    })),
  )
  const isTold = (key: string): boolean =>
    ![...here.get(key)!.forms.keys()].some((form) => form.split(' ').some(isOwn))
  const tested = keys
    .map((_, i) => i)
    .filter((i) => counts[i]!.first >= FEWEST_TEXTS && isTold(keys[i]!))
  const adjusted = benjaminiHochberg(tested.map((i) => odds[i]!.p))
  const candidates = tested
    .map((i, at) => ({ key: keys[i]!, i, adjustedP: adjusted[at]! }))
    .filter(({ i }) => odds[i]!.z >= LEAST_Z)
    .sort(
      (a, b) =>
        odds[b.i]!.z - odds[a.i]!.z ||
        // Of a word and a phrase that always go together the phrase says more.
        b.key.split(' ').length - a.key.split(' ').length ||
        (a.key < b.key ? -1 : 1),
    )
  const chosen: { term: Term; theme: Found }[] = []
  const shown = new Set<number>()
  for (const { key, i, adjustedP } of candidates) {
    if (chosen.length === MOST_THEMES) break
    const term = here.get(key)!
    if (chosen.some((other) => overlap(other.term.texts, term.texts) >= SAME)) continue
    const { delta, z } = odds[i]!
    chosen.push({
      term,
      theme: {
        words: mostFrequent(term.forms),
        texts: counts[i]!.first,
        others: counts[i]!.second,
        logOdds: delta,
        z,
        adjustedP,
        examples: examplesOf(texts, term, shown),
      },
    })
  }
  return chosen.map(({ theme }) => theme)
}

/** The part of the smaller list that is in the other too; both ascend. */
function overlap(a: readonly number[], b: readonly number[]): number {
  const known = new Set(a)
  const common = b.reduce((sum, text) => sum + (known.has(text) ? 1 : 0), 0)
  return common / Math.min(a.length, b.length)
}

/** Texts of a middling length, and none that another theme shows already where there is a choice. */
function examplesOf(texts: readonly KnownText[], term: Term, shown: Set<number>): string[] {
  const distance = (t: number): number => Math.abs(texts[t]!.text.length - SHOWN_LENGTH)
  const order = [...term.texts].sort(
    (a, b) => Number(shown.has(a)) - Number(shown.has(b)) || distance(a) - distance(b) || a - b,
  )
  const chosen = order.slice(0, EXAMPLES)
  for (const t of chosen) shown.add(t)
  return chosen.map((t) => texts[t]!.text)
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [form, count] of forms) {
    const most = forms.get(best) ?? 0
    if (count > most || (count === most && form < best)) best = form
  }
  return best
}

/** The terms of texts, each text counting once. */
function termsOf(texts: readonly KnownText[]): Map<string, Term> {
  const terms = new Map<string, Term>()
  const stems = new Map<string, string>()
  const stemOf = (word: string): string => {
    let stem = stems.get(word)
    if (stem === undefined) {
      stem = stemmer(word)
      stems.set(word, stem)
    }
    return stem
  }
  texts.forEach(({ text }, t) => {
    const add = (key: string, form: string): void => {
      let term = terms.get(key)
      if (!term) {
        term = { texts: [], forms: new Map() }
        terms.set(key, term)
      }
      if (term.texts.at(-1) === t) return
      term.texts.push(t)
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1)
    }
    for (const run of wordRuns(text)) {
      run.forEach((word, i) => {
        if (!STOP.has(word)) add(stemOf(word), word)
        const next = run[i + 1]
        if (next === undefined || STOP.has(word) || STOP.has(next)) return
        add(`${stemOf(word)} ${stemOf(next)}`, `${word} ${next}`)
      })
    }
  })
  return terms
}
