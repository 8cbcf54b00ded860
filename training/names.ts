import { hashWord } from '../src/text/hash.ts'
import { EMPHASIS, Scanner, WORD } from '../src/text/scanner.ts'

/** Of a name's occurrences inside sentences, the share that begins with a capital. */
const CAPITAL_SHARE = 0.6

/** Words for groups of people that are not written with a capital; they must not weigh either. */
const GROUPS = [
  ...['white', 'black', 'brown', 'coloured', 'colored', 'gay', 'lesbian', 'bisexual', 'queer'],
  ...['young', 'elderly', 'retired', 'student', 'students', 'pensioner', 'teenager', 'teenagers'],
  ...['trans', 'transgender', 'straight', 'deaf', 'blind', 'disabled', 'autistic', 'immigrant'],
  ...['immigrants', 'refugee', 'refugees', 'foreigner', 'foreigners', 'muslim', 'muslims', 'jew'],
  ...[
    'jews',
    'jewish',
    'christian',
    'christians',
    'hindu',
    'catholic',
    'atheist',
    'asian',
    'asians',
  ],
  ...['african', 'arab', 'arabs', 'latino', 'latina', 'hispanic', 'mexican', 'indian', 'chinese'],
  ...['japanese', 'american', 'french', 'german', 'russian', 'polish', 'finnish', 'italian'],
  ...['british', 'english', 'irish', 'scottish', 'spanish', 'turkish', 'korean', 'nigerian'],
]

/** Words that are written with a capital for another reason than being a name. */
const NO_NAMES = [
  'i',
  'im',
  'ive',
  'ill',
  'id',
  "i'm",
  "i've",
  "i'll",
  "i'd",
  'ok',
  'god',
  'tv',
  'omg',
]

/**
 * The hashes of words that name a person, place or firm (mostly written with a capital inside
 * sentences) or a group of people. Nothing is learned of them, so that swapping one for another
 * leaves a score where it is.
 */
export function findNames(texts: readonly string[]): Set<number> {
  const scanner = new Scanner()
  const inside = new Map<number, number>()
  const capitals = new Map<number, number>()
  for (const text of texts) {
    scanner.reset(text)
    let begun = false
    while (scanner.next()) {
      if (scanner.kind === WORD && begun && !scanner.shouted) {
        inside.set(scanner.hash, (inside.get(scanner.hash) ?? 0) + 1)
        if (scanner.capitalised) capitals.set(scanner.hash, (capitals.get(scanner.hash) ?? 0) + 1)
      }
      begun = scanner.kind < EMPHASIS
    }
  }
  const names = new Set(GROUPS.map(hashWord))
  for (const [hash, count] of capitals)
    if (count >= CAPITAL_SHARE * inside.get(hash)!) names.add(hash)
  for (const word of NO_NAMES) names.delete(hashWord(word))
  return names
}
