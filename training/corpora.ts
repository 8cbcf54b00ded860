import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { EMOTIONS, LABELLED_ONLY, OF_OTHERS, POLAR, RATED } from './corpus-list.ts'
import { frames } from './frames.ts'
import { joinPosts } from './joined.ts'
import { readWordValences } from './lexicons.ts'
import { misspell } from './misspelt.ts'
import { expandPhrase, OWN_SET, PHRASES } from './phrases.ts'
import { POSTS } from './posts.ts'
import { seeded } from './random.ts'
import { readSilver } from './silver.ts'
import { verdicts } from './verdicts.ts'
import {
  isMadeOfWritten,
  JOINED_SET,
  MISSPELT_SET,
  readWritten,
  WRITTEN_FOLDS,
  WRITTEN_SET,
} from './written.ts'

const GOLD_WEIGHT = 3
/** A silver label agrees with gold as often as two gold labellers agree, or nearly so. */
const SILVER_WEIGHT = 2
/** Part of a text that is there whole too, and in many other parts. */
const PART_WEIGHT = 0.6
const PHRASE_WEIGHT = 1
/** Less than a phrase: each post stands for many that differ in few words. */
const POST_WEIGHT = 0.15
const FRAME_WEIGHT = 1
/** Few words, and each must be enough to decide them. */
const VERDICT_WEIGHT = 3
/** What those count where features compete for room. */
const FRAMED_ROOM = 0.3
/** A post of `written.tsv` stands for itself. */
const WRITTEN_WEIGHT = 1
/** One in so many of them is there misspelt too. */
const MISSPELT_OF = 2
/** Long posts put together of them, a fold. */
const JOINED = 800

/** The set that the words of word lists form. */
export const WORDS_SET = 'word lists'

/** What kind of judgement came with a text. */
export type Judgement = 'stars' | 'points' | 'polarity' | 'emotion' | 'none'

/** One text for training, with what its source says of it. */
export interface Example {
  readonly id: string
  readonly set: string
  readonly text: string
  readonly judgement: Judgement
  /** Where its source puts it, 0 (worst) to 1 (best). */
  readonly valence: number
  /** How charged its emotion is, 0..1, or NaN where its source does not say. */
  readonly charge: number
  /** How much the text counts. */
  readonly weight: number
  /** The gold or silver label, 0..4, or -1. */
  readonly label: number
  /** Whether the label is gold: figures are taken on these alone. */
  readonly gold: boolean
}

interface Row {
  readonly id: string
  readonly text: string
  readonly rating?: number
  readonly ratingMax?: number
  readonly label?: string
  readonly value?: number
  readonly meta?: { readonly ratingMin?: number; readonly labels?: readonly string[] }
}

type Judged = Pick<Example, 'judgement' | 'valence' | 'charge' | 'weight'>

