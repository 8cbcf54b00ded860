import data from '../../data/en/first-names.json'
import type { Redaction } from './redaction'

/**
 * First names of many places (from stdlib's name data sets, CC0, and our own additions), and those that are
 * words or places too, which a capital alone does not make a name.
 */
const NAMES = new Set(data.names.split(' '))
const WORDS = new Set(data.words.split(' '))

const TITLES = set(
  'mr mrs ms miss mx mister dr doctor prof professor sir madam lord lady dame captain capt colonel lieutenant sergeant sgt commander officer constable inspector detective judge reverend rev pastor rabbi imam councillor cllr senator mme mlle madame monsieur herr frau',
)
/** Titles of which a shouted word is not also something else: "I MISS HOME", "THE CAPTAIN REFUSED". */
const SHOUTED_TITLES = set('mr mrs ms mx dr prof')
const PERSONS = set(
  'agent manager waiter waitress driver engineer nurse doctor receptionist clerk porter technician assistant adviser advisor supervisor colleague wife husband son daughter mum mom dad mother father brother sister friend partner lady man guy woman girl boy gentleman rep representative steward stewardess barista chef courier plumber electrician',
)
const NAMED = set('named name is im dear hi hello regards cheers sincerely')
const LINKS = set('de van von der den ten ter bin al la le del della di da dos das du el')
const STOPS = set(
  'i the a an and but or so if it its this that these those there here he she we they you my our your his her their what when where who why how not no yes never always after before on in at to from for with was were is are has had have will would can could please thanks thank just only even then now today monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english uk usa us',
)

