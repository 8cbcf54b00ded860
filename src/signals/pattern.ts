import { ROLES } from '../text/role-words.ts'
import { isNegator } from '../text/roles.ts'
import { END, HASH, Scanner, START } from '../text/scanner.ts'
import { inflections } from './inflection.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The farthest that a match may reach, in tokens: what keeps matching linear. */
export const LONGEST_MATCH = 30
/** The widest gap that a pattern may leave open between two words. */
export const WIDEST_GAP = 8

/** Lists of words that patterns name with an "@". */
export type WordClasses = Readonly<Record<string, readonly string[]>>

/** One place of a pattern: which words may stand there. */
export interface Place {
  /** The only word, or 0 where there are several. */
  readonly only: number
  /** The words, one bit each, or null where there is only one. */
  readonly several: Uint32Array | null
  /** Whether any number written in digits may stand there. */
  readonly anyNumber: boolean
  /** Whether the word has to be a hashtag. */
  readonly tagged: boolean
  /** How many other tokens may stand before it. */
  readonly gap: number
}

/** A pattern ready to be matched. */
export interface Pattern {
  readonly places: readonly Place[]
  /** The place whose words are rarest: matching begins there. */
  readonly anchor: number
  /** The words that may stand at the anchor. */
  readonly anchors: readonly number[]
  readonly anchorsNumber: boolean
  /** Whether the pattern itself speaks of a negation, so that one inside it does not kill it. */
  readonly negates: boolean
}

/** A pattern that cannot be read; the message says what is wrong, the caller adds where. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
}

interface Draft {
  words: number[]
  anyNumber: boolean
  tagged: boolean
  gap: number
  /** How often texts are likely to have a word that fits. */
  commonness: number
}

const MOST_OPTIONAL = 3
/** How often texts have the commonest word, and any number, beside a word that is not common. */
const COMMONEST = 1000
const NUMBERS = 30
/** The last of the common words are still this much commoner than the rest. */
const LEAST_COMMON = 10

/**
 * Reads wordings. Places are parted by spaces: `word`, `one|other`, `word+` (its regular inflections),
 * `@class` (a list of words), `#` (any number), `#word` (only as a hashtag), a trailing `?` (may be
 * missing), and `~3` (up to three other words before what follows). Each way of leaving out what may
 * be missing is a pattern of its own.
 *
 * @example new PatternReader(new Vocabulary(), {}).read('never ~2 forget+|forgot')
 */
export class PatternReader {
  private readonly vocabulary: Vocabulary
  private readonly classes: WordClasses
  private readonly commonness: ReadonlyMap<string, number>
  /** Words read before, and what they hash to. */
  private readonly hashes = new Map<string, number>()

  /**
   * @param classes word lists; the words of `common`, where there is such a list, are no good to begin a match
   *   with, the less the sooner they come: the n-th of them is about an n-th as common as the first (Zipf)
   */
  constructor(vocabulary: Vocabulary, classes: WordClasses) {
    this.vocabulary = vocabulary
    this.classes = classes
    this.commonness = new Map(
      classes.common?.map((word, rank) => [word, Math.max(LEAST_COMMON, COMMONEST / (rank + 1))]),
    )
  }

  /** @throws PatternError when the wording cannot be read */
  read(wording: string): Pattern[] {
    return variants(wording.split(' ')).map((parts) => this.pattern(parts))
  }

  private pattern(parts: readonly string[]): Pattern {
    const drafts: Draft[] = []
    let gap = 0
    let negates = false
    for (const part of parts) {
      if (part === '') throw new PatternError('expected one space between words')
      if (part.startsWith('~')) {
        gap = parseGap(part, drafts.length)
        continue
      }
      const draft: Draft = { words: [], anyNumber: false, tagged: false, gap, commonness: 0 }
      for (const choice of part.split('|')) if (this.choose(choice, draft)) negates = true
      drafts.push(draft)
      gap = 0
    }
    if (gap > 0) throw new PatternError('expected a word after the gap at the end')
    if (drafts.length === 0) throw new PatternError('expected a word that may not be missing')
    const rarest = Math.min(...drafts.map(({ commonness }) => commonness))
    const anchor = drafts.findIndex(({ commonness }) => commonness === rarest)
    const { words, anyNumber } = drafts[anchor] as Draft
    return {
      places: drafts.map(toPlace),
      anchor,
      anchors: [...new Set(words)],
      anchorsNumber: anyNumber,
      negates,
    }
  }

  /** Adds one choice to a place; true when it is a negation. */
  private choose(choice: string, draft: Draft): boolean {
    if (choice === '#') {
      draft.anyNumber = true
      draft.commonness += NUMBERS
      return false
    }
    const tag = choice.startsWith('#')
    if (tag) draft.tagged = true
    let negates = false
    for (const word of wordsOf(tag ? choice.slice(1) : choice, this.classes)) {
      const hash = this.hashes.get(word) ?? hashOf(word)
      this.hashes.set(word, hash)
      if (isNegator(ROLES.roleOf(hash))) negates = true
      draft.words.push(this.vocabulary.add(hash))
      draft.commonness += this.commonness.get(word) ?? 1
    }
    return negates
  }
}

/** All ways of leaving out the parts that may be missing, each with the gap before it. */
function variants(parts: readonly string[]): string[][] {
  let ways: string[][] = [[]]
  let optional = 0
  for (const part of parts) {
    if (!part.endsWith('?')) {
      for (const way of ways) way.push(part)
      continue
    }
    if (++optional > MOST_OPTIONAL)
      throw new PatternError(`expected at most ${MOST_OPTIONAL} words that may be missing`)
    ways = ways.flatMap((way) => {
      const without = way.at(-1)?.startsWith('~') ? way.slice(0, -1) : [...way]
      return [[...way, part.slice(0, -1)], without]
    })
  }
  return ways
}

function parseGap(part: string, before: number): number {
  const gap = Number(part.slice(1))
  if (!Number.isInteger(gap) || gap < 1 || gap > WIDEST_GAP)
    throw new PatternError(`expected a gap of ~1 to ~${WIDEST_GAP} but received '${part}'`)
  if (before === 0) throw new PatternError('expected a word before the gap at the beginning')
  return gap
}

function wordsOf(choice: string, classes: WordClasses): readonly string[] {
  if (choice.startsWith('@')) {
    const name = choice.slice(1)
    const words = Object.hasOwn(classes, name) ? classes[name] : undefined
    if (!words) throw new PatternError(`expected a known word class but received '${choice}'`)
    return words.flatMap((word) => wordsOf(word, classes))
  }
  return choice.endsWith('+') ? inflections(choice.slice(0, -1)) : [choice]
}

const scanner = new Scanner()

/** A word's hash as the scanner gives it, so that patterns and texts are folded alike. */
function hashOf(word: string): number {
  scanner.reset(word)
  const count = scanner.fill()
  scanner.locate(count)
  const { tokens } = scanner
  if (count === 1 && tokens[START] === 0 && tokens[END] === word.length) return tokens[HASH]!
  throw new PatternError(`expected one word but received '${word}'`)
}

function toPlace({ words, anyNumber, tagged, gap }: Draft): Place {
  const shape = { anyNumber, tagged, gap }
  if (words.length === 1) return { ...shape, only: words[0] as number, several: null }
  const several = new Uint32Array((Math.max(0, ...words) >>> 5) + 1)
  for (const word of words) several[word >>> 5]! |= 1 << (word & 31)
  return { ...shape, only: 0, several }
}
