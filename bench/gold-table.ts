import { averagePrecision, calibrationError, macroError, macroF1 } from '../training/measure.ts'
import { compare, type Measure } from './bootstrap.ts'
import { decimals, figureCell, markdownTable } from './markdown.ts'
import type { Opinion, Texts } from './opinion.ts'

const OUTRAGED = 0
const DELIGHTED = 4
const none: Measure = () => Number.NaN

/** The engines side by side on the gold labels, as a Markdown table. */
export function goldTable(
  { all, gold }: Texts,
  opinions: readonly Opinion[],
  replicates: number,
): string {
  const truth = gold.map((place) => all[place]!.label)
  const at = <T>(values: readonly T[], places: readonly number[]) =>
    places.map((i) => values[gold[i]!]!)
  const isLabel = (label: number, places: readonly number[]) =>
    places.map((i) => truth[i] === label)
  const ranking = ({ probabilities, scores }: Opinion, label: number) =>
    probabilities?.map((p) => p[label]!) ??
    (label === DELIGHTED ? scores : scores.map((score) => -score))

  const labelled =
    (figure: typeof macroF1) =>
    ({ labels }: Opinion): Measure =>
    (places) =>
      figure(
        places.map((i) => truth[i]!),
        at(labels, places),
      )
  const ranked =
    (label: number) =>
    (opinion: Opinion): Measure => {
      const rank = ranking(opinion, label)
      return (places) => averagePrecision(isLabel(label, places), at(rank, places))
    }
  const calibrated =
    (label: number) =>
    (opinion: Opinion): Measure => {
      if (opinion.probabilities === null) return none
      const rank = ranking(opinion, label)
      return (places) => calibrationError(isLabel(label, places), at(rank, places))
    }
  const columns: Readonly<Record<string, (opinion: Opinion) => Measure>> = {
    'macro-F1': labelled(macroF1),
    'MAE^M': labelled(macroError),
    'AP delighted': ranked(DELIGHTED),
    'AP outraged': ranked(OUTRAGED),
    'ECE delighted': calibrated(DELIGHTED),
    'ECE outraged': calibrated(OUTRAGED),
  }
  const cells = Object.values(columns).map((measureOf) =>
    compare(gold.length, opinions.map(measureOf), replicates, 1).map(figureCell),
  )
  const shares = [OUTRAGED, DELIGHTED].map(
    (label) => truth.filter((one) => one === label).length / truth.length,
  )
  return [
    markdownTable(
      ['', ...Object.keys(columns)],
      opinions.map(({ name }, row) => [name, ...cells.map((column) => column[row]!)]),
    ),
    '',
    `A ranking by chance has an AP of ${decimals(shares[1]!)} (delighted) and ${decimals(shares[0]!)} (outraged).`,
  ].join('\n')
}
