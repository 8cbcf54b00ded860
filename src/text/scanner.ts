import {
  classOf,
  DIGIT,
  EMOJI,
  foldUnit,
  isUpper,
  JOINER,
  LETTER,
  PUNCTUATION,
  SPACE,
  unitAt,
} from './characters.ts'
import { endOfEmoji, hashEmoji } from './emoji.ts'
import { endOfEmoticon, hashEmoticon } from './emoticon.ts'
import { EMPTY, finishHash, hashUnit, hashWord } from './hash.ts'

/** What a token is. */
export const WORD = 1
export const NUMBER = 2
export const HASHTAG = 3
export const MENTION = 4
export const URL_TOKEN = 5
export const EMOJI_TOKEN = 6
export const EMOTICON = 7
/** A run of exclamation or question marks, or an ellipsis. */
export const EMPHASIS = 8
/** A mark that ends a sentence: a full stop, or a line break. */
export const STOP = 9
/** A mark inside a sentence: comma, colon, bracket, dash, quotation mark. */
export const PAUSE = 10

/** The hash that every @mention has. */
export const MENTION_HASH = hashWord('<mention>')
/** The hash that every URL has. */
export const URL_HASH = hashWord('<url>')
const STOP_HASH = hashWord('<stop>')
const PAUSE_HASH = hashWord('<pause>')
const EXCLAIM = [hashWord('<!>'), hashWord('<!!>'), hashWord('<!!!>')] as const
const QUESTION = [hashWord('<?>'), hashWord('<??>'), hashWord('<??>')] as const
const MIXED = hashWord('<?!>')
const ELLIPSIS = hashWord('<...>')

/** Folded letters and digits of ASCII; 0 for a unit that ends a word. */
const WORD_UNITS = new Uint8Array(128)
for (let unit = 0; unit < 128; unit++)
  if (classOf(unit) === LETTER || classOf(unit) === DIGIT) WORD_UNITS[unit] = foldUnit(unit)

/** The folded unit of a word beyond ASCII, or 0 for a unit that ends a word. */
function foldWide(unit: number): number {
  return classOf(unit) === LETTER ? foldUnit(unit) : 0
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2bc
}

/** No word of a language is this long: what is longer is cut, so that cost stays linear. */
const LONGEST_WORD = 64
/** "https" is the longest word that an address begins with. */
const LONGEST_SCHEME = 5

/**
 * Walks a text once, token by token, without building a string: after `next()` the fields describe
 * the token. Words are folded while they are hashed: case, curly apostrophes, and runs of three and
 * more of one letter ("sooooo" hashes as "soo" and is flagged).
 *
 * @example
 * const scanner = new Scanner()
 * scanner.reset('So GOOD!')
 * while (scanner.next()) console.log(scanner.kind, scanner.start, scanner.end)
 */
export class Scanner {
  /** The kind of the token, one of the constants of this file. */
  kind = 0
  /** The 32-bit hash of the folded token. */
  hash = 0
  /** Offset of the token's first code unit. */
  start = 0
  /** Offset after the token's last code unit. */
  end = 0
  /** Whether the word was drawn out ("sooooo"). */
  elongated = false
  /** Whether the word has two letters and more, all of them capitals. */
  shouted = false
  /** Whether the word begins with a capital and is not shouted. */
  capitalised = false
  private text = ''

  /** Begins a new text. */
  reset(text: string): void {
    this.text = text
    this.end = 0
  }

  /** Moves to the next token; false at the end of the text. */
  next(): boolean {
    const text = this.text
    const length = text.length
    let at = this.end
    while (at < length) {
      const unit = text.charCodeAt(at)
      if (unit === 32) {
        at++
        continue
      }
      const kind = classOf(unit)
      if (kind === LETTER) return this.word(at)
      if (kind === SPACE) {
        if (unit === 10) {
          this.start = at
          return this.finish(STOP, STOP_HASH, at + 1)
        }
        at++
        continue
      }
      if (kind === JOINER) {
        at++
        continue
      }
      this.start = at
      if (kind === DIGIT) return this.number(at)
      if (kind === EMOJI) {
        const end = endOfEmoji(text, at)
        return this.finish(EMOJI_TOKEN, hashEmoji(text, at, end), this.endOfRun(at, end))
      }
      if (this.mark(unit, kind, at)) return true
      at++
    }
    this.end = length
    return false
  }

  private finish(kind: number, hash: number, end: number): boolean {
    this.kind = kind
    this.hash = hash
    this.end = end
    return true
  }

