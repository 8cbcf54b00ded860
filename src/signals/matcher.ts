import { ROLES } from '../text/role-words.ts'
import { isNegator } from '../text/roles.ts'
import { EMPHASIS, HASHTAG, NUMBER, PAUSE } from '../text/scanner.ts'
import { LONGEST_MATCH, type Pattern, type Place } from './pattern.ts'
import type { Reading } from './reading.ts'

/** Bits of a place's sort: any number may stand there; the word has to be a hashtag. */
const ANY_NUMBER = 1
const TAGGED = 2

/**
 * Integers of a pattern: its first place, the place where its matching begins, the end of its places, and
 * of the place beside where it begins the direction, or 0 for none, the gap, and the words and the sort as
 * places have them: most tries end there, and so read no more than this.
 */
const PATTERN_FIELDS = 7
const FIRST = 0
const ANCHOR = 1
const PLACES_END = 2
const NEAR_STEP = 3
const NEAR_GAP = 4
const NEAR_WORDS = 5
const NEAR_SORT = 6

/** Integers of a place: its word, or of several the number of their set, negative; its gap; its sort. */
const PLACE_FIELDS = 3
const WORDS = 0
const GAP = 1
const SORT = 2

/** Told of every match: the pattern's number, its first token, and the token after its last. */
export type OnMatch = (pattern: number, from: number, to: number) => void

/**
 * Finds every pattern in a text. For each token only the patterns whose rarest place it may fill are
 * tried, and each try looks at most {@link LONGEST_MATCH} tokens to either side with all its choices
 * at once (one bit per token reached), so that the work grows with the length of the text and never
 * faster.
 */
export class Matcher {
  /** Comparisons of a token with a place of a pattern so far, for tests that count work. */
  work = 0
  /** For each word, where the patterns begin that are tried where it stands; one more than there are words. */
  private readonly begins: Int32Array
  private readonly byWord: Int32Array
  private readonly byNumber: Int32Array
  /** {@link PATTERN_FIELDS} integers a pattern. */
  private readonly patterns: Int32Array
  /** {@link PLACE_FIELDS} integers a place. */
  private readonly places: Int32Array
  /** For each word, one bit for each set that has it: what may stand at one token is looked up in one row. */
  private readonly sets: Uint32Array
  /** Integers of a row of {@link sets}. */
  private readonly span: number

  /** @param words how many words the vocabulary of the patterns has */
  constructor(patterns: readonly Pattern[], words: number) {
    const byWord = Array.from({ length: words + 1 }, (): number[] => [])
    patterns.forEach(({ anchors }, i) => {
      for (const word of anchors) byWord[word]!.push(i)
    })
    this.begins = new Int32Array(words + 2)
    byWord.forEach((list, word) => {
      this.begins[word + 1] = this.begins[word]! + list.length
    })
    this.byWord = Int32Array.from(byWord.flat())
    this.byNumber = Int32Array.from(
      patterns.flatMap(({ anchorsNumber }, i) => (anchorsNumber ? [i] : [])),
    )
    const sets = new Map<string, Uint32Array>()
    for (const { places } of patterns)
      for (const { several } of places) if (several) sets.set(several.join(), several)
    const numbers = new Map([...sets.keys()].map((key, i) => [key, i + 1]))
    const wordsOf = ({ only, several }: Place) => (several ? -numbers.get(several.join())! : only)
    const sortOf = ({ anyNumber, tagged }: Place) =>
      (anyNumber ? ANY_NUMBER : 0) | (tagged ? TAGGED : 0)
    this.places = Int32Array.from(
      patterns.flatMap(({ places }) =>
        places.flatMap((place) => [wordsOf(place), place.gap, sortOf(place)]),
      ),
    )
    let first = 0
    this.patterns = Int32Array.from(
      patterns.flatMap(({ places, anchor }) => {
        const begin = first
        first += places.length
        const step = anchor + 1 < places.length ? 1 : places.length > 1 ? -1 : 0
        const near = places[anchor + step]!
        const { gap } = step > 0 ? near : places[anchor]!
        return [begin, begin + anchor, first, step, gap, wordsOf(near), sortOf(near)]
      }),
    )
    this.span = (sets.size >>> 5) + 1
    this.sets = new Uint32Array((words + 1) * this.span)
    for (const [key, several] of sets) {
      const set = numbers.get(key)!
      several.forEach((bits, i) => {
        for (let rest = bits; rest !== 0; rest &= rest - 1) {
          const word = i * 32 + 31 - Math.clz32(rest & -rest)
          this.sets[word * this.span + (set >>> 5)]! |= 1 << (set & 31)
        }
      })
    }
  }

