import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { ClaimInput } from '../../src/normal/claim'
import { checkClaim } from '../../src/normal/claim'
import { type Claims, claimsFromJSON, createClaims } from '../../src/normal/claims'
import { measureClaims } from '../../src/normal/measure-claims'
import type { Post, PostInput } from '../../src/post'
import { LABELS, type Label } from '../../src/spectrum'
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg'
import { newcombe } from '../../src/stats/newcombe'
import { oneSampleP } from '../../src/stats/one-sample'
import { wilson } from '../../src/stats/wilson'
import { measureTails } from '../../src/tails/measure'
import type { PostReasons } from '../../src/tails/reasons'
import { classified } from './classified'

const EARNED: PostReasons = { signals: [], touchpoints: [], source: 'earned' }

function at(name: string, speaks: 'well' | 'badly' | 'both' | 'neither'): PostReasons {
  const excels = speaks === 'well' || speaks === 'both'
  const fails = speaks === 'badly' || speaks === 'both'
  return { ...EARNED, touchpoints: [{ name, fails, excels }] }
}

function addPosts(
  claims: Claims,
  posts: number,
  label: Label,
  reasons: PostReasons = EARNED,
  post: Partial<Post> = {},
): void {
  for (let i = 0; i < posts; i++) claims.addPost({ text: '', ...post }, classified(label), reasons)
}

