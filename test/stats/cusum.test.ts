import { describe, expect, it } from 'vitest'
import { binomialStep, binomialSteps } from '../../src/stats/binomial-cusum'
import { cusumLimit } from '../../src/stats/cusum-design'
import { poissonStep, poissonSteps } from '../../src/stats/poisson-cusum'
import { seededRandom } from '../../src/stats/random'
import { runLength, type Step } from '../../src/stats/run-length'
import { sequentialRank } from '../../src/stats/sequential-rank'

function sum(steps: readonly Step[], of: (step: Step) => number): number {
  return steps.reduce((total, step) => total + of(step), 0)
}

/** The steps of a chart in counts: x − k. */
function inCounts(usual: number, k: number, actual: number): Step[] {
  return poissonSteps(usual, 2, actual).map(({ probability }, x) => ({ value: x - k, probability }))
}

describe('runLength', () => {
  it.each([
    [1, 2, 1.4, 6, 381, 10.3],
    [2, 4, 2.9, 6, 396, 6.1],
    [5, 7.5, 6.2, 10, 393, 8.1],
    [10, 15, 12.3, 12, 646, 5.2],
  ])('is that of the textbook for Poisson counts %d → %d', (usual, changed, k, h, quiet, found) => {
    expect(runLength(inCounts(usual, k, usual), h) / quiet).toBeCloseTo(1, 1.8)
    expect(runLength(inCounts(usual, k, changed), h)).toBeCloseTo(found, 0.9)
  })

  it.each([
    [4, 335.4, 8.38],
    [5, 930.9, 10.38],
  ])('is that of the textbook for a normal chart with k = 0.5, h = %d', (h, quiet, found) => {
    const steps = (shift: number): Step[] =>
      Array.from({ length: 500 }, (_, i) => {
        const z = -5 + (i + 0.5) / 50
        const probability = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 50
        return { value: z + shift - 0.5, probability }
      })
    expect(runLength(steps(0), h) / quiet).toBeCloseTo(1, 2)
    expect(runLength(steps(1), h)).toBeCloseTo(found, 1)
  })

  it('is exact for a coin', () => {
    const coin = [
      { value: 1, probability: 0.5 },
      { value: -1, probability: 0.5 },
    ]
    expect(runLength(coin, 1)).toBeCloseTo(2, 10)
    // From 0 up two: 2·(1 + 2) steps of a walk that is held at 0.
    expect(runLength(coin, 2)).toBeCloseTo(6, 6)
  })

  it('is endless where nothing leads upwards', () => {
    expect(runLength([{ value: -1, probability: 1 }], 1)).toBe(Infinity)
  })
})

describe('steps', () => {
  it.each([0.003, 0.7, 5, 80, 900])('of a Poisson count of mean %d have its moments', (rate) => {
    const steps = poissonSteps(rate, 2)
    const value = sum(steps, ({ value, probability }) => value * probability)
    expect(sum(steps, ({ probability }) => probability)).toBeCloseTo(1, 9)
    expect(value / (rate * Math.LN2 - rate)).toBeCloseTo(1, 8)
    expect(poissonStep(4, 2, 2)).toBeCloseTo(4 * Math.LN2 - 2, 12)
  })

  it.each([
    [[20], 0.05],
    [[1, 7, 500], 0.3],
    [[0, 3], 0.99],
  ])('of a binomial count of %j have its moments', (totals, share) => {
    const steps = binomialSteps(totals, share, 2)
    const mean = totals.reduce((total, n) => total + n, 0) / totals.length
    const expected = mean * (share * Math.LN2 - Math.log(1 + share))
    expect(sum(steps, ({ probability }) => probability)).toBeCloseTo(1, 9)
    expect(sum(steps, ({ value, probability }) => value * probability)).toBeCloseTo(expected, 8)
    expect(binomialStep(4, 20, 0.1, 2)).toBeCloseTo(4 * Math.LN2 - 20 * Math.log(1.1), 12)
  })
})

describe('sequentialRank', () => {
  it('counts those below and its share of those alike', () => {
    expect(sequentialRank(3, [1, 2, 3], 0.5)).toBe(0.75)
    expect(sequentialRank(0, [], 0.25)).toBe(0.25)
  })

  it('is uniform and independent, whatever the distribution', () => {
    const random = seededRandom(3)
    const ranks: number[] = []
    for (let run = 0; run < 400; run++) {
      const earlier: number[] = []
      for (let day = 0; day < 25; day++) {
        const count = random.poisson(0.4) * (random.uniform() < 0.1 ? 9 : 1)
        ranks.push(sequentialRank(count, earlier, random.uniform()))
        earlier.push(count)
      }
    }
    const mean = ranks.reduce((total, rank) => total + rank, 0) / ranks.length
    const next = ranks
      .slice(1)
      .reduce((total, rank, i) => total + (rank - 0.5) * (ranks[i]! - 0.5), 0)
    expect(mean).toBeCloseTo(0.5, 1.5)
    expect(Math.abs((12 * next) / ranks.length)).toBeLessThan(0.03)
    for (let part = 0; part < 10; part++) {
      const inside = ranks.filter((rank) => Math.floor(rank * 10) === part).length
      expect(inside / ranks.length).toBeCloseTo(0.1, 1.5)
    }
  })
})

describe('cusumLimit', () => {
  it.each([0.02, 0.3, 2, 5])('meets the run length wanted at a rate of %d', (rate) => {
    const steps = poissonSteps(rate, 2)
    const design = cusumLimit((limit) => runLength(steps, limit), 365)
    expect(design.runLength / 365).toBeGreaterThan(0.93)
    expect(design.runLength / 365).toBeLessThan(1.07)
    expect(runLength(steps, design.limit)).toBe(design.runLength)
  })

  it('refuses a run length that no chart has', () => {
    expect(() => cusumLimit(() => 1, 1)).toThrow('run length: expected > 1, got 1')
  })
})
