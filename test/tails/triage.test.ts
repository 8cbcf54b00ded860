import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { measureTails } from '../../src/tails/measure'
import { type ReasonFinder, reasonsOf } from '../../src/tails/reasons'

const detector = createDetector()
const POSTS = [
  { text: 'Never again! Two hours on hold and then they cut me off. Disgraceful.', reach: 900 },
  {
    text: 'They drove 40 km to return my phone! I am speechless, what wonderful people.',
    reach: 70,
  },
  { text: 'The parcel came on Tuesday.' },
  { text: 'Good, as always.' },
  { text: '???' },
]

describe('triage', () => {
  it('reads posts that may lie in a tail and a part of the others, and says how many', async () => {
    const read: string[] = []
    const explainer: ReasonFinder = {
      explain(text) {
        read.push(text)
        return { sentences: [], signals: [], touchpoints: [], source: 'earned' }
      },
    }
    const tails = await measureTails(POSTS, { explainer, explainOthers: 0 })
    expect(tails.explained).toEqual({ posts: 2, above: 0.3, every: 1, others: 0 })
    expect(read).toEqual([POSTS[0]!.text, POSTS[1]!.text])
    const all = await measureTails(POSTS, { explainer, explainAbove: 0 })
    expect(all.explained).toEqual({ posts: 4, above: 0, every: 1, others: 10 })
    read.length = 0
    const none = await measureTails(POSTS, { explainer, explainAbove: 1 })
    expect([none.explained.posts, read.length]).toEqual([0, 0])
    const [first, second, ...middle] = POSTS
    const many = Array.from({ length: 600 }, (_, i) =>
      middle.map(({ text }) => ({ text: `${text} It was number ${i}.` })),
    ).flat()
    const usual = await measureTails([first!, second!, ...many], { explainer })
    expect(usual.explained).toMatchObject({ above: 0.3, every: 1, others: 10 })
    expect(usual.explained.posts).toBeGreaterThan(2 + 120)
    expect(usual.explained.posts).toBeLessThan(2 + 240)
    for (const explainOthers of [-1, 0.5, 1001]) {
      await expect(measureTails([], { explainOthers })).rejects.toThrow(
        'explainOthers: expected a whole number from 0 to 1000',
      )
    }
    for (const explainAbove of [-0.1, 1.1, Number.NaN]) {
      await expect(measureTails([], { explainAbove })).rejects.toThrow(
        'explainAbove: expected a number from 0 to 1',
      )
    }
  })

  it('reads one in so many where asked to, and lets those found not earned stand for the others', async () => {
    const posts = Array.from({ length: 900 }, (_, i) => ({
      text: `Visit ${i}: they drove 40 km to return my phone! I am speechless, what wonderful people.`,
      reach: 10 + (i % 5),
      id: i % 3 === 0 ? 'paid' : 'earned',
    }))
    const paid = new Set(posts.filter(({ id }) => id === 'paid').map(({ text }) => text))
    const explainer: ReasonFinder = {
      explain: (text) => ({
        sentences: [],
        signals: [],
        touchpoints: [],
        source: paid.has(text) ? 'paid' : 'earned',
      }),
    }
    const whole = await measureTails(posts, { explainer })
    const sample = await measureTails(posts, { explainer, explainEvery: 4 })
    expect(whole.explained).toEqual({ posts: 900, above: 0.3, every: 1, others: 10 })
    expect(sample.explained.every).toBe(4)
    expect(sample.explained.posts).toBeGreaterThan(180)
    expect(sample.explained.posts).toBeLessThan(270)
    expect(whole.notEarned).toBe(300)
    expect(sample.notEarned % 4).toBe(0)
    const { low, high, sum } = sample.earned.above
    expect(low).toBeLessThan(whole.earned.above.sum)
    expect(high).toBeGreaterThan(whole.earned.above.sum)
    expect(sum).not.toBe(whole.earned.above.sum)
    // The sample says less of the earned sum than reading all does, and its interval says so.
    expect(high - low).toBeGreaterThan(whole.earned.above.high - whole.earned.above.low)
    expect(sample.counted).toEqual(whole.counted)
    await expect(measureTails([], { explainEvery: 0 })).rejects.toThrow(
      'explainEvery: expected a whole number from 1 to 1000, got 0',
    )
  })

  it('leaves posts that are not earned out of the earned sums, and counts them', async () => {
    const explainer: ReasonFinder = {
      explain: (text) => ({
        sentences: [],
        signals: [],
        touchpoints: [],
        source: text.includes('40 km') ? 'paid' : 'earned',
      }),
    }
    const report = await measureTails(POSTS, { explainer, by: ['reach'] })
    expect(report.notEarned).toBe(1)
    expect(report.earned).toMatchObject({
      below: { posts: 1, sum: 900 },
      above: { posts: 0, sum: 0 },
    })
    expect(report.counted.delighted.count).toBe(1)
    expect(report.reach).toMatchObject({ posts: 1, sum: 900 })
    expect(report.tables[0]!.groups.map(({ notEarned }) => notEarned).sort()).toEqual([0, 0, 1])
  })

  it('finds reasons by the built-in explainer', async () => {
    const { explained, drivers } = await measureTails(POSTS)
    expect(explained.posts).toBe(drivers.posts)
    expect(explained.posts).toBeGreaterThanOrEqual(2)
    expect(drivers.outcomes.outrage.posts).toBe(1)
  })

  it('reads a touchpoint by the sentences that speak of it, and what shows there', () => {
    const text = 'The waiter was wonderful, the best ever! The app is horrible, it crashes.'
    const at = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const finder: ReasonFinder = {
      explain: () => ({
        sentences: [
          { start: 0, end: 41 },
          { start: 41, end: text.length },
        ],
        signals: [
          { name: 'system_failure', spans: [at('crashes')] },
          { name: 'human_warmth', spans: [at('wonderful')] },
          { name: 'surprise', spans: [] },
          { name: 'leave' },
        ],
        touchpoints: [
          { name: 'staff', spans: [at('waiter')] },
          { name: 'app', spans: [at('app')] },
          { name: 'website', spans: [] },
        ],
        source: 'earned',
      }),
    }
    expect(reasonsOf(text, finder, detector)).toEqual({
      signals: ['system_failure', 'human_warmth', 'surprise', 'leave'],
      touchpoints: [
        {
          name: 'staff',
          fails: false,
          excels: true,
          signals: ['human_warmth', 'surprise', 'leave'],
        },
        {
          name: 'app',
          fails: true,
          excels: false,
          signals: ['system_failure', 'surprise', 'leave'],
        },
        {
          name: 'website',
          fails: false,
          excels: false,
          signals: ['system_failure', 'human_warmth', 'surprise', 'leave'],
        },
      ],
      source: 'earned',
    })
  })
})
