import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLASSES } from '../src/model/model.ts'

/** Ten dimensions and word pairs, as its authors set it for reviews; one thread and a seed, so that a run repeats. */
const SETTINGS = [
  ...['-dim', '10', '-wordNgrams', '2', '-minCount', '1', '-bucket', '2000000'],
  ...['-loss', 'softmax', '-thread', '1', '-seed', '1', '-verbose', '0'],
]

/** How fast and how often it learns. */
export interface Pace {
  readonly rate: number
  readonly passes: number
}

/** A text to learn from. */
export interface Labelled {
  readonly text: string
  /** 0..4. */
  readonly label: number
}

/** Whether the program is on this machine. */
export function hasFastText(): boolean {
  return spawnSync('fasttext').error === undefined
}

/** A text as one line: small letters, marks set apart, as fastText's own examples do. */
export function toLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/([.!?,'"/()])/g, ' $1 ')
    .replace(/__label__/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Trains fastText and lets it read other texts.
 *
 * @returns five probabilities for each text
 * @throws Error when the program fails
 */
export function fastTextProbabilities(
  learnFrom: readonly Labelled[],
  texts: readonly string[],
  { rate, passes }: Pace,
): Float64Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-'))
  try {
    const [train, model, read] = ['train.txt', 'model', 'read.txt'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    const lines = learnFrom.map(({ text, label }) => `__label__${label} ${toLine(text)}\n`)
    writeFileSync(train, lines.join(''))
    writeFileSync(read, texts.map((text) => `${toLine(text)}\n`).join(''))
    const run = (...words: string[]) =>
      execFileSync('fasttext', words, { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] })
    const pace = ['-lr', String(rate), '-epoch', String(passes)]
    run('supervised', '-input', train, '-output', model, ...pace, ...SETTINGS)
    const said = run('predict-prob', `${model}.bin`, read, String(CLASSES)).toString()
    return said.split('\n').slice(0, texts.length).map(parsePrediction)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The five probabilities of one line that `predict-prob` writes; even ones for a text of which it says
 * nothing.
 *
 * @example parsePrediction('__label__4 0.75 __label__0 0.25') // [0.25, 0, 0, 0, 0.75]
 */
export function parsePrediction(line: string): Float64Array {
  const given = new Float64Array(CLASSES)
  for (const [, label, probability] of line.matchAll(/__label__([0-4]) (\S+)/g))
    given[Number(label)] = Number(probability)
  const sum = given.reduce((a, b) => a + b, 0)
  return sum > 0 ? given.map((p) => p / sum) : given.fill(1 / CLASSES)
}
