import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselinesFromJSON, createBaselines } from '../../src/normal/baseline'
import type { Post } from '../../src/post'
import { LABELS, type Label } from '../../src/spectrum'
import { classified } from './classified'

const STATED = { all: 5, industry: 8, brand: 8, customer: 8 }

/** Adds so many posts of each label, in the order of the line. */
function learn(
  baselines: ReturnType<typeof createBaselines>,
  names: Omit<Post, 'text'>,
  counts: readonly number[],
): void {
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) {
      baselines.add({ text: '', ...names }, classified(LABELS[i] as Label))
    }
  })
}

describe('newsValue', () => {
  it('gives exact bits for known rates', () => {
    const baselines = createBaselines({ strengths: STATED })
    learn(baselines, {}, [0, 1, 3, 7, 0])
    // (n + 1) / 16 for each label.
    const bits = LABELS.map((label) => baselines.newsValue({ text: '' }, label).bits)
    expect(bits).toEqual([4, 3, 2, 1, 4])
  })

  it('draws each level to the one above, exactly', () => {
    const baselines = createBaselines({ strengths: STATED })
    learn(baselines, { industry: 'airline', brand: 'Skelter' }, [3, 3, 3, 1, 1])
    const news = baselines.newsValue(
      { text: '', industry: 'airline', brand: 'Skelter', customer: 'new' },
      'delighted',
    )
    // All posts are the brand's: at each level nothing else is known, and the eleven count once.
    const worths = [5, (5 * 8) / (5 + 8 + 1)]
    worths.push((worths[1]! * 8) / (worths[1]! + 8 + 1))
    const [all, industry, brand] = worths.map((worth) => (1 + worth / 5) / (11 + worth))
    expect(news.levels.map(({ level }) => level)).toEqual(['all', 'industry', 'brand', 'customer'])
    news.levels.forEach(({ probability }, i) => {
      expect(probability).toBeCloseTo([all!, industry!, brand!, brand!][i]!, 12)
    })
    expect(news.levels[3]!.probability).toBe(news.levels[2]!.probability)
    // The customer is unknown, so the brand makes the news.
    expect(news.level).toBe('brand')
  })

  it('draws a brand to the others of its trade, and a customer to the others of the brand, by hand', () => {
    const baselines = createBaselines({ strengths: STATED })
    const names = { industry: 'bank', brand: 'Harbour', customer: 'K1' }
    learn(baselines, { industry: 'hotel' }, [50, 0, 0, 0, 0])
    learn(baselines, { industry: 'bank', brand: 'Other' }, [4, 0, 16, 0, 0])
    learn(baselines, { ...names, customer: 'K2' }, [3, 0, 7, 0, 0])
    learn(baselines, names, [0, 0, 6, 0, 0])
    const drawn = (mean: number, worth: number, count: number, posts: number): number =>
      (count + worth * mean) / (posts + worth)
    const through = (worth: number): number => (worth * 8) / (worth + 8 + 1)
    // Hotels, then the other bank, then the other customer: none of them twice.
    const [hotels, toBank] = [drawn(0.2, 5, 50, 50), through(50 + 5)]
    const [other, toHarbour] = [drawn(hotels, toBank, 4, 20), through(20 + toBank)]
    const [second, toFirst] = [drawn(other, toHarbour, 3, 10), through(10 + toHarbour)]
    const { levels } = baselines.newsValue({ text: '', ...names }, 'outraged')
    const expected = [
      drawn(0.2, 5, 57, 86),
      drawn(hotels, toBank, 7, 36),
      drawn(other, toHarbour, 3, 16),
      drawn(second, toFirst, 0, 6),
    ]
    levels.forEach(({ probability }, i) => {
      expect(probability).toBeCloseTo(expected[i]!, 12)
    })
  })

  it('takes the only brand of a trade for the trade where brands do not differ: its posts count once', () => {
    const bits = (industry: string, more: readonly number[]): number => {
      const baselines = createBaselines({ strengths: { ...STATED, brand: Infinity } })
      learn(baselines, { industry: 'bank' }, [400, 400, 400, 400, 400])
      learn(baselines, { industry, brand: 'Loopreel' }, [10, 10, 0, 0, 0])
      learn(baselines, { industry }, more)
      return baselines.newsValue({ text: '', industry, brand: 'Loopreel' }, 'delighted').bits!
    }
    // The rest of the trade goes with the brand, and all other posts are drawn to once.
    const worth = ((2000 + 5) * 8) / (2000 + 5 + 8 + 1)
    const share = (400 + 1) / (2000 + 5)
    expect(bits('streaming', [0, 0, 0, 0, 0])).toBeCloseTo(
      -Math.log2((worth * share) / (20 + worth)),
      12,
    )
    expect(bits('streaming', [10, 10, 0, 0, 0])).toBeCloseTo(
      -Math.log2((worth * share) / (40 + worth)),
      12,
    )
  })

  it('makes no news at a level that knows fewer posts than stated', () => {
    const baselines = createBaselines({ strengths: STATED })
    const post = { text: '', industry: 'bank', brand: 'Harbour' }
    learn(baselines, { industry: 'bank' }, [5, 5, 10, 5, 5])
    learn(baselines, post, [0, 0, 12, 0, 0])
    expect(baselines.newsValue(post, 'outraged').level).toBe('brand')
    expect(baselines.newsValue(post, 'outraged', { fewest: 30 }).level).toBe('industry')
    const none = baselines.newsValue(post, 'outraged', { fewest: 50 })
    expect([none.bits, none.level]).toEqual([null, null])
    expect(() => baselines.newsValue(post, 'outraged', { fewest: 0 })).toThrow('fewest: expected')
  })

  it('finds the same post news in one trade and routine in another', () => {
    const baselines = createBaselines({ strengths: STATED })
    learn(baselines, { industry: 'broadband' }, [400, 300, 200, 90, 10])
    learn(baselines, { industry: 'restaurant' }, [10, 90, 200, 300, 400])
    const inBroadband = baselines.newsValue({ text: '', industry: 'broadband' }, 'delighted')
    const inRestaurants = baselines.newsValue({ text: '', industry: 'restaurant' }, 'delighted')
    expect(inBroadband.bits).toBeGreaterThan(6)
    expect(inRestaurants.bits).toBeLessThan(1.5)
  })

  it('holds posts that name no industry against the others that name none, exactly', () => {
    const baselines = createBaselines({ strengths: STATED })
    learn(baselines, { industry: 'bank' }, [0, 0, 0, 0, 40])
    learn(baselines, {}, [1, 0, 19, 0, 0])
    learn(baselines, { brand: 'Harbour' }, [0, 0, 10, 0, 0])
    const all = (1 + 1) / (70 + 5)
    const banks = 1 / (40 + 5)
    const worth = (45 * 8) / (45 + 8 + 1)
    const unnamed = (1 + worth * banks) / (30 + worth)
    const news = baselines.newsValue({ text: '' }, 'outraged')
    expect(news).toMatchObject({
      level: 'industry',
      levels: [
        { posts: 70, probability: all },
        { level: 'industry', name: null, posts: 30 },
      ],
    })
    expect(news.levels[1]!.probability).toBeCloseTo(unnamed, 12)
    expect(news.bits).toBe(-Math.log2(news.levels[1]!.probability))
    // A brand without an industry is drawn to these, and not to the banks.
    const harbour = baselines.newsValue({ text: '', brand: 'Harbour' }, 'outraged').levels
    expect(harbour.map(({ level }) => level)).toEqual(['all', 'industry', 'brand'])
    const [others, toHarbour] = [(1 + worth * banks) / (20 + worth), 20 + worth]
    const drawn = (toHarbour * 8) / (toHarbour + 8 + 1)
    expect(harbour[2]!.probability).toBeCloseTo((drawn * others) / (10 + drawn), 12)
  })

  it('is none where no post like it was learned from', () => {
    const baselines = createBaselines({ strengths: STATED })
    expect(baselines.newsValue({ text: '' }, 'outraged')).toMatchObject({ bits: null, level: null })
    learn(baselines, { industry: 'bank' }, [1, 2, 3, 4, 5])
    for (const names of [{}, { industry: 'airline' }, { brand: 'Harbour' }, { customer: 'K1' }]) {
      const news = baselines.newsValue({ text: '', ...names }, 'outraged')
      expect([news.bits, news.level]).toEqual([null, null])
      expect(news.levels[0]).toMatchObject({ level: 'all', posts: 15 })
    }
    expect(baselines.newsValue({ text: '', industry: 'bank', brand: 'x' }, 'outraged').level).toBe(
      'industry',
    )
  })

  it('names the customer whose own habit is broken', () => {
    const baselines = createBaselines({ strengths: STATED })
    const loyal = { industry: 'bank', brand: 'Harbour', customer: 'K1' }
    learn(baselines, { industry: 'bank', brand: 'Harbour' }, [50, 50, 50, 50, 50])
    learn(baselines, loyal, [0, 0, 0, 0, 30])
    const news = baselines.newsValue({ text: '', ...loyal }, 'outraged')
    expect(news.level).toBe('customer')
    expect(news.bits).toBeGreaterThan(4)
  })

  it('leaves a post out of what it is held against when it was learned from', () => {
    const [with_, without] = [0, 1].map(() => createBaselines({ strengths: STATED }))
    const post = { text: '', industry: 'bank', customer: 'K1' }
    learn(without!, post, [1, 2, 3, 4, 0])
    learn(with_!, post, [1, 2, 3, 4, 1])
    expect(with_!.newsValue(post, 'delighted', { learned: true })).toEqual(
      without!.newsValue(post, 'delighted'),
    )
    const reading = classified('delighted')
    expect(with_!.expectationGap(post, reading, { learned: true })).toEqual(
      without!.expectationGap(post, reading),
    )
  })

  it('does not learn from a text without evidence', () => {
    const baselines = createBaselines()
    baselines.add({ text: 'Gr8', brand: 'x' }, { ...classified('neutral'), evidence: 'none' })
    expect(baselines.toJSON().leaves).toEqual([])
  })
})

