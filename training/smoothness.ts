import { fitQuantifier } from '../src/stats/quantifier.ts'
import { type Random, seededRandom } from '../src/stats/random.ts'
import { type Calibration, labelledSample } from '../src/tails/calibration.ts'

const GRID = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2]
const DRAWS = 400
const POSTS = 1000

/**
 * Chooses τ of the ordinal estimators: half the texts calibrate, samples of the other half are estimated,
 * with up to 20 % in either tail, and the least τ is kept whose error of the tails is about the least. Halves of
 * texts, not of sources: across sources a larger τ would win by hiding their differences, at the price
 * of a bias towards even shares that no interval holds.
 */
export function tuneSmoothness(calibration: Calibration, say: (what: string) => void): number {
  const random = seededRandom(1)
  const errors = GRID.map(() => 0)
  for (let draw = 0; draw < DRAWS; draw++) {
    const [first, second] = halves(calibration, random)
    const labelled = labelledSample(first)
    const others = labelledSample(second)
    const [below, above] = [0.2 * random.uniform(), 0.2 * random.uniform()]
    const [a, b] = [random.uniform(), random.uniform()].sort((x, y) => x - y) as [number, number]
    const rest = 1 - below - above
    const shares = [below, rest * a, rest * (b - a), rest * (1 - b), above]
    const counts = others.outcomes.map((_, at) =>
      others.counts.reduce((sum, ofClass, c) => {
        const total = ofClass.reduce((a, b) => a + b, 0)
        return sum + random.poisson((POSTS * shares[c]! * ofClass[at]!) / total)
      }, 0),
    )
    GRID.forEach((smoothness, i) => {
      const estimate = fitQuantifier(labelled, { method: 'o-pacc', smoothness }).estimate({
        outcomes: others.outcomes,
        counts,
      })
      const [below, above] = [estimate[0]! - shares[0]!, estimate[4]! - shares[4]!]
      errors[i]! += (below * below + above * above) / DRAWS
    })
  }
  GRID.forEach((smoothness, i) => {
    say(`smoothness ${smoothness}: error of the tails ${Math.sqrt(errors[i]! / 2).toFixed(5)}`)
  })
  // What hardly lowers the error is left out: smoothing biases, and no interval holds a bias.
  const enough = 1.02 * Math.min(...errors)
  return GRID.find((_, i) => errors[i]! <= enough)!
}

function halves(calibration: Calibration, random: Random): [Calibration, Calibration] {
  const first: Record<string, number[][]> = {}
  const second: Record<string, number[][]> = {}
  for (const [source, lists] of Object.entries(calibration.sources)) {
    first[source] = lists.map(() => [])
    second[source] = lists.map(() => [])
    lists.forEach((keys, c) => {
      for (const key of keys) (random.uniform() < 0.5 ? first : second)[source]![c]!.push(key)
    })
  }
  return [
    { ...calibration, sources: first },
    { ...calibration, sources: second },
  ]
}
