/** Four ascending bounds: a text whose score reaches the first `c` of them has label `c`. */
export type Thresholds = readonly number[]

/**
 * The ordinal thresholds that bring scores to five labels with the least mean absolute error, each
 * label counting the same (the least MAE^M), by dynamic programming over the sorted scores: no other
 * thresholds do better on these texts.
 *
 * @param scores any numbers, higher for better
 * @param labels 0..4, one for each score
 * @example fitThresholds([-2, -1, 0, 1, 2], [0, 1, 2, 3, 4]) // [-1.5, -0.5, 0.5, 1.5]
 */
export function fitThresholds(scores: readonly number[], labels: readonly number[]): Thresholds {
  const texts = [0, 1, 2, 3, 4].map((c) => labels.filter((label) => label === c).length)
  const groups = groupByScore(scores, labels)
  // costs[c]: the least error of the groups so far, the last of them having label c.
  let costs = [0, 1, 2, 3, 4].map(() => 0)
  const origins = groups.map(({ counts }) => {
    const origin: number[] = []
    let best = 0
    costs = costs.map((_, c) => {
      if (costs[c]! < costs[best]!) best = c
      origin.push(best)
      const own = counts.reduce(
        (sum, count, label) =>
          sum + (count > 0 ? (count / texts[label]!) * Math.abs(label - c) : 0),
        0,
      )
      return costs[best]! + own
    })
    return origin
  })
  let label = costs.indexOf(Math.min(...costs))
  const bounds: number[] = [0, 1, 2, 3].map(() => Number.POSITIVE_INFINITY)
  for (let g = groups.length - 1; g >= 0; g--) {
    const before = g > 0 ? origins[g]![label]! : 0
    const bound = g > 0 ? (groups[g - 1]!.score + groups[g]!.score) / 2 : Number.NEGATIVE_INFINITY
    for (let c = before; c < label; c++) bounds[c] = bound
    label = before
  }
  return bounds
}

/**
 * The label of a score, 0..4.
 *
 * @example labelOf(0.2, [-1.5, -0.5, 0.5, 1.5]) // 2
 */
export function labelOf(score: number, thresholds: Thresholds): number {
  let label = 0
  while (label < thresholds.length && score >= thresholds[label]!) label++
  return label
}

/** Texts of one score cannot be told apart: how many of them have each label. */
function groupByScore(scores: readonly number[], labels: readonly number[]) {
  const groups: { score: number; counts: number[] }[] = []
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!)
  for (const i of order) {
    if (groups.at(-1)?.score !== scores[i]!)
      groups.push({ score: scores[i]!, counts: [0, 0, 0, 0, 0] })
    groups.at(-1)!.counts[labels[i]!]!++
  }
  return groups
}