function readRows(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

function judgeStars(row: Row, set: string, rows: number): Judged | null {
  if (row.rating === undefined || row.ratingMax === undefined) return null
  const film = set.startsWith('sst5')
  const tweet = set.startsWith('semeval')
  const low = row.meta?.ratingMin ?? (film ? 0 : 1)
  return {
    judgement: film || tweet ? 'points' : 'stars',
    valence: (row.rating - low) / (row.ratingMax - low),
    charge: Number.NaN,
    weight: tweet
      ? 1
      : OF_OTHERS.includes(set)
        ? PART_WEIGHT
        : Math.max(0.3, Math.min(1, 8000 / rows)),
  }
}

function judgePolarity(row: Row, valences: Readonly<Record<string, number>>): Judged | null {
  const valence = valences[row.label ?? '']
  if (valence === undefined) return null
  return { judgement: 'polarity', valence, charge: Number.NaN, weight: 0.7 }
}

function judgeEmotion(row: Row): Judged | null {
  const known = (row.meta?.labels ?? []).flatMap((label) => EMOTIONS[label] ?? [])
  if (known.length === 0) return null
  const charges = known.map((e) => e.charge).filter((charge) => !Number.isNaN(charge))
  return {
    judgement: 'emotion',
    valence: known.reduce((sum, e) => sum + e.valence, 0) / known.length,
    charge: charges.length > 0 ? Math.max(...charges) : Number.NaN,
    weight: 0.5,
  }
}

/** A text of whose place only its label speaks. */
function unjudged(label: number): Judged {
  return { judgement: 'none', valence: label / 4, charge: Number.NaN, weight: 1 }
}

/**
 * Reads every corpus that the training uses and the gold labels, each text once: a text with a gold
 * label keeps what its source says of it.
 *
 * @param data the folder of the corpora
 * @param gold the folder of the gold labels
 */
export function readExamples(data: string, gold: string): Example[] {
  const golden = ['dev', 'train'].flatMap((part) =>
    readRows(readFileSync(join(gold, `${part}.jsonl`), 'utf8')),
  )
  const labels = new Map(golden.map((row) => [row.id, row.value! + 2]))
  const silver = new Map(readSilver().map(({ id, label }) => [id, label]))
  const goldTexts = new Set(golden.map((row) => row.text))
  const random = seeded(7)
  const examples: Example[] = []
  const met = new Set<string>()
  const take = (set: string, limit: number, judge: (row: Row, rows: number) => Judged | null) => {
    const rows = readRows(gunzipSync(readFileSync(join(data, `${set}.jsonl.gz`))).toString('utf8'))
    for (const row of rows) {
      const judged = judge(row, rows.length)
      const gold = labels.has(row.id)
      const label = labels.get(row.id) ?? silver.get(row.id) ?? -1
      if (met.has(row.id) || (!gold && goldTexts.has(row.text))) continue
      if (label < 0 && (judged === null || random() > limit / rows.length)) continue
      met.add(row.id)
      examples.push({
        id: row.id,
        set,
        text: row.text,
        label,
        gold,
        ...(judged ?? unjudged(label)),
      })
    }
  }
  for (const [set, limit] of Object.entries(RATED))
    take(set, limit, (row, rows) => judgeStars(row, set, rows))
  for (const [set, valences] of Object.entries(POLAR))
    take(set, Number.POSITIVE_INFINITY, (row) => judgePolarity(row, valences))
  take('goemotions', 40_000, judgeEmotion)
  for (const set of LABELLED_ONLY) take(set, 0, () => null)
  for (const row of golden) {
    if (met.has(row.id)) continue
    met.add(row.id)
    const label = row.value! + 2
    examples.push({
      id: row.id,
      set: row.id.slice(0, row.id.lastIndexOf('#')),
      text: row.text,
      label,
      gold: true,
      ...unjudged(label),
    })
  }
  for (const [word, valence] of readWordValences(join(data, 'lexicons')))
    examples.push({
      id: `${WORDS_SET}#${word}`,
      set: WORDS_SET,
      // Three sentences of one word: often enough to be learned, and no pair with another word.
      text: `${word}. ${word}. ${word}.`,
      judgement: 'points',
      valence,
      charge: Number.NaN,
      weight: 0.7,
      label: -1,
      gold: false,
    })
  const takeOwn = (id: string, text: string, label: number, weight: number): void => {
    examples.push({
      id: `${OWN_SET}#${id}`,
      set: OWN_SET,
      text,
      label,
      gold: false,
      ...unjudged(label),
      weight,
    })
  }
  PHRASES.forEach((phrases, label) => {
    const own = [
      ...phrases.flatMap(expandPhrase).map((text) => ({ text, weight: PHRASE_WEIGHT })),
      ...POSTS[label]!.flatMap(expandPhrase).map((text) => ({ text, weight: POST_WEIGHT })),
    ]
    own.forEach(({ text, weight }, i) => {
      takeOwn(`${label}-${i}`, text, label, weight)
    })
  })
  verdicts().forEach(({ label, text }, i) => {
    takeOwn(`verdict-${i}`, text, label, VERDICT_WEIGHT)
  })
  frames().forEach(({ label, text }, i) => {
    takeOwn(`frame-${i}`, text, label, FRAME_WEIGHT)
  })
  const written = readWritten()
  for (let fold = 0; fold < WRITTEN_FOLDS; fold++) {
    const posts = written.filter((_, i) => i % WRITTEN_FOLDS === fold)
    joinPosts(posts, JOINED, fold).forEach(({ label, text }, i) => {
      examples.push({
        id: `${JOINED_SET}#${i * WRITTEN_FOLDS + fold}`,
        set: JOINED_SET,
        text,
        label,
        gold: false,
        ...unjudged(label),
        weight: WRITTEN_WEIGHT,
      })
    })
  }
  written.forEach(({ id, label, text }, i) => {
    examples.push({
      id,
      set: WRITTEN_SET,
      text,
      label,
      gold: false,
      ...unjudged(label),
      weight: WRITTEN_WEIGHT,
    })
    const misspelt = misspell(text, i)
    if (i % MISSPELT_OF === 0 && misspelt !== text)
      examples.push({
        id: `${MISSPELT_SET}#${i}`,
        set: MISSPELT_SET,
        text: misspelt,
        label,
        gold: false,
        ...unjudged(label),
        weight: WRITTEN_WEIGHT,
      })
  })
  return examples
}

/** How much a text counts while learning: a gold label more than what a source says. */
export function importanceOf(example: Example): number {
  if (example.gold) return GOLD_WEIGHT
  const isOurs = example.set === OWN_SET || isMadeOfWritten(example.set)
  return example.label >= 0 && !isOurs ? SILVER_WEIGHT : example.weight
}

/**
 * What a text counts where features compete for room in a table: as it does while learning, but little if it is made from a
 * frame, since the words of frames are met in other texts less often than there, and nothing if it is part of another text.
 */
export function roomOf(example: Example): number {
  if (OF_OTHERS.includes(example.set)) return 0
  return example.set === OWN_SET ? Math.min(example.weight, FRAMED_ROOM) : importanceOf(example)
}

/** Whether a text is made of others that are there too. */
export function repeatsOthers({ set }: Example): boolean {
  return OF_OTHERS.includes(set) || set === MISSPELT_SET || set === JOINED_SET
}

/** Sets that share texts or a source are one family, and are left out together. */
export function familyOf(set: string): string {
  if (set.startsWith('semeval') || set === 'tweeteval-emotion') return 'semeval'
  return set.startsWith('sst5') || set === 'rt-polarity' ? 'film sentences' : set
}
