import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One text for training; each target is in 0..1, NaN where the text says nothing about it. */
export interface Example {
  readonly set: string
  readonly text: string
  /** Where the text lies from worst to best. */
  readonly valence: number
  /** Among texts on the upper side: does it lie at the very top? */
  readonly delight: number
  /** Among texts on the lower side: does it lie at the very bottom? */
  readonly outrage: number
  readonly weight: number
}

/** One text with its gold label, 0..4. */
export interface Gold {
  readonly set: string
  readonly text: string
  readonly label: number
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

function readRows(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

/** Sets with a numeric rating, and how much each may weigh altogether (in rows). */
const RATED: Readonly<Record<string, number>> = {
  'nps-verbatim-telecom': 1e9,
  'yelp-10k': 1e9,
  'skytrax-british-airways': 1e9,
  'skytrax-lounge': 1e9,
  'skytrax-seat': 1e9,
  'amazon-multidomain-blitzer': 1e9,
  'amazon-alexa': 1e9,
  'amazon-all-beauty': 1e9,
  'amazon-fashion': 1e9,
  'amazon-microsd-helpful': 1e9,
  'womens-clothing': 10000,
  'imdb-aclImdb': 8000,
  'googleplay-uber': 1e9,
  'coursera-reviews': 1e9,
  disneyland: 1e9,
  druglib: 1e9,
  'starbucks-consumeraffairs': 1e9,
  'trustpilot-msci-preview': 1e9,
  'funcrowd-hotel-5class': 1e9,
  'semeval-task4-CE': 1e9,
  'semeval2018-voc-en-train': 1e9,
  sst5: 1e9,
  'sst5-train-phrases': 10000,
}

const POLAR: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'us-airline-tweets': { negative: 0.12, neutral: 0.5, positive: 0.88 },
  'semeval-task4-A': { negative: 0.15, neutral: 0.5, positive: 0.85 },
  sanders: { negative: 0.15, neutral: 0.5, positive: 0.85 },
  'sxsw-brand-tweets': {
    'Negative emotion': 0.15,
    'No emotion toward brand or product': 0.5,
    'Positive emotion': 0.85,
  },
  'rt-polarity': { negative: 0.2, positive: 0.8 },
  'scandisent-fi-translated-to-english': { negative: 0.1, positive: 0.9 },
}

/** Reddit emotions: valence, and whether the feeling is charged (delight or outrage). */
const EMOTIONS: Readonly<Record<string, readonly [number, number]>> = {
  joy: [0.9, 1],
  excitement: [0.9, 1],
  gratitude: [0.85, 1],
  love: [0.92, 1],
  surprise: [0.55, NaN],
  admiration: [0.85, 0.5],
  amusement: [0.7, NaN],
  approval: [0.7, 0],
  caring: [0.65, 0],
  optimism: [0.7, 0],
  relief: [0.75, 0.5],
  pride: [0.8, 0.7],
  desire: [0.6, NaN],
  neutral: [0.5, NaN],
  curiosity: [0.5, NaN],
  realization: [0.5, NaN],
  confusion: [0.4, NaN],
  anger: [0.08, 1],
  disgust: [0.1, 1],
  annoyance: [0.2, 0.3],
  disappointment: [0.2, 0.1],
  disapproval: [0.3, 0],
  sadness: [0.2, 0.1],
  embarrassment: [0.25, 0],
  fear: [0.25, NaN],
  grief: [0.15, NaN],
  nervousness: [0.35, NaN],
  remorse: [0.25, NaN],
}

function example(set: string, text: string, valence: number, weight: number): Example {
  return {
    set,
    text,
    valence,
    delight: valence >= 0.6 ? (valence > 0.95 ? 1 : 0) : NaN,
    outrage: valence <= 0.4 ? (valence < 0.05 ? 1 : 0) : NaN,
    weight,
  }
}

/** Reads every set that the training uses. */
export function readExamples(folder: string): Example[] {
  const examples: Example[] = []
  const rows = (set: string) =>
    readRows(gunzipSync(readFileSync(join(folder, `${set}.jsonl.gz`))).toString('utf8'))
  for (const [set, cap] of Object.entries(RATED)) {
    const rated = rows(set).filter((row) => row.rating !== undefined && row.ratingMax !== undefined)
    const weight = Math.min(1, cap / rated.length) * (rated.length > 8000 ? 8000 / rated.length : 1)
    for (const row of rated) {
      const low = row.meta?.ratingMin ?? (set.startsWith('sst5') ? 0 : 1)
      examples.push(
        example(set, row.text, (row.rating! - low) / (row.ratingMax! - low), Math.max(0.1, weight)),
      )
    }
  }
  for (const [set, values] of Object.entries(POLAR))
    for (const row of rows(set)) {
      const valence = values[row.label ?? '']
      if (valence !== undefined)
        examples.push({ ...example(set, row.text, valence, 0.7), delight: NaN, outrage: NaN })
    }
  for (const row of rows('goemotions')) {
    const known = (row.meta?.labels ?? [])
      .map((label) => EMOTIONS[label])
      .filter((e) => e !== undefined)
    if (known.length === 0) continue
    const valence = known.reduce((sum, e) => sum + e[0], 0) / known.length
    const charges = known.map((e) => e[1]).filter((charge) => !Number.isNaN(charge))
    const charge = charges.length > 0 ? Math.max(...charges) : NaN
    examples.push({
      set: 'goemotions',
      text: row.text,
      valence,
      delight: valence >= 0.6 ? charge : NaN,
      outrage: valence <= 0.4 ? charge : NaN,
      weight: 0.5,
    })
  }
  return examples
}

/** Reads the gold labels. */
export function readGold(folder: string): Gold[] {
  return ['dev', 'train'].flatMap((part) =>
    readRows(readFileSync(join(folder, `${part}.jsonl`), 'utf8')).map((row) => ({
      set: row.id.slice(0, row.id.lastIndexOf('#')),
      text: row.text,
      label: row.value! + 2,
    })),
  )
}

/** A gold row as an example for the axes. */
export function goldExample(gold: Gold, weight: number): Example {
  const valence = [0.03, 0.25, 0.5, 0.75, 0.97][gold.label]!
  return {
    set: gold.set,
    text: gold.text,
    valence,
    delight: gold.label >= 3 ? gold.label - 3 : NaN,
    outrage: gold.label <= 1 ? 1 - gold.label : NaN,
    weight,
  }
}
