import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Catalogue } from '../src/signals/catalogue.ts'
import { FAMILIES, WORD_CLASSES } from '../src/signals/english.ts'
import {
  hitFeatures,
  patternFeaturesOf,
  shapeFeatures,
  verdictFeatures,
  wordFeatures,
  wordScale,
} from '../src/signals/features.ts'
import { Reading } from '../src/signals/reading.ts'

/** A text labelled by the guide, as the gold files hold it. */
export interface SignalRow {
  readonly id: string
  readonly text: string
  readonly signals: readonly string[]
  readonly touchpoints: readonly string[]
  readonly source: string
  readonly deviates_from: readonly string[]
}

/** Reads the labelled texts of one gold file. */
export function readSignalRows(folder: string, file: string): SignalRow[] {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as SignalRow)
}

/** The data set of a row; the files of one task share texts, so they count as one. */
export function dataSet(id: string): string {
  const set = id.slice(0, id.indexOf('#'))
  return set.startsWith('semeval') ? 'semeval' : set
}

/** Rows of features before any head has scaled them. */
export interface FeatureRows {
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
  /** The hash of each column. */
  readonly hashes: Int32Array
  /** What each column is: 'word', 'shape', 'verdict', or what it says of which family. */
  readonly owners: readonly string[]
}

/** A feature in fewer texts than this is left out. */
const LEAST_TEXTS = 3

/**
 * The features of all texts, by the very code that explains them.
 *
 * @param probabilities what a classifier that never saw a text's data set says of its five labels
 */
export function featureRows(
  texts: readonly string[],
  probabilities: readonly (readonly number[])[],
): FeatureRows {
  const catalogue = new Catalogue(FAMILIES, WORD_CLASSES)
  const names = patternFeaturesOf(catalogue)
  const owners = ownersOf(catalogue)
  const reading = new Reading()
  const counts = new Map<number, number>()
  const rows = texts.map((text, i) => {
    const row = new Map<number, number>()
    reading.read(text, catalogue.vocabulary)
    const scale = wordScale(reading.words)
    wordFeatures(reading, (hash) => row.set(hash, scale))
    shapeFeatures(reading, (hash) => {
      owners.set(hash, 'shape')
      row.set(hash, 1)
    })
    verdictFeatures(probabilities[i]!, (hash, value) => {
      owners.set(hash, 'verdict')
      row.set(hash, value)
    })
    const hits = catalogue.find(reading)
    hitFeatures(catalogue, names, hits, reading.words, (hash) => row.set(hash, 1))
    for (const hash of row.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    return row
  })
  const hashes = [...counts].filter(([, n]) => n >= LEAST_TEXTS).map(([hash]) => hash)
  hashes.sort((a, b) => a - b)
  const columnOf = new Map(hashes.map((hash, i) => [hash, i]))
  const starts = new Uint32Array(texts.length + 1)
  const columns: number[] = []
  const values: number[] = []
  rows.forEach((row, i) => {
    for (const [hash, value] of row) {
      const column = columnOf.get(hash)
      if (column === undefined) continue
      columns.push(column)
      values.push(value)
    }
    starts[i + 1] = columns.length
  })
  return {
    starts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
    hashes: Int32Array.from(hashes),
    owners: hashes.map((hash) => owners.get(hash) ?? 'word'),
  }
}

function ownersOf(catalogue: Catalogue): Map<number, string> {
  const names = patternFeaturesOf(catalogue)
  const owners = new Map<number, string>()
  catalogue.wordings.forEach(({ entry }, i) => {
    const { kind, name } = catalogue.families[catalogue.entries[entry]!.family]!
    owners.set(names.wordings[i]!, `wording ${kind} ${name}`)
  })
  catalogue.families.forEach(({ kind, name }, i) => {
    owners.set(names.proved[i]!, `proved ${kind} ${name}`)
    for (const list of [names.hinted, names.dead, ...names.counts, ...names.shares])
      owners.set(list[i]!, `family ${kind} ${name}`)
  })
  return owners
}