describe('expectationGap', () => {
  it('is the score minus what the level leads one to expect, exactly', () => {
    const baselines = createBaselines({ strengths: STATED })
    learn(baselines, { industry: 'bank' }, [0, 0, 0, 0, 11])
    const gaps = baselines.expectationGap({ text: '', industry: 'bank' }, classified('outraged'))
    const all = 11 / 16
    // No other post is known, so nothing is expected beside the banks' own.
    const bank = 11 / (11 + 40 / 14)
    expect(gaps.map(({ level }) => level)).toEqual(['all', 'industry'])
    gaps.forEach(({ expected, gap }, i) => {
      expect(expected).toBeCloseTo([all, bank][i]!, 12)
      expect(gap).toBe(-1 - expected)
    })
  })
})

describe('baselines', () => {
  const name = fc.constantFrom('x', 'y', '__proto__', 'constructor', 'null', '"')
  const item = fc.tuple(
    fc.record(
      { text: fc.constant(''), industry: name, brand: name, customer: name },
      { requiredKeys: ['text'] },
    ),
    fc.constantFrom(...LABELS),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.nat(3),
  )

  it('merge exactly, in any order of parts and posts', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 60 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (items, order) => {
          const whole = createBaselines()
          for (const [post, label, score] of items) whole.add(post, classified(label, 0.8, score))
          const merged = createBaselines()
          for (const part of order) {
            const baselines = createBaselines()
            for (const [post, label, score, at] of items) {
              if (at === part) baselines.add(post, classified(label, 0.8, score))
            }
            merged.merge(part % 2 ? baselines : JSON.parse(JSON.stringify(baselines)))
          }
          expect(JSON.stringify(merged)).toBe(JSON.stringify(whole))
          expect(merged.strengths()).toEqual(whole.strengths())
          for (const [post, label] of items) {
            expect(merged.newsValue(post, label)).toEqual(whole.newsValue(post, label))
            const { levels } = whole.newsValue(post, label, { learned: true })
            expect(Math.min(...levels.map(({ bits }) => bits))).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 200, seed: 7 },
    )
  })

  it('fit a small strength where the groups differ, a large one where they do not', () => {
    const apart = createBaselines()
    const alike = createBaselines()
    for (let i = 0; i < 20; i++) {
      learn(apart, { industry: `${i}` }, i % 2 ? [90, 5, 5, 0, 0] : [0, 0, 5, 5, 90])
      learn(alike, { industry: `${i}` }, [20, 20, 20, 20, 20])
    }
    expect(apart.strengths().industry).toBeLessThan(2)
    expect(alike.strengths().industry).toBe(Infinity)
  })

  it('survive being saved and read', () => {
    const baselines = createBaselines({ model: 'm' })
    learn(baselines, { industry: '__proto__', brand: 'b' }, [1, 2, 3, 4, 5])
    const read = baselinesFromJSON(JSON.parse(JSON.stringify(baselines)))
    expect(read.toJSON()).toEqual(baselines.toJSON())
  })

  it.each([
    ['nothing', null, 'baselines: state: expected an object'],
    ['something else', {}, "baselines: state: expected 'delight-detector baselines' version 1"],
    ['no leaves', { leaves: 3 }, 'baselines: leaves: expected a list'],
    ['a short path', { leaves: [{ path: ['x'] }] }, 'baselines: leaves[0].path: expected 3 names'],
    [
      'a negative count',
      { leaves: [{ path: [null, null, null], labels: [0, 0, 0, 0, -1] }] },
      'baselines: leaves[0].labels: expected a whole number >= 0',
    ],
    [
      'half a score',
      { leaves: [{ path: [null, null, null], labels: [0, 0, 0, 0, 1], score: 0.5 }] },
      'baselines: leaves[0].score: expected a whole number',
    ],
  ])('refuse a state with %s', (_, change, message) => {
    const good = createBaselines().toJSON()
    const state = change && Object.keys(change).length > 0 ? { ...good, ...change } : change
    expect(() => baselinesFromJSON(state)).toThrow(message)
  })

  it('refuse another model and a strength of nothing', () => {
    const other = createBaselines({ model: 'b' })
    expect(() => createBaselines({ model: 'a' }).merge(other)).toThrow(
      "merge: model: expected 'a', got 'b'",
    )
    expect(() => createBaselines({ strengths: { brand: 0 } })).toThrow(
      'strengths: brand: expected > 0, got 0',
    )
  })
})

