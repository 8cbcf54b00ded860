import type { Judged } from './judge.ts'
import { averagePrecision, calibrationError, macroError, macroF1, pearson } from './measure.ts'
import { seeded } from './random.ts'

const RESAMPLES = 500

const FIGURES: Readonly<Record<string, (rows: readonly Judged[]) => number>> = {
  'macro-F1': (rows) =>
    macroF1(
      rows.map((r) => r.label),
      rows.map((r) => r.decided),
    ),
  'MAE^M': (rows) =>
    macroError(
      rows.map((r) => r.label),
      rows.map((r) => r.decided),
    ),
  'AP delighted': (rows) => tailPrecision(rows, 4),
  'AP outraged': (rows) => tailPrecision(rows, 0),
  'calibration error, delighted': (rows) => tailCalibration(rows, 4),
  'calibration error, outraged': (rows) => tailCalibration(rows, 0),
  'Pearson r of the latent': (rows) =>
    pearson(
      rows.map((r) => r.label),
      rows.map((r) => r.latent),
    ),
}

function tailPrecision(rows: readonly Judged[], label: number): number {
  return averagePrecision(
    rows.map((r) => r.label === label),
    rows.map((r) => r.probabilities[label]!),
  )
}

function tailCalibration(rows: readonly Judged[], label: number): number {
  return calibrationError(
    rows.map((r) => r.label === label),
    rows.map((r) => r.probabilities[label]!),
  )
}

/** The figures of judged texts as a Markdown table, each with its 95 % interval by bootstrap over texts. */
export function reportFigures(rows: readonly Judged[]): string {
  const random = seeded(3)
  const samples = Array.from({ length: RESAMPLES }, () =>
    rows.map(() => rows[Math.floor(random() * rows.length)]!),
  )
  const lines = Object.entries(FIGURES).map(([name, measure]) => {
    const spread = samples.map(measure).sort((a, b) => a - b)
    const low = spread[Math.floor(RESAMPLES * 0.025)]!
    const high = spread[Math.floor(RESAMPLES * 0.975)]!
    return `| ${name} | ${measure(rows).toFixed(3)} | ${low.toFixed(3)}–${high.toFixed(3)} |`
  })
  return ['| figure | value | 95 % interval |', '|---|---|---|', ...lines].join('\n')
}

/** For each data set, how well its ratings are followed, as a Markdown table. */
export function reportSets(rows: readonly Judged[]): string {
  const sets = [...new Set(rows.map((row) => row.set))].sort()
  const lines = sets.map((set) => {
    const own = rows.filter((row) => row.set === set)
    const rating = own.map((row) => row.valence)
    const expected = own.map((row) => row.probabilities.reduce((sum, p, c) => sum + p * c, 0))
    const ofLatent = pearson(
      rating,
      own.map((row) => row.latent),
    )
    return `| ${set} | ${own.length} | ${ofLatent.toFixed(3)} | ${pearson(rating, expected).toFixed(3)} |`
  })
  const head = [
    '| data set | texts | r of the latent | r of the expected label |',
    '|---|---|---|---|',
  ]
  return [...head, ...lines].join('\n')
}