describe('stated claims', () => {
  it('stand beside what earned posts show there, by hand', () => {
    const claims = createClaims()
    addPosts(claims, 15, 'delighted', at('staff', 'well'))
    addPosts(claims, 5, 'satisfied', at('staff', 'neither'))
    addPosts(claims, 20, 'outraged', at('staff', 'badly'))
    addPosts(claims, 40, 'neutral')
    addPosts(claims, 9, 'delighted', { ...at('staff', 'well'), source: 'owned' })
    const { rows, posts, estimation } = claims.report({
      claims: [
        { claim: 'Superb', share: '80 %', label: 'satisfied+delighted', touchpoint: 'staff' },
      ],
    })
    expect(posts).toEqual({ earned: 80, owned: 9, paid: 0, none: 0, noEvidence: 0 })
    expect(estimation?.method).toBe('cc')
    const { low, high } = wilson(20, 40, 0.95)
    const p = oneSampleP({ count: 20, total: 40 }, 0.8)
    expect(rows).toEqual([
      {
        from: 'stated',
        claim: 'Superb',
        shows: { kind: 'labels', labels: ['satisfied', 'delighted'] },
        touchpoint: 'staff',
        brand: null,
        claimed: { share: 0.8, low: 0.8, high: 0.8, count: null, of: null },
        experienced: { share: 0.5, low, high, count: 20, of: 40, method: 'cc', weighted: null },
        gap: {
          value: 0.8 - 0.5,
          low: expect.closeTo(0.8 - high, 12),
          high: expect.closeTo(0.8 - low, 12),
          p,
          adjustedP: p,
        },
        tooFew: null,
      },
    ])
  })

  it('stand beside shares by weight, worth as many posts as Kish says', () => {
    const claims = createClaims()
    const heavy = { ...EARNED, signals: ['waiting'] }
    addPosts(claims, 2, 'outraged', heavy, { weight: 10 })
    addPosts(claims, 10, 'satisfied', EARNED, { weight: 2 })
    addPosts(claims, 30, 'neutral')
    const stated = [
      { share: 0.9, label: 'satisfied+delighted' },
      { share: 0, signal: 'waiting' },
    ]
    const [labels, signal] = claims.report({ claims: stated, method: 'cc' }).rows
    expect(labels!.experienced.share).toBeCloseTo(10 / 42, 12)
    // (2·10 + 10·2)² / (2·10² + 10·2²) = 1600 / 240
    expect(labels!.experienced.weighted).toMatchObject({ share: 0.5, of: 12 })
    expect(labels!.experienced.weighted!.effective).toBeCloseTo(1600 / 240, 12)
    expect(signal!.experienced.weighted!.share).toBe(0.5)
    const parts = [claims.toJSON(), claims.toJSON()].map((state) => claimsFromJSON(state))
    parts[0]!.merge(parts[1]!)
    const merged = parts[0]!.report({ claims: stated, method: 'cc' }).rows[0]!.experienced
    expect(merged.weighted).toMatchObject({ share: 0.5, of: 24 })
    expect(merged.weighted!.effective).toBeCloseTo(3200 / 240, 12)
  })

  it('are held against their brand alone, and adjusted for each other; too few posts say so', () => {
    const claims = createClaims()
    const waiting = { ...EARNED, signals: ['waiting'] }
    addPosts(claims, 12, 'dissatisfied', waiting, { brand: 'a' })
    addPosts(claims, 28, 'neutral', EARNED, { brand: 'a' })
    addPosts(claims, 29, 'neutral', waiting, { brand: 'b' })
    const { rows } = claims.report({
      claims: [
        { share: 0.1, signal: 'waiting', brand: 'a' },
        { share: 0.1, spectrum: 'negative', brand: 'a' },
        { share: 0.1, signal: 'waiting', brand: 'b' },
        { share: 0.1, signal: 'waiting', touchpoint: 'no such' },
      ],
    })
    expect(rows.map(({ experienced: { count, of } }) => [count, of])).toEqual([
      [12, 40],
      [12, 40],
      [29, 29],
      [0, 0],
    ])
    expect(rows.map(({ tooFew }) => tooFew)).toEqual([null, null, 'posts', 'posts'])
    expect(rows[3]!.experienced).toMatchObject({ share: null, low: 0, high: 1 })
    const p = rows.flatMap(({ gap }) => (gap ? [gap.p] : []))
    expect(p).toHaveLength(2)
    expect(rows.slice(0, 2).map(({ gap }) => gap!.adjustedP)).toEqual(benjaminiHochberg(p))
  })

  it('take the touchpoint that the post came with, where no sentence names it', () => {
    const claims = createClaims()
    addPosts(claims, 2, 'delighted', EARNED, { touchpoint: 'checkout' })
    addPosts(claims, 3, 'outraged', at('checkout', 'badly'), { touchpoint: 'checkout' })
    const claim = { share: 1, label: 'delighted', touchpoint: 'checkout' }
    expect(claims.report({ claims: [claim] }).rows[0]!.experienced).toMatchObject({
      count: 2,
      of: 5,
    })
  })

  it('correct shares of labels as the tail report does', async () => {
    const csv = readFileSync(new URL('../../data/demo-posts.csv', import.meta.url), 'utf8')
    const posts = Papa.parse<PostInput>(csv.trim(), { header: true }).data
    const explainer = {
      explain: () => ({ sentences: [], signals: [], touchpoints: [], source: 'earned' as const }),
    }
    const claims = [
      ...LABELS.map((label) => ({ share: 0.2, label })),
      { share: 1, label: 'neutral' },
    ]
    // Chosen, since so few posts would be counted as they are read.
    const method = 'o-pacc'
    const { rows, estimation } = await measureClaims(posts, { claims, explainer, method })
    const report = await measureTails(posts, { explainAbove: 1, method })
    expect(estimation).toEqual(report.estimation)
    expect(estimation!.method).toBe(method)
    // Of what is said of all, a corrected share has to be surely below it.
    expect(rows[5]!.gap!.p).toBeLessThan(1e-6)
    LABELS.forEach((label, i) => {
      const { method, ...share } = report.prevalence[label]
      const { experienced, gap } = rows[i]!
      expect(experienced).toMatchObject({ method, count: report.counted[label].count })
      expect(experienced.share).toBeCloseTo(share.share!, 12)
      expect(experienced.low).toBeCloseTo(share.low, 12)
      expect(experienced.high).toBeCloseTo(share.high, 12)
      // A share known only by correction is never surer to differ than if it had been counted.
      const sure = oneSampleP(
        { count: share.share! * report.measured, total: report.measured },
        0.2,
      )
      expect(gap!.p).toBeGreaterThanOrEqual(sure)
    })
  })
})

