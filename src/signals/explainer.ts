import { exp } from '../model/arithmetic.ts'
import { Catalogue, type Hit, type PatternFamily } from './catalogue.ts'
import { type PatternFeatures, patternFeaturesOf, wordFeatures } from './features.ts'
import { type Head, type Heads, loadHeads, weightOf } from './heads.ts'
import { openHeadRows } from './kernel.ts'
import type { Deviation, Kind, Source } from './names.ts'
import type { WordClasses } from './pattern.ts'
import { Reading, type TokenSource } from './reading.ts'
import { HeadSums } from './score.ts'
import { sentencesOf, spanOf } from './sentences.ts'
import { type Span, spansOf, type TokenRange } from './span.ts'

/** Something that a text shows. */
export interface Found<Name extends string = string> {
  readonly name: Name
  /** How likely it is that a reader would say so, 0 to 1. */
  readonly probability: number
  /** Where in the text it shows; empty where no single place carries it. */
  readonly spans: readonly Span[]
}

/** Why a text lies where it lies. */
export interface Reasons {
  readonly sentences: readonly Span[]
  readonly signals: readonly Found[]
  readonly touchpoints: readonly Found[]
  /** Whose voice it is; only earned counts towards earned media. */
  readonly source: Source
  readonly deviatesFrom: readonly Found<Deviation>[]
}

/** What an explainer is made of. */
export interface ExplainerParts {
  readonly families: readonly PatternFamily[]
  readonly classes: WordClasses
  /** A file of heads, as the training writes it. */
  readonly heads: Uint8Array
  /** A user's own families; what they find is reported with their own probability. */
  readonly own?: readonly OwnFamily[]
  /** What adds the heads' weights up, compiled, as text; JavaScript does without. */
  readonly kernel?: string
}

/** A family of a user's own, and how sure a match of it is. */
export interface OwnFamily extends PatternFamily {
  readonly kind: 'signal' | 'touchpoint'
  readonly probability: number
}

/** Reads why; reuses its memory from text to text. */
export interface Explainer {
  /**
   * Signals, touchpoints, source and deviations of one text, with their spans.
   *
   * @param probabilities of the five labels, in the order of the line, as the classifier gives them
   * @param tokens what the text's tokens are read from, for those who read along
   */
  explain(text: string, probabilities: readonly number[], tokens?: TokenSource): Reasons
  /**
   * Tokens read, comparisons that patterns have cost, features looked up and places weighed as spans so
   * far, for tests that count work.
   */
  readonly work: number
  /** Bytes that are kept between texts. */
  readonly kept: number
}

const NOT_EARNED = 'not_earned'
/** A word's share has to be at least this part of the largest one to be shown. */
const SHOWN_SHARE = 0.5
const MOST_SHOWN = 3
const SHORTEST_SHOWN = 4

/**
 * Makes an explainer from patterns and heads.
 *
 * @throws PatternError or HeadsError when a part cannot be used
 * @example createExplainer({ families, classes, heads }).explain('Nobody answered.', probabilities).signals
 */
export function createExplainer(parts: ExplainerParts): Explainer {
  const own = parts.own ?? []
  const catalogue = new Catalogue([...parts.families, ...own], parts.classes)
  const heads = loadHeads(parts.heads)
  const state: State = {
    catalogue,
    heads,
    names: patternFeaturesOf(catalogue),
    sums: new HeadSums(heads, openHeadRows(parts.kernel ?? '', heads)),
    reading: new Reading(),
    said: heads.heads.map((head) => {
      const [kind, name] = head.name.split(' ') as [Kind, string]
      const isIts = (family: PatternFamily) => family.kind === kind && family.name === name
      return { kind, name, family: parts.families.findIndex(isIts) }
    }),
    own,
    firstOwn: parts.families.length,
    places: 0,
  }
  return {
    get work() {
      return catalogue.matcher.work + state.sums.work + state.places
    },
    get kept() {
      return state.reading.bytes
    },
    explain: (text, probabilities, tokens) => explain(text, probabilities, state, tokens),
  }
}

interface State {
  readonly catalogue: Catalogue
  readonly heads: Heads
  readonly names: PatternFeatures
  readonly sums: HeadSums
  readonly reading: Reading
  /** For each head, what it says, and the number of the family that speaks for it. */
  readonly said: readonly { kind: Kind; name: string; family: number }[]
  readonly own: readonly OwnFamily[]
  readonly firstOwn: number
  /** Tokens read, and places weighed as spans. */
  places: number
}

