import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { LABELS } from '../src/spectrum.ts'

/** One text of the corpora as it was labelled for this project; the text stays in its corpus. */
export interface Silver {
  readonly id: string
  /** 0 (outraged) to 4 (delighted). */
  readonly label: number
  readonly signals: readonly string[]
  readonly touchpoints: readonly string[]
  readonly source: string
  readonly deviates_from: readonly string[]
  /** Whether it was drawn from its corpus at random, not chosen with the help of a model. */
  readonly drawn: boolean
}

const words = (cell = ''): string[] => cell.split(' ').filter((word) => word !== '')

/** Reads `silver.tsv`: labels by the gold labels' guide, of texts that have no gold label. */
export function readSilver(): Silver[] {
  const lines = readFileSync(new URL('silver.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.slice(1).map((line) => {
    const [id, label, signals, touchpoints, source, deviates, drawn] = line.split('\t')
    return {
      id: id!,
      label: (LABELS as readonly string[]).indexOf(label!),
      signals: words(signals),
      touchpoints: words(touchpoints),
      source: source!,
      deviates_from: words(deviates),
      drawn: drawn === 'random',
    }
  })
}

/** The labels of `silver.tsv` with their texts, from the folder of the corpora. */
export function readSilverTexts(data: string): (Silver & { readonly text: string })[] {
  const labels = new Map(readSilver().map((row) => [row.id, row]))
  const sets = new Set([...labels.keys()].map((id) => id.slice(0, id.indexOf('#'))))
  return [...sets].flatMap((set) => {
    const lines = gunzipSync(readFileSync(join(data, `${set}.jsonl.gz`))).toString('utf8')
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string }
        const row = labels.get(id)
        return row ? [{ ...row, text }] : []
      })
  })
}

/** Corpora that hold nothing but what customers say. */
const REVIEWS = ['googleplay-uber', 'coursera-reviews']

/** Where every text is a customer's, one without a voice is one in another language. */
export function isInEnglish({ id, source }: Silver): boolean {
  return source !== 'none' || !REVIEWS.some((set) => id.startsWith(`${set}#`))
}