describe("what the firm's texts promise", () => {
  it('stands beside what earned posts tell, by hand', () => {
    const claims = createClaims()
    const text = (reasons: PostReasons, label: Label = 'satisfied'): void =>
      claims.addFirmText({ text: '' }, classified(label), reasons)
    for (let i = 0; i < 6; i++) text(at('staff', 'well'))
    text(at('staff', 'both'))
    text(at('staff', 'neither'))
    for (let i = 0; i < 4; i++) text({ ...at('app', 'well'), signals: ['human_warmth', 'waiting'] })
    text({ ...EARNED, signals: ['recovery'] }, 'outraged')
    addPosts(claims, 10, 'satisfied', { ...at('staff', 'well'), signals: ['human_warmth'] })
    addPosts(claims, 30, 'outraged', { ...at('staff', 'badly'), signals: ['human_warmth'] })
    const { rows, texts } = claims.report()
    expect(texts).toEqual({ given: 13, found: 0, noEvidence: 0 })
    // Waiting is no promise, and neither is what an outraged text shows.
    expect(rows.map(({ shows, touchpoint }) => [shows, touchpoint])).toEqual([
      [{ kind: 'excels' }, 'staff'],
      [{ kind: 'signal', signal: 'human_warmth' }, null],
      [{ kind: 'excels' }, 'app'],
    ])
    const [staff, warmth, app] = rows
    expect(staff!.claimed).toEqual({ share: 0.75, ...wilson(6, 8, 0.95), count: 6, of: 8 })
    expect(staff!.experienced).toMatchObject({ share: 0.25, count: 10, of: 40, method: 'cc' })
    const { low, high } = newcombe({ count: 6, total: 8 }, { count: 10, total: 40 }, 0.95)
    expect(staff!.gap).toMatchObject({ value: 0.5, low, high })
    expect(staff!.gap!.p).toBeLessThan(0.02)
    expect(warmth!.claimed).toMatchObject({ count: 4, of: 13 })
    expect(warmth!.experienced).toMatchObject({ count: 10, of: 40 })
    expect(app).toMatchObject({ gap: null, tooFew: 'both', claimed: { count: 4, of: 4 } })
  })

  it('counts owned and paid posts where asked, against the posts of their brand', () => {
    const claims = createClaims()
    const brand = { brand: 'a' }
    addPosts(claims, 3, 'delighted', { ...at('staff', 'well'), source: 'owned' }, brand)
    addPosts(claims, 2, 'delighted', { ...at('staff', 'well'), source: 'paid' }, brand)
    addPosts(claims, 7, 'delighted', { ...at('staff', 'well'), source: 'none' }, brand)
    addPosts(claims, 30, 'outraged', at('staff', 'badly'), brand)
    addPosts(claims, 30, 'delighted', at('staff', 'well'), { brand: 'b' })
    expect(claims.report().rows).toEqual([])
    const { rows, texts } = claims.report({ ownedAsClaims: true })
    expect(texts).toEqual({ given: 0, found: 5, noEvidence: 0 })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      brand: 'a',
      claimed: { count: 5, of: 5 },
      experienced: { count: 0, of: 30 },
    })
  })
})

