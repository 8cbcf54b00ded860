import {
  classOf,
  DIGIT,
  EMOJI,
  foldPoint,
  isApostrophe,
  isOfWord,
  JOINER,
  LETTER,
  PUNCTUATION,
  SPACE,
} from './characters.ts'
import { endOfEmoji, hashEmoji, isRegional, isSkinTone } from './emoji.ts'
import { endOfEmoticon, hashEmoticon } from './emoticon.ts'
import { endOfGrade, GRADE } from './grade.ts'
import { finishHash, GROUP, hashBytes, hashGroup, hashWord } from './hash.ts'
import { PAUSE_HASH, STOP_HASH } from './marks.ts'
import {
  type Bytes,
  createBytes,
  createInts,
  encodeUtf8,
  type Ints,
  type View,
  viewOf,
} from './memory.ts'
import { AT, PLACE_FIELDS, ROW, readPlain } from './plain.ts'
import { skeletonHash } from './skeleton.ts'
import { endOfStars, isStar, ratingOf, readStars } from './stars.ts'
import {
  CAPITALISED,
  ELONGATED,
  EMOJI_TOKEN,
  EMOTICON,
  EMPHASIS,
  END,
  HASH,
  HASHTAG,
  KIND,
  MENTION,
  NUMBER,
  PAUSE,
  SHOUTED,
  START,
  STOP,
  TOKEN_FIELDS,
  TOKENS_AT_A_TIME,
  URL_TOKEN,
  WORD,
} from './tokens.ts'
import { BYTES_PER_UNIT, pointAt, sizeOf, writePoint } from './utf8.ts'
import { HTTP, HTTPS, LONGEST_WORD, WWW } from './words.ts'

export * from './tokens.ts'

/** The hash that every @mention has. */
export const MENTION_HASH = hashWord('<mention>')
/** The hash that every URL has. */
export const URL_HASH = hashWord('<url>')
const EXCLAIM = hashWord('<!>')
const EXCLAIM_TWICE = hashWord('<!!>')
const EXCLAIM_OFTEN = hashWord('<!!!>')
const QUESTION = hashWord('<?>')
const QUESTION_OFTEN = hashWord('<??>')
const MIXED = hashWord('<?!>')
const ELLIPSIS = hashWord('<...>')
/** Numbers with a slash of at most so many characters stand for themselves too: "10/10", "7.5/10". */
const LONGEST_EXACT = 6
/** Bytes behind a text that are zero, so that looking ahead needs no check: the kernel looks at so many. */
export const PADDING = 64
const FIRST_BYTES = 1 << 14
const SPACE_BYTE = 32
const SLASH = 47
/** "0/5", to which a digit is added. */
const OF_FIVE = 0x302f3500
/** Room that is kept between texts; what one long text needed beyond it is given back. */
export const KEPT_BYTES = 1 << 20

/**
 * Walks a text once, many tokens at a time, without building a string: after `fill()` the rows of
 * `tokens` describe them. Words are folded while they are hashed: case, curly apostrophes, and runs of
 * three and more of one letter ("sooooo" hashes as "soo" and is marked).
 * Plain words and marks are read many bytes at once, every other token character by character.
 *
 * @example
 * const scanner = new Scanner()
 * scanner.reset('So GOOD!')
 * for (let count = scanner.fill(); count > 0; count = scanner.fill())
 *   for (let token = 0; token < count * TOKEN_FIELDS; token += TOKEN_FIELDS)
 *     console.log(scanner.tokens[token + KIND] & KIND_BITS, scanner.tokens[token + HASH])
 */
export class Scanner {
  /**
   * Of each token {@link TOKEN_FIELDS} integers: its hash, its start and its end (bytes until
   * {@link Scanner.locate} makes code units of them), and its kind.
   */
  readonly tokens: Ints = createInts(TOKENS_AT_A_TIME * TOKEN_FIELDS)
  /** The text in UTF-8. */
  private bytes: Bytes
  private view: View
  private size: number = 0
  private at: number = 0
  private count: number = 0
  /** How many tokens the rows hold where these are all of the text, else 0. */
  private whole: number = 0
  private isAgain: boolean = false
  private ascii: boolean = true
  /** A byte, and the code unit that begins there. */
  private byte: number = 0
  private unit: number = 0
  /** The folded bytes of a word that is read character by character. */
  private readonly word: Bytes
  private readonly wordView: View
  private readonly place: Ints = createInts(PLACE_FIELDS)

