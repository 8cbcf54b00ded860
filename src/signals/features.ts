import { LABELS } from '../spectrum.ts'
import { hashWord, joinHashes } from '../text/hash.ts'
import { EMPHASIS } from '../text/scanner.ts'
import type { Catalogue, Hit } from './catalogue.ts'
import type { Reading } from './reading.ts'
import type { TokenRange } from './span.ts'

const NEGATED = hashWord('<negated>')
const BOUNDARY = hashWord('<boundary>')

/**
 * How much one word of a sentence says beside a pattern that was found in it: less in a long sentence,
 * where there are more of them.
 */
export function wordScale(words: number): number {
  return 3 / Math.sqrt(2 * words + 10)
}

/** Told of a feature: its hash, and the tokens that it stands on, `from` to before `to`. */
export type OnFeature = (hash: number, from: number, to: number) => void

/**
 * The features of a sentence's words: each word, its negated form inside a negation, and the pair that
 * ends in it. The heads, the spans and the training all read this one list. A feature is told as
 * often as it occurs.
 */
export function wordFeatures(reading: Reading, sentence: TokenRange, tell: OnFeature): void {
  let before = BOUNDARY
  for (let token = sentence.from; token < sentence.to; token++) {
    const kind = reading.kinds[token]!
    const hash = reading.hashes[token]!
    if (kind >= EMPHASIS) {
      if (kind === EMPHASIS) tell(hash, token, token + 1)
      before = BOUNDARY
      continue
    }
    tell(reading.negated[token] === 1 ? joinHashes(NEGATED, hash) : hash, token, token + 1)
    tell(joinHashes(before, hash), before === BOUNDARY ? token : token - 1, token + 1)
    before = hash
  }
}

const SENTENCE = {
  negated: hashWord('<sentence negated>'),
  exclaimed: hashWord('<sentence exclaimed>'),
  first: hashWord('<sentence first>'),
  last: hashWord('<sentence last>'),
  only: hashWord('<sentence only>'),
} as const
const SENTENCE_LENGTHS = [2, 4, 8, 16, 32, 64, Infinity]
const SENTENCE_LENGTH_HASHES = SENTENCE_LENGTHS.map((most) => hashWord(`<sentence to ${most}>`))

/**
 * The features of how a sentence is written, and where it stands: a vow stands at the end.
 *
 * @param number the sentence's number among `count`
 * @returns how many tokens of the sentence are no marks
 */
export function sentenceFeatures(
  reading: Reading,
  { from, to }: TokenRange,
  number: number,
  count: number,
  tell: (hash: number) => void,
): number {
  let words = 0
  let negated = false
  let exclaimed = false
  for (let token = from; token < to; token++) {
    if (reading.kinds[token]! < EMPHASIS) words++
    else if (reading.kinds[token] === EMPHASIS) exclaimed = true
    if (reading.negated[token] === 1) negated = true
  }
  if (negated) tell(SENTENCE.negated)
  if (exclaimed) tell(SENTENCE.exclaimed)
  if (number === 0) tell(SENTENCE.first)
  if (number === count - 1) tell(SENTENCE.last)
  if (count === 1) tell(SENTENCE.only)
  let length = 0
  while (words > SENTENCE_LENGTHS[length]!) length++
  tell(SENTENCE_LENGTH_HASHES[length]!)
  return words
}

const VERDICTS = LABELS.map((label) => hashWord(`<verdict ${label}>`))

/**
 * What the classifier says of the text: somebody's warmth is seldom told in anger, a broken promise
 * seldom in delight.
 *
 * @param probabilities of the five labels, in the order of the line
 */
export function verdictFeatures(
  probabilities: readonly number[],
  tell: (hash: number, value: number) => void,
): void {
  for (let c = 0; c < VERDICTS.length; c++) tell(VERDICTS[c]!, probabilities[c]!)
}

/** From how many distinct places on a family counts as found again. */
const COUNTS = [2, 3, 5, 8]
/** From which share of the words on a family counts as what the text is about, in percent. */
const SHARES = [2, 4, 8, 16]

/** What patterns say of a family, in the whole text or in one sentence. */
interface FoundFeatures {
  /** For each family, that it was proved, hinted at, and found dead. */
  readonly proved: Int32Array
  readonly hinted: Int32Array
  readonly dead: Int32Array
}

/** The hashes of what a catalogue's patterns can say to the heads. */
export interface PatternFeatures {
  /** For each wording, that it was found alive in a sentence. */
  readonly wordings: Int32Array
  /** Said of the whole text. */
  readonly whole: FoundFeatures
  /** Said of one sentence. */
  readonly sentence: FoundFeatures
  /** For each family, that it was found in a text below, and above what was expected. */
  readonly below: Int32Array
  readonly above: Int32Array
  /** For each of the steps, for each family: found so often, and over so much of the text. */
  readonly counts: readonly Int32Array[]
  readonly shares: readonly Int32Array[]
  /** Room for what is counted of each family in a text, so that none is asked for with each. */
  readonly room: FamilyCounts
}

