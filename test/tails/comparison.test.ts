import { describe, expect, it } from 'vitest'
import { LABELS, type Label, spectrumOf, tailOf } from '../../src/spectrum'
import { newcombe } from '../../src/stats/newcombe'
import { type Random, seededRandom } from '../../src/stats/random'
import { calibrationFrom } from '../../src/tails/calibration'
import { measureTails } from '../../src/tails/measure'
import { createTailMeter, type TailMeter } from '../../src/tails/meter'
import type { Group } from '../../src/tails/report'

/** A model that reads a text by its label right in eight of ten, else as a neighbour. */
function said(truth: Label, random: Random) {
  const c = LABELS.indexOf(truth)
  const label = random.uniform() < 0.8 ? truth : LABELS[c === 4 ? 3 : c + 1]!
  const rest = { outraged: 0.1, dissatisfied: 0.1, neutral: 0.1, satisfied: 0.1, delighted: 0.1 }
  return {
    label,
    spectrum: spectrumOf(label),
    tail: tailOf(label),
    score: 0,
    probabilities: { ...rest, [label]: 0.6 },
    evidence: 'some' as const,
    language: 'en',
  }
}

function draw(shares: readonly number[], random: Random): Label {
  let left = random.uniform()
  let c = 0
  while (c < 4 && left >= shares[c]!) left -= shares[c++]!
  return LABELS[c]!
}

const USUAL = [0.05, 0.2, 0.3, 0.4, 0.05]
const random = seededRandom(9)
const calibration = calibrationFrom(
  'test',
  LABELS.flatMap((label) =>
    Array.from({ length: 400 }, () => ({ label, classification: said(label, random) })),
  ),
  0,
)

function fill(meter: TailMeter, brand: string, posts: number, shares: readonly number[]): void {
  for (let i = 0; i < posts; i++) meter.add({ text: '', brand }, said(draw(shares, random), random))
}

const byName = (groups: readonly Group[]) =>
  Object.fromEntries(groups.map((group) => [String(group.values[0]), group]))

