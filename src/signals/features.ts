import { hashWord, joinHashes } from '../text/hash.ts'
import { EMPHASIS, HASHTAG, MENTION, URL_TOKEN, WORD } from '../text/scanner.ts'
import type { Catalogue, Hit } from './catalogue.ts'
import type { Reading } from './reading.ts'

const NEGATED = hashWord('<negated>')
const BOUNDARY = hashWord('<boundary>')
const FIRST_WORD = hashWord('<first>')
const PRONOUNS = new Set(
  [
    'i',
    'me',
    'my',
    "i'm",
    "i've",
    "i'd",
    "i'll",
    'im',
    'ive',
    'mine',
    'myself',
    'we',
    'our',
    'us',
  ].map(hashWord),
)

/** How much one word says: less in a long text, where there are more of them. */
export function wordScale(words: number): number {
  return 1 / Math.sqrt(2 * words + 10)
}

/** Told of a feature: its hash, and the tokens that it stands on, `from` to before `to`. */
export type OnFeature = (hash: number, from: number, to: number) => void

/**
 * The features of a text's words: each word, its negated form inside a negation, and the pair that
 * ends in it. The heads, the spans and the training all read this one list. A feature is told as
 * often as it occurs.
 */
export function wordFeatures(reading: Reading, tell: OnFeature): void {
  let before = BOUNDARY
  for (let token = 0; token < reading.count; token++) {
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
  if (reading.count > 0 && !reading.isMark(0))
    tell(joinHashes(FIRST_WORD, reading.hashes[0]!), 0, 1)
}

const SHAPES = {
  url: hashWord('<shape url>'),
  mention: hashWord('<shape mention>'),
  mentionFirst: hashWord('<shape mention first>'),
  hashtag: hashWord('<shape hashtag>'),
  hashtags: hashWord('<shape hashtags>'),
  nobody: hashWord('<shape no first person>'),
  titled: hashWord('<shape titled>'),
  shouted: hashWord('<shape shouted>'),
  exclaimed: hashWord('<shape exclaimed>'),
} as const
const LENGTHS = [3, 8, 15, 25, 45, 80, 140, 250]
const LENGTH_HASHES = LENGTHS.map((limit) => hashWord(`<shape longer than ${limit}>`))

/** The features of how a text is written, whatever it says: addresses, hashtags, who speaks, length. */
export function shapeFeatures(reading: Reading, tell: (hash: number) => void): void {
  let mentions = 0
  let hashtags = 0
  let urls = 0
  let titled = 0
  let shouted = 0
  let words = 0
  let exclaimed = 0
  let speaks = false
  for (let token = 0; token < reading.count; token++) {
    const kind = reading.kinds[token]!
    if (kind === WORD) {
      words++
      titled += reading.capitalised[token]!
      shouted += reading.shouted[token]!
      if (PRONOUNS.has(reading.hashes[token]!)) speaks = true
    } else if (kind === MENTION) mentions++
    else if (kind === HASHTAG) hashtags++
    else if (kind === URL_TOKEN) urls++
    else if (kind === EMPHASIS) exclaimed++
  }
  if (urls > 0) tell(SHAPES.url)
  if (mentions > 0) tell(SHAPES.mention)
  if (reading.count > 0 && reading.isMention(0)) tell(SHAPES.mentionFirst)
  if (hashtags > 0) tell(SHAPES.hashtag)
  if (hashtags > 2) tell(SHAPES.hashtags)
  if (!speaks) tell(SHAPES.nobody)
  if (words > 4 && titled * 2 > words) tell(SHAPES.titled)
  if (words > 4 && shouted * 3 > words) tell(SHAPES.shouted)
  if (exclaimed > 0) tell(SHAPES.exclaimed)
  for (let i = 0; i < LENGTHS.length; i++) if (words > LENGTHS[i]!) tell(LENGTH_HASHES[i]!)
}

/** The hashes of what a catalogue's patterns can say to the heads. */
export interface PatternFeatures {
  /** For each wording, that it was found alive. */
  readonly wordings: Int32Array
  /** For each family, that it was found alive, alive in several entries, and only dead. */
  readonly alive: Int32Array
  readonly several: Int32Array
  readonly dead: Int32Array
}

/** Names the features of a catalogue's patterns. */
export function patternFeaturesOf(catalogue: Catalogue): PatternFeatures {
  const ofFamilies = (what: string) =>
    Int32Array.from(catalogue.families, ({ kind, name }) => hashWord(`<${what} ${kind} ${name}>`))
  return {
    wordings: Int32Array.from(catalogue.wordings, ({ key }) => hashWord(`<${key}>`)),
    alive: ofFamilies('alive'),
    several: ofFamilies('several'),
    dead: ofFamilies('dead'),
  }
}

/** The features of what the patterns found; each is told at most once. */
export function hitFeatures(
  catalogue: Catalogue,
  features: PatternFeatures,
  hits: readonly Hit[],
  tell: (hash: number) => void,
): void {
  const seen = new Set<number>()
  const proofs = new Map<number, number>()
  const dead = new Set<number>()
  for (const { entry, wording, alive } of hits) {
    const { family, hint } = catalogue.entries[entry]!
    if (!alive) {
      if (!hint) dead.add(family)
    } else if (!seen.has(wording)) {
      seen.add(wording)
      tell(features.wordings[wording]!)
      if (!hint) proofs.set(family, (proofs.get(family) ?? 0) + 1)
    }
  }
  for (const [family, count] of proofs) {
    tell(features.alive[family]!)
    if (count > 1) tell(features.several[family]!)
  }
  for (const family of dead) if (!proofs.has(family)) tell(features.dead[family]!)
}
