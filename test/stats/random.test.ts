import { describe, expect, it } from 'vitest'
import { moments } from '../../src/stats/moments'
import { seededRandom } from '../../src/stats/random'

const draws = (count: number, draw: () => number) => moments(Array.from({ length: count }, draw))

describe('seededRandom', () => {
  it('gives the same draws for the same seed, and others for another', () => {
    const [a, b, c] = [seededRandom(7), seededRandom(7), seededRandom(8)]
    const first = Array.from({ length: 20 }, () => a.normal())
    expect(Array.from({ length: 20 }, () => b.normal())).toEqual(first)
    expect(Array.from({ length: 20 }, () => c.normal())).not.toEqual(first)
  })

  it('draws uniforms and whole numbers within their ranges', () => {
    const random = seededRandom(1)
    const { mean, variance } = draws(50_000, () => random.uniform())
    expect(mean).toBeCloseTo(0.5, 2)
    expect(variance).toBeCloseTo(1 / 12, 2)
    const seen = new Set(Array.from({ length: 500 }, () => random.integer(6)))
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('draws normals: mean 0, variance 1, fourth moment 3', () => {
    const random = seededRandom(2)
    const values = Array.from({ length: 100_000 }, () => random.normal())
    const { mean, variance } = moments(values)
    expect(Math.abs(mean)).toBeLessThan(0.015)
    expect(Math.abs(variance - 1)).toBeLessThan(0.02)
    expect(Math.abs(moments(values.map((x) => x ** 4)).mean - 3)).toBeLessThan(0.12)
  })

  it.each([0.3, 4, 59, 60, 1000])('draws from Poisson(%d): mean and variance agree', (lambda) => {
    const random = seededRandom(3)
    const { mean, variance } = draws(50_000, () => random.poisson(lambda))
    expect(Math.abs(mean / lambda - 1)).toBeLessThan(0.02)
    expect(Math.abs(variance / lambda - 1)).toBeLessThan(0.03)
  })

  it('draws nothing from Poisson(0), and P(0) = e^-1 from Poisson(1)', () => {
    const random = seededRandom(4)
    expect(draws(100, () => random.poisson(0)).mean).toBe(0)
    const none = draws(50_000, () => (random.poisson(1) === 0 ? 1 : 0)).mean
    expect(none).toBeCloseTo(Math.exp(-1), 2)
  })

  it('begins anew with each seed, however near it is to another', () => {
    const firsts = Array.from({ length: 2000 }, (_, seed) => seededRandom(seed).uniform())
    const { mean, variance } = moments(firsts)
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02)
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.005)
    let together = 0
    for (let i = 1; i < firsts.length; i++) {
      together += (firsts[i]! - mean) * (firsts[i - 1]! - mean)
    }
    // A correlation of 2,000 independent pairs has a standard error of 0.022.
    expect(Math.abs(together / (firsts.length * variance))).toBeLessThan(0.08)
    const seconds = Array.from({ length: 2000 }, (_, seed) => {
      const random = seededRandom(-seed)
      random.uniform()
      return random.uniform()
    })
    expect(Math.abs(moments(seconds).mean - 0.5)).toBeLessThan(0.02)
  })

  it('refuses a seed that is no 32-bit integer', () => {
    expect(() => seededRandom(1.5)).toThrow('seed: expected a 32-bit integer, got 1.5')
    expect(() => seededRandom(2 ** 33)).toThrow(RangeError)
  })
})
