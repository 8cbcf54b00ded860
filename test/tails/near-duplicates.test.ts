import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABELS } from '../../src/spectrum'
import { joinSimilar } from '../../src/tails/join-similar'
import { readNearDuplicates, writeNearDuplicates } from '../../src/tails/near-duplicate-state'
import {
  addNearDuplicate,
  createNearDuplicates,
  mergeNearDuplicates,
  nearDuplicatesOf,
} from '../../src/tails/near-duplicates'
import { fingerprinter } from '../../src/text/fingerprint'

const fingerprint = fingerprinter()
const OUTRAGED = LABELS.indexOf('outraged')
const NEUTRAL = LABELS.indexOf('neutral')

type Labelled = readonly [text: string, label: number]

function sketchOf(posts: readonly Labelled[]) {
  const sketch = createNearDuplicates()
  for (const [text, label] of posts) addNearDuplicate(sketch, fingerprint(text), label)
  return sketch
}

function found(posts: readonly Labelled[]) {
  const labels = LABELS.map((_, c) => posts.filter(([, label]) => label === c).length)
  return nearDuplicatesOf(sketchOf(posts), labels, 0.95)
}

const CAMPAIGN =
  'The bank froze my account for no reason and nobody on the phone would tell me when I get my money back'

/** A word for each number, without letters in a row that are read as one. */
const word = (i: number) =>
  [...i.toString(20)].map((d) => `${/\d/.test(d) ? 'klmnopqrst'[Number(d)] : d}u`).join('')
const other = (i: number) => Array.from({ length: 12 }, (_, k) => word(13 * i + k)).join(' ')

describe('near-duplicates', () => {
  it.each([
    ['a mention', `@bank ${CAMPAIGN} @press`],
    ['a link', `${CAMPAIGN} https://t.co/x8Yz`],
    ['another case and emoji', `${CAMPAIGN.toUpperCase()}!!! 😡`],
    ['a retweet', `RT @anna: ${CAMPAIGN}`],
    ['hashtags behind', `${CAMPAIGN} #boycott #bank`],
    ['a word changed', CAMPAIGN.replace('froze', 'locked')],
    ['a word less', CAMPAIGN.replace(' on the phone', ' on phone')],
    ['an appeal before', `Please share this: ${CAMPAIGN}`],
    ['the end cut off', CAMPAIGN.slice(0, 85)],
  ])('are one text in spite of %s', (_, edited) => {
    expect(
      found([
        [CAMPAIGN, 0],
        [edited, 0],
      ]),
    ).toMatchObject({ nearDuplicates: 1, most: 2 })
  })

  it.each([
    [
      'one subject in other words',
      'My account is frozen and the bank does not say why, I want my money back and somebody who answers',
    ],
    ['the same words in another order', CAMPAIGN.split(' ').sort().join(' ')],
    [
      'a common turn of phrase',
      'For no reason on the phone would be my answer if you asked me about them',
    ],
  ])('are not %s', (_, different) => {
    expect(
      found([
        [CAMPAIGN, 0],
        [different, 0],
      ]),
    ).toMatchObject({ nearDuplicates: 0, most: 1 })
  })

  it('are not short texts that differ in a word', () => {
    expect(
      found([
        ['the food was cheap and good', 0],
        ['the food was cheap and bad', 0],
        ['The food was cheap and bad!', 0],
      ]),
    ).toMatchObject({ posts: 3, nearDuplicates: 1, most: 2 })
  })

  it('count once, and what that changes is told', () => {
    const posts: Labelled[] = [
      ...Array.from({ length: 60 }, (_, i) => [`${CAMPAIGN} ${word(i)}`, OUTRAGED] as const),
      ...Array.from({ length: 40 }, (_, i) => [other(i), NEUTRAL] as const),
    ]
    expect(found(posts)).toMatchObject({
      posts: 100,
      texts: { value: 41, exact: true },
      nearDuplicates: 59,
      most: 60,
      tails: { outraged: { all: 0.6, once: 1 / 41 }, delighted: { all: 0, once: 0 } },
    })
  })

  it('are estimated where texts are too many to keep, and none is made up', () => {
    const different = Array.from({ length: 20_000 }, (_, i) => [other(i), NEUTRAL] as const)
    const none = found(different)
    expect(none.texts.exact).toBe(false)
    expect(none.nearDuplicates).toBe(0)
    const mixed = found(different.map(([text], i) => [text, i % 10 === 0 ? OUTRAGED : NEUTRAL]))
    expect(mixed.tails.outraged).toEqual({ all: 0.1, once: 0.1 })
    const many = found([
      ...different,
      ...Array.from(
        { length: 10_000 },
        (_, i) => [`${other(i)} ${word(i + 7)}`, OUTRAGED] as const,
      ),
    ])
    // Of two texts the keys differ at times, and both keys have to be in the sample then.
    expect(many.nearDuplicates / 10_000).toBeGreaterThan(0.65)
    expect(many.nearDuplicates / 10_000).toBeLessThan(1.05)
  })

  it('merge exactly, in any order, through JSON', () => {
    const text = fc.oneof(
      fc.constantFrom(
        CAMPAIGN,
        `RT ${CAMPAIGN}`,
        `${CAMPAIGN} #now`,
        other(1),
        other(2),
        'short one',
        '',
      ),
      fc.nat(40).map((i) => `${CAMPAIGN} ${word(i)}`),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(4), fc.nat(3))), (posts) => {
        const merged = createNearDuplicates()
        for (const part of [2, 0, 3, 1]) {
          const sketch = sketchOf(posts.filter(([, , at]) => at === part).map(([t, l]) => [t, l]))
          const saved = JSON.parse(JSON.stringify(writeNearDuplicates(sketch)))
          mergeNearDuplicates(merged, readNearDuplicates(saved, 'x'))
        }
        const whole = sketchOf(posts.map(([t, l]) => [t, l]))
        expect(writeNearDuplicates(merged)).toEqual(writeNearDuplicates(whole))
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  it('keep bounded memory, and refuse what is no state', () => {
    const sketch = sketchOf(Array.from({ length: 20_000 }, (_, i) => [other(i), 0] as const))
    expect(sketch.keys.entries.size).toBeLessThanOrEqual(2 * 4096 + 16)
    const state = { posts: [0, 0, 0, 0, 0], bound: null, keys: [[1, 2, [3], [0, 1]]] }
    expect(() => readNearDuplicates(state, 'near')).toThrow(
      'state: near.keys: expected signatures of 8 whole numbers',
    )
  })

  it('have an answer for no posts', () => {
    expect(found([])).toMatchObject({ posts: 0, nearDuplicates: 0, most: 0 })
    expect(found([]).tails.outraged).toEqual({ all: null, once: null })
  })
})

describe('joinSimilar', () => {
  it('joins what is alike to what is alike', () => {
    const near = (a: readonly number[], b: readonly number[]) => Math.abs(a[1]! - b[1]!) <= 1
    const chain = [[7, 1], [7, 2], [7, 3], [7, 9], [9, 9], []]
    expect(joinSimilar(chain, near)).toEqual([0, 0, 0, 3, 3, 5])
  })
})