/** So many initials and "van der" may stand before a name, and the name. */
const MOST_BEFORE = 4
const AFTER_TITLE = /^[^\S\n]{1,2}$/
/** After these and after initials a full stop ends no sentence. */
const ABBREVIATED = set('mr mrs ms mx dr prof capt sgt cllr rev mme mlle')
const AFTER_ABBREVIATION = /^\.?\s{0,2}$/
const LONGEST_SHOUTED = 64
const GENITIVE = /['’]s$/i
/** "Smith", "McKay", "O'Neill", "D’Angelo", and no "I'm". */
const CAPITAL = /^\p{Lu}(?:\p{L}*\p{Ll}|\p{Ll}?['’]\p{Lu}\p{L}*\p{Ll})/u
const SHOUTED = /^\p{Lu}(?:[\p{Lu}\p{M}]|['’-]\p{Lu})+(?:['’][sS])?$/u

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** Whether it begins with a capital and is not shouted. */
  readonly capital: boolean
  /** Whether it has two letters or more, all of them capitals. */
  readonly shouted: boolean
  /** Whether it is a single capital. */
  readonly initial: boolean
  /** Whether only a space parts it from the word before, or from an initial a full stop too. */
  readonly joined: boolean
  /** Whether a sentence begins with it. */
  readonly first: boolean
}

/**
 * Names of persons, by a heuristic: known first names with a capital, capitals after a title or a word for a
 * person ("our driver Tomek", "my name is …"), and before "at the desk"; with the surname that follows. A name
 * found once is found everywhere in the text. After a title a name may be shouted, and begin with initials or with
 * "van der". Rare names without such a sign, and names without a capital, are missed; a brand that is a first name is taken for one, unless it is among the words to keep.
 *
 * @param keep words in lower case that are no names here, such as those of brands
 */
export function findNames(text: string, keep: ReadonlySet<string>): Redaction[] {
  const words = wordsOf(text)
  const isKept = (word: Word): boolean => keep.has(word.lower)
  const mayBeName = (word: Word): boolean => word.capital && !STOPS.has(word.lower) && !isKept(word)
  const mayBeShouted = (word: Word): boolean =>
    word.shouted && !STOPS.has(word.lower) && !isKept(word)
  const found: Redaction[] = []
  const parts = new Set<string>()
  const note = (first: number, last: number): number => {
    for (let part = first; part <= last; part++) {
      const { lower, initial } = words[part]!
      if (!initial && !LINKS.has(lower) && !WORDS.has(lower)) {
        parts.add(lower.replace(GENITIVE, ''))
      }
    }
    const [start, end] = [words[first]!.start, withoutGenitive(words[last]!)]
    found.push({ start, end, kind: 'name' })
    return last
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const titled = TITLES.has(word.lower) ? nameAfterTitle(words, i, text) : null
    if (titled !== null && !isKept(words[titled]!)) {
      const shouts = words[titled]!.shouted && isShoutedOn(word, words[titled]!)
      const last = lastOf(
        words,
        titled,
        (next) => mayBeName(next) || (shouts && mayBeShouted(next)),
      )
      i = note(i + 1, last)
    } else if (mayBeName(word) && isName(words, i, text)) {
      i = note(i, lastOf(words, i, mayBeName))
    }
  }
  const again = words.filter(
    (word) =>
      (word.capital || word.shouted) &&
      !isKept(word) &&
      parts.has(word.lower.replace(GENITIVE, '')),
  )
  return [
    ...found,
    ...again.map((word) => ({
      start: word.start,
      end: withoutGenitive(word),
      kind: 'name' as const,
    })),
  ]
}

/**
 * Which word after a title is the first of its name that is neither an initial nor a "van der"; null where no name
 * follows.
 */
function nameAfterTitle(words: readonly Word[], at: number, text: string): number | null {
  const title = words[at]!
  for (let i = at + 1; i < words.length && i <= at + MOST_BEFORE; i++) {
    const word = words[i]!
    const before = words[i - 1]!
    const gap = text.slice(before.end, Math.min(word.start, before.end + 4))
    const isShort = before.initial || ABBREVIATED.has(before.lower)
    if (!(isShort ? AFTER_ABBREVIATION : AFTER_TITLE).test(gap)) return null
    if (word.initial || LINKS.has(word.lower)) continue
    if (STOPS.has(word.lower)) return null
    if (word.capital) return i
    const fits = !title.shouted || SHOUTED_TITLES.has(title.lower) || NAMES.has(word.lower)
    return word.shouted && fits ? i : null
  }
  return null
}

/** Whether shouted words after a shouted name are of it too: not in a text that shouts all its words. */
function isShoutedOn(title: Word, name: Word): boolean {
  return !title.shouted || NAMES.has(name.lower)
}

/** The last word of a name that begins with `first`, by what may follow. */
function lastOf(words: readonly Word[], first: number, follows: (word: Word) => boolean): number {
  let last = first
  for (let next = first + 1; next < words.length && next <= first + 4; next++) {
    const word = words[next]!
    if (!word.joined) break
    if (follows(word)) last = next
    else if (!word.initial && !LINKS.has(word.lower)) break
  }
  return last
}

function isName(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]!
  const bare = word.lower.replace(GENITIVE, '')
  if (bare.split('-').some((part) => NAMES.has(part))) return true
  const before = words[at - 1]
  const near = before !== undefined && word.start - before.end <= 3 && !word.first
  if (near && (PERSONS.has(before.lower) || NAMED.has(before.lower.replaceAll("'", '')))) {
    return before.lower !== 'is' || words[at - 2]?.lower === 'name'
  }
  if (near && before.lower === 'called') return PERSONS.has(words[at - 2]?.lower ?? '')
  return /^,? (?:from|at|in|on) (?:the )?(?:front |help |info )?(?:desk|reception|customer|support|billing|sales|till|counter)/.test(
    text.slice(word.end, word.end + 40),
  )
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  let afterInitial = false
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const gap = text.slice(end, Math.min(index, end + 8))
    const initial = /^\p{Lu}\p{M}{0,4}$/u.test(word)
    words.push({
      start: index,
      end: index + word.length,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      capital: CAPITAL.test(word.slice(0, 32)),
      shouted: word.length <= LONGEST_SHOUTED && SHOUTED.test(word),
      initial,
      joined: end > 0 && (afterInitial ? /^\.?[ \u00a0]?$/ : /^[ \u00a0]$/).test(gap),
      first: end === 0 || /[.!?\n]/.test(gap),
    })
    end = index + word.length
    afterInitial = initial
  }
  return words
}

function withoutGenitive({ end, text }: Word): number {
  return GENITIVE.test(text) ? end - 2 : end
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
