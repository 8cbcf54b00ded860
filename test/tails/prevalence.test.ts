import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Classification } from '../../src/classification'
import { createDetector } from '../../src/detector'
import { LABELS, type Label, spectrumOf, tailOf } from '../../src/spectrum'
import { PREVALENCE_METHODS } from '../../src/stats/quantifier'
import { type Calibration, calibrationFrom, shippedCalibration } from '../../src/tails/calibration'
import { createTailMeter, meterFromJSON } from '../../src/tails/meter'

function said(label: Label, high = 0.6): Classification {
  const rest = (1 - high) / 4
  const probabilities = {
    outraged: rest,
    dissatisfied: rest,
    neutral: rest,
    satisfied: rest,
    delighted: rest,
  }
  return {
    label,
    spectrum: spectrumOf(label),
    tail: tailOf(label),
    score: 0,
    probabilities: { ...probabilities, [label]: high },
    evidence: 'some',
    language: 'en',
  }
}

/** A model that reads eight of ten texts right and the others as the next label up or down. */
const calibration = calibrationFrom(
  'test',
  LABELS.flatMap((label, c) => {
    const neighbour = LABELS[c === 4 ? 3 : c + 1]!
    return Array.from({ length: 100 }, (_, i) => ({
      label,
      classification: said(i < 80 ? label : neighbour),
      source: `shop ${i % 3}`,
    }))
  }),
  0,
)

/** What that model says of a thousand posts with 5 % outraged, 20, 30, 40 and 5 % delighted. */
function corpus() {
  const meter = createTailMeter({ model: 'test' })
  const shares = [50, 200, 300, 400, 50]
  LABELS.forEach((label, c) => {
    const neighbour = LABELS[c === 4 ? 3 : c + 1]!
    for (let i = 0; i < shares[c]!; i++) {
      meter.add({ text: '' }, said(i % 10 < 8 ? label : neighbour))
    }
  })
  return meter
}

