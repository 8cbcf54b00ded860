import { NEGATOR, negationRole } from '../text/negation.ts'
import { EMPHASIS, HASHTAG, NUMBER, PAUSE } from '../text/scanner.ts'
import { LONGEST_MATCH, type Pattern, type Place } from './pattern.ts'
import type { Reading } from './reading.ts'

/** Told of every match: the pattern's number, its first token, and the token after its last. */
export type OnMatch = (pattern: number, from: number, to: number) => void

/**
 * Finds every pattern in a text. For each token only the patterns that may begin with it are tried,
 * and each try looks at most {@link LONGEST_MATCH} tokens ahead with all its choices at once (one
 * bit per token reached), so that the work grows with the length of the text and never faster.
 */
export class Matcher {
  /** Comparisons of a token with a place of a pattern so far, for tests that count work. */
  work = 0
  private readonly patterns: readonly Pattern[]
  /** For each word, the patterns that may begin with it. */
  private readonly byWord: readonly (readonly number[] | undefined)[]
  private readonly byNumber: readonly number[]

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns
    const byWord: number[][] = []
    patterns.forEach((pattern, i) => {
      for (const word of pattern.first) {
        const list = byWord[word]
        if (list) list.push(i)
        else byWord[word] = [i]
      }
    })
    this.byWord = byWord
    this.byNumber = patterns.flatMap((pattern, i) => (pattern.beginsWithNumber ? [i] : []))
  }

  /** Reports every match in a text, in the order of first tokens, the shortest from each. */
  find(reading: Reading, report: OnMatch): void {
    for (let token = 0; token < reading.count; token++) {
      const known = this.byWord[reading.numbers[token]!]
      if (known) this.tryAll(known, reading, token, report)
      if (reading.kinds[token] === NUMBER) this.tryAll(this.byNumber, reading, token, report)
    }
  }

  private tryAll(list: readonly number[], reading: Reading, token: number, report: OnMatch): void {
    for (const i of list) {
      const reached = this.reach(this.patterns[i] as Pattern, reading, token)
      if (reached > 0) report(i, token, token + reached)
    }
  }

  /** How many tokens the shortest match from `token` has, or 0 where there is none. */
  private reach(pattern: Pattern, reading: Reading, token: number): number {
    const places = pattern.places
    if (!stands(places[0] as Place, reading, token)) return 0
    // Bit n: the places so far can be matched by the first n tokens.
    let reached = 2
    for (let i = 1; i < places.length && reached !== 0; i++)
      reached = this.step(places[i] as Place, reading, token, reached)
    return reached === 0 ? 0 : 31 - Math.clz32(reached & -reached)
  }

  private step(place: Place, reading: Reading, token: number, reached: number): number {
    let next = place.optional ? reached : 0
    for (let rest = reached; rest !== 0; rest &= rest - 1) {
      const from = 31 - Math.clz32(rest & -rest)
      for (let skip = 0; skip <= place.gap; skip++) {
        const at = from + skip
        if (at >= LONGEST_MATCH || token + at >= reading.count) break
        this.work++
        if (stands(place, reading, token + at)) next |= 1 << (at + 1)
        if (endsSentence(reading.kinds[token + at]!)) break
      }
    }
    return next
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
    if (negationRole(reading.hashes[token]!) === NEGATOR) return true
  return false
}
