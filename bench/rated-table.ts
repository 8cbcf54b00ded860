import { pearson } from '../training/measure.ts'
import { compare, type Measure } from './bootstrap.ts'
import { figureCell, markdownTable } from './markdown.ts'
import { expectedLabels, type Opinion, type Texts } from './opinion.ts'

/** The rated sets that are reported, and what they are. */
export const RATED_SETS: Readonly<Record<string, string>> = {
  'yelp-10k': 'Yelp',
  'skytrax-british-airways': 'British Airways (Skytrax)',
  'nps-verbatim-telecom': 'telecom NPS',
  'googleplay-uber': 'Uber (Google Play)',
  'amazon-multidomain-blitzer': 'Amazon, multi-domain',
  'amazon-alexa': 'Amazon Alexa',
  'amazon-all-beauty': 'Amazon beauty',
  sst5: 'SST-5 sentences',
  'semeval-task4-CE': 'SemEval 4-CE tweets',
  'semeval2018-voc-en-train': 'SemEval 2018 valence',
}

interface Column {
  readonly name: string
  readonly scores: readonly number[]
}

/** What of each engine is held against the stars: its score, and of ours the expected label too. */
function columnsOf(opinions: readonly Opinion[]): Column[] {
  return opinions.flatMap(({ name, scores, probabilities }, i) =>
    i === 0 && probabilities
      ? [
          { name: `${name}, expected label`, scores: expectedLabels(probabilities) },
          { name: `${name}, score`, scores },
        ]
      : [{ name, scores }],
  )
}

/** Pearson's r of each engine with the stars of each left-out set: a table with a row for each engine. */
export function ratedTable(
  { all }: Texts,
  opinions: readonly Opinion[],
  replicates: number,
): string {
  const columns = columnsOf(opinions)
  const sets = Object.keys(RATED_SETS)
    .map((set) => ({ set, own: all.flatMap((text, place) => (text.set === set ? [place] : [])) }))
    .filter(({ own }) => own.length > 0)
  const cells = sets.map(({ own }) => {
    const measures = columns.map(
      ({ scores }): Measure =>
        (places) =>
          pearson(
            places.map((i) => all[own[i]!]!.valence),
            places.map((i) => scores[own[i]!]!),
          ),
    )
    return compare(own.length, measures, replicates, 1).map(figureCell)
  })
  return markdownTable(
    ['', ...sets.map(({ set, own }) => `${RATED_SETS[set]}, ${own.length}`)],
    columns.map(({ name }, row) => [name, ...cells.map((column) => column[row]!)]),
  )
}
