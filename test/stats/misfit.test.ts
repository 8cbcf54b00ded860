import { describe, expect, it } from 'vitest'
import { mixtureMisfit } from '../../src/stats/misfit'
import { seededRandom } from '../../src/stats/random'
import { resample } from '../../src/stats/resample'

const outcomes = [
  { predicted: 0, posterior: [0.8, 0.2] },
  { predicted: 0, posterior: [0.6, 0.4] },
  { predicted: 1, posterior: [0.4, 0.6] },
  { predicted: 1, posterior: [0.2, 0.8] },
]
const labelled = {
  outcomes,
  counts: [
    [60, 20, 10, 10],
    [10, 10, 20, 60],
  ],
}
const options = {
  method: 'pacc',
  smoothness: 0,
  groupOf: ({ posterior }: { posterior: readonly number[] }) => Math.floor(posterior[1]! / 0.25),
  groups: 4,
  replicates: 100,
  seed: 1,
} as const

describe('mixtureMisfit', () => {
  it('finds none where the sample is a mixture', () => {
    const { distance, expected } = mixtureMisfit(
      labelled,
      { outcomes, counts: [300, 150, 150, 400] },
      options,
    )
    expect(distance).toBeLessThan(expected)
  })

  it('finds one where no shares explain the sample', () => {
    const { distance, expected } = mixtureMisfit(
      labelled,
      { outcomes, counts: [100, 400, 400, 100] },
      options,
    )
    expect(distance).toBeGreaterThan(2 * expected)
  })

  it('cries wolf in about five of a hundred samples', () => {
    const random = seededRandom(2)
    let cries = 0
    for (let i = 0; i < 200; i++) {
      const sample = { outcomes, counts: resample([70, 32, 36, 112], random) }
      const again = { outcomes, counts: labelled.counts.map((counts) => resample(counts, random)) }
      const { distance, expected } = mixtureMisfit(again, sample, {
        ...options,
        replicates: 60,
        seed: i,
      })
      if (distance > expected) cries++
    }
    expect(cries).toBeLessThan(24)
  })
})

describe('resample', () => {
  it('keeps the mean, draws nothing from nothing, and is never empty', () => {
    const random = seededRandom(1)
    let sum = 0
    for (let i = 0; i < 2000; i++) {
      const [a, none, small] = resample([7, 0, 0.1], random) as [number, number, number]
      sum += a
      expect(none).toBe(0)
      expect(a + small).toBeGreaterThan(0)
    }
    expect(sum / 2000).toBeCloseTo(7, 0)
    expect(resample([0, 0], random)).toEqual([0, 0])
  })
})