describe('groups beside each other', () => {
  it('finds the group that differs, and leaves the others alone', () => {
    const meter = createTailMeter({ model: 'test', by: ['brand'] })
    for (let g = 0; g < 40; g++) fill(meter, `brand ${g}`, 200, USUAL)
    fill(meter, 'angry', 200, [0.3, 0.2, 0.2, 0.25, 0.05])
    fill(meter, 'few', 12, USUAL)
    for (const method of ['o-pacc', 'cc', 'emq'] as const) {
      const report = meter.report({ calibration, method })
      const groups = byName(report.tables[0]!.groups)
      const angry = groups.angry!
      expect(angry.tooSmall).toBe(false)
      expect(angry.againstRest!.outraged.value).toBeGreaterThan(0.15)
      expect(angry.againstRest!.outraged.low).toBeGreaterThan(0)
      expect(angry.againstRest!.outraged.adjustedP).toBeLessThan(1e-6)
      expect(angry.againstRest!.delighted.adjustedP).toBeGreaterThan(0.05)
      const others = Object.entries(groups).filter(([name]) => name.startsWith('brand'))
      const found = others.filter(([, group]) => group.againstRest!.outraged.adjustedP < 0.05)
      expect(found.length).toBeLessThanOrEqual(1)
      const covered = others.filter(
        ([, { againstRest }]) =>
          againstRest!.outraged.low <= 0 && againstRest!.outraged.high >= -0.01,
      )
      expect(covered.length / others.length).toBeGreaterThan(0.85)
      expect(groups.few).toMatchObject({ tooSmall: true, againstRest: null, againstBefore: null })
      expect(report.smallestGroup).toBe(30)
    }
  })

  it('compares the largest groups two at a time', () => {
    const meter = createTailMeter({ model: 'test', by: ['brand'] })
    for (let g = 0; g < 12; g++) fill(meter, `brand ${g}`, 300 + g, USUAL)
    fill(meter, 'angry', 400, [0.3, 0.2, 0.2, 0.25, 0.05])
    fill(meter, 'few', 12, USUAL)
    for (const method of ['o-pacc', 'cc', 'emq'] as const) {
      const { pairs, groups } = meter.report({ calibration, method }).tables[0]!
      expect(pairs).toHaveLength(45)
      const angry = pairs.filter(({ first }) => first[0] === 'angry')
      expect(angry.map(({ second }) => second[0])).toEqual(
        Array.from({ length: 9 }, (_, i) => `brand ${11 - i}`),
      )
      const shares = byName(groups)
      for (const { second, difference } of angry) {
        const { value, low, high, p, adjustedP } = difference.outraged
        expect(value).toBeCloseTo(
          shares.angry!.tails.outraged.share! - shares[second[0]!]!.tails.outraged.share!,
          12,
        )
        expect(low).toBeGreaterThan(0)
        expect(high).toBeLessThan(0.5)
        expect(adjustedP).toBeLessThan(1e-4)
        expect(adjustedP).toBeGreaterThanOrEqual(p)
      }
      const alike = pairs.filter(({ first }) => first[0] !== 'angry')
      const found = alike.filter(({ difference }) => difference.outraged.adjustedP < 0.05)
      expect(found.length).toBeLessThanOrEqual(3)
    }
  })

  it('draws the shares of groups towards each other, the small ones furthest', () => {
    const meter = createTailMeter({ model: 'test', by: ['brand'] })
    for (let g = 0; g < 30; g++) {
      const tail = 0.02 + 0.005 * g
      fill(meter, `brand ${g}`, g % 2 ? 40 : 600, [tail, 0.2, 0.3, 0.45 - tail, 0.05])
    }
    const { tables, tails } = meter.report({ calibration })
    const mean = tails.outraged.share!
    const moved = tables[0]!.groups.map(({ measured, tails: { outraged }, shrunk }) => {
      const { share, low, high } = shrunk!.outraged
      expect(low).toBeLessThanOrEqual(share)
      expect(high).toBeGreaterThanOrEqual(share)
      const [a, b] = [outraged.share!, mean].sort((x, y) => x - y)
      expect(share).toBeGreaterThan(a! - 0.01)
      expect(share).toBeLessThan(b! + 0.01)
      return { measured, kept: (share - mean) / (outraged.share! - mean) }
    })
    const kept = (posts: number) => {
      const of = moved.filter(({ measured }) => measured === posts).map((one) => one.kept)
      return of.sort((a, b) => a - b)[Math.floor(of.length / 2)]!
    }
    expect(kept(600)).toBeGreaterThan(kept(40) + 0.1)
  })

  it('compares plain counts as Newcombe does, and periods with the one before', () => {
    const meter = createTailMeter({ model: 'test', by: [['brand', 'time:month'], 'channel'] })
    const add = (month: string, label: Label, posts: number) => {
      for (let i = 0; i < posts; i++) {
        const post = {
          text: '',
          brand: 'a',
          channel: month,
          time: `2026-${month}-01T00:00:00.000Z`,
        }
        const certain = { outraged: 0, dissatisfied: 0, neutral: 0, satisfied: 0, delighted: 0 }
        meter.add(post, {
          ...said(label, random),
          label,
          spectrum: spectrumOf(label),
          tail: tailOf(label),
          probabilities: { ...certain, [label]: 1 },
        })
      }
    }
    add('01', 'neutral', 90)
    add('01', 'outraged', 10)
    add('03', 'neutral', 60)
    add('03', 'outraged', 40)
    const { tables } = meter.report({ method: 'cc' })
    const [first, second] = [...tables[0]!.groups].sort((a, b) =>
      a.values[1]! < b.values[1]! ? -1 : 1,
    )
    const interval = newcombe({ count: 40, total: 100 }, { count: 10, total: 100 }, 0.95)
    expect(first!.againstBefore).toBeNull()
    const change = second!.againstBefore!.outraged
    expect(change.value).toBeCloseTo(0.3, 12)
    expect([change.low, change.high]).toEqual([
      expect.closeTo(interval.low, 12),
      expect.closeTo(interval.high, 12),
    ])
    // z = .3/√(.25·.75·.02) = 4.899 both ways round: six comparisons at the same p.
    expect(change.p).toBeCloseTo(9.63e-7, 8)
    expect(second!.againstRest!.outraged.p).toBeCloseTo(change.p, 15)
    expect(second!.againstRest!.delighted).toMatchObject({ value: 0, p: 1, adjustedP: 1 })
    expect(change.adjustedP).toBeCloseTo((change.p * 6) / 3, 12)
    expect(tables[1]!.groups.every(({ againstBefore }) => againstBefore === null)).toBe(true)
  })

  it('takes time by quarters of the calendar, and compares each with the one before', () => {
    const meter = createTailMeter({ model: 'test', by: ['time:quarter'] })
    for (const [time, label, posts] of [
      ['2025-10-01', 'neutral', 60],
      ['2025-12-31', 'neutral', 40],
      ['2026-02-15', 'outraged', 50],
      ['2026-03-31', 'neutral', 50],
      ['2026-07-01', 'neutral', 40],
    ] as const) {
      for (let i = 0; i < posts; i++) meter.add({ text: '', time }, said(label, random))
    }
    const { groups } = meter.report({ method: 'cc' }).tables[0]!
    const sorted = groups.toSorted((a, b) => (a.values[0]! < b.values[0]! ? -1 : 1))
    expect(sorted.map(({ values, measured }) => [values[0], measured])).toEqual([
      ['2025-Q4', 100],
      ['2026-Q1', 100],
      ['2026-Q3', 40],
    ])
    expect(sorted.map(({ againstBefore }) => (againstBefore === null ? 0 : 1))).toEqual([0, 1, 1])
  })

  it('has nothing to compare a lone group with, nor an empty one', async () => {
    const detector = { model: 'x', classify: () => said('neutral', seededRandom(1)) }
    const posts = Array.from({ length: 50 }, () => ({ text: 'a', brand: 'only' }))
    const lone = await measureTails(posts, { detector, by: ['brand'] })
    expect(lone.tables[0]!.groups[0]!.againstRest).toBeNull()
    expect(lone.tables[0]!.groups[0]!.shrunk!.outraged.share).toBe(0)
    const silent = {
      model: 'x',
      classify: () => ({ ...said('neutral', random), evidence: 'none' as const }),
    }
    const none = await measureTails(posts, { detector: silent, by: ['brand'] })
    expect(none.tables[0]!.groups[0]).toMatchObject({ tooSmall: true, shrunk: null })
    expect(none.extremity).toEqual({ value: null, low: 0, high: 1, shape: 'unclear' })
    expect(none.polarisation).toEqual({ value: null, low: 0, high: 1 })
  })
})

describe('the shape of a corpus', () => {
  it.each([
    ['bell', [5, 25, 40, 25, 5]],
    ['U', [40, 7, 6, 7, 40]],
    ['J', [10, 5, 10, 15, 60]],
    ['reversed J', [60, 15, 10, 5, 10]],
    ['unclear', [20, 20, 20, 20, 20]],
  ] as const)('is a %s', (shape, counts) => {
    const meter = createTailMeter()
    LABELS.forEach((label, c) => {
      for (let i = 0; i < counts[c]!; i++) {
        const one = { ...said(label, random), label, spectrum: spectrumOf(label) }
        meter.add({ text: '' }, { ...one, tail: tailOf(label) })
      }
    })
    const { extremity } = meter.report()
    expect(extremity.shape).toBe(shape)
    expect(extremity.value).toBeCloseTo((counts[0] + counts[4]) / 100, 12)
  })
})
