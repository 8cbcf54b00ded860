import firstNames from '../data/en/first-names.json' with { type: 'json' }
import { hashWord } from '../src/text/hash.ts'
import {
  CAPITALISED,
  EMPHASIS,
  HASH,
  KIND,
  KIND_BITS,
  Scanner,
  SHOUTED,
  TOKEN_FIELDS,
  WORD,
} from '../src/text/scanner.ts'

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
  ...[
    'sikh',
    'sikhs',
    'buddhist',
    'hindus',
    'catholics',
    'protestant',
    'mormon',
    'israeli',
    'arabic',
  ],
  ...[
    'pakistani',
    'bangladeshi',
    'vietnamese',
    'thai',
    'filipino',
    'indonesian',
    'malaysian',
    'dutch',
  ],
  ...[
    'ukrainian',
    'romanian',
    'hungarian',
    'czech',
    'greek',
    'belgian',
    'swiss',
    'swedish',
    'danish',
  ],
  ...['norwegian', 'portuguese', 'brazilian', 'colombian', 'canadian', 'australian', 'egyptian'],
  ...[
    'moroccan',
    'kenyan',
    'ghanaian',
    'somali',
    'ethiopian',
    'iranian',
    'iraqi',
    'syrian',
    'afghan',
  ],
  ...['lebanese', 'saudi', 'caribbean', 'jamaican', 'cuban', 'roma', 'gypsy', 'native', 'migrant'],
  ...[
    'migrants',
    'lesbians',
    'gays',
    'pensioners',
    'retiree',
    'retirees',
    'widow',
    'widower',
    'veteran',
  ],
  ...['british', 'english', 'irish', 'scottish', 'spanish', 'turkish', 'korean', 'nigerian'],
]

/** The words that all words for a man or a woman, a relative and the like read as. */
const PERSONS = [
  'man',
  'men',
  'husband',
  'mother',
  'son',
  'brother',
  'grandmother',
  'waiter',
  'actor',
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
  'curt',
]

/**
 * The hashes of words that name a person, place or firm (mostly written with a capital inside
 * sentences, or a known first name), a person or a group of people. Nothing is learned of them, so that swapping one for another
 * leaves a score where it is.
 */
export function findNames(texts: readonly string[]): Set<number> {
  const scanner = new Scanner()
  const inside = new Map<number, number>()
  const capitals = new Map<number, number>()
  for (const text of texts) {
    scanner.reset(text)
    let begun = false
    for (let count = scanner.fill(); count > 0; count = scanner.fill()) {
      scanner.locate(count)
      for (let token = 0; token < count * TOKEN_FIELDS; token += TOKEN_FIELDS) {
        const hash = scanner.tokens[token + HASH]!
        const manner = scanner.tokens[token + KIND]!
        const kind = manner & KIND_BITS
        if (kind === WORD && begun && (manner & SHOUTED) === 0) {
          inside.set(hash, (inside.get(hash) ?? 0) + 1)
          if ((manner & CAPITALISED) !== 0) capitals.set(hash, (capitals.get(hash) ?? 0) + 1)
        }
        begun = kind < EMPHASIS
      }
    }
  }
  const known = [...GROUPS, ...PERSONS, ...firstNames.names.split(' ')]
  const names = new Set(known.map(hashWord))
  for (const [hash, count] of capitals)
    if (count >= CAPITAL_SHARE * inside.get(hash)!) names.add(hash)
  for (const word of NO_NAMES) names.delete(hashWord(word))
  return names
}
