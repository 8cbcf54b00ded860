import { hashWord } from './hash.ts'
import { LANGUAGE_WORDS } from './language-words.ts'

/** A text in no language that is known here, or too short to tell. */
export const UNDETERMINED = 'und'
/** A text without words: emoji, numbers, marks. They read the same in every language. */
export const NO_WORDS = 'zxx'

const TOLD = Object.keys(LANGUAGE_WORDS)
/** Every language that a text may be said to be in: ISO 639-1 codes, then the two of ISO 639-2 for none. */
export const LANGUAGES: readonly string[] = [...TOLD, UNDETERMINED, NO_WORDS]
/** The words from here on say nothing new of the language, so that a long text costs no more. */
const MOST_WORDS = 64
/** A foreign language is named from this weight on: one long word, or two short ones. */
const LEAST_WEIGHT = 2
/** Shorter words of another language occur in names ("Las Vegas", "Du Pont"). */
const LONG_WORD = 4
/** Below this share of known words a text is in another language, whatever it holds. */
const KNOWN_SHARE = 0.4
/** Below this share it is, if it has three words and none of them is a frequent one of ours. */
const KNOWN_SHARE_ALONE = 0.6

const SLOTS = 8192
const MASK = SLOTS - 1
/** Beside the bits of the languages: whether the word is long. */
const LONG = 1 << 30
const keys = new Int32Array(SLOTS)
/** For each word a bit for each language that has it; 0 where there is no word. */
const holders = new Int32Array(SLOTS)

TOLD.forEach((language, index) => {
  for (const word of LANGUAGE_WORDS[language]!.split(/\s+/)) {
    const hash = hashWord(word)
    let slot = hash & MASK
    while (holders[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & MASK
    keys[slot] = hash
    holders[slot]! |= (1 << index) | (word.length >= LONG_WORD ? LONG : 0)
  }
})

/**
 * Tells while a text is scanned whether it is in the language of the model: counts the frequent words
 * of {@link LANGUAGE_WORDS} by their hashes. It favours the model's language: short, slangy and
 * misspelt posts stay in it, unless they hold more words of another one.
 *
 * @example
 * const tally = new LanguageTally('en')
 * tally.reset()
 * for (const word of ['muy', 'bueno']) tally.add(hashWord(word))
 * tally.decide(2, 2) // 'es'
 */
export class LanguageTally {
  private readonly own: number
  private readonly weights = new Int32Array(TOLD.length)
  private words = 0

  /**
   * @param own the language of the model, an ISO 639-1 code
   * @throws RangeError for a language that has no list of words
   */
  constructor(own: string) {
    this.own = TOLD.indexOf(own)
    if (this.own < 0)
      throw new RangeError(`language: expected one of ${TOLD.join(', ')}, got '${own}'`)
  }

  /** Begins a new text. */
  reset(): void {
    this.words = 0
    this.weights.fill(0)
  }

  /** Counts a word by the hash that the scanner gives to it. */
  add(hash: number): void {
    if (this.isFull) return
    this.words++
    let slot = hash & MASK
    while (holders[slot] !== 0) {
      if (keys[slot] === hash) {
        this.weigh(holders[slot]!)
        return
      }
      slot = (slot + 1) & MASK
    }
  }

  /** Whether so many words were counted that further ones say nothing new. */
  get isFull(): boolean {
    return this.words === MOST_WORDS
  }

  private weigh(word: number): void {
    const weight = (word & LONG) !== 0 ? 2 : 1
    for (let bits = word & ~LONG; bits !== 0; bits &= bits - 1) {
      const language = 31 - Math.clz32(bits & -bits)
      this.weights[language]! += language === this.own ? 2 : weight
    }
  }

  /**
   * The language of the text: the model's own; another that its words speak for; {@link UNDETERMINED};
   * or {@link NO_WORDS}.
   *
   * @param words how many words and hashtags the text has
   * @param known how many of them the model knows
   */
  decide(words: number, known: number): string {
    if (words === 0) return NO_WORDS
    const { weights, own } = this
    let best = own === 0 ? 1 : 0
    for (let l = best + 1; l < weights.length; l++)
      if (l !== own && weights[l]! > weights[best]!) best = l
    const ours = weights[own]!
    const theirs = weights[best]!
    if (theirs > ours && theirs >= LEAST_WEIGHT) return TOLD[best]!
    const alone = ours === 0 && words >= 3
    const unknown = known < words * (alone ? KNOWN_SHARE_ALONE : KNOWN_SHARE)
    if (!unknown) return TOLD[own]!
    return theirs > ours ? TOLD[best]! : UNDETERMINED
  }
}
