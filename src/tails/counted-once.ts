import { LABELS, TAILS, type Tail } from '../spectrum'

/** Plain shares of the tails with every copy counted, and with each text counted once. */
export type CountedOnce = Readonly<
  Record<Tail, { readonly all: number | null; readonly once: number | null }>
>

/**
 * What it changes to count each text once, by posts that have been put together by their texts.
 *
 * @param labels all measured posts by label
 * @param texts for each text that is known its posts by label
 * @param distinct how many texts there are, known or not
 */
export function countedOnce(
  labels: readonly number[],
  texts: readonly (readonly number[])[],
  distinct: number,
): CountedOnce {
  // A text that the model read in two ways, for its emoji say, is of the label it mostly has.
  // Where not all texts are known, what is repeated among the known ones stands for the others: a sum that is small
  // where little is repeated, and so is its error.
  const repeated = LABELS.map(() => 0)
  for (const posts of texts) {
    posts.forEach((count, c) => {
      repeated[c]! += count
    })
    repeated[posts.indexOf(Math.max(...posts))]!--
  }
  const standsFor = texts.length > 0 ? distinct / texts.length : 0
  const once = labels.map((all, c) => Math.max(0, all - standsFor * repeated[c]!))
  return Object.fromEntries(
    TAILS.map((tail) => {
      const at = LABELS.indexOf(tail)
      return [tail, { all: share(labels, at), once: share(once, at) }]
    }),
  ) as CountedOnce
}

function share(of: readonly number[], label: number): number | null {
  const total = of.reduce((a, b) => a + b, 0)
  return total > 0 ? of[label]! / total : null
}
