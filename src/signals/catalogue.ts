import { isNegated, Matcher } from './matcher.ts'
import type { Kind } from './names.ts'
import {
  LONGEST_MATCH,
  type Pattern,
  PatternError,
  PatternReader,
  type WordClasses,
} from './pattern.ts'
import type { Reading } from './reading.ts'
import { isOthers, type Speakers, speakersOf } from './speaker.ts'
import { Vocabulary } from './vocabulary.ts'

/** One way in which texts show something: its wordings, and a sentence that shows it. */
export interface PatternEntry {
  /** One or several wordings, in the syntax of `PatternReader`. */
  readonly match: string | readonly string[]
  /** A sentence in which the pattern is found; a test runs it. */
  readonly example: string
  /** A sentence with the same words in which it is not found. */
  readonly counter?: string
  /** Whether a negation that reaches the wording leaves it standing; otherwise it dies. */
  readonly negation?: 'keeps'
  /** Whether it counts whoever is the subject; otherwise somebody else's habit kills it. */
  readonly speaker?: 'anyone'
  /** Whether it only hints: it speaks to the head, and proves nothing alone. */
  readonly hint?: boolean
  /** Wordings that kill a match that they overlap. */
  readonly unless?: readonly string[]
}

/** All patterns that speak for one signal, touchpoint, source or deviation. */
export interface PatternFamily {
  readonly kind: Kind
  readonly name: string
  /** What holds for every entry that does not say otherwise. */
  readonly speaker?: 'anyone'
  readonly negation?: 'keeps'
  readonly patterns: readonly PatternEntry[]
}

/** A pattern found in a text. */
export interface Hit {
  /** The entry's number in the catalogue. */
  readonly entry: number
  /** The number of the wording that was found. */
  readonly wording: number
  /** The first token, and the token after the last. */
  readonly from: number
  readonly to: number
  /** False where a negation or somebody else's habit kills it. */
  readonly alive: boolean
}

/** What the catalogue keeps of an entry. */
export interface Entry {
  /** The number of its family. */
  readonly family: number
  readonly keepsNegated: boolean
  readonly anySpeaker: boolean
  readonly hint: boolean
}

/** What the catalogue keeps of a wording. */
export interface Wording {
  readonly entry: number
  /** Names the wording whatever is added before it. */
  readonly key: string
  readonly kills: boolean
}

/** Compiled pattern families: finds what a text shows, and what kills it. */
export class Catalogue {
  readonly vocabulary = new Vocabulary()
  readonly families: readonly PatternFamily[]
  readonly entries: readonly Entry[]
  readonly matcher: Matcher
  private readonly patterns: Pattern[] = []
  /** For each pattern, the number of its wording. */
  private readonly wordingOf: number[] = []
  readonly wordings: Wording[] = []
  private readonly speakers: Speakers

  /** @throws PatternError that names the family and the entry of a pattern that cannot be read */
  constructor(families: readonly PatternFamily[], classes: WordClasses) {
    this.families = families
    const reader = new PatternReader(this.vocabulary, classes)
    const entries: Entry[] = []
    families.forEach((family, familyNumber) => {
      family.patterns.forEach((entry, i) => {
        const wordings = typeof entry.match === 'string' ? [entry.match] : entry.match
        for (const source of wordings)
          this.compile(source, reader, family, i, entries.length, false)
        for (const source of entry.unless ?? [])
          this.compile(source, reader, family, i, entries.length, true)
        entries.push({
          family: familyNumber,
          keepsNegated: (entry.negation ?? family.negation) === 'keeps',
          anySpeaker: (entry.speaker ?? family.speaker) === 'anyone',
          hint: entry.hint === true,
        })
      })
    })
    this.entries = entries
    this.speakers = speakersOf(reader)
    this.matcher = new Matcher(this.patterns, this.vocabulary.size)
  }

  /** Everything that the patterns find in a text, dead matches too. */
  find(reading: Reading): Hit[] {
    const hits: Hit[] = []
    const kills: Hit[] = []
    this.matcher.find(reading, (number, from, to) => {
      const wording = this.wordingOf[number]!
      const { entry, kills: kill } = this.wordings[wording] as Wording
      const { keepsNegated, anySpeaker } = this.entries[entry] as Entry
      const pattern = this.patterns[number] as Pattern
      const alive =
        (keepsNegated || !isNegated(pattern, reading, from, to)) &&
        (anySpeaker || !isOthers(this.speakers, reading, from))
      insert(kill ? kills : hits, { entry, wording, from, to, alive })
    })
    return kills.length === 0 ? hits : withoutKilled(hits, kills)
  }

  private compile(
    source: string,
    reader: PatternReader,
    family: PatternFamily,
    pattern: number,
    entry: number,
    kills: boolean,
  ): void {
    try {
      for (const pattern of reader.read(source)) {
        this.patterns.push(pattern)
        this.wordingOf.push(this.wordings.length)
      }
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      throw new PatternError(
        `${family.name}, pattern ${pattern + 1}, '${source}': ${error.message}`,
      )
    }
    this.wordings.push({ entry, kills, key: `${family.kind} ${family.name} ${source}` })
  }
}

function byPlace(a: Hit, b: Hit): number {
  return a.from - b.from || a.to - b.to || a.wording - b.wording
}

/** Puts a hit in its place, which is near the end: matches are found around one token after the other. */
function insert(hits: Hit[], hit: Hit): void {
  let at = hits.length
  for (; at > 0 && byPlace(hits[at - 1]!, hit) > 0; at--) hits[at] = hits[at - 1]!
  hits[at] = hit
}

/** Both lists are in the order of first tokens, so one pass over a short window is enough. */
function withoutKilled(hits: readonly Hit[], kills: readonly Hit[]): Hit[] {
  let begin = 0
  return hits.map((hit) => {
    while (begin < kills.length && kills[begin]!.from + LONGEST_MATCH < hit.from) begin++
    for (let i = begin; i < kills.length && kills[i]!.from < hit.to; i++) {
      const kill = kills[i]!
      if (kill.entry === hit.entry && kill.to > hit.from) return { ...hit, alive: false }
    }
    return hit
  })
}