interface FamilyCounts {
  /** How it was found, as bits. */
  readonly found: Uint8Array
  /** In how many places, and the last of them. */
  readonly counts: Int32Array
  readonly last: Int32Array
}

/** Names the features of a catalogue's patterns. */
export function patternFeaturesOf(catalogue: Catalogue): PatternFeatures {
  const ofFamilies = (what: string) =>
    Int32Array.from(catalogue.families, ({ kind, name }) => hashWord(`<${what} ${kind} ${name}>`))
  const families = catalogue.families.length
  const found = (where: string): FoundFeatures => ({
    proved: ofFamilies(`${where}proved`),
    hinted: ofFamilies(`${where}hinted`),
    dead: ofFamilies(`${where}dead`),
  })
  return {
    wordings: Int32Array.from(catalogue.wordings, ({ key }) => hashWord(`<${key}>`)),
    whole: found(''),
    sentence: found('here '),
    below: ofFamilies('below'),
    above: ofFamilies('above'),
    counts: COUNTS.map((count) => ofFamilies(`count ${count}`)),
    shares: SHARES.map((share) => ofFamilies(`share ${share}`)),
    room: {
      found: new Uint8Array(families),
      counts: new Int32Array(families),
      last: new Int32Array(families),
    },
  }
}

/** How a family was found, as bits. */
const PROVED = 1
const HINTED = 2
const DEAD = 4

/** The features of what the patterns found in the whole text; each is told once. */
export function hitFeatures(
  catalogue: Catalogue,
  features: PatternFeatures,
  hits: readonly Hit[],
  words: number,
  tell: (hash: number) => void,
): void {
  const { proved, hinted, dead } = features.whole
  const families = proved.length
  const { found, counts, last } = features.room
  found.fill(0)
  counts.fill(0)
  last.fill(-1)
  for (const { entry, from, alive } of hits) {
    const { family, hint } = catalogue.entries[entry]!
    if (!alive) {
      if (!hint) found[family]! |= DEAD
      continue
    }
    found[family]! |= hint ? HINTED : PROVED
    if (last[family] === from) continue
    last[family] = from
    counts[family]!++
  }
  for (let family = 0; family < families; family++) {
    const what = found[family]!
    if (what === 0) continue
    if (what & PROVED) tell(proved[family]!)
    else if (what & DEAD) tell(dead[family]!)
    if (what & HINTED) tell(hinted[family]!)
    if (what === DEAD) continue
    const count = counts[family]!
    for (let i = 0; i < COUNTS.length; i++)
      if (count >= COUNTS[i]!) tell(features.counts[i]![family]!)
    for (let i = 0; i < SHARES.length; i++)
      if (count * 100 >= SHARES[i]! * words) tell(features.shares[i]![family]!)
  }
}

/** How likely the text is to lie below, and above what was expected. */
export function moodOf(probabilities: readonly number[]): { below: number; above: number } {
  return {
    below: probabilities[0]! + probabilities[1]!,
    above: probabilities[3]! + probabilities[4]!,
  }
}

/**
 * The features of the families that {@link hitFeatures} has just found alive: what is found means another
 * thing in anger than in delight.
 *
 * @param hashes one for each family: `below` or `above`, whose value is that part of the text's mood
 */
export function moodFeatures(
  { room: { found } }: PatternFeatures,
  hashes: Int32Array,
  tell: (hash: number) => void,
): void {
  for (let family = 0; family < hashes.length; family++)
    if (found[family]! & (PROVED | HINTED)) tell(hashes[family]!)
}

/**
 * The features of what the patterns found in one sentence; a feature is told as often as it occurs.
 *
 * @param hits in the order of their first tokens
 * @param begin the first hit that begins in the sentence or after it
 * @returns the first hit that begins after the sentence
 */
export function sentenceHitFeatures(
  catalogue: Catalogue,
  { wordings, sentence: { proved, hinted, dead } }: PatternFeatures,
  hits: readonly Hit[],
  begin: number,
  { to }: TokenRange,
  tell: (hash: number) => void,
): number {
  let number = begin
  for (; number < hits.length && hits[number]!.from < to; number++) {
    const { entry, wording, alive } = hits[number]!
    const { family, hint } = catalogue.entries[entry]!
    if (!alive) {
      if (!hint) tell(dead[family]!)
      continue
    }
    tell(wordings[wording]!)
    tell(hint ? hinted[family]! : proved[family]!)
  }
  return number
}
