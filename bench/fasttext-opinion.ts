import type { Example } from '../training/corpora.ts'
import { foldsOf, isRated } from '../training/learn.ts'
import { OWN_SET } from '../training/phrases.ts'
import { WRITTEN_SET } from '../training/written.ts'
import { fastTextProbabilities, type Pace } from './fasttext.ts'
import { expectedLabels, labelsAcrossFolds, type Opinion, type Texts } from './opinion.ts'

/** Texts that were written for our model, and its word lists. */
const OWN_SETS = [OWN_SET, WRITTEN_SET, 'word lists']

/** A way to train fastText: on which texts, and at which pace. */
interface SetUp {
  readonly name: string
  readonly learnsFrom: (example: Example) => boolean
  readonly pace: Pace
}

/**
 * Two set-ups, since neither is best at all: on gold and silver labels alone, at the pace of its
 * tutorial for few texts; and on the stars too, brought to five, at the pace of its authors for
 * reviews.
 */
const SET_UPS: readonly SetUp[] = [
  {
    name: 'fastText, labels',
    learnsFrom: ({ label }) => label >= 0,
    pace: { rate: 0.5, passes: 25 },
  },
  {
    name: 'fastText, labels and stars',
    learnsFrom: (example) => example.label >= 0 || isRated(example),
    pace: { rate: 0.1, passes: 5 },
  },
]

function labelled({ text, label, valence }: Example) {
  return { text, label: label >= 0 ? label : Math.min(4, Math.floor(valence * 4 + 0.5)) }
}

/**
 * What fastText says that learned from the other folds; its labels come from thresholds on its expected
 * label, as those of the peers from thresholds on their score.
 */
export function fastTextOpinions(
  examples: readonly Example[],
  texts: Texts,
  say: (what: string) => void,
): Opinion[] {
  const { all } = texts
  const foldOf = foldsOf(examples)
  return SET_UPS.map(({ name, learnsFrom, pace }) => {
    const probabilities: Float64Array[] = []
    for (const fold of new Set(all.map((text) => text.fold))) {
      const places = all.flatMap((text, place) => (text.fold === fold ? [place] : []))
      const others = examples.filter(
        (one, row) => foldOf[row] !== fold && !OWN_SETS.includes(one.set) && learnsFrom(one),
      )
      const read = fastTextProbabilities(
        others.map(labelled),
        places.map((place) => all[place]!.text),
        pace,
      )
      read.forEach((given, i) => {
        probabilities[places[i]!] = given
      })
      say(`${name}: learned from ${others.length} texts, read ${places.length} others`)
    }
    const scores = expectedLabels(probabilities)
    return { name, scores, probabilities, labels: labelsAcrossFolds(texts, scores) }
  })
}