describe('strengths', () => {
  it('tell a single brand from the posts of its industry that name none', () => {
    const baselines = createBaselines()
    learn(baselines, { industry: 'bank' }, [600, 200, 0, 0, 200])
    learn(baselines, { industry: 'bank', brand: 'Harbour' }, [40, 20, 0, 0, 40])
    // ρ = (S − C)/(F − C) of the two groups, by hand: shares .6 .2 .2 and .4 .2 .4.
    const [mean, sizes] = [[640, 220, 240].map((n) => n / 1100), [1000, 100]] as const
    const shares = [
      [0.6, 0.2, 0.2],
      [0.4, 0.2, 0.4],
    ]
    // How often a post of the one differs from a post of the other.
    const spread = 1 - shares[0]!.reduce((sum, p, i) => sum + p * shares[1]![i]!, 0)
    const apart = sizes.reduce(
      (sum, n, g) => sum + mean.reduce((own, p, i) => own + n * (shares[g]![i]! - p) ** 2, 0),
      0,
    )
    const full = spread * (1100 - (1000 ** 2 + 100 ** 2) / 1100)
    const correlation = (apart - spread) / (full - spread)
    expect(baselines.strengths().brand).toBeCloseTo(1 / correlation - 1, 9)
  })

  it('leave brands without an industry among themselves', () => {
    const [alone, beside] = [0, 1].map(() => createBaselines())
    for (const baselines of [alone!, beside!]) {
      learn(baselines, { brand: 'a' }, [7, 0, 0, 0, 3])
      learn(baselines, { brand: 'b' }, [3, 0, 0, 0, 7])
    }
    learn(beside!, {}, [0, 50, 0, 0, 0])
    expect(alone!.strengths().brand).toBeCloseTo(70 / 17, 9)
    expect(beside!.strengths().brand).toBe(alone!.strengths().brand)
  })
})
