import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { compare } from './bootstrap.ts'
import { figureCell, markdownTable } from './markdown.ts'
import { expectedLabels, type Opinion, type Texts } from './opinion.ts'
import { fitThresholds, labelOf } from './thresholds.ts'
import { byTopic, topicErrors } from './topic-error.ts'

const SET = 'semeval-task4-CE'

/** The topic of each tweet, by its id. */
export function readTopics(data: string): Map<string, string> {
  const lines = gunzipSync(readFileSync(join(data, `${SET}.jsonl.gz`))).toString('utf8')
  return new Map(
    lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; brand: string })
      .map(({ id, brand }) => [id, brand.toLowerCase()]),
  )
}

/**
 * The macro-averaged absolute error of five-point tweets, averaged over topics: with the labels that
 * the gold texts decide, and with thresholds fitted on the tweets of the other half of the topics.
 */
export function tweetTable(
  { all }: Texts,
  opinions: readonly Opinion[],
  topicOf: ReadonlyMap<string, string>,
  replicates: number,
): string {
  const own = all.flatMap((text, place) => (topicOf.has(text.id) ? [place] : []))
  const truth = own.map((place) => Math.round(all[place]!.valence * 4))
  const topics = byTopic(own.map((place) => topicOf.get(all[place]!.id)!))
  const columns = [
    (opinion: Opinion) => own.map((place) => opinion.labels[place]!),
    ({ probabilities, scores }: Opinion) => {
      const score = probabilities ? expectedLabels(probabilities) : scores
      return labelsAcrossTopics(
        topics,
        truth,
        own.map((place) => score[place]!),
      )
    },
  ]
  const cells = columns.map((labelsOf) => {
    const measures = opinions.map((opinion) => {
      const errors = topicErrors(topics, truth, labelsOf(opinion))
      return (drawn: readonly number[]) =>
        drawn.reduce((sum, topic) => sum + errors[topic]!, 0) / drawn.length
    })
    return compare(topics.length, measures, replicates, 1).map(figureCell)
  })
  return markdownTable(
    ['', 'labels as for the gold texts', 'thresholds of the other half of the topics'],
    opinions.map(({ name }, row) => [name, ...cells.map((column) => column[row]!)]),
  )
}

/** Labels of the tweets of every other topic with thresholds fitted on the tweets of the rest. */
function labelsAcrossTopics(
  topics: readonly (readonly number[])[],
  truth: readonly number[],
  scores: readonly number[],
): number[] {
  const labels = truth.map(() => 0)
  for (const half of [0, 1]) {
    const others = topics.flatMap((places, topic) => (topic % 2 === half ? [] : places))
    const thresholds = fitThresholds(
      others.map((i) => scores[i]!),
      others.map((i) => truth[i]!),
    )
    topics.forEach((places, topic) => {
      if (topic % 2 !== half) return
      for (const i of places) labels[i] = labelOf(scores[i]!, thresholds)
    })
  }
  return labels
}
