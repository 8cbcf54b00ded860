import { isNegator, negationRole } from '../text/negation.ts'
import { EMPHASIS, HASHTAG, NUMBER, PAUSE } from '../text/scanner.ts'
import { LONGEST_MATCH, type Pattern } from './pattern.ts'
import type { Reading } from './reading.ts'

/** Bits of a place's sort: any number may stand there; the word has to be a hashtag. */
const ANY_NUMBER = 1
const TAGGED = 2

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
  /** For each word, the patterns that are tried where it stands. */
  private readonly byWord: readonly (readonly number[] | undefined)[]
  private readonly byNumber: readonly number[]
  /** For each pattern, its first place; one more than there are patterns. */
  private readonly firsts: Int32Array
  /** For each pattern, the place where its matching begins. */
  private readonly anchors: Int32Array
  /** For each place, how many other tokens may stand before it. */
  private readonly gaps: Uint8Array
  /** For each place, what else than its words counts. */
  private readonly sorts: Uint8Array
  /** For each place, one bit for each word that may stand there, {@link span} integers a place. */
  private readonly bits: Uint32Array
  private readonly span: number

  /** @param words how many words the vocabulary of the patterns has */
  constructor(patterns: readonly Pattern[], words: number) {
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
    const places = patterns.flatMap((pattern) => pattern.places)
    this.span = (words >>> 5) + 1
    this.bits = new Uint32Array(places.length * this.span)
    places.forEach(({ only, several }, i) => {
      if (several) this.bits.set(several, i * this.span)
      else this.bits[i * this.span + (only >>> 5)]! |= 1 << (only & 31)
    })
    this.gaps = Uint8Array.from(places, ({ gap }) => gap)
    this.sorts = Uint8Array.from(
      places,
      ({ anyNumber, tagged }) => (anyNumber ? ANY_NUMBER : 0) | (tagged ? TAGGED : 0),
    )
    this.firsts = new Int32Array(patterns.length + 1)
    this.anchors = new Int32Array(patterns.length)
    patterns.forEach(({ places, anchor }, i) => {
      this.firsts[i + 1] = this.firsts[i]! + places.length
      this.anchors[i] = this.firsts[i]! + anchor
    })
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
      const anchor = this.anchors[i]!
      const first = this.firsts[i]!
      const end = this.firsts[i + 1]!
      this.work++
      if (!this.stands(anchor, reading, token)) continue
      const before = anchor === first ? 0 : this.backward(first, anchor, reading, token)
      if (before < 0) continue
      const after = anchor === end - 1 ? 1 : this.forward(anchor, end, reading, token)
      if (after > 0) report(i, token - before, token + after)
    }
  }

  /** How many tokens from the anchor on the places from it on take at least, or 0. */
  private forward(anchor: number, end: number, reading: Reading, token: number): number {
    // Bit n: the places so far can be filled by the first n tokens.
    let reached = 2
    for (let place = anchor + 1; place < end && reached !== 0; place++) {
      const gap = this.gaps[place]!
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
      const gap = this.gaps[place + 1]!
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
    const word = reading.numbers[token]!
    const stands = (this.bits[place * this.span + (word >>> 5)]! & (1 << (word & 31))) !== 0
    const sort = this.sorts[place]!
    if (sort === 0) return stands
    const kind = reading.kinds[token]!
    if ((sort & TAGGED) !== 0 && kind !== HASHTAG) return false
    return stands || ((sort & ANY_NUMBER) !== 0 && kind === NUMBER)
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
    if (isNegator(negationRole(reading.hashes[token]!))) return true
  return false
}
