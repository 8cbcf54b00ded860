/** Macro-averaged F1 over the five labels. */
export function macroF1(truth: readonly number[], guess: readonly number[]): number {
  let sum = 0
  for (let c = 0; c < 5; c++) {
    let hit = 0
    let said = 0
    let real = 0
    truth.forEach((t, i) => {
      if (t === c) real++
      if (guess[i] === c) said++
      if (t === c && guess[i] === c) hit++
    })
    sum += said + real > 0 ? (2 * hit) / (said + real) : 0
  }
  return sum / 5
}

/** Macro-averaged mean absolute error: the mean over the labels of the error on that label's texts. */
export function macroError(truth: readonly number[], guess: readonly number[]): number {
  let sum = 0
  let labels = 0
  for (let c = 0; c < 5; c++) {
    let error = 0
    let real = 0
    truth.forEach((t, i) => {
      if (t !== c) return
      real++
      error += Math.abs(guess[i]! - t)
    })
    if (real === 0) continue
    sum += error / real
    labels++
  }
  return sum / labels
}

/**
 * Average precision of a ranking: the mean, over the true ones, of the precision at their place. Those
 * of one rank share the place of the last of them, so that the order of the texts does not count.
 */
export function averagePrecision(truth: readonly boolean[], rank: readonly number[]): number {
  const order = truth.map((_, i) => i).sort((a, b) => rank[b]! - rank[a]!)
  let hits = 0
  let sum = 0
  let tied = 0
  order.forEach((i, place) => {
    if (truth[i]) tied++
    if (place + 1 < order.length && rank[order[place + 1]!] === rank[i]) return
    hits += tied
    sum += (tied * hits) / (place + 1)
    tied = 0
  })
  return hits > 0 ? sum / hits : 0
}

/** Expected calibration error over ten equal bins. */
export function calibrationError(truth: readonly boolean[], given: readonly number[]): number {
  const bins = Array.from({ length: 10 }, () => ({ given: 0, real: 0 }))
  given.forEach((p, i) => {
    const bin = bins[Math.min(9, Math.floor(p * 10))]!
    bin.given += p
    bin.real += truth[i] ? 1 : 0
  })
  return bins.reduce((sum, bin) => sum + Math.abs(bin.given - bin.real), 0) / given.length
}

/** Pearson's correlation. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const n = a.length
  const meanA = a.reduce((x, y) => x + y, 0) / n
  const meanB = b.reduce((x, y) => x + y, 0) / n
  let ab = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < n; i++) {
    const da = a[i]! - meanA
    const db = b[i]! - meanB
    ab += da * db
    aa += da * da
    bb += db * db
  }
  return ab / Math.sqrt(aa * bb)
}
