import { LABELS, TAILS, type Tail } from '../spectrum'

/** Plain shares of the tails with every copy counted, and with each text counted once. */
export type CountedOnce = Readonly<
  Record<Tail, { readonly all: number | null; readonly once: number | null }>
>

/**
 * What it changes to count each text once, by posts that have been put together by their texts.
 *
 * @param labels all measured posts by label
 * @param joined of these the posts that have been put together, by label
 * @param texts for each text that is known its posts by label
 * @param distinct how many texts there are, known or not
 */
export function countedOnce(
  labels: readonly number[],
  joined: readonly number[],
  texts: readonly (readonly number[])[],
  distinct: number,
): CountedOnce {
  // A text that the model read in two ways, for its emoji say, is of the label it mostly has.
  const byLabel = LABELS.map(() => 0)
  for (const posts of texts) byLabel[posts.indexOf(Math.max(...posts))]!++
  const once = labels.map(
    (all, c) => all - joined[c]! + (texts.length > 0 ? (distinct * byLabel[c]!) / texts.length : 0),
  )
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
