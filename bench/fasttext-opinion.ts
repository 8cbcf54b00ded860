import { CLASSES } from '../src/model/model.ts'
import { log } from '../src/stats/log.ts'
import type { Example } from '../training/corpora.ts'
import { decisionOf, priorOf } from '../training/judge.ts'
import { foldsOf, isRated } from '../training/learn.ts'
import { fitLogistic, logisticProbabilities } from '../training/logistic.ts'
import { OWN_SET } from '../training/phrases.ts'
import { fastTextProbabilities } from './fasttext.ts'
import { expectedLabels, labelsAcrossFolds, type Opinion, type Texts } from './opinion.ts'

/** So small a probability says no more than this one. */
const LEAST = 1e-5

/** The texts that our model learns from with a label or stars, those of our own writing left out. */
function learnable(example: Example): boolean {
  if (example.set === OWN_SET || example.set === 'word lists') return false
  return example.label >= 0 || isRated(example)
}

function labelled({ text, label, valence }: Example) {
  return { text, label: label >= 0 ? label : Math.min(4, Math.floor(valence * 4 + 0.5)) }
}

/**
 * What fastText says that was trained on the other folds, twice: as it is, with thresholds on its
 * expected label; and with its probabilities brought to the gold labels as our head brings our axes, by
 * a logistic regression fitted on the gold texts of the other folds, and our rule of decision.
 */
export function fastTextOpinions(
  examples: readonly Example[],
  texts: Texts,
  say: (what: string) => void,
): Opinion[] {
  const { all } = texts
  const foldOf = foldsOf(examples)
  const given: Float64Array[] = []
  for (const fold of new Set(all.map((text) => text.fold))) {
    const places = all.flatMap((text, place) => (text.fold === fold ? [place] : []))
    const learnFrom = examples.filter((one, row) => foldOf[row] !== fold && learnable(one))
    const read = fastTextProbabilities(
      learnFrom.map(labelled),
      places.map((place) => all[place]!.text),
    )
    read.forEach((probabilities, i) => {
      given[places[i]!] = probabilities
    })
    say(`fastText learned from ${learnFrom.length} texts, read ${places.length} others`)
  }
  const scores = expectedLabels(given)
  return [
    {
      name: 'fastText',
      scores,
      probabilities: given,
      labels: labelsAcrossFolds(texts, scores),
    },
    headOpinion(texts, given),
  ]
}

function headOpinion({ all, gold }: Texts, given: readonly Float64Array[]): Opinion {
  const inputs = given.map((p) => Float64Array.of(1, ...p.map((share) => log(share + LEAST))))
  const probabilities: Float64Array[] = []
  const labels: number[] = []
  for (const fold of new Set(all.map((text) => text.fold))) {
    const others = gold.filter((place) => all[place]!.fold !== fold)
    const head = fitLogistic(
      others.map((place) => inputs[place]!),
      others.map((place) => all[place]!.label),
      { steps: 800 },
    )
    const decision = decisionOf(priorOf(others.map((place) => all[place]!)))
    all.forEach((text, place) => {
      if (text.fold !== fold) return
      const into = new Float64Array(CLASSES)
      logisticProbabilities(head, inputs[place]!, into)
      probabilities[place] = into
      const weighed = into.map((p, c) => p * decision[c]!)
      labels[place] = weighed.indexOf(Math.max(...weighed))
    })
  }
  return {
    name: 'fastText + head',
    scores: expectedLabels(probabilities),
    probabilities,
    labels,
  }
}
