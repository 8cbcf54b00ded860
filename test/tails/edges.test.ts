import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/post'
import { LABELS, type Label, spectrumOf, tailOf } from '../../src/spectrum'
import { createTailMeter, type TailMeter } from '../../src/tails/meter'

function said(label: Label) {
  const rest = { outraged: 0.1, dissatisfied: 0.1, neutral: 0.1, satisfied: 0.1, delighted: 0.1 }
  return {
    label,
    spectrum: spectrumOf(label),
    tail: tailOf(label),
    score: (LABELS.indexOf(label) - 2) / 2,
    probabilities: { ...rest, [label]: 0.6 },
    evidence: 'some' as const,
    language: 'en',
  }
}

const OPTIONS = { by: ['brand'], furthest: 3 }
const meterOf = (posts: readonly (readonly [Post, Label])[]): TailMeter => {
  const meter = createTailMeter(OPTIONS)
  for (const [post, label] of posts) meter.add(post, said(label))
  return meter
}
const TEXT = 'They let me wait an hour for nothing and then shut the door before my very eyes'

/** Campaigns in many small changes, and posts of their own, over some brands. */
function corpus(posts: number, brands: number): (readonly [Post, Label])[] {
  const word = (i: number) =>
    [...i.toString(20)].map((d) => `${/\d/.test(d) ? 'klmnopqrst'[Number(d)] : d}u`).join('')
  return Array.from({ length: posts }, (_, i) => [
    {
      text:
        i % 3
          ? `${word(i)} ${TEXT} ${word(i % 7)}`
          : TEXT.split(' ')
              .map((one) => one + word(i))
              .join(' '),
      brand: `b${i % brands}`,
      reach: (i * i) % 977,
      customer: `c${i % 91}`,
    },
    LABELS[i % 5]!,
  ])
}

describe('a corpus at the edge', () => {
  it('of one post says what one post can say', () => {
    const report = meterOf([[{ text: TEXT, brand: 'a' }, 'outraged']]).report()
    expect(report.tails.outraged.share).toBe(1)
    expect(report.tails.outraged.low).toBeLessThan(0.25)
    expect(report.tails.delighted).toMatchObject({ share: 0, low: 0 })
    expect(report.tails.delighted.high).toBeGreaterThan(0.75)
    expect(report.tailBalance.value).toBe(-1)
    expect(report.nearDuplicates).toMatchObject({ posts: 1, nearDuplicates: 0, most: 1 })
    expect(report.tables[0]!.groups[0]).toMatchObject({ tooSmall: true, againstRest: null })
    expect(report.tables[0]!.pairs).toEqual([])
    expect(report.overTime).toBeNull()
  })

  it('with an empty tail bounds it by what so many posts can rule out', () => {
    const report = meterOf(
      Array.from(
        { length: 400 },
        (_, i) => [{ text: `${i}` }, i % 2 ? 'outraged' : 'neutral'] as const,
      ),
    ).report()
    expect(report.tails.delighted.share).toBe(0)
    expect(report.tails.delighted.high).toBeGreaterThan(0)
    expect(report.tails.delighted.high).toBeLessThan(0.01)
    expect(report.earned.above).toMatchObject({ posts: 0, sum: 0, low: 0 })
    expect(report.themes.themes.delighted).toEqual([])
  })

  it('of one text only counts it once', () => {
    const report = meterOf(
      Array.from({ length: 300 }, () => [{ text: TEXT, brand: 'a' }, 'delighted'] as const),
    ).report()
    expect(report.copies).toMatchObject({ copies: 299, most: 300 })
    expect(report.nearDuplicates).toMatchObject({ nearDuplicates: 299, texts: { value: 1 } })
    expect(report.nearDuplicates.tails.delighted).toEqual({ all: 1, once: 1 })
    expect(report.polarisation.value).toBe(0)
    expect(report.furthest.delighted).toHaveLength(1)
    for (const { high } of Object.values(report.prevalence)) expect(high).toBeLessThanOrEqual(1)
  })

  it('without reach counts each post as 1, and with reach 0 sums to 0', () => {
    const posts = (reach?: number) =>
      Array.from(
        { length: 50 },
        () => [{ text: TEXT, ...(reach !== undefined && { reach }) }, 'outraged'] as const,
      )
    const without = meterOf(posts()).report()
    expect(without.earned.below).toMatchObject({ posts: 50, sum: 50 })
    expect(without.reach).toMatchObject({ posts: 0, mean: null, tailIndex: null, topShare: null })
    const nobody = meterOf(posts(0)).report()
    expect(nobody.earned.below).toMatchObject({ posts: 50, sum: 0, low: 0 })
    expect(nobody.reach).toMatchObject({ posts: 50, sum: 0, tailIndex: null, topShare: null })
  })

  it('of a thousand parts is the whole, to the last digit', () => {
    const posts = corpus(3000, 12)
    const whole = meterOf(posts)
    const merged = createTailMeter(OPTIONS)
    for (let part = 999; part >= 0; part--) {
      const at = (part * 331) % 1000
      merged.merge(JSON.parse(JSON.stringify(meterOf(posts.filter((_, i) => i % 1000 === at)))))
    }
    expect(JSON.stringify(merged)).toBe(JSON.stringify(whole))
    expect(JSON.stringify(merged.report())).toBe(JSON.stringify(whole.report()))
    expect(whole.report().nearDuplicates.nearDuplicates).toBeGreaterThan(1900)
  }, 60_000)

  it('takes memory for its groups, not for its posts', () => {
    const size = (posts: number, brands: number) =>
      JSON.stringify(meterOf(corpus(posts, brands))).length
    const [some, more, grouped] = [size(16_000, 10), size(32_000, 10), size(16_000, 500)]
    expect(more / some).toBeLessThan(1.1)
    expect(grouped).toBeGreaterThan(some)
  }, 60_000)
})
