import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { percentileInterval } from '../../src/stats/percentile'
import { bootstrapSources, type Confusion } from '../../src/stats/source-bootstrap'
import { errorsBetweenSources, shippedCalibration } from '../../src/tails/calibration'

const outcomes = [
  { predicted: 0, posterior: [1, 0] },
  { predicted: 1, posterior: [0, 1] },
]
const options = { replicates: 200, seed: 1 }

describe('counting with the error between sources', () => {
  it('estimates what it counts', () => {
    const counting = bootstrapSources(
      [
        [
          [5, 5],
          [0, 10],
        ],
      ],
      options,
    )
    expect(counting.estimate({ outcomes, counts: [30, 70] })).toEqual([0.3, 0.7])
  })

  it('undoes the error of a source that is like the others, up to half an item', () => {
    // 19 true items of the first class where 9 were counted: 19.5 / 9.5, and 80.5 / 90.5 of the second.
    const counting = bootstrapSources(
      [
        [
          [9, 10],
          [0, 80],
        ],
      ],
      options,
    )
    const sample = { outcomes, counts: [900_000, 9_100_000] }
    const real = (0.09 * 19.5) / 9.5 / ((0.09 * 19.5) / 9.5 + (0.91 * 80.5) / 90.5)
    for (const shares of counting.replicates(sample)) expect(shares[0]).toBeCloseTo(real, 2)
  })

  it('draws every source about as often, and the same for every sample', () => {
    const up: Confusion = [
      [50, 50],
      [0, 100],
    ]
    const down: Confusion = [
      [50, 0],
      [50, 100],
    ]
    const counting = bootstrapSources([up, down], options)
    const first = counting
      .replicates({ outcomes, counts: [2000, 8000] })
      .map(([share]) => share! > 0.2)
    const second = counting
      .replicates({ outcomes, counts: [4000, 6000] })
      .map(([share]) => share! > 0.4)
    expect(first).toEqual(second)
    const often = first.filter(Boolean).length / options.replicates
    expect(often).toBeGreaterThan(0.4)
    expect(often).toBeLessThan(0.6)
  })

  it('reaches beyond the furthest of few sources, and not where all err alike', () => {
    const source = (read: number): Confusion => [
      [read, 100 - read],
      [0, 400],
    ]
    const spread = (sources: readonly Confusion[]) => {
      const counting = bootstrapSources(sources, { replicates: 2000, seed: 2 })
      const sample = { outcomes, counts: [1_000_000, 4_000_000] }
      return percentileInterval(
        counting.replicates(sample).map((shares) => shares[0]!),
        0.95,
      )
    }
    const furthest = spread([source(50)])
    const { low, high } = spread([50, 60, 70, 80].map(source))
    expect(high).toBeGreaterThan(furthest.high + 0.01)
    expect(low).toBeLessThan(spread([source(80)]).low - 0.01)
    const alike = spread([source(60), source(60), source(60)])
    expect(alike.high - alike.low).toBeLessThan(0.005)
  })

  it('is not stretched by a source of a few items', () => {
    const source = (read: number, items: number): Confusion => [
      [read * items, (1 - read) * items],
      [0, 4 * items],
    ]
    const known = [0.5, 0.6, 0.7, 0.8].map((read) => source(read, 100))
    const high = (sources: readonly Confusion[]) =>
      percentileInterval(
        bootstrapSources(sources, { replicates: 2000, seed: 2 })
          .replicates({ outcomes, counts: [1_000_000, 4_000_000] })
          .map((shares) => shares[0]!),
        0.95,
      ).high
    // None of its six was read: by chance or not, nobody can tell.
    expect(high([...known, source(0, 6)])).toBeLessThan(high(known) + 0.1)
    expect(high([...known, source(0, 600)])).toBeGreaterThan(high(known) + 0.2)
  })

  it('covers about 95 of 100 true shares of sources left out', () => {
    const confusions = errorsBetweenSources(shippedCalibration(createDetector().model)!)!
    expect(confusions.length).toBeGreaterThan(20)
    let [covered, all] = [0, 0]
    confusions.forEach((confusion, left) => {
      const counting = bootstrapSources(
        confusions.filter((_, i) => i !== left),
        { replicates: 500, seed: 1 },
      )
      const posts = confusion.flat().reduce((a, b) => a + b, 0)
      const sample = {
        outcomes: confusion.map((_, c) => ({ predicted: c, posterior: confusion.map(() => 0.2) })),
        counts: confusion.map((_, c) => confusion.reduce((sum, row) => sum + row[c]!, 0)),
      }
      const draws = counting.replicates(sample)
      confusion.forEach((row, c) => {
        const truth = row.reduce((a, b) => a + b, 0) / posts
        const { low, high } = percentileInterval(
          Float64Array.from(draws, (one) => one[c]!),
          0.95,
        )
        if (low <= truth && truth <= high) covered++
        all++
      })
    })
    expect(covered / all).toBeGreaterThan(0.9)
  })
})
