import { matchDistance } from '../src/stats/match-distance.ts'
import { fitQuantifier } from '../src/stats/quantifier.ts'
import { type Random, seededRandom } from '../src/stats/random.ts'
import { type Calibration, labelledSample } from '../src/tails/calibration.ts'

const GRID = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2]
const DRAWS = 400
const POSTS = 1000

/**
 * Chooses τ of the ordinal estimators: half the texts calibrate, samples of the other half at shares drawn
 * from the whole simplex are estimated, and the τ of the least mean match distance is kept. Halves of
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
    // Sorted uniforms cut the line in shares that are uniform over the simplex.
    const cuts = [0, ...Array.from({ length: 4 }, () => random.uniform()).sort((a, b) => a - b), 1]
    const shares = cuts.slice(1).map((cut, i) => cut - cuts[i]!)
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
      errors[i]! += matchDistance(estimate, shares) / DRAWS
    })
  }
  GRID.forEach((smoothness, i) => {
    say(`smoothness ${smoothness}: match distance ${errors[i]!.toFixed(4)}`)
  })
  return GRID[errors.indexOf(Math.min(...errors))]!
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
