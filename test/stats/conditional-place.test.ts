import { describe, expect, it } from 'vitest'
import { binomialAt } from '../../src/stats/binomial-cusum'
import { binomialPlace, poissonPlace } from '../../src/stats/conditional-place'
import { poissonAt } from '../../src/stats/poisson-cusum'
import { seededRandom } from '../../src/stats/random'

describe('poissonPlace', () => {
  it('is that of the binomial distribution given the sum', () => {
    // P(B(4, ½) < 2) = 5/16, P(B(4, ½) ≤ 2) = 11/16.
    expect(poissonPlace(2, 1, { count: 2, exposure: 1 }, 0)).toBeCloseTo(5 / 16, 12)
    expect(poissonPlace(2, 1, { count: 2, exposure: 1 }, 1)).toBeCloseTo(11 / 16, 12)
    // P(B(3, ⅓) < 1) = 8/27.
    expect(poissonPlace(1, 2, { count: 2, exposure: 4 }, 0)).toBeCloseTo(8 / 27, 12)
  })

  it('stays within 0 and 1 for counts out of all proportion', () => {
    expect(poissonPlace(90_000, 1, { count: 3, exposure: 30 }, 0.5)).toBe(1 - 1e-13)
    expect(poissonPlace(0, 1, { count: 90_000, exposure: 3 }, 0.5)).toBe(1e-13)
    expect(poissonPlace(0, 1, { count: 0, exposure: 1 }, 0.5)).toBe(0.5)
  })

  it.each([0.3, 4])('is uniform and independent from day to day at a rate of %d', (rate) => {
    const random = seededRandom(1234567)
    const places: number[] = []
    for (let run = 0; run < 300; run++) {
      let count = random.poisson(rate)
      for (let day = 1; day < 30; day++) {
        const today = random.poisson(rate)
        places.push(poissonPlace(today, 1, { count, exposure: day }, random.uniform()))
        count += today
      }
    }
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length
    const next = places
      .slice(1)
      .reduce((sum, place, i) => sum + (place - 0.5) * (places[i]! - 0.5), 0)
    // Five standard errors of a mean, and of a correlation, of so many uniform draws.
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 / Math.sqrt(12 * places.length))
    expect(Math.abs((12 * next) / places.length)).toBeLessThan(5 / Math.sqrt(places.length))
    for (let part = 0; part < 5; part++) {
      const inside = places.filter((place) => Math.floor(place * 5) === part).length
      expect(Math.abs(inside / places.length - 0.2)).toBeLessThan(0.025)
    }
  })
})

describe('binomialPlace', () => {
  it('is that of the hypergeometric distribution given the sum', () => {
    // Two of four are marked; two are drawn: none with 1/6, one with 4/6.
    expect(binomialPlace(1, 2, { count: 1, exposure: 2 }, 0)).toBeCloseTo(1 / 6, 12)
    expect(binomialPlace(1, 2, { count: 1, exposure: 2 }, 1)).toBeCloseTo(5 / 6, 12)
    expect(binomialPlace(2, 2, { count: 0, exposure: 2 }, 0)).toBeCloseTo(5 / 6, 12)
  })

  it('comes near the Poisson one where shares are small', () => {
    const poisson = poissonPlace(7, 1, { count: 80, exposure: 20 }, 0.3)
    const binomial = binomialPlace(7, 100_000, { count: 80, exposure: 2_000_000 }, 0.3)
    expect(binomial).toBeCloseTo(poisson, 3)
  })
})

describe('the count at a place', () => {
  it.each([0.2, 3, 900])('leads back to the place of a Poisson count of mean %d', (rate) => {
    const known = { count: rate * 1e9, exposure: 1e9 }
    for (const x of [0, Math.floor(rate), Math.ceil(rate * 1.05) + 1]) {
      const place = poissonPlace(x, 1, known, 0.5)
      if (place > 1e-12) expect(poissonAt(place, rate)).toBe(x)
    }
  })

  it.each([
    [20, 0.1],
    [500, 0.4],
  ])('leads back to the place of a binomial count of %d at %d', (total, share) => {
    const known = { count: share * 1e9, exposure: 1e9 }
    for (const x of [Math.floor(total * share), Math.ceil(total * share) + 2]) {
      expect(binomialAt(binomialPlace(x, total, known, 0.5), total, share)).toBe(x)
    }
    expect(binomialAt(1, 0, share)).toBe(0)
  })
})