function explain(
  text: string,
  probabilities: readonly number[],
  state: State,
  tokens?: TokenSource,
): Reasons {
  const { catalogue, heads, names, sums, reading } = state
  reading.read(text, catalogue.vocabulary, tokens)
  const hits = catalogue.find(reading)
  state.places += reading.count
  const sentences = sentencesOf(text, reading)
  sums.fill(text, reading, sentences, catalogue, names, hits, probabilities)
  const found = new Map<Kind, Found[]>()
  const list = (kind: Kind) => {
    const known = found.get(kind) ?? []
    found.set(kind, known)
    return known
  }
  heads.heads.forEach((head, number) => {
    const sum = sums.sums[number]!
    if (sum < head.threshold) return
    const { kind, name } = state.said[number]!
    if (kind === 'source') return
    const spans = spansOf(reading, rangesOf(state, sentences, hits, number))
    list(kind).push({ name, probability: probability(head, sum), spans })
  })
  addOwn(state, hits, list)
  return {
    sentences: sentences.map((sentence) => spanOf(reading, sentence)),
    signals: list('signal'),
    touchpoints: list('touchpoint'),
    source: sourceOf(state),
    deviatesFrom: list('deviation') as Found<Deviation>[],
  }
}

function probability(head: Head, sum: number): number {
  return 1 / (1 + exp(-(head.slope * sum + head.offset)))
}

/** Not earned where its head says so; then the likeliest of the others. */
function sourceOf({ heads, sums, said }: State): Source {
  let best: Source = 'earned'
  let highest = -Infinity
  for (let i = 0; i < said.length; i++) {
    const { kind, name } = said[i]!
    if (kind !== 'source') continue
    const head = heads.heads[i]!
    const sum = sums.sums[i]!
    if (name === NOT_EARNED) {
      if (sum < head.threshold) return 'earned'
      continue
    }
    const likely = probability(head, sum)
    if (likely > highest) {
      highest = likely
      best = name as Source
    }
  }
  return best
}

/**
 * Where it shows: the patterns' proofs; else, in the sentence that says most for it, their hints that
 * weigh for it; else its words there.
 */
function rangesOf(
  state: State,
  sentences: readonly TokenRange[],
  hits: readonly Hit[],
  head: number,
): TokenRange[] {
  const { catalogue, heads, names, sums } = state
  const { family } = state.said[head]!
  state.places += hits.length
  const own = hits.filter(
    ({ entry, alive }) => alive && catalogue.entries[entry]!.family === family,
  )
  const proofs = own.filter(({ entry }) => !catalogue.entries[entry]!.hint)
  if (proofs.length > 0) return proofs
  const sentence = sentences[sums.carriers[head]!]
  if (!sentence) return []
  const hints = own.filter(
    ({ wording, from }) =>
      from >= sentence.from &&
      from < sentence.to &&
      weightOf(heads, head, names.wordings[wording]!) > 0,
  )
  return hints.length > 0 ? hints : wordRanges(state, sentence, head)
}

function wordRanges(state: State, sentence: TokenRange, head: number): TokenRange[] {
  const { heads, reading } = state
  const shown: (TokenRange & { share: number })[] = []
  wordFeatures(reading, sentence, (hash, from, to) => {
    state.places++
    // "not", "my", "at" carry weight, but show a reader nothing when they stand alone.
    if (to - from === 1 && reading.ends[from]! - reading.starts[from]! < SHORTEST_SHOWN) return
    const share = weightOf(heads, head, hash)
    if (share <= 0 || (shown.length === MOST_SHOWN && share <= shown.at(-1)!.share)) return
    if (shown.some((range) => range.share === share && range.to > from)) return
    if (shown.length === MOST_SHOWN) shown.pop()
    shown.push({ from, to, share })
    shown.sort((a, b) => b.share - a.share || a.from - b.from)
  })
  const least = (shown[0]?.share ?? 0) * SHOWN_SHARE
  return shown.filter(({ share }) => share >= least)
}

/** What the user's own patterns found, beside or within what the heads found. */
function addOwn(state: State, hits: readonly Hit[], list: (kind: Kind) => Found[]): void {
  const { catalogue, reading, own, firstOwn } = state
  own.forEach((family, i) => {
    const mine = hits.filter(
      ({ entry, alive }) => alive && catalogue.entries[entry]!.family === firstOwn + i,
    )
    if (mine.length === 0) return
    const known = list(family.kind)
    const at = known.findIndex(({ name }) => name === family.name)
    const before = known[at]
    const found: Found = {
      name: family.name,
      probability: Math.max(family.probability, before?.probability ?? 0),
      spans: joinSpans(spansOf(reading, mine), before?.spans ?? []),
    }
    if (at < 0) known.push(found)
    else known[at] = found
  })
}

function joinSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const span of [...a, ...b].sort((x, y) => x.start - y.start || x.end - y.end)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}
