import { macroError } from '../training/measure.ts'

/** The places of the texts of each topic, the topics in the order of their names. */
export function byTopic(topics: readonly string[]): number[][] {
  const places = new Map<string, number[]>()
  topics.forEach((topic, i) => {
    const own = places.get(topic) ?? []
    own.push(i)
    places.set(topic, own)
  })
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own)
}

/**
 * The macro-averaged absolute error of each topic, over the labels that it has; its mean over the
 * topics is the figure of SemEval-2016 and -2017 Task 4 C.
 *
 * @param topics the places of the texts of each topic
 * @param truth 0..4, one a text
 * @param guess 0..4, one a text
 * @example topicErrors([[0, 1], [2]], [0, 4, 2], [0, 2, 2]) // [1, 0]
 */
export function topicErrors(
  topics: readonly (readonly number[])[],
  truth: readonly number[],
  guess: readonly number[],
): number[] {
  return topics.map((places) =>
    macroError(
      places.map((i) => truth[i]!),
      places.map((i) => guess[i]!),
    ),
  )
}
