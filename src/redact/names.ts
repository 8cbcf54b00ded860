import data from '../../data/en/first-names.json'
import type { Redaction } from './redaction'

/**
 * First names of many places (from stdlib's name data sets, CC0, and our own additions), and those that are
 * words or places too, which a capital alone does not make a name.
 */
const NAMES = new Set(data.names.split(' '))
const WORDS = new Set(data.words.split(' '))

const TITLES = set('mr mrs ms miss mx dr prof professor sir madam lord')
const PERSONS = set(
  'agent manager waiter waitress driver engineer nurse doctor receptionist clerk porter technician assistant adviser advisor supervisor colleague wife husband son daughter mum mom dad mother father brother sister friend partner lady man guy woman girl boy gentleman rep representative steward stewardess barista chef courier plumber electrician',
)
const NAMED = set('named name is im dear hi hello regards cheers sincerely')
const LINKS = set('de van von der den bin al la del di da')
const STOPS = set(
  'i the a an and but or so if it its this that these those there here he she we they you my our your his her their what when where who why how not no yes never always after before on in at to from for with was were is are has had have will would can could please thanks thank just only even then now today monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english uk usa us',
)

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** Whether it begins with a capital and is not shouted. */
  readonly capital: boolean
  /** Whether only a space parts it from the word before. */
  readonly joined: boolean
  /** Whether a sentence begins with it. */
  readonly first: boolean
}

/**
 * Names of persons, by a heuristic: known first names with a capital, capitals after a title or a word for a
 * person ("our driver Tomek", "my name is …"), and before "at the desk"; with the surname that follows. A name
 * found once is found everywhere in the text. Rare names without such a sign, and names without a capital, are
 * missed; a brand that is a first name is taken for one, unless it is among the words to keep.
 *
 * @param keep words in lower case that are no names here, such as those of brands
 */
export function findNames(text: string, keep: ReadonlySet<string>): Redaction[] {
  const words = wordsOf(text)
  const isKept = (word: Word): boolean => keep.has(word.lower)
  const mayBeName = (word: Word): boolean => word.capital && !STOPS.has(word.lower) && !isKept(word)
  const found: Redaction[] = []
  const parts = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!mayBeName(word) || !isName(words, i, text)) continue
    let last = i
    for (let next = i + 1; next < words.length && next <= i + 4; next++) {
      const follower = words[next]!
      if (!follower.joined) break
      if (mayBeName(follower)) last = next
      else if (!LINKS.has(follower.lower)) break
    }
    for (let part = i; part <= last; part++) {
      const { lower } = words[part]!
      if (!LINKS.has(lower) && !WORDS.has(lower)) parts.add(lower)
    }
    found.push({ start: word.start, end: withoutGenitive(words[last]!), kind: 'name' })
    i = last
  }
  const again = words.filter(
    (word) => word.capital && !isKept(word) && parts.has(word.lower.replace(/['’]s$/, '')),
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

function isName(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]!
  const bare = word.lower.replace(/['’]s$/, '')
  if (bare.split('-').some((part) => NAMES.has(part))) return true
  const before = words[at - 1]
  const near = before !== undefined && word.start - before.end <= 3 && !word.first
  if (before && TITLES.has(before.lower) && word.start - before.end <= 2) return true
  if (near && (PERSONS.has(before.lower) || NAMED.has(before.lower.replace(/['’]/g, '')))) {
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
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const gap = text.slice(end, Math.min(index, end + 8))
    words.push({
      start: index,
      end: index + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: /^\p{Lu}\p{L}*\p{Ll}/u.test(word.slice(0, 32)),
      joined: end > 0 && /^[ \u00a0]$/.test(gap),
      first: end === 0 || /[.!?\n]/.test(gap),
    })
    end = index + word.length
  }
  return words
}

function withoutGenitive({ end, text }: Word): number {
  return /['’]s$/i.test(text) ? end - 2 : end
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
