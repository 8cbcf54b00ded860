import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../src/detector'
import { createExplainer, type Explanation } from '../src/explainer'
import { toHighlightedHtml } from '../src/report/highlight'

const explainer = createExplainer()
const detector = createDetector()

const words = fc
  .array(
    fc.constantFrom(
      'not',
      'never',
      'but',
      'good',
      'worst',
      'SO',
      'love',
      'staff',
      '!',
      '.',
      '😀',
      'used',
      'to',
      'refund',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '))
const text = fc.oneof(
  words,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.tuple(words, fc.string({ unit: 'binary' })).map((parts) => parts.join('\ufeff\r\n')),
)

/** Everything in an explanation that points into the text. */
function spansOf({ evidence, sentences, signals, touchpoints, deviatesFrom }: Explanation) {
  return [
    ...evidence,
    ...sentences,
    ...[...signals, ...touchpoints, ...deviatesFrom].flatMap(({ spans }) => spans),
  ]
}

describe('explain', () => {
  it('sums its evidence to the latent, and its score is that of classify to the last bit', () => {
    fc.assert(
      fc.property(text, (text) => {
        const explanation = explainer.explain(text)
        const classification = detector.classify(text)
        expect(explanation.score).toBe(classification.score)
        expect(explanation.probabilities).toEqual(classification.probabilities)
        const { latent, evidence, constant } = explanation
        const sum = evidence.reduce((sum, span) => sum + span.contribution, constant)
        expect(Math.abs(sum - latent)).toBeLessThan(1e-9)
        if (classification.evidence === 'some') {
          expect(
            Math.abs(latent / Math.sqrt(1 + latent * latent) - explanation.score),
          ).toBeLessThan(1e-9)
        } else expect(evidence).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('points into the original text, whatever it holds', () => {
    fc.assert(
      fc.property(text, (text) => {
        for (const { start, end } of spansOf(explainer.explain(text))) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('names signals and touchpoints, and the sentence that carries the verdict', () => {
    const text =
      'The room was fine. I rang the hotline three times and nobody ever called me back. Never again!'
    const { sentences, signals, touchpoints, source } = explainer.explain(text)
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The room was fine.',
      'I rang the hotline three times and nobody ever called me back.',
      'Never again!',
    ])
    expect(signals.map(({ name }) => name)).toEqual(expect.arrayContaining(['no_answer', 'leave']))
    expect(touchpoints.map(({ name }) => name)).toContain('phone')
    expect(source).toBe('earned')
    expect(sentences[2]?.score).toBeLessThan(sentences[0]?.score as number)
  })

  it('scores each sentence as if it stood alone', () => {
    fc.assert(
      fc.property(text, (text) => {
        for (const { start, end, score } of explainer.explain(text).sentences)
          expect(score).toBe(detector.classify(text.slice(start, end)).score)
      }),
      { numRuns: 200 },
    )
  })

  it('says the same whatever was explained before', () => {
    const text = 'Nobody ever called me back, so I waited two hours. The porter was so friendly!'
    const fresh = createExplainer()
    const first = JSON.stringify(fresh.explain(text))
    fresh.explain(`${'A long story, told at length. '.repeat(3000)}Never again!`)
    expect(JSON.stringify(fresh.explain(text))).toBe(first)
    // What marks the features that were counted begins anew after 65,535 texts: the same mark comes back.
    for (let texts = 1; texts < 0xffff; texts++) fresh.explain('Fine.')
    expect(JSON.stringify(fresh.explain(text))).toBe(first)
  })

  it('takes patterns of your own', () => {
    const own = createExplainer({
      patterns: [{ signal: 'price_match', match: ['matched the price'] }],
    })
    expect(own.explain('They matched the price.').signals.map(({ name }) => name)).toContain(
      'price_match',
    )
  })
})

describe('toHighlightedHtml', () => {
  it('marks what carries the score, and makes hostile texts inert', () => {
    const text = '<script>alert(1)</script> The staff were wonderful & "kind"'
    const html = toHighlightedHtml(text, explainer.explain(text))
    expect(html).not.toContain('<script')
    expect(html).toMatch(/<mark class="above" title="\+\d\.\d\d">[^<]*wonderful/)
    const plain = html.replace(/<\/?mark[^>]*>/g, '')
    expect(plain).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt; The staff were wonderful &amp; &quot;kind&quot;',
    )
  })
})