  /** @param bytes what the text is written to */
  constructor(bytes: Bytes = createBytes(FIRST_BYTES)) {
    this.bytes = bytes
    this.view = viewOf(bytes)
    const word = createBytes(LONGEST_WORD + 2 * GROUP)
    this.word = word
    this.wordView = viewOf(word)
  }

  /** Begins a new text. */
  reset(text: string): void {
    const room = text.length * BYTES_PER_UNIT + PADDING
    if (room > this.bytes.length || this.bytes.length > KEPT_BYTES)
      this.open(createBytes(Math.max(room, FIRST_BYTES)))
    const size = encodeUtf8(text, this.bytes)
    this.begin(size)
    this.ascii = size === text.length
  }

  /** Changes what texts are written to. */
  open(bytes: Bytes): void {
    this.bytes = bytes
    this.view = viewOf(bytes)
  }

  /** Begins a text that was written to the bytes. */
  begin(size: number): void {
    for (let at = size; at < size + PADDING; at += 4) this.view.setInt32(at, 0)
    this.size = size
    this.at = 0
    this.whole = 0
    this.isAgain = false
    this.byte = 0
    this.unit = 0
  }

  /** Goes back to the beginning of the text. */
  rewind(): void {
    if (this.whole > 0) this.isAgain = true
    else this.begin(this.size)
  }

  /** Reads on and fills the rows; how many tokens there are, 0 at the end of the text. */
  fill(): number {
    if (this.isAgain) {
      this.isAgain = false
      return this.whole
    }
    const isFirst = this.at === 0
    this.count = 0
    while (this.hasMore()) {
      this.readPlain()
      // What is written beyond ASCII mostly goes on so.
      if (this.hasMore())
        do this.readOther()
        while (this.hasMore() && this.bytes[this.at]! >= 128)
    }
    if (isFirst && this.at >= this.size) this.whole = this.count
    return this.count
  }

  private hasMore(): boolean {
    return this.at < this.size && this.count < TOKENS_AT_A_TIME
  }

  private readPlain(): void {
    const place = this.place
    place[AT] = this.at
    place[ROW] = this.count * TOKEN_FIELDS
    readPlain(this.view, this.size, this.tokens, place)
    this.at = place[AT]!
    this.count = place[ROW]! / TOKEN_FIELDS
  }

  private readOther(): void {
    const at = this.at
    const end = this.other(at)
    // A negative end: what was read is no token.
    if (end > 0) {
      this.count++
      this.at = end
    } else this.at = -end
    if (this.bytes[this.at] === SPACE_BYTE) this.at++
  }

  /**
   * Completes the rows of the tokens that were filled last, for those who want to know where they
   * stand: their offsets in UTF-16 code units, and which words are capitalised. Called at most once
   * after each `fill()`.
   */
  locate(count: number): void {
    const bytes = this.bytes
    const tokens = this.tokens
    for (let token = 0; token < count * TOKEN_FIELDS; token += TOKEN_FIELDS) {
      const start = tokens[token + START]!
      if ((tokens[token + KIND]! & ~ELONGATED) === WORD) {
        const first = pointAt(bytes, start)
        if (foldPoint(first) !== first) tokens[token + KIND]! |= CAPITALISED
      }
      if (this.ascii) continue
      tokens[token + START] = this.unitOf(start)
      tokens[token + END] = this.unitOf(tokens[token + END]!)
    }
  }

  /** The {@link skeletonHash} of a token that was filled last, asked for before {@link Scanner.locate}. */
  skeletonOf(token: number): number {
    const row = token * TOKEN_FIELDS
    return skeletonHash(this.bytes, this.tokens[row + START]!, this.tokens[row + END]!)
  }

  /** The code unit that begins at a byte; bytes are asked for in their order. */
  private unitOf(target: number): number {
    const bytes = this.bytes
    while (this.byte < target) {
      const size = sizeOf(bytes[this.byte]!)
      this.unit += size === 4 ? 2 : 1
      this.byte += size
    }
    return this.unit
  }

  private put(kind: number, hash: number, start: number, end: number): number {
    const token = this.count * TOKEN_FIELDS
    this.tokens[token + HASH] = hash
    this.tokens[token + START] = start
    this.tokens[token + END] = end
    this.tokens[token + KIND] = kind
    return end
  }