describe('counts of claims', () => {
  const reasons: fc.Arbitrary<PostReasons> = fc.record({
    signals: fc.subarray(['human_warmth', 'waiting', 'return']),
    touchpoints: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('phone', '__proto__', 'app'),
        fails: fc.boolean(),
        excels: fc.boolean(),
      }),
      { selector: ({ name }) => name, maxLength: 2 },
    ),
    source: fc.constantFrom('earned', 'earned', 'owned', 'paid', 'none'),
  })
  const post: fc.Arbitrary<Partial<Post>> = fc.record(
    {
      brand: fc.constantFrom('x', 'y', '__proto__'),
      touchpoint: fc.constantFrom('phone', 'constructor'),
    },
    { requiredKeys: [] },
  )
  const item = fc.record({
    post,
    label: fc.constantFrom(...LABELS),
    known: fc.constantFrom(true, true, false),
    isText: fc.boolean(),
    reasons,
  })
  type Item = typeof item extends fc.Arbitrary<infer T> ? T : never
  const STATED: readonly ClaimInput[] = [
    { share: 0.3, label: 'outraged+delighted', touchpoint: 'phone' },
    { share: 0.1, signal: 'waiting', brand: '__proto__' },
  ]

  function countsOf(items: readonly Item[]): Claims {
    const claims = createClaims({ model: 'test' })
    for (const { post, label, known, isText, reasons } of items) {
      const classification = { ...classified(label), ...(!known && { evidence: 'none' as const }) }
      const add = isText ? claims.addFirmText : claims.addPost
      add({ text: '', ...post }, classification, reasons)
    }
    return claims
  }

  it('merge exactly, whatever the parts and their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(item, fc.nat(3)), { maxLength: 80 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.boolean(),
        (placed, order, throughJson) => {
          const whole = countsOf(placed.map(([one]) => one))
          const merged = createClaims({ model: 'test' })
          for (const part of order) {
            const counts = countsOf(placed.filter(([, at]) => at === part).map(([one]) => one))
            merged.merge(throughJson ? JSON.parse(JSON.stringify(counts)) : counts)
          }
          expect(JSON.stringify(merged)).toBe(JSON.stringify(whole))
          const options = { claims: STATED, ownedAsClaims: true }
          expect(JSON.stringify(merged.report(options))).toBe(JSON.stringify(whole.report(options)))
          const read = claimsFromJSON(JSON.parse(JSON.stringify(whole)))
          expect(JSON.stringify(read)).toBe(JSON.stringify(whole))
        },
      ),
      { numRuns: 150, seed: 5 },
    )
  })

  it('refuse what is no such state, or of another model', () => {
    expect(() => claimsFromJSON(null)).toThrow('claims: state: expected an object')
    expect(() => claimsFromJSON({})).toThrow("claims: expected 'delight-detector claims' version 2")
    const state = createClaims({ model: 'a' }).toJSON()
    expect(() => createClaims({ model: 'b' }).merge(state)).toThrow(
      "merge: model: expected 'b', got 'a'",
    )
    expect(() => claimsFromJSON({ ...state, firm: [{ brand: 3 }] })).toThrow(
      'claims: firm.brand: expected a string',
    )
  })
})

describe('checkClaim', () => {
  it.each([
    ['80 %', 0.8],
    ['80%', 0.8],
    ['2.5 %', 0.025],
    [' .25 ', 0.25],
    [0, 0],
    ['1', 1],
  ])('reads a share: %j', (share, expected) => {
    expect(checkClaim({ share, label: 'delighted' }, 'here').share).toBe(expected)
  })

  it('reads labels in any order and writing, and thirds of the line as their labels', () => {
    const labels = (input: object) => checkClaim({ share: 0, ...input }, 'here').shows
    expect(labels({ label: 'Delighted + satisfied' })).toEqual({
      kind: 'labels',
      labels: ['satisfied', 'delighted'],
    })
    expect(labels({ spectrum: 'negative' })).toEqual({
      kind: 'labels',
      labels: ['outraged', 'dissatisfied'],
    })
    expect(labels({ signal: 'Beyond duty' })).toEqual({ kind: 'signal', signal: 'beyond_duty' })
  })

  it.each([
    ['80 %', 'expected a claim with a share'],
    [{ label: 'delighted' }, 'share: expected 0 to 1, got nothing'],
    [{ share: '80', label: 'delighted' }, "share: expected 0 to 1, got '80'"],
    [{ share: '101 %', label: 'delighted' }, "share: expected 0 to 1, got '101 %'"],
    [{ share: '0,8', label: 'delighted' }, "share: expected 0 to 1, got '0,8'"],
    [{ share: -0.1, label: 'delighted' }, "share: expected 0 to 1, got '-0.1'"],
    [{ share: true }, 'share: expected a string, got boolean'],
    [{ share: 1 }, 'expected one of label, spectrum and signal, got none of them'],
    [
      { share: 1, label: 'delighted', signal: 'waiting' },
      'expected one of label, spectrum and signal, got label and signal',
    ],
    [{ share: 1, label: 'happy' }, `label: expected ${LABELS.join(', ')}, got 'happy'`],
    [{ share: 1, label: 'delighted', brand: {} }, 'brand: expected a string, got object'],
  ])('refuses %j', (input, message) => {
    expect(() => checkClaim(input, 'claims[2]')).toThrow(`claims[2]: ${message}`)
  })
})
