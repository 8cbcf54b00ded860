import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { toHtml } from '../../src/report/html'
import { toMarkdown } from '../../src/report/markdown'
import { toTerminal } from '../../src/report/terminal'
import { LABELS, type Label } from '../../src/spectrum'
import { seededRandom } from '../../src/stats/random'
import type { Confusion } from '../../src/stats/source-bootstrap'
import { errorsBetweenSources, shippedCalibration } from '../../src/tails/calibration'
import { createCell } from '../../src/tails/cell'
import { DEFAULT_TELLING, earnedOf } from '../../src/tails/earned'
import { createTailMeter } from '../../src/tails/meter'
import { misreadingOf } from '../../src/tails/misreading'
import { addWeight, createWeights, weightedOf } from '../../src/tails/weights'
import { classified } from '../normal/classified'

const shipped = shippedCalibration(createDetector().model)!
const sources = errorsBetweenSources(shipped)!

/** Of posts of a source, each with a reach of its own, what was read and what is true. */
function posted(confusion: Confusion, seed: number) {
  const random = seededRandom(seed)
  const cell = createCell()
  const weights = createWeights()
  const truth = LABELS.map(() => 0)
  confusion.forEach((row, label) => {
    row.forEach((posts, read) => {
      for (let i = 0; i < posts; i++) {
        const reach = 1 + Math.round(50 * Math.exp(0.5 * random.normal()))
        cell.posts++
        cell.labels[read]!++
        cell.reach[read] = cell.reach[read]! + BigInt(reach)
        cell.reachSquares[read] = cell.reachSquares[read]! + BigInt(reach) ** 2n
        addWeight(weights, read, reach)
        truth[label]! += reach
      }
    })
  })
  return { cell, weights, truth, total: truth.reduce((a, b) => a + b, 0) }
}

describe('sums by predicted label', () => {
  it('cover the truth of sources left out about as often as plain shares do', () => {
    const covered = { earned: [0, 0], weighted: [0, 0] }
    let alone = 0
    const count = (of: number[], { low, high }: { low: number; high: number }, truth: number) => {
      if (low <= truth && truth <= high) of[0]!++
      of[1]!++
    }
    sources.forEach((confusion, left) => {
      const misreading = misreadingOf(
        sources.filter((_, i) => i !== left),
        { replicates: 500, seed: 1 },
      )
      const { cell, weights, truth, total } = posted(confusion, left)
      const options = { confidence: 0.95, telling: DEFAULT_TELLING } as const
      const { below, above } = earnedOf(cell, { ...options, misreading })
      count(covered.earned, below, truth[0]!)
      count(covered.earned, above, truth[4]!)
      const weighted = weightedOf(weights, 0.95, misreading)!
      const drawn = weightedOf(weights, 0.95, null)!
      LABELS.forEach((label, i) => {
        count(covered.weighted, weighted.labels[label], truth[i]! / total)
        const { low, high } = drawn.labels[label]
        if (low <= truth[i]! / total && truth[i]! / total <= high) alone++
      })
    })
    const part = ([inside, all]: number[]) => inside! / all!
    expect(part(covered.earned)).toBeGreaterThan(0.85)
    expect(part(covered.weighted)).toBeGreaterThan(0.9)
    // The error of drawing the posts alone.
    expect(alone / covered.weighted[1]!).toBeLessThan(0.75)
  })

  it('leave the sums as they are, and nothing to misread where nothing was read', () => {
    const misreading = misreadingOf(sources, { replicates: 200, seed: 1 })
    const options = { confidence: 0.95, telling: DEFAULT_TELLING, misreading } as const
    const nothing = { posts: 0, sum: 0, low: 0, high: 0, method: 'poisson' }
    expect(earnedOf(createCell(), options)).toEqual({ below: nothing, above: nothing })
    const { cell } = posted(sources[0]!, 1)
    const known = earnedOf(cell, options)
    const alone = earnedOf(cell, { ...options, misreading: null })
    expect(known.below.sum).toBe(alone.below.sum)
    expect(known.below.low).toBeLessThan(alone.below.low)
    expect(known.below.high).toBeGreaterThan(alone.below.high)
  })
})

it('a small group has no sum below 0, whatever those not earned stand for', () => {
  const meter = createTailMeter({ explainAbove: 0.3, explainEvery: 10 })
  const reasons = { signals: [], touchpoints: [], source: 'paid', standsFor: 10 } as const
  const post = { text: 'Wonderful.', reach: 1000 }
  meter.add(post, classified('delighted'), post, reasons)
  meter.add({ text: 'Fine.' }, classified('neutral'))
  for (const { sum, low, high } of Object.values(meter.report().earned)) {
    expect([sum, low]).toEqual([0, 0])
    expect(high).toBeGreaterThanOrEqual(0)
  }
})

describe('what the intervals of sums hold', () => {
  const meter = createTailMeter({ model: shipped.model })
  const labels: Label[] = ['outraged', 'neutral', 'neutral', 'delighted']
  for (let i = 0; i < 400; i++) {
    meter.add({ text: 'Fine.', reach: 5, weight: 2 }, classified(labels[i % 4]!))
  }
  const writers = [toTerminal, toMarkdown, toHtml].map((write) => ({ write }))

  it.each(writers)('is said beside them: $write.name', ({ write }) => {
    const flat = (text: string) => text.replace(/\s+/g, ' ')
    const [held, unheld] = [meter.report(), meter.report({ method: 'cc' })]
    expect(held.estimation.sumsBetweenSources).toBe(sources.length)
    expect(unheld.estimation.sumsBetweenSources).toBeNull()
    const other = `how far such counts were off on ${sources.length} other sources.`
    expect(flat(write(held)).split(other).length - 1).toBe(2)
    expect(flat(write(unheld)).split('not that of reading them: the truth may').length - 1).toBe(2)
    expect(flat(write(unheld))).not.toContain(other)
  })

  it('is the reading too where shares of posts hold it', () => {
    const [held, unheld] = [meter.report(), meter.report({ method: 'cc' })]
    expect(held.earned.below.high).toBeGreaterThan(1.2 * unheld.earned.below.high)
    expect(held.weighted!.tails.outraged.high).toBeGreaterThan(
      unheld.weighted!.tails.outraged.high + 0.05,
    )
  })
})