  /**
   * Reads a word character by character.
   *
   * @param start where the token begins: `from`, or before it for a hashtag
   * @returns its end
   */
  private carefully(start: number, from: number): number {
    const bytes = this.bytes
    const word = this.word
    const view = this.view
    const wordView = this.wordView
    const limit = from + LONGEST_WORD
    let at = from
    let size = 0
    let letters = 0
    let capitals = 0
    let last = 0
    let run = 0
    let manner = 0
    while (at < limit) {
      const point = pointAt(bytes, at)
      const begin = at
      const after = at + sizeOf(bytes[at]!)
      const kind = classOf(point)
      if (kind !== LETTER && kind !== DIGIT) {
        if (isApostrophe(point)) {
          // An apostrophe belongs to the word only between letters; before a t it is dropped, so that
          // "dont" and "don't" are one word.
          const next = pointAt(bytes, after)
          if (classOf(next) !== LETTER) break
          if ((next | 32) !== 116) {
            word[size++] = 39
            last = 0
          }
        } else if (kind !== JOINER) break
        at = after
        continue
      }
      const folded = foldPoint(point)
      at = after
      if (kind === LETTER) letters++
      if (folded !== last) run = 0
      last = folded
      run++
      if (folded !== point) {
        capitals++
        if (run < 3) size = writePoint(folded, word, size)
      } else if (run < 3) {
        // What is too much of these four bytes is written over by the next character.
        wordView.setInt32(size, view.getInt32(begin, false))
        size += after - begin
      }
      if (run > 2) manner = ELONGATED
    }
    if (letters > 1 && capitals === letters) manner |= SHOUTED
    const hash = this.hashOfWord(size)
    const address = this.endOfAddress(from, hash, at)
    if (address > 0) return this.put(URL_TOKEN, URL_HASH, start, address)
    return this.put(WORD | manner, hash, start, at)
  }

  /** The end of a URL whose first word is this ("http", "https", "www"), or 0. */
  private endOfAddress(start: number, hash: number, at: number): number {
    const bytes = this.bytes
    const begun =
      bytes[at] === 46
        ? at - start === 3 && hash === WWW
        : bytes[at] === 58 && bytes[at + 1] === 47 && (hash === HTTP || hash === HTTPS)
    if (!begun) return 0
    let end = at
    while (end < this.size && classOf(pointAt(bytes, end)) !== SPACE) end += sizeOf(bytes[end]!)
    return end
  }

  /** A token of another beginning: its end, or the end of what is no token, negative. */
  private other(at: number): number {
    const bytes = this.bytes
    if (isDigit(bytes[at]!)) return this.numeral(at)
    const point = pointAt(bytes, at)
    const kind = classOf(point)
    switch (kind) {
      case LETTER:
        return this.carefully(at, at)
      case EMOJI:
        return this.emoji(point, at)
      case SPACE:
      case JOINER:
        return -(at + sizeOf(bytes[at]!))
      default:
        return this.mark(point, kind, at)
    }
  }

  private emoji(first: number, at: number): number {
    const bytes = this.bytes
    let point = first
    let start = at
    for (;;) {
      if (isStar(point)) return this.stars(point, start)
      const after = start + sizeOf(bytes[start]!)
      const next = pointAt(bytes, after)
      const kind = classOf(next)
      if (next === point || kind === JOINER || isSkinTone(next) || isRegional(point)) break
      this.put(EMOJI_TOKEN, finishHash(hashGroup(0, point, 0)), start, after)
      // One emoji is often followed by another.
      if (kind !== EMOJI || this.count + 1 === TOKENS_AT_A_TIME) return after
      this.count++
      point = next
      start = after
    }
    const end = endOfEmoji(bytes, start)
    return this.put(EMOJI_TOKEN, hashEmoji(bytes, start, end), start, this.endOfRun(start, end))
  }

  /** A row of stars is a rating, or else one emoji. */
  private stars(first: number, at: number): number {
    const row = readStars(this.bytes, at)
    const rating = ratingOf(row)
    this.wordView.setInt32(0, OF_FIVE + (rating << 24))
    return rating > 0
      ? this.put(NUMBER, this.hashOfWord(3), at, endOfStars(row))
      : this.put(EMOJI_TOKEN, finishHash(hashGroup(0, first, 0)), at, endOfStars(row))
  }

  /** Repeats of one emoji are one token. */
  private endOfRun(start: number, end: number): number {
    const bytes = this.bytes
    // Equal to itself one emoji further on, byte by byte, as far as the run goes.
    let at = end
    while (bytes[at] === bytes[at - end + start]) at++
    return at - ((at - start) % (end - start))
  }

