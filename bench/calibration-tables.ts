import { type Bin, calibrationBins, rangeOf } from './calibration-bins.ts'
import { decimals, markdownTable } from './markdown.ts'
import type { Opinion, Texts } from './opinion.ts'

const OUTRAGED = 0
const DELIGHTED = 4
const WORDS = [5, 15, 40, 100]
const WORD_BINS = ['1–5', '6–15', '16–40', '41–100', 'over 100']
const EVIDENCE = [0, 2, 5, 15, 40]
const EVIDENCE_BINS = ['none', '1–2', '3–5', '6–15', '16–40', 'over 40']
const TENTHS = Array.from({ length: 10 }, (_, b) => `${decimals(b / 10)}–${decimals((b + 1) / 10)}`)

/**
 * How well the tail probabilities hold what they say, over their whole range, by length and by
 * evidence, as Markdown tables.
 *
 * @param evidenceOf how many of a text's words and emoji the model knows
 */
export function calibrationTables(
  { all, gold }: Texts,
  { probabilities }: Opinion,
  evidenceOf: (text: string) => number,
): string {
  const given = (label: number) => gold.map((place) => probabilities![place]![label]!)
  const truth = (label: number) => gold.map((place) => all[place]!.label === label)
  const table = (
    what: string,
    names: readonly string[],
    binOf: (i: number, label: number) => number,
  ): string => {
    const [delighted, outraged] = [DELIGHTED, OUTRAGED].map((label) =>
      calibrationBins(names, (i) => binOf(i, label), given(label), truth(label)),
    ) as [Bin[], Bin[]]
    return markdownTable(
      [what, 'texts', 'P(delighted)', 'delighted', 'texts', 'P(outraged)', 'outraged'],
      names.map((name, b) => [name, ...binCells(delighted[b]!), ...binCells(outraged[b]!)]),
    )
  }
  const byProbability = [DELIGHTED, OUTRAGED].map(given)
  const tenthOf = (i: number, label: number) =>
    Math.min(9, Math.floor(byProbability[label === DELIGHTED ? 0 : 1]![i]! * 10))
  const words = gold.map((place) => rangeOf(all[place]!.words, WORDS))
  const evidence = gold.map((place) => rangeOf(evidenceOf(all[place]!.text), EVIDENCE))
  return [
    table('probability', TENTHS, tenthOf),
    table('words', WORD_BINS, (i) => words[i]!),
    table('words known to the model', EVIDENCE_BINS, (i) => evidence[i]!),
  ].join('\n\n')
}

function binCells({ texts, given, share, low, high }: Bin): string[] {
  if (texts === 0) return ['0', '–', '–']
  return [
    String(texts),
    decimals(given),
    `${decimals(share)} (${decimals(low)} to ${decimals(high)})`,
  ]
}
