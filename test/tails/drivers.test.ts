import { describe, expect, it } from 'vitest'
import { LABELS } from '../../src/spectrum'
import { importanceShares } from '../../src/stats/importance'
import { crossProducts, leastSquares } from '../../src/stats/least-squares'
import { seededRandom } from '../../src/stats/random'
import { addDrivers, createDrivers } from '../../src/tails/driver-counts'
import { driversOf } from '../../src/tails/drivers'
import type { PostReasons } from '../../src/tails/reasons'

interface Drawn {
  readonly reasons: PostReasons
  readonly label: number
}

/**
 * Posts in which a failing phone makes outrage likely and an excelling one does nothing, while staff that
 * excels brings delight and does no harm; the app does nothing.
 */
function drawn(posts: number, seed: number): Drawn[] {
  const random = seededRandom(seed)
  return Array.from({ length: posts }, () => {
    const state = () => random.integer(4)
    const [phone, staff, app] = [state(), state(), state()]
    const bad = 0.1 + (phone === 0 ? 0.5 : 0)
    const good = 0.1 + (staff === 3 ? 0.3 : 0)
    const u = random.uniform()
    const label = u < bad ? 0 : u < bad + good ? LABELS.length - 1 : 2
    const touchpoints = Object.entries({ phone, staff, app }).map(([name, at]) => ({
      name,
      fails: at === 0,
      excels: at === 3,
    }))
    const signals = [
      ...(random.uniform() < (label === 0 ? 0.6 : 0.1) ? ['waiting'] : []),
      ...(random.uniform() < 0.3 ? ['surprise'] : []),
      ...(label === 0 && random.uniform() < 0.5 ? ['leave'] : []),
    ]
    return { reasons: { touchpoints, signals, source: 'earned' as const }, label }
  })
}

function countsOf(posts: readonly Drawn[]) {
  const counts = createDrivers()
  posts.forEach(({ reasons, label }, i) => {
    addDrivers(counts, i * 7919, label, reasons)
  })
  return counts
}

describe('drivers', () => {
  const posts = drawn(4000, 5)
  const drivers = driversOf(countsOf(posts), 0.95, 1)

  it('are the least squares of the posts themselves', () => {
    const order = ['phone', 'staff', 'app']
    const rows = posts.map(({ reasons, label }) => [
      ...order.flatMap((name) => {
        const { fails, excels } = reasons.touchpoints.find((t) => t.name === name)!
        return [fails ? 1 : 0, excels ? 1 : 0]
      }),
      label === 0 ? 1 : 0,
    ])
    const fit = leastSquares(crossProducts(rows))!
    const { contrasts, posts: outraged } = drivers.outcomes.outrage
    expect(outraged).toBe(posts.filter(({ label }) => label === 0).length)
    order.forEach((name, i) => {
      const contrast = contrasts.find(({ touchpoint }) => touchpoint === name)!
      expect(contrast.penalty!.value).toBeCloseTo(fit.coefficients[2 * i]!.value, 9)
      expect(contrast.reward!.value).toBeCloseTo(fit.coefficients[2 * i + 1]!.value, 9)
      const error = (contrast.penalty!.high - contrast.penalty!.low) / 2 / 1.96
      expect(error / fit.coefficients[2 * i]!.standardError).toBeGreaterThan(0.45)
      expect(error / fit.coefficients[2 * i]!.standardError).toBeLessThan(2)
    })
    const signals = ['waiting', 'surprise', 'leave']
    const shares = importanceShares(
      crossProducts(
        posts.map(({ reasons, label }) => [
          ...signals.map((name) => (reasons.signals.includes(name) ? 1 : 0)),
          label === 0 ? 1 : 0,
        ]),
      ),
    )
    signals.forEach((name, i) => {
      const share = drivers.outcomes.outrage.signals.find((one) => one.name === name)!
      expect(share.share).toBeCloseTo(shares[i]!, 9)
      expect(share.low).toBeLessThanOrEqual(share.share)
      expect(share.high).toBeGreaterThanOrEqual(share.share)
    })
  })

  it('tell basic touchpoints from those that delight', () => {
    const kind = (outcome: 'outrage' | 'delight', name: string) =>
      drivers.outcomes[outcome].contrasts.find(({ touchpoint }) => touchpoint === name)!.kind
    expect(kind('outrage', 'phone')).toBe('basic')
    expect(kind('delight', 'staff')).toBe('delighter')
    expect(kind('outrage', 'app')).toBe('indifferent')
    expect(drivers.outcomes.leaving.signals.map(({ name }) => name)).not.toContain('leave')
    expect(drivers.outcomes.outrage.signals[0]!.name).toMatch(/leave|waiting/)
    expect(drivers.cutoff).toBe(2)
  })

  it('have intervals that cover', () => {
    let covered = 0
    for (let study = 0; study < 60; study++) {
      const { contrasts } = driversOf(countsOf(drawn(600, study)), 0.95, 1).outcomes.outrage
      const { low, high } = contrasts.find(({ touchpoint }) => touchpoint === 'phone')!.penalty!
      if (low <= 0.5 && 0.5 <= high) covered++
    }
    expect(covered / 60).toBeGreaterThan(0.86)
  })

  it('say nothing where there is too little', () => {
    const none = driversOf(createDrivers(), 0.95, 1)
    expect(none.posts).toBe(0)
    expect(none.outcomes.delight).toEqual({ posts: 0, contrasts: [], touchpoints: [], signals: [] })
    const few = driversOf(countsOf(drawn(99, 1)), 0.95, 1).outcomes.outrage
    expect(few.contrasts.map(({ penalty, kind }) => [penalty, kind])).toEqual(
      few.contrasts.map(() => [null, null]),
    )
    expect(few.signals).toEqual([])
    const same = Array.from({ length: 300 }, () => ({ ...posts[0]!, label: 0 }))
    const alike = driversOf(countsOf(same), 0.95, 1).outcomes.outrage
    expect(alike.posts).toBe(300)
    expect(alike.contrasts.every(({ kind }) => kind === null)).toBe(true)
  })
})
