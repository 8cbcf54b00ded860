import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createColumns } from '../../src/classification'
import { createDetector } from '../../src/detector'
import { PostStore, type QueueFilter } from '../../src/element/store'
import { tailOrder } from '../../src/element/tail-order'
import { SIGNALS } from '../../src/signals/names'

describe('the order of the queue', () => {
  it('is by falling probability, and stable', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(64).map((n) => n / 64)), (probabilities) => {
        const numbers = probabilities.map((_, number) => number)
        const sorted = numbers.sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
        expect([...tailOrder(probabilities)]).toEqual(sorted)
      }),
    )
  })
})

const TEXTS = [
  'Wonderful! They drove 40 km to return my phone.',
  'Two hours on hold, then cut off. NEVER again (never)!',
  'Good, as always.',
  '',
]

function store(): PostStore {
  const detector = createDetector()
  const made = new PostStore()
  for (const part of [TEXTS.slice(0, 1), TEXTS.slice(1)]) {
    const columns = createColumns(part.length)
    detector.classifyInto(part, columns)
    made.add({ posts: part.map((text) => ({ text })), columns, done: 1 })
  }
  return made
}

const ALL: QueueFilter = { show: 'all', search: '', signal: null }
const texts = (made: PostStore, filter: Partial<QueueFilter>): string[] =>
  [...made.select({ ...ALL, ...filter })].map((number) => made.posts[number]!.text)

describe('the posts of the queue', () => {
  it('keep what the detector said', () => {
    const made = store()
    TEXTS.forEach((text, number) => {
      expect(made.classificationOf(number)).toEqual(createDetector().classify(text))
    })
  })

  it('are filtered by tail, label, words and signal', () => {
    const made = store()
    expect(texts(made, { show: 'tails' }).sort()).toEqual([TEXTS[1], TEXTS[0]])
    expect(texts(made, {}).slice(2)).toEqual([TEXTS[2], TEXTS[3]])
    expect(texts(made, { show: 'satisfied' })).toEqual([TEXTS[2]])
    expect(texts(made, { show: 'neutral' })).toEqual([])
    expect(texts(made, { search: ' (NEVER) ' })).toEqual([TEXTS[1]])
    expect(texts(made, { search: '.*' })).toEqual([])
    const waiting = SIGNALS.indexOf('waiting')
    expect(texts(made, { signal: waiting })).toEqual([])
    made.addSignals({ first: 1, masks: Uint32Array.of(1 << waiting) })
    expect(texts(made, { signal: waiting })).toEqual([TEXTS[1]])
  })
})
