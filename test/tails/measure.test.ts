import { describe, expect, it } from 'vitest'
import type { Classification } from '../../src/classification'
import type { Classifier } from '../../src/detector'
import { LABELS, type Label, spectrumOf, tailOf } from '../../src/spectrum'
import { measureTails } from '../../src/tails/measure'

/** Takes the label from the text itself, so that the figures can be worked out by hand. */
const detector: Classifier = {
  model: 'by-hand',
  classify(text): Classification {
    const known = (LABELS as readonly string[]).includes(text)
    const label = known ? (text as Label) : 'neutral'
    const probabilities = {
      outraged: 0.05,
      dissatisfied: 0.05,
      neutral: 0.05,
      satisfied: 0.05,
      delighted: 0.05,
    }
    return {
      label,
      spectrum: spectrumOf(label),
      tail: tailOf(label),
      score: (LABELS.indexOf(label) - 2) / 2,
      probabilities: { ...probabilities, [label]: 0.8 },
      evidence: known ? 'some' : 'none',
      language: 'en',
    }
  },
}

const POSTS = [
  { text: 'outraged', reach: 100, brand: 'a' },
  { text: 'outraged', brand: 'a' },
  { text: 'dissatisfied', reach: 50, brand: 'b' },
  { text: 'satisfied', brand: 'b', time: '2026-03-05' },
  { text: 'delighted', reach: 7, brand: 'b', time: '2026-01-05' },
  { text: '???', reach: 9, brand: 'b' },
]

describe('measureTails', () => {
  it('measures what can be worked out by hand', async () => {
    const report = await measureTails(POSTS, { detector, by: ['brand', 'time:month'] })
    expect(report).toMatchObject({
      model: 'by-hand',
      posts: 6,
      measured: 5,
      noEvidence: 1,
      unread: 0,
      counted: { outraged: { count: 2, share: 0.4 }, delighted: { count: 1, share: 0.2 } },
      tails: { outraged: { share: 0.4, method: 'cc' }, delighted: { share: 0.2 } },
      spectrum: { negative: { share: 0.6 }, neutral: { share: 0.2 }, delighted: { share: 0.2 } },
      comfortableMiddle: { share: 0.2 },
      earned: { below: { posts: 2, sum: 101 }, above: { posts: 1, sum: 7 } },
      reachGiven: 3,
      from: '2026-01-05T00:00:00.000Z',
      to: '2026-03-05T00:00:00.000Z',
    })
    expect(report.tailBalance.value).toBeCloseTo(-1 / 3, 12)
    expect(report.scores.reduce((a, b) => a + b)).toBe(5)
    expect(report.tables[0]?.groups.map(({ values, posts }) => [values, posts])).toEqual([
      [['b'], 4],
      [['a'], 2],
    ])
    expect(report.tables[1]?.groups.map(({ values }) => values[0]).sort()).toEqual([
      '2026-01',
      '2026-03',
      null,
    ])
    expect(report.furthest.outraged).toHaveLength(1)
  })

  it('takes other telling rates', async () => {
    const report = await measureTails(POSTS, {
      detector,
      telling: { dissatisfied: 0.5, satisfied: 2 },
    })
    expect(report.earned).toMatchObject({
      below: { posts: 3, sum: 126 },
      above: { posts: 2, sum: 9 },
    })
    await expect(measureTails(POSTS, { detector, telling: { outraged: -1 } })).rejects.toThrow(
      'telling.outraged: expected a number >= 0, got -1',
    )
  })

  it('measures arrays, iterables, async iterables and bare texts alike', async () => {
    const texts = ['outraged', 'delighted', 'neutral']
    async function* stream() {
      yield* texts
    }
    const reports = await Promise.all(
      [texts, new Set(texts), stream(), texts.map((text) => ({ text }))].map((posts) =>
        measureTails(posts, { detector }),
      ),
    )
    for (const report of reports) expect(report).toEqual(reports[0])
  })

  it('has an answer for no posts, and for posts without tails or evidence', async () => {
    const empty = await measureTails([], { detector, by: ['brand'] })
    expect(empty.counted.delighted).toEqual({ count: 0, share: null, low: 0, high: 1 })
    expect(empty.tailBalance).toEqual({ value: null, low: -1, high: 1 })
    expect(empty.earned.below).toEqual({ posts: 0, sum: 0, low: 0, high: 0, method: 'poisson' })
    expect((await measureTails(['?'], { detector })).measured).toBe(0)
    expect((await measureTails(['neutral'], { detector })).tailBalance.value).toBeNull()
  })

  it('names the place of a post that is not one, or counts it', async () => {
    const posts = ['neutral', { text: 5 } as unknown as string]
    await expect(measureTails(posts, { detector })).rejects.toThrow(
      'posts[1]: text: expected a string, got 5',
    )
    expect(await measureTails(posts, { detector, skipBad: true })).toMatchObject({
      posts: 1,
      unread: 1,
    })
  })

  it('takes no text for a list of posts', async () => {
    await expect(measureTails('Lovely staff.', { detector })).rejects.toThrow(
      "posts: expected an iterable of posts, got 'Lovely staff.'",
    )
  })

  it('stops when told', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(measureTails(POSTS, { detector, signal })).rejects.toThrow('enough')
  })

  it('gives a table once, however often it is asked for', async () => {
    const by = ['brand', ['brand'], ['brand', 'brand'], ['brand', 'time:month']]
    const twice = await measureTails(POSTS, { detector, by })
    const once = await measureTails(POSTS, { detector, by: ['brand', ['brand', 'time:month']] })
    expect(twice).toEqual(once)
  })

  it('refuses options out of range before it reads', async () => {
    const never = {
      [Symbol.iterator]: () => {
        throw new Error('was read')
      },
    } as Iterable<string>
    await expect(measureTails(never, { detector, confidence: 0.5 as 0.95 })).rejects.toThrow(
      'confidence: expected one of',
    )
    await expect(measureTails(never, { detector, furthest: -1 })).rejects.toThrow(
      'furthest: expected a whole number',
    )
    await expect(measureTails(never, { detector, by: ['time:hour'] })).rejects.toThrow(
      "by: expected time:day, time:week, time:month, time:quarter, time:year, got 'time:hour'",
    )
  })
})
