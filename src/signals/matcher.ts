import { isNegator, negationRole } from '../text/negation.ts'
import { EMPHASIS, HASHTAG, NUMBER, PAUSE } from '../text/scanner.ts'
import { LONGEST_MATCH, type Pattern, type Place } from './pattern.ts'
import type { Reading } from './reading.ts'

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
  private readonly patterns: readonly Pattern[]
  /** For each word, the patterns that are tried where it stands. */
  private readonly byWord: readonly (readonly number[] | undefined)[]
  private readonly byNumber: readonly number[]

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns
    let words = 0
    for (const { anchors } of patterns) for (const word of anchors) words = Math.max(words, word)
    const byWord = new Array<number[] | undefined>(words + 1).fill(undefined)
    patterns.forEach((pattern, i) => {
      for (const word of pattern.anchors) {
        const list = byWord[word]
        if (list) list.push(i)
        else byWord[word] = [i]
      }
    })
    this.byWord = byWord
    this.byNumber = patterns.flatMap((pattern, i) => (pattern.anchorsNumber ? [i] : []))
  }

  /** Reports the shortest match around each token that fills a pattern's rarest place. */
  find(reading: Reading, report: OnMatch): void {
    const { byWord, byNumber } = this
    const { numbers, kinds, count } = reading
    for (let token = 0; token < count; token++) {
      const word = numbers[token]!
      const known = word < byWord.length ? byWord[word] : undefined
      if (known) this.tryAll(known, reading, token, report)
      if (kinds[token] === NUMBER) this.tryAll(byNumber, reading, token, report)
    }
  }

  private tryAll(list: readonly number[], reading: Reading, token: number, report: OnMatch): void {
    for (let k = 0; k < list.length; k++) {
      const i = list[k]!
      const { places, anchor } = this.patterns[i]!
      this.work++
      if (!stands(places[anchor]!, reading, token)) continue
      const before = anchor === 0 ? 0 : this.backward(places, anchor, reading, token)
      if (before < 0) continue
      const after = anchor === places.length - 1 ? 1 : this.forward(places, anchor, reading, token)
      if (after > 0) report(i, token - before, token + after)
    }
  }

  /** How many tokens from the anchor on the places from it on take at least, or 0. */
  private forward(
    places: readonly Place[],
    anchor: number,
    reading: Reading,
    token: number,
  ): number {
    // Bit n: the places so far can be filled by the first n tokens.
    let reached = 2
    for (let i = anchor + 1; i < places.length && reached !== 0; i++) {
      const place = places[i]!
      let next = 0
      for (let rest = reached; rest !== 0; rest &= rest - 1) {
        const from = 31 - Math.clz32(rest & -rest)
        for (let at = from; at <= from + place.gap; at++) {
          if (at >= LONGEST_MATCH || token + at >= reading.count) break
          this.work++
          if (stands(place, reading, token + at)) next |= 1 << (at + 1)
          if (endsSentence(reading.kinds[token + at]!)) break
        }
      }
      reached = next
    }
    return reached === 0 ? 0 : 31 - Math.clz32(reached & -reached)
  }

  /** How many tokens before the anchor the places before it take at least, or -1. */
  private backward(
    places: readonly Place[],
    anchor: number,
    reading: Reading,
    token: number,
  ): number {
    let reached = 1
    for (let i = anchor - 1; i >= 0 && reached !== 0; i--) {
      const place = places[i]!
      const gap = places[i + 1]!.gap
      let next = 0
      for (let rest = reached; rest !== 0; rest &= rest - 1) {
        const from = 31 - Math.clz32(rest & -rest)
        for (let at = from + 1; at <= from + 1 + gap; at++) {
          if (at >= LONGEST_MATCH || token - at < 0) break
          this.work++
          if (stands(place, reading, token - at)) next |= 1 << at
          if (endsSentence(reading.kinds[token - at]!)) break
        }
      }
      reached = next
    }
    return reached === 0 ? -1 : 31 - Math.clz32(reached & -reached)
  }
}

function stands(place: Place, reading: Reading, token: number): boolean {
  const word = reading.numbers[token]!
  if (place.tagged && reading.kinds[token] !== HASHTAG) return false
  if (place.several === null) {
    if (word === place.only) return true
  } else if (word > 0) {
    const bits = place.several[word >>> 5]
    if (bits !== undefined && (bits & (1 << (word & 31))) !== 0) return true
  }
  return place.anyNumber && reading.kinds[token] === NUMBER
}

function endsSentence(kind: number): boolean {
  return kind >= EMPHASIS && kind !== PAUSE
}

/** Whether a negation that the pattern does not speak of reaches or lies within the match. */
export function isNegated(pattern: Pattern, reading: Reading, from: number, to: number): boolean {
  if (reading.negated[from] === 1) return true
  if (pattern.negates) return false
  for (let token = from; token < to; token++)
    if (isNegator(negationRole(reading.hashes[token]!))) return true
  return false
}
