import { LABELS } from '../src/spectrum.ts'
import { matchDistance } from '../src/stats/match-distance.ts'
import type { PrevalenceMethod } from '../src/stats/quantifier.ts'
import { type Random, seededRandom } from '../src/stats/random.ts'
import { type Calibration, errorsBetweenSources } from '../src/tails/calibration.ts'
import { prevalenceEstimator } from '../src/tails/prevalence.ts'
import {
  cellOf,
  drawPosts,
  type Pool,
  poolOf,
  redrawn,
  type Setting,
  sharesWith,
  Tally,
} from './tails-pool.ts'

const TAILS = [0.01, 0.02, 0.05, 0.1, 0.2]
const SIZES = [500, 5000, 50_000]
/** A plain count with the error that such counts made on other sources: what posts unlike others get. */
const SOURCES = 'cc+src'
/** A source takes part in the test of shift if it has as many texts of every label. */
const FEWEST_TEXTS = 8

/** Every estimator on corpora like the calibration texts, and on sources left out of them. */
export function prevalenceTable(setting: Setting): void {
  const { calibration, say } = setting
  const all = poolOf(calibration, () => true)
  const head = 'tail  posts  method    rmse    bias   width   cover   match distance'
  say('\nCorpora like the calibration texts (both tails together; points and per cent)')
  say(head)
  study(setting, SIZES, TAILS, () => ({ calibrate: all, corpus: all, others: null }))
  const sources = Object.keys(calibration.sources).filter((source) =>
    poolOf(calibration, (name) => name === source).every((keys) => keys.length >= FEWEST_TEXTS),
  )
  say(`\nOne source left out of the calibration and measured: ${sources.join(', ')}`)
  say(head)
  study(setting, [5000], [0.05, 0.2], (i) => {
    const left = sources[i % sources.length]!
    return {
      calibrate: poolOf(calibration, (name) => name !== left),
      corpus: poolOf(calibration, (name) => name === left),
      others: without(calibration, left),
    }
  })
}

function study(
  { calibration, methods, studies, replicates, seed, say }: Setting,
  sizes: readonly number[],
  tails: readonly number[],
  poolsOf: (study: number) => { calibrate: Pool; corpus: Pool; others: Calibration | null },
): void {
  const tallies = new Map<string, Tally>()
  const random = seededRandom(seed)
  for (let i = 0; i < studies; i++) {
    const { calibrate, corpus, others } = poolsOf(i)
    const sample = redrawn(calibration, calibrate, random)
    const corpora = sizes.flatMap((posts) =>
      [...tails, null].map((tail) => ({ posts, tail, ...drawCorpus(corpus, posts, tail, random) })),
    )
    for (const name of others === null ? methods : [...methods, SOURCES]) {
      const method = name === SOURCES ? 'cc' : (name as PrevalenceMethod)
      const estimate = prevalenceEstimator({
        method,
        calibration: sample,
        betweenSources: name === SOURCES ? errorsBetweenSources(others!) : null,
        confidence: 0.95,
        replicates,
        seed: i,
      })
      for (const { posts, tail, shares, cell } of corpora) {
        const key = `${tail === null ? ' nat' : `${String(100 * tail).padStart(3)}%`} ${String(posts).padStart(6)}  ${name.padEnd(7)}`
        const tally = tallies.get(key) ?? new Tally()
        tallies.set(key, tally)
        const { prevalence } = estimate.figures(estimate.estimate(cell))
        tally.add(shares[0]!, prevalence.outraged)
        tally.add(shares[4]!, prevalence.delighted)
        tally.addDistance(
          matchDistance(
            LABELS.map((label) => prevalence[label].share!),
            shares,
          ),
        )
      }
    }
  }
  for (const key of [...tallies.keys()].sort()) say(`${key} ${tallies.get(key)!.row()}`)
}

/** A calibration that knows nothing of a source. */
function without(calibration: Calibration, source: string): Calibration {
  const { [source]: _, ...drawn } = calibration.drawn
  return { ...calibration, drawn }
}

/** A corpus with both tails at a share, or with shares drawn from the whole simplex. */
function drawCorpus(pool: Pool, posts: number, tail: number | null, random: Random) {
  const anywhere = (): number[] => {
    const cuts = LABELS.slice(1)
      .map(() => random.uniform())
      .sort((a, b) => a - b)
    return [...cuts, 1].map((cut, i) => cut - (cuts[i - 1] ?? 0))
  }
  const shares = tail === null ? anywhere() : sharesWith(tail, random)
  return { shares, cell: cellOf(drawPosts(pool, shares, posts, random)) }
}
