import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classificationAt, createColumns } from '../src/classification'
import { createDetector } from '../src/detector'
import { LABELS, spectrumOf, tailOf } from '../src/spectrum'
import { fingerprinter } from '../src/text/fingerprint'
import { fingerprintAt } from '../src/text/fingerprint-columns'

describe('classify', () => {
  const detector = createDetector()

  it('answers for any string, and the same again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    )
    fc.assert(
      fc.property(text, (text) => {
        const answer = detector.classify(text)
        expect(Math.abs(answer.score)).toBeLessThanOrEqual(1)
        const sum = LABELS.reduce((sum, label) => sum + answer.probabilities[label], 0)
        expect(Math.abs(sum - 1)).toBeLessThan(1e-9)
        expect(answer.spectrum).toBe(spectrumOf(answer.label))
        expect(answer.tail).toBe(tailOf(answer.label))
        expect(createDetector().classify(text)).toEqual(answer)
      }),
      { numRuns: 1000 },
    )
  })

  it('tells no evidence apart from neutral', () => {
    expect(detector.classify('').evidence).toBe('none')
    expect(detector.classify('Qwrtz xvbn!').evidence).toBe('none')
    expect(detector.classify('The train leaves at noon.').evidence).toBe('some')
  })

  it('reads marks in figures alone', () => {
    expect(detector.classify('10/10').evidence).toBe('some')
    expect(detector.classify('10/10').score).toBeGreaterThan(0.2)
    expect(detector.classify('1/10').score).toBeLessThan(-0.2)
    expect(detector.classify('5/5').score).toBeGreaterThan(detector.classify('2/5').score)
  })

  it('refuses what is no string, and a language that is not inside', () => {
    expect(() => detector.classify(null as unknown as string)).toThrow(
      'text: expected a string, got null',
    )
    expect(() => createDetector({ language: 'fi' as 'en' })).toThrow(
      "language: expected one of en, got 'fi'",
    )
    expect(() => createDetector({ language: '__proto__' as 'en' })).toThrow(
      'language: expected one of en',
    )
  })
})

describe('columns', () => {
  it('hold what classify says of each text', () => {
    const english = createDetector()
    const texts = ['Wonderful!', '', 'Never again. Avoid!!', 'It is a chair.']
    const columns = createColumns(texts.length)
    english.classifyInto(texts, columns)
    expect(texts.map((_, i) => classificationAt(columns, i))).toEqual(texts.map(english.classify))
    expect(() => english.classifyInto(texts, createColumns(3))).toThrow(
      'columns: expected room for 4 texts, got 3',
    )
    expect(() => english.classifyInto([5 as unknown as string], columns)).toThrow(
      'text: expected a string, got number',
    )
  })

  it('tells the fingerprints of texts as reading them apart does, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (own) => {
        const texts = [...own, 'Buy now! '.repeat(40), 'word '.repeat(1500)]
        const columns = createColumns(texts.length, true)
        createDetector().classifyInto(texts, columns)
        const fingerprint = fingerprinter()
        texts.forEach((text, i) => {
          const { signature, ...known } = fingerprint(text)
          const { signature: again, ...told } = fingerprintAt(columns.fingerprints!, i, text)
          expect(told).toEqual(known)
          expect(again()).toEqual(signature())
        })
      }),
      { numRuns: 30 },
    )
  })
})
