import { describe, expect, it } from 'vitest'
import shipped from '../../data/en/baselines.json'
import { modelOf } from '../../src/detector'
import { baselinesFromJSON } from '../../src/normal/baseline'
import {
  type BaselineSource,
  type SourceKind,
  shippedBaselines,
  shippedSources,
} from '../../src/normal/shipped-baselines'
import { tradeOf } from '../../src/normal/trades'
import { LABELS } from '../../src/spectrum'
import { classified } from './classified'

const STRENGTHS = { all: 5, industry: 8, brand: 8, customer: 8 }

function summed(sources: readonly BaselineSource[]): number[] {
  return LABELS.map((_, i) => sources.reduce((sum, { labels }) => sum + labels[i]!, 0))
}

describe('shippedBaselines', () => {
  it('are of the model that ships', () => {
    expect(shipped.model).toBe(modelOf('en').version)
  })

  it('are the sums of their sources, and a state like any other', () => {
    expect(baselinesFromJSON(shipped).toJSON()).toEqual(shippedBaselines().toJSON())
    for (const { path, labels } of shipped.leaves) {
      expect(labels).toEqual(summed(shippedSources().filter((own) => own.industry === path[0])))
    }
  })

  it('say of every count where it comes from', () => {
    for (const source of shippedSources()) {
      for (const told of [source.set, source.from, source.licence, source.selection]) {
        expect(told.length).toBeGreaterThan(2)
      }
      expect(tradeOf(source.industry)).toBe(source.industry)
    }
  })

  it('give the bits of their counts, exactly', () => {
    const post = { text: '', industry: 'Telcos' }
    const news = shippedBaselines({ strengths: STRENGTHS }).newsValue(post, 'delighted')
    const [all, telecom] = [
      shippedSources(),
      shippedSources().filter(({ industry }) => industry === 'telecom'),
    ].map(summed) as [number[], number[]]
    const posts = (counts: number[]): number => counts.reduce((sum, n) => sum + n, 0)
    // The other trades: telecom's own posts are not among what it is drawn to.
    const [others, known] = [all[4]! - telecom[4]! + 1, posts(all) - posts(telecom) + 5]
    const worth = (known * 8) / (known + 8 + 1)
    const probability = (telecom[4]! + worth * (others / known)) / (posts(telecom) + worth)
    expect(news.levels[1]).toMatchObject({ name: 'telecom', posts: posts(telecom) })
    expect(news.bits).toBeCloseTo(-Math.log2(probability), 12)
  })

  it('find delight news in telecom and routine in restaurants', () => {
    const baselines = shippedBaselines()
    const bits = (industry: string): number =>
      baselines.newsValue({ text: '', industry }, 'delighted').bits!
    expect(bits('telecom')).toBeGreaterThan(bits('restaurants') + 3)
  })

  it('take posts of your own on top: one firm is told from its trade', () => {
    const baselines = shippedBaselines()
    const post = { text: '', industry: 'Airlines', brand: 'Skelter Air' }
    for (let i = 0; i < 300; i++) baselines.add(post, classified(i % 2 ? 'delighted' : 'satisfied'))
    const [, airline, skelter] = baselines.newsValue(post, 'delighted').levels
    expect(airline).toMatchObject({ name: 'airline' })
    expect(airline!.probability).toBeLessThan(0.1)
    expect(skelter!.probability).toBeGreaterThan(0.35)
  })

  it.each([{}, { industry: 'Streaming' }, { brand: 'Loopreel' }])(
    'say nothing of posts that name none of these trades: %j',
    (names) => {
      const baselines = shippedBaselines()
      const post = { text: '', ...names }
      expect(baselines.newsValue(post, 'outraged')).toMatchObject({ bits: null, level: null })
      baselines.add(post, classified('neutral'))
      const alone = baselines.newsValue(post, 'neutral', { learned: true })
      expect(alone).toMatchObject({ bits: null, level: null })
      const { bits, levels } = baselines.newsValue(post, 'outraged')
      expect(bits).toBeGreaterThan(0)
      expect(levels[1]).toMatchObject({ level: 'industry', posts: 1 })
    },
  )

  it('can be kept to what is written alike', () => {
    const airline = (kinds: readonly SourceKind[]) =>
      shippedBaselines({ kinds }).newsValue({ text: '', industry: 'airline' }, 'outraged')
    const sources = shippedSources().filter(({ industry }) => industry === 'airline')
    for (const kind of ['review', 'tweet'] as const) {
      const counts = summed(sources.filter((source) => source.kind === kind))
      expect(airline([kind]).levels[1]!.posts).toBe(counts.reduce((sum, n) => sum + n, 0))
    }
    expect(airline(['tweet']).bits).toBeGreaterThan(airline(['review']).bits!)
  })

  it('refuse another model, and a kind that is none', () => {
    expect(() => shippedBaselines({ model: 'mine' })).toThrow(
      /^shipped baselines: model: expected 'mine', got '.*' \(they have to be counted again/,
    )
    expect(() => shippedBaselines({ kinds: ['letter' as SourceKind] })).toThrow(
      "kinds: expected some of review, survey, tweet, got 'letter'",
    )
  })
})

describe('tradeOf', () => {
  it.each([
    ['restaurant', 'restaurant'],
    ['Restaurants', 'restaurant'],
    [' Mobile_Apps ', 'app'],
    ['Telco', 'telecom'],
    ['banking', 'bank'],
    ['THEME-PARKS', 'theme park'],
    ['Streaming', 'Streaming'],
    ['__proto__', '__proto__'],
  ])('takes %j for %j', (given, trade) => {
    expect(tradeOf(given)).toBe(trade)
  })
})