  /** Numbers of one or two digits and marks ("9/10") stand for themselves, others for their shape. */
  private numeral(start: number): number {
    const bytes = this.bytes
    let digits = 0
    let slashes = 0
    let at = start
    for (;;) {
      const byte = bytes[at]!
      if (isDigit(byte)) digits++
      else if (!isNumberMark(byte) || !isDigit(bytes[at + 1]!)) break
      else if (byte === SLASH) slashes++
      at++
    }
    const percent = bytes[at] === 37
    const exact = !percent && (digits < 3 || (slashes === 1 && at - start <= LONGEST_EXACT))
    const hash = this.hashNumber(start, at, exact, percent)
    // "5star", "4th", "2nd": what follows without a space is a word of its own.
    return this.put(NUMBER, hash, start, percent ? at + 1 : at)
  }

  /** The hash of a number, or of its shape: "#000.00", with no more than five zeros. */
  private hashNumber(start: number, end: number, exact: boolean, percent: boolean): number {
    const bytes = this.bytes
    const word = this.word
    let size = 0
    let digits = 0
    if (!exact) word[size++] = 35
    for (let at = start; at < end && size < LONGEST_WORD; at++) {
      const byte = bytes[at]!
      if (exact || !isDigit(byte)) word[size++] = byte
      else if (++digits < 6) word[size++] = 48
    }
    if (percent) word[size++] = 37
    return this.hashOfWord(size)
  }

  /** The hash of the first bytes of `word`. */
  private hashOfWord(size: number): number {
    this.wordView.setInt32(size, 0)
    this.wordView.setInt32(size + 4, 0)
    return hashBytes(this.wordView, size)
  }

  /** A token that begins with a mark or symbol, as {@link Scanner.other}. */
  private mark(point: number, kind: number, at: number): number {
    const bytes = this.bytes
    if (point === 33 || point === 63) return this.emphasis(at)
    const end = at + sizeOf(bytes[at]!)
    if (point === 46 || point === 0x2026) {
      if (point === 46 && bytes[end] !== 46) return this.put(STOP, STOP_HASH, at, end)
      let last = end
      while (bytes[last] === 46) last++
      return this.put(EMPHASIS, ELLIPSIS, at, last)
    }
    if (point === 35 && classOf(pointAt(bytes, end)) === LETTER) {
      const last = this.carefully(at, end)
      this.tokens[this.count * TOKEN_FIELDS + KIND] = HASHTAG
      return last
    }
    if (point === 64) {
      const last = this.endOfName(end)
      if (last > end) return this.put(MENTION, MENTION_HASH, at, last)
    }
    const emoticon = endOfEmoticon(bytes, at)
    if (emoticon > 0) return this.put(EMOTICON, hashEmoticon(bytes, at), at, emoticon)
    const grade = endOfGrade(bytes, at)
    if (grade > 0) return this.put(EMOTICON, GRADE, at, grade)
    return kind === PUNCTUATION ? this.put(PAUSE, PAUSE_HASH, at, end) : -end
  }

  private endOfName(from: number): number {
    const bytes = this.bytes
    let at = from
    let point = pointAt(bytes, at)
    while (point === 95 || isOfWord(point)) {
      at += sizeOf(bytes[at]!)
      point = pointAt(bytes, at)
    }
    return at
  }

  private emphasis(start: number): number {
    const bytes = this.bytes
    let exclaims = 0
    let questions = 0
    let at = start
    for (; bytes[at] === 33 || bytes[at] === 63; at++) {
      if (bytes[at] === 33) exclaims++
      else questions++
    }
    return this.put(EMPHASIS, hashOfEmphasis(exclaims, questions), start, at)
  }
}

function hashOfEmphasis(exclaims: number, questions: number): number {
  if (exclaims === 0) return questions > 1 ? QUESTION_OFTEN : QUESTION
  if (questions > 0) return MIXED
  if (exclaims > 2) return EXCLAIM_OFTEN
  return exclaims > 1 ? EXCLAIM_TWICE : EXCLAIM
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte < 58
}

/** Whether a byte belongs to a number when a digit follows: full stop, comma, slash, colon. */
function isNumberMark(byte: number): boolean {
  return byte === 46 || byte === 44 || byte === SLASH || byte === 58
}