describe('corrected prevalence', () => {
  it('finds the true shares where counting does not', () => {
    const report = corpus().report({ calibration, replicates: 200 })
    expect(report.counted.delighted.share).toBeCloseTo(0.12, 12)
    expect(report.tails.delighted.share).toBeCloseTo(0.05, 6)
    expect(report.prevalence.outraged.share).toBeCloseTo(0.05, 6)
    expect(report.comfortableMiddle.share).toBeCloseTo(0.7, 6)
    expect(report.spectrum.negative.share).toBeCloseTo(0.25, 6)
    expect(report.tailBalance.value).toBeCloseTo(0, 6)
    expect(report.estimation).toMatchObject({
      method: 'o-pacc',
      calibration: { texts: 500, sources: 3 },
    })
    for (const { share, low, high } of Object.values(report.prevalence)) {
      expect(low).toBeLessThanOrEqual(share!)
      expect(high).toBeGreaterThanOrEqual(share!)
      expect(high - low).toBeGreaterThan(0.01)
    }
  })

  it.each(PREVALENCE_METHODS)('sums to 1 by %s, and says so', (method) => {
    const { prevalence, estimation } = corpus().report({ calibration, method, replicates: 50 })
    const shares = LABELS.map((label) => prevalence[label].share!)
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
    expect(prevalence.neutral.method).toBe(method)
    expect(estimation.caveat).toMatch(
      method === 'cc'
        ? /plain counts/
        : method === 'pcc'
          ? /mean probabilities/
          : /^Intervals hold/,
    )
  })

  it('gives the estimates and intervals of the whole from parts, to the last digit', () => {
    const item = fc.tuple(
      fc.constantFrom(...LABELS),
      fc.constantFrom(0.3, 0.5, 0.9),
      fc.nat(3),
      fc.constantFrom('x', 'y'),
    )
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const options = { model: 'test', by: ['brand'] }
        const whole = createTailMeter(options)
        const parts = [0, 1, 2, 3].map(() => createTailMeter(options))
        for (const [label, high, part, brand] of items) {
          whole.add({ text: '', brand }, said(label, high))
          parts[part]!.add({ text: '', brand }, said(label, high))
        }
        const merged = createTailMeter(options)
        for (const part of parts.reverse()) merged.merge(meterFromJSON(part.toJSON()))
        const report = { calibration, replicates: 50 }
        expect(JSON.stringify(merged.report(report))).toBe(JSON.stringify(whole.report(report)))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the very report of the whole from a thousand parts', () => {
    const whole = createTailMeter({ model: 'test' })
    const merged = createTailMeter({ model: 'test' })
    for (let i = 0; i < 1000; i++) {
      const part = createTailMeter({ model: 'test' })
      for (let j = 0; j < 4; j++) {
        const classification = said(LABELS[(i * 7 + j * 3) % 5]!, 0.3 + 0.1 * ((i + j) % 7))
        part.add({ text: '', reach: i }, classification)
        whole.add({ text: '', reach: i }, classification)
      }
      merged.merge(JSON.parse(JSON.stringify(part)))
    }
    expect(JSON.stringify(merged)).toBe(JSON.stringify(whole))
    expect(JSON.stringify(merged.report({ calibration }))).toBe(
      JSON.stringify(whole.report({ calibration })),
    )
  })

  it('says when the posts are written unlike the calibration texts', () => {
    expect(corpus().report({ calibration }).estimation.caveat).toMatch(/^Intervals hold/)
    const meter = createTailMeter({ model: 'test' })
    for (const label of LABELS)
      for (let i = 0; i < 60; i++) meter.add({ text: '' }, said(label, 0.9))
    const { misfit, caveat } = meter.report({ calibration }).estimation
    expect(misfit!.distance).toBeGreaterThan(misfit!.expected)
    expect(caveat).toMatch(/^These posts are written unlike/)
    expect(createTailMeter({ model: 'test' }).report({ calibration }).estimation.misfit).toBeNull()
  })

  it('depends on the seed, and on nothing else', () => {
    const report = (seed: number) => corpus().report({ calibration, seed, replicates: 100 }).tails
    expect(report(1)).toEqual(report(1))
    expect(report(1).outraged.low).not.toBe(report(2).outraged.low)
    expect(report(1).outraged.share).toBe(report(2).outraged.share)
  })

  it('has an answer for no posts', () => {
    const { tails, tailBalance } = createTailMeter({ model: 'test' }).report({ calibration })
    expect(tails.delighted).toMatchObject({ share: null, low: 0, high: 1 })
    expect(tailBalance).toEqual({ value: null, low: -1, high: 1 })
  })

  it.each([
    ['one post', 1],
    ['many posts, all the same', 5000],
  ])('has an answer for %s', (_, posts) => {
    const meter = createTailMeter({ model: 'test', by: ['brand'] })
    for (let i = 0; i < posts; i++) meter.add({ text: '', brand: 'x' }, said('neutral'))
    for (const method of PREVALENCE_METHODS) {
      const { tails, prevalence, tables } = meter.report({ calibration, method, replicates: 50 })
      expect(prevalence.neutral.share).toBeGreaterThan(0.2)
      for (const { low, high } of Object.values(tails)) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }
      expect(tables[0]!.groups[0]!.prevalence).toEqual(prevalence)
    }
  })

  it('counts plainly where no calibration belongs to the model', () => {
    const { tails, estimation } = corpus().report()
    expect(tails.delighted.share).toBeCloseTo(0.12, 12)
    expect(estimation).toMatchObject({ method: 'cc', calibration: null })
  })

  it.each([
    [{ method: 'pacc' }, "method: 'pacc' needs a calibration sample of model 'test'"],
    [
      { method: 'best' },
      "method: expected one of cc, pcc, acc, pacc, o-acc, o-pacc, emq, got 'best'",
    ],
    [{ replicates: 10 }, 'replicates: expected a whole number from 50 to 10000, got 10'],
    [{ seed: 0.5 }, 'seed: expected a 32-bit integer, got 0.5'],
    [
      { calibration: { ...calibration, model: 'other' } },
      "calibration: expected one of model 'test', got one of 'other'",
    ],
    [
      { calibration: { ...calibration, smoothness: -1 } },
      'calibration.smoothness: expected a number >= 0, got -1',
    ],
    [
      { calibration: { ...calibration, sources: { a: [[1]] } } },
      'calibration.sources.a: expected 5 lists',
    ],
    [
      { calibration: { ...calibration, sources: { a: [[-1], [], [], [], []] } } },
      'calibration.sources.a: expected outcomes, got -1',
    ],
    [
      { calibration: { ...calibration, sources: { a: [[1], [], [1], [1], [1]] } } },
      'calibration: expected at least one text that is dissatisfied, got none',
    ],
  ])('refuses %j', (options, message) => {
    expect(() =>
      corpus().report(options as Parameters<ReturnType<typeof corpus>['report']>[0]),
    ).toThrow(message)
  })
})