  private word(start: number): boolean {
    const text = this.text
    const limit = Math.min(text.length, start + LONGEST_WORD)
    let at = start
    let hash = EMPTY
    let last = 0
    let run = 0
    let uppers = 0
    let others = 0
    let drawnOut = false
    while (at < limit) {
      const raw = text.charCodeAt(at)
      let unit = raw
      // Nearly every unit is a small letter, so that is asked first.
      if (raw < 97 || raw > 122) {
        unit = raw < 128 ? WORD_UNITS[raw]! : foldWide(raw)
        if (unit === 0) {
          if (!isApostrophe(raw)) {
            if (raw < 128 || classOf(raw) !== JOINER) break
            at++
            others++
            continue
          }
          // An apostrophe belongs to the word only between letters; before a t it is dropped, so that
          // "dont" and "don't" are one word.
          const after = at + 1 < limit ? text.charCodeAt(at + 1) : 32
          if (classOf(after) !== LETTER) break
          at++
          others++
          if ((after | 32) === 116) continue
          hash = hashUnit(hash, 39)
          last = 0
          continue
        }
        if (unit !== raw) uppers++
        else if (unit < 58) others++
      }
      at++
      if (unit === last) {
        run++
        if (run > 2) {
          drawnOut = true
          continue
        }
      } else {
        last = unit
        run = 1
      }
      hash = hashUnit(hash, unit)
    }
    const letters = at - start - others
    if (at - start <= LONGEST_SCHEME) {
      const address = this.address(start, at)
      if (address > 0) return this.finishAt(start, URL_TOKEN, URL_HASH, address)
    }
    this.elongated = drawnOut
    this.shouted = letters > 1 && uppers === letters
    this.capitalised = !this.shouted && uppers > 0 && isUpper(text.charCodeAt(start))
    return this.finishAt(start, WORD, finishHash(hash), at)
  }

  private finishAt(start: number, kind: number, hash: number, end: number): boolean {
    this.start = start
    return this.finish(kind, hash, end)
  }

  /** The end of a URL whose first word ("http", "https", "www") ends at `at`, or 0. */
  private address(start: number, at: number): number {
    const text = this.text
    const mark = unitAt(text, at)
    if (mark !== 46 && mark !== 58) return 0
    const size = at - start
    const first = text.charCodeAt(start) | 32
    const web =
      mark === 46 &&
      size === 3 &&
      first === 119 &&
      (text.charCodeAt(start + 1) | 32) === 119 &&
      (text.charCodeAt(start + 2) | 32) === 119
    const http = mark === 58 && size > 3 && first === 104 && unitAt(text, at + 1) === 47
    if (!web && !http) return 0
    return this.endOfBlackText(at)
  }

  private endOfBlackText(from: number): number {
    let end = from
    while (end < this.text.length && classOf(this.text.charCodeAt(end)) !== SPACE) end++
    return end
  }

  /** Repeats of one emoji are one token. */
  private endOfRun(start: number, end: number): number {
    const text = this.text
    const size = end - start
    let at = end
    while (at + size <= text.length) {
      for (let i = 0; i < size; i++)
        if (text.charCodeAt(at + i) !== text.charCodeAt(start + i)) return at
      at += size
    }
    return at
  }

  /** Numbers of one or two digits stand for themselves, longer ones for their shape. */
  private number(start: number): boolean {
    const text = this.text
    let at = start
    let digits = 0
    let exact = EMPTY
    let shape = hashUnit(EMPTY, 35)
    while (at < text.length) {
      const unit = text.charCodeAt(at)
      const kind = classOf(unit)
      if (kind === DIGIT) {
        digits++
        exact = hashUnit(exact, unit)
        if (digits < 6) shape = hashUnit(shape, 48)
      } else if (unit === 46 || unit === 44 || unit === 47 || unit === 58) {
        if (classOf(unitAt(text, at + 1)) !== DIGIT) break
        exact = hashUnit(exact, unit)
        shape = hashUnit(shape, unit)
      } else break
      at++
    }
    if (unitAt(text, at) === 37) {
      exact = shape = hashUnit(shape, 37)
      at++
    }
    // "5star", "4th", "2nd": what follows without a space is a word of its own.
    return this.finish(NUMBER, finishHash(digits < 3 || at - start === 5 ? exact : shape), at)
  }

  /** A token that begins with a mark or symbol; false when the mark says nothing. */
  private mark(unit: number, kind: number, at: number): boolean {
    const text = this.text
    if (unit === 33 || unit === 63) return this.emphasis(at)
    const next = unitAt(text, at + 1)
    if (unit === 46 || unit === 0x2026) {
      if (unit === 46 && next !== 46) return this.finish(STOP, STOP_HASH, at + 1)
      let end = at + 1
      while (unitAt(text, end) === 46) end++
      return this.finish(EMPHASIS, ELLIPSIS, end)
    }
    const emoticon = endOfEmoticon(text, at)
    if (emoticon > 0) return this.finish(EMOTICON, hashEmoticon(text, at), emoticon)
    if (unit === 35 && classOf(next) === LETTER) {
      this.word(at + 1)
      this.start = at
      this.kind = HASHTAG
      return true
    }
    if (unit === 64 && (classOf(next) === LETTER || classOf(next) === DIGIT || next === 95)) {
      let end = at + 1
      while (end < text.length) {
        const part = text.charCodeAt(end)
        const partKind = classOf(part)
        if (partKind !== LETTER && partKind !== DIGIT && part !== 95) break
        end++
      }
      return this.finish(MENTION, MENTION_HASH, end)
    }
    if (kind === PUNCTUATION) return this.finish(PAUSE, PAUSE_HASH, at + 1)
    return false
  }

  private emphasis(start: number): boolean {
    const text = this.text
    let at = start
    let exclaims = 0
    let questions = 0
    while (at < text.length) {
      const unit = text.charCodeAt(at)
      if (unit === 33) exclaims++
      else if (unit === 63) questions++
      else break
      at++
    }
    const hash =
      exclaims > 0 && questions > 0
        ? MIXED
        : exclaims > 0
          ? EXCLAIM[Math.min(exclaims, 3) - 1]!
          : QUESTION[Math.min(questions, 3) - 1]!
    return this.finish(EMPHASIS, hash, at)
  }
}