  /** Reports the shortest match around each token that fills a pattern's rarest place. */
  find(reading: Reading, report: OnMatch): void {
    const { begins, byWord, byNumber } = this
    const { numbers, kinds, count } = reading
    for (let token = 0; token < count; token++) {
      const word = numbers[token]!
      const end = begins[word + 1]!
      for (let i = begins[word]!; i < end; i++) this.try(byWord[i]!, reading, token, report)
      if (kinds[token] === NUMBER)
        for (let i = 0; i < byNumber.length; i++) this.try(byNumber[i]!, reading, token, report)
    }
  }

  /** Tries a pattern where a word of its anchor stands, or a number that it begins with. */
  private try(number: number, reading: Reading, token: number, report: OnMatch): void {
    const { patterns, places } = this
    const pattern = number * PATTERN_FIELDS
    this.work++
    const step = patterns[pattern + NEAR_STEP]!
    if (step !== 0) {
      // What has to stand beside the anchor mostly does not.
      const words = patterns[pattern + NEAR_WORDS]!
      const sort = patterns[pattern + NEAR_SORT]!
      let left = patterns[pattern + NEAR_GAP]!
      for (let at = token + step; ; left--, at += step) {
        if (at < 0 || at >= reading.count) return
        this.work++
        if (this.fits(words, sort, reading, at)) break
        if (left === 0) return
      }
    }
    const first = patterns[pattern + FIRST]!
    const anchor = patterns[pattern + ANCHOR]!
    const end = patterns[pattern + PLACES_END]!
    if ((places[anchor * PLACE_FIELDS + SORT]! & TAGGED) !== 0 && reading.kinds[token] !== HASHTAG)
      return
    const before = anchor === first ? 0 : this.backward(first, anchor, reading, token)
    if (before < 0) return
    const after = anchor === end - 1 ? 1 : this.forward(anchor, end, reading, token)
    if (after > 0) report(number, token - before, token + after)
  }

  /** How many tokens from the anchor on the places from it on take at least, or 0. */
  private forward(anchor: number, end: number, reading: Reading, token: number): number {
    // Bit n: the places so far can be filled by the first n tokens.
    let reached = 2
    for (let place = anchor + 1; place < end && reached !== 0; place++) {
      const gap = this.places[place * PLACE_FIELDS + GAP]!
      let next = 0
      for (let rest = reached; rest !== 0; rest &= rest - 1) {
        const from = 31 - Math.clz32(rest & -rest)
        for (let at = from; at <= from + gap; at++) {
          if (at >= LONGEST_MATCH || token + at >= reading.count) break
          this.work++
          if (this.stands(place, reading, token + at)) next |= 1 << (at + 1)
          if (endsSentence(reading.kinds[token + at]!)) break
        }
      }
      reached = next
    }
    return reached === 0 ? 0 : 31 - Math.clz32(reached & -reached)
  }

  /** How many tokens before the anchor the places before it take at least, or -1. */
  private backward(first: number, anchor: number, reading: Reading, token: number): number {
    let reached = 1
    for (let place = anchor - 1; place >= first && reached !== 0; place--) {
      const gap = this.places[(place + 1) * PLACE_FIELDS + GAP]!
      let next = 0
      for (let rest = reached; rest !== 0; rest &= rest - 1) {
        const from = 31 - Math.clz32(rest & -rest)
        for (let at = from + 1; at <= from + 1 + gap; at++) {
          if (at >= LONGEST_MATCH || token - at < 0) break
          this.work++
          if (this.stands(place, reading, token - at)) next |= 1 << at
          if (endsSentence(reading.kinds[token - at]!)) break
        }
      }
      reached = next
    }
    return reached === 0 ? -1 : 31 - Math.clz32(reached & -reached)
  }

  private stands(place: number, reading: Reading, token: number): boolean {
    const { places } = this
    const at = place * PLACE_FIELDS
    return this.fits(places[at + WORDS]!, places[at + SORT]!, reading, token)
  }

  /** Whether a token is among the words, or else of the sort. */
  private fits(words: number, sort: number, reading: Reading, token: number): boolean {
    const word = reading.numbers[token]!
    const isAmong =
      words > 0
        ? words === word
        : (this.sets[word * this.span + (-words >>> 5)]! & (1 << (-words & 31))) !== 0
    if (sort === 0) return isAmong
    const kind = reading.kinds[token]!
    if ((sort & TAGGED) !== 0 && kind !== HASHTAG) return false
    return isAmong || ((sort & ANY_NUMBER) !== 0 && kind === NUMBER)
  }
}

function endsSentence(kind: number): boolean {
  return kind >= EMPHASIS && kind !== PAUSE
}

/** Whether a negation that the pattern does not speak of reaches or lies within the match. */
export function isNegated(pattern: Pattern, reading: Reading, from: number, to: number): boolean {
  if (reading.negated[from] === 1) return true
  if (pattern.negates) return false
  for (let token = from; token < to; token++)
    if (isNegator(ROLES.roleOf(reading.hashes[token]!))) return true
  return false
}