describe('the calibration that ships', () => {
  it('belongs to the model that ships, and holds texts of every label', () => {
    const { model } = createDetector()
    const shipped = shippedCalibration(model) as Calibration
    expect(shipped.model).toBe(model)
    const texts = LABELS.map((_, c) =>
      Object.values(shipped.sources).reduce((sum, lists) => sum + lists[c]!.length, 0),
    )
    for (const count of texts) expect(count).toBeGreaterThan(300)
    expect(shippedCalibration('another')).toBeNull()
  })
})

describe('posts that cannot be corrected', () => {
  const shipped = shippedCalibration(createDetector().model)!
  const few = (model: string, posts: number) => {
    const meter = createTailMeter({ model })
    for (let i = 0; i < posts; i++)
      meter.add({ text: '' }, said(i % 10 === 0 ? 'delighted' : 'neutral'))
    return meter.report()
  }

  it('are counted, with the error of such counts on other sources', () => {
    const { tails, estimation, tailBalance } = few(shipped.model, 200)
    expect(estimation).toMatchObject({ method: 'cc', betweenSources: expect.any(Number) })
    expect(estimation.caveat).toMatch(/how far such counts were off on other sources/)
    expect(tails.delighted.share).toBe(0.1)
    // Wilson's interval alone is 0.066 to 0.149.
    expect(tails.delighted.low).toBeLessThan(0.05)
    expect(tails.delighted.high).toBeGreaterThan(0.2)
    expect(tailBalance.high).toBe(1)
  })

  it('are counted with the error of drawing them alone where that was chosen', () => {
    const meter = createTailMeter({ model: shipped.model })
    for (let i = 0; i < 200; i++) meter.add({ text: '' }, said(i < 20 ? 'delighted' : 'neutral'))
    const { tails, estimation } = meter.report({ method: 'cc' })
    expect(estimation.betweenSources).toBeNull()
    expect(tails.delighted.low).toBeCloseTo(0.0657, 3)
  })

  it('are counted so where too few sources are known', () => {
    const { drawn } = shipped
    const calibration = { ...shipped, drawn: Object.fromEntries(Object.entries(drawn).slice(0, 5)) }
    const meter = createTailMeter({ model: shipped.model })
    for (let i = 0; i < 600; i++) meter.add({ text: '' }, said(i < 20 ? 'delighted' : 'neutral', 1))
    const { estimation } = meter.report({ calibration })
    expect(estimation).toMatchObject({ method: 'cc', betweenSources: null })
    expect(estimation.caveat).toMatch(/not that of reading them/)
  })

  it('are told from a calibration that is damaged', () => {
    const meter = createTailMeter({ model: shipped.model })
    for (let i = 0; i < 600; i++) meter.add({ text: '' }, said('neutral', 1))
    for (const [drawn, message] of [
      [undefined, 'calibration.drawn: expected an object'],
      [{ shop: [[1]] }, 'calibration.drawn.shop: expected 5 rows of counts'],
    ] as const) {
      const calibration = { ...shipped, drawn } as unknown as Calibration
      expect(() => meter.report({ calibration })).toThrow(message)
    }
  })
})

describe('calibrationFrom', () => {
  it('refuses a label that is none, and leaves out texts without evidence', () => {
    const item = { label: 'fine' as Label, classification: said('neutral') }
    expect(() => calibrationFrom('test', [item], 0)).toThrow('label: expected one of')
    const items = LABELS.map((label) => ({ label, classification: said(label) }))
    const silent = {
      label: 'neutral',
      classification: { ...said('neutral'), evidence: 'none' },
    } as const
    expect(calibrationFrom('test', [...items, silent], 0)).toEqual(
      calibrationFrom('test', items, 0),
    )
  })
})
