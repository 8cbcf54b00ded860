import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { probabilityList } from '../../src/classification.ts'
import { createDetector } from '../../src/detector.ts'
import { createEnglishExplainer } from '../../src/signals/english-explainer.ts'
import type { OwnPattern } from '../../src/signals/own.ts'
import { PatternError } from '../../src/signals/pattern.ts'

const detector = createDetector()

/** The explainer, given what the classifier says of each text. */
function englishExplainer(patterns: readonly OwnPattern[] = []) {
  const explainer = createEnglishExplainer(patterns)
  return {
    explain: (text: string) => explainer.explain(text, probabilityList(detector.classify(text))),
    get work() {
      return explainer.work
    },
    get kept() {
      return explainer.kept
    },
  }
}

const explainer = englishExplainer()
const names = (text: string) => explainer.explain(text).signals.map(({ name }) => name)

describe('signals', () => {
  it.each([
    ['beyond_duty', 'The porter went above and beyond to find our bag.'],
    ['told_others', 'I would highly recommend this inn to anyone.'],
    ['leave', 'I will never fly with them again.'],
    ['return', 'We will definitely be back next summer.'],
    ['human_warmth', 'The waiter was very friendly and helpful.'],
    ['human_failing', 'The clerk was rude and refused to help us.'],
    ['waiting', 'We waited in a long queue for two hours.'],
    ['no_answer', 'I wrote three e-mails and never got a reply.'],
    ['surprise', 'To my surprise, it was better than I expected.'],
  ])('%s is found in: %s', (signal, text) => {
    expect(names(text)).toContain(signal)
  })

  it.each([
    ['beyond_duty', 'Nobody went above and beyond.'],
    ['told_others', 'My sister recommends it.'],
    ['return', 'We will not be back.'],
  ])('%s is not found in: %s', (signal, text) => {
    expect(names(text)).not.toContain(signal)
  })

  it('carry probabilities and spans of the original text', () => {
    const text = '\uFEFF👩‍🔧 said hi.\r\nI would highly recommend it!'
    const told = explainer.explain(text).signals.find(({ name }) => name === 'told_others')
    expect(told?.probability).toBeGreaterThan(0.5)
    expect(told?.spans.map(({ start, end }) => text.slice(start, end)).join()).toContain(
      'recommend',
    )
  })
})

describe('a sentence', () => {
  const before = 'The bus left at nine. We paid at the counter. '
  const sentence = 'The clerk told us to get lost and walked away.'
  const text = `${before}${sentence} Then we had lunch by the lake.`

  it('carries what it says, and is where it shows', () => {
    const told = explainer.explain(text).signals.find(({ name }) => name === 'human_failing')
    expect(told?.spans.length).toBeGreaterThan(0)
    for (const { start, end } of told?.spans ?? []) {
      expect(start).toBeGreaterThanOrEqual(before.length)
      expect(end).toBeLessThanOrEqual(before.length + sentence.length)
    }
  })

  it('is heard among many others', () => {
    const others = 'The room had a bed and a desk. '.repeat(20)
    expect(names(`${others}I will never stay here again.`)).toContain('leave')
  })
})

describe('what is found', () => {
  it('lies within the text, in order and apart, whatever the text holds', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'never again ',
        'rude staff. ',
        'wait',
        ' 👩‍👩‍👧 ',
        '\r\n',
        '\uD800',
        'refund ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const { sentences, signals, touchpoints, deviatesFrom } = explainer.explain(text)
        const all = [...signals, ...touchpoints, ...deviatesFrom]
        for (const { probability } of all) {
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
        }
        for (const spans of [sentences, ...all.map((found) => found.spans)]) {
          let last = 0
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        }
      }),
    )
  })

  it('does not depend on the texts before', () => {
    const text = 'The driver was kind, and we will be back.'
    const first = englishExplainer().explain(text)
    explainer.explain('Rude! '.repeat(5000))
    expect(explainer.explain(text)).toEqual(first)
  })
})

describe('a hostile text', () => {
  const lengths = [25_000, 100_000]
  it.each([
    'a',
    '!',
    'a-',
    'www.',
    '😀',
    '((((',
    'e\u0301',
    'wait ',
    'not ',
    'i never ',
    'the staff was ',
    'no. ',
    'rude ( ',
    'a b.',
    'refund\n',
    '\ud800',
    '\u202e',
  ])('of "%s" costs work in proportion to its length', (unit) => {
    const work = lengths.map((length) => {
      const before = explainer.work
      explainer.explain(unit.repeat(length / unit.length))
      return explainer.work - before
    })
    expect(work[1]).toBeGreaterThan(0)
    expect(work[1]).toBeLessThanOrEqual(work[0]! * 4.1 + 1000)
    expect(work[1]).toBeLessThanOrEqual(lengths[1]! * 600)
  })

  it('of one line of a megabyte costs no more than its words in short texts, and is forgotten', () => {
    const words = 'the driver was late and nobody ever answered my letters so i want my money back '
    const own = englishExplainer()
    const workOf = (text: string): number => {
      const before = own.work
      own.explain(text)
      return own.work - before
    }
    const short = workOf(words)
    const times = Math.ceil(1e6 / words.length)
    expect(workOf(words.repeat(times))).toBeLessThanOrEqual(short * times * 1.2)
    own.explain('Fine.')
    expect(own.kept).toBeLessThanOrEqual(2 ** 21)
  })
})

describe("a user's own patterns", () => {
  const own = englishExplainer([
    { signal: 'price_match', match: 'match+ ~2 price|prices', probability: 0.8 },
    { touchpoint: 'harbour', match: ['harbour', 'the ~1 pier'] },
  ])

  it('are found beside the built-in ones, with spans', () => {
    const text = 'At the old pier they matched the price.'
    const { signals, touchpoints } = own.explain(text)
    const match = signals.find(({ name }) => name === 'price_match')
    expect(match).toEqual({
      name: 'price_match',
      probability: 0.8,
      spans: [{ start: 21, end: 38 }],
    })
    expect(touchpoints.map(({ name }) => name)).toContain('harbour')
  })

  it('die of a negation', () => {
    expect(own.explain('They never matched a price.').signals).toEqual([])
  })

  it.each([
    [[{ match: 'a' }], 'patterns[0]: expected either a signal or a touchpoint'],
    [[{ signal: 'x', match: [] }], 'patterns[0].match: expected a wording or a list of wordings'],
    [
      [{ signal: 'x', match: 'a  b' }],
      "patterns[0].match[0], 'a  b': expected one space between words",
    ],
    [[{ signal: 'x', match: 'a ~99 b' }], 'expected a gap of ~1 to ~8'],
    [[{ signal: 'x', match: '@nobody' }], 'expected a known word class'],
    [
      [{ signal: 'x', match: 'a', probability: 2 }],
      'patterns[0].probability: expected a number from 0 to 1',
    ],
  ])('name the place of what is wrong: %j', (patterns, message) => {
    expect(() => createEnglishExplainer(patterns)).toThrow(PatternError)
    expect(() => createEnglishExplainer(patterns)).toThrow(message)
  })
})
