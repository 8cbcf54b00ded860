import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Classifier } from '../../src/detector'
import { LABELS, type Label, spectrumOf, tailOf } from '../../src/spectrum'
import { moments } from '../../src/stats/moments'
import { ppiMean } from '../../src/stats/ppi'
import { seededRandom } from '../../src/stats/random'
import { measureAudit } from '../../src/tails/audit'
import { type AuditDesign, drawAudit } from '../../src/tails/audit-draw'
import { allocate, STRATA, stratumOf } from '../../src/tails/audit-strata'
import { outcomeKey, outcomeOf } from '../../src/tails/outcome'

/** Reads "true label, number 0 … 9": the number decides how sure the model is, and of what. */
const detector: Classifier = {
  model: 'test',
  classify(text) {
    const [label, n] = text.split(' ') as [Label, string]
    const high = Number(n) / 10
    const said = Number(n) > 2 ? label : 'satisfied'
    const rest = (1 - high) / 4
    const each = {
      outraged: rest,
      dissatisfied: rest,
      neutral: rest,
      satisfied: rest,
      delighted: rest,
    }
    return {
      label: said,
      spectrum: spectrumOf(said),
      tail: tailOf(said),
      score: 0,
      probabilities: { ...each, [said]: high },
      evidence: text === '?' ? 'none' : 'some',
      language: 'en',
    }
  },
}

/** A tenth outraged, a tenth delighted, and the model sees seven of ten. */
function corpus(posts: number, seed: number): string[] {
  const random = seededRandom(seed)
  return Array.from({ length: posts }, () => {
    const u = random.uniform()
    const label = u < 0.1 ? 'outraged' : u < 0.2 ? 'delighted' : LABELS[1 + random.integer(3)]!
    return `${label} ${random.integer(10)}`
  })
}

const truth = (items: readonly { text: string }[]): Label[] =>
  items.map(({ text }) => text.split(' ')[0] as Label)

describe('drawAudit', () => {
  it('draws what was asked for, each post with its probability, and no post without evidence', async () => {
    const posts = [...corpus(3000, 1), '?', '?']
    for (const design of ['simple', 'stratified'] as AuditDesign[]) {
      const audit = await drawAudit(posts, { detector, labels: 200, design })
      expect(audit.items).toHaveLength(200)
      expect(audit.outcomes.reduce((sum, [, count]) => sum + count, 0)).toBe(3000)
      expect(audit.items.some(({ text }) => text === '?')).toBe(false)
      // Each post stands for as many as its probability says: together for all.
      const stood = audit.items.reduce((sum, { inclusion }) => sum + 1 / inclusion, 0)
      expect(stood).toBeCloseTo(3000, 6)
      expect(await drawAudit(posts, { detector, labels: 200, design })).toEqual(audit)
      expect(await drawAudit(posts, { detector, labels: 200, design, seed: 2 })).not.toEqual(audit)
      expect(JSON.parse(JSON.stringify(audit))).toEqual(audit)
    }
  })

  it('draws more from the tails when stratified', async () => {
    const tails = async (design: AuditDesign) =>
      truth((await drawAudit(corpus(3000, 1), { detector, labels: 200, design })).items).filter(
        (label) => tailOf(label) !== null,
      ).length
    expect(await tails('stratified')).toBeGreaterThan(await tails('simple'))
  })

  it('draws all where there are fewer, and refuses too few labels', async () => {
    const audit = await drawAudit(corpus(30, 1), { detector, labels: 100 })
    expect(audit.items).toHaveLength(30)
    const report = measureAudit(audit, truth(audit.items))
    const outraged = truth(audit.items).filter((label) => label === 'outraged').length
    expect(report.tails.outraged.share).toBeCloseTo(outraged / 30, 12)
    // Nothing is left to estimate.
    expect(report.tails.outraged.low).toBe(report.tails.outraged.share)
    expect(report.tails.outraged.high).toBe(report.tails.outraged.share)
    expect(report.tails.outraged.moreToHalve).toBe(0)
    await expect(drawAudit([], { detector, labels: 13 })).rejects.toThrow(
      'labels: expected a whole number >= 14, got 13',
    )
  })

  it('leaves out what cannot be read only when told', async () => {
    const posts = [...corpus(20, 1), { text: 7 }] as string[]
    await expect(drawAudit(posts, { detector, labels: 14 })).rejects.toThrow('posts[20]: text')
    expect((await drawAudit(posts, { detector, labels: 14, skipBad: true })).items).toHaveLength(14)
  })
})

describe('allocate', () => {
  it('gives no stratum more than it has, and all that was asked for', () => {
    const stratum = fc.record({
      posts: fc.nat(500),
      tails: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 14, max: 400 }),
        (strata, labels) => {
          const given = allocate(strata, labels)
          const all = strata.reduce((sum, { posts }) => sum + posts, 0)
          expect(given.reduce((a, b) => a + b, 0)).toBe(Math.min(labels, all))
          for (const [h, { posts }] of strata.entries()) {
            expect(given[h]).toBeLessThanOrEqual(posts)
            expect(given[h]).toBeGreaterThanOrEqual(Math.min(posts, 2))
          }
        },
      ),
    )
  })
})

describe('measureAudit', () => {
  it('covers the truth by both designs, though the model misses three tails of ten', async () => {
    const covered = { simple: 0, stratified: 0 }
    const studies = 200
    for (let study = 0; study < studies; study++) {
      const posts = corpus(4000, study)
      const real =
        truth(posts.map((text) => ({ text }))).filter((l) => l === 'outraged').length / 4000
      for (const design of ['simple', 'stratified'] as const) {
        const audit = await drawAudit(posts, { detector, labels: 400, design, seed: study })
        const { low, high } = measureAudit(audit, truth(audit.items)).tails.outraged
        if (low <= real && real <= high) covered[design]++
      }
    }
    expect(covered.simple / studies).toBeGreaterThan(0.9)
    expect(covered.stratified / studies).toBeGreaterThan(0.9)
  })

  it('covers the truth, and narrowly, where most posts are labelled', async () => {
    const studies = 200
    let [covered, width] = [0, 0]
    for (let study = 0; study < studies; study++) {
      const posts = corpus(300, study)
      const real =
        truth(posts.map((text) => ({ text }))).filter((l) => l === 'outraged').length / 300
      const audit = await drawAudit(posts, { detector, labels: 240, design: 'simple', seed: study })
      const { low, high } = measureAudit(audit, truth(audit.items)).tails.outraged
      if (low <= real && real <= high) covered++
      width += (high - low) / studies
    }
    expect(covered / studies).toBeGreaterThan(0.9)
    expect(width).toBeLessThan(0.045)
  })

  it('is prediction-powered inference in each stratum, weighed by its posts', async () => {
    const posts = corpus(3000, 6)
    const audit = await drawAudit(posts, { detector, labels: 500, seed: 6 })
    const drawn = new Set(audit.items.map(({ post }) => post - 1))
    const read = posts.map((text) => outcomeOf(outcomeKey(detector.classify(text))))
    const outraged = truth(posts.map((text) => ({ text }))).map((l) => (l === 'outraged' ? 1 : 0))
    const places = posts.map((_, i) => i)
    let [share, variance] = [0, 0]
    for (let h = 0; h < STRATA; h++) {
      const here = places.filter((i) => stratumOf(read[i]!) === h)
      if (here.length === 0) continue
      const labelled = here.filter((i) => drawn.has(i))
      const known = labelled.map((i) => outraged[i]!)
      const said = labelled.map((i) => read[i]!.posterior[0]!)
      const { mean, lambda } = ppiMean(
        { truth: known, predicted: said },
        moments(here.filter((i) => !drawn.has(i)).map((i) => read[i]!.posterior[0]!)),
      )
      const rest = here.length - labelled.length
      share += (labelled.length * moments(known).mean + rest * mean) / posts.length
      const errors = moments(known.map((y, i) => y - lambda * said[i]!))
      variance +=
        ((here.length / posts.length) ** 2 * errors.variance * (1 - errors.n / here.length)) /
        errors.n
    }
    const found = measureAudit(audit, truth(audit.items)).tails.outraged
    expect(found.method).toBe('ppi++')
    expect(found.share).toBeCloseTo(share, 10)
    expect((found.high - found.low) / 2).toBeCloseTo(1.959964 * Math.sqrt(variance), 6)
  })

  it('says which estimator spoke, why, and what it would take', async () => {
    const posts = corpus(5000, 3)
    const few = await drawAudit(posts, { detector, labels: 100, design: 'simple' })
    const alone = measureAudit(few, truth(few.items)).tails.delighted
    expect(alone.method).toBe('wilson')
    expect(alone.why).toMatch(/^Only \d+ of 100 labels/)
    expect(alone.moreToHalve).toBe(278)
    const many = await drawAudit(posts, { detector, labels: 600, design: 'stratified' })
    const report = measureAudit(many, truth(many.items))
    expect(report.tails.delighted.method).toBe('ppi++')
    expect(report.tails.delighted.moreToHalve).toBeGreaterThan(1000)
    expect(report.labels).toBe(600)
    expect(report.posts).toBe(5000)
    expect(report.comfortableMiddle.share).toBeCloseTo(0.54, 1)
    for (const { share, low, high } of Object.values(report.prevalence)) {
      expect(low).toBeLessThanOrEqual(share)
      expect(high).toBeGreaterThanOrEqual(share)
    }
  })

  it('takes items that nobody labelled, and refuses labels that do not fit', async () => {
    const audit = await drawAudit(corpus(2000, 4), { detector, labels: 300 })
    const labels = truth(audit.items)
    const half = labels.map((label, i) => (i < 200 ? label : null))
    expect(measureAudit(audit, half).labels).toBe(200)
    expect(() => measureAudit(audit, labels.slice(1))).toThrow('labels: expected 300, got 299')
    expect(() =>
      measureAudit(
        audit,
        labels.map(() => null),
      ),
    ).toThrow(/labels: expected some of the 300 posts drawn, got none/)
    expect(() =>
      measureAudit(
        audit,
        labels.map(() => 'fine' as Label),
      ),
    ).toThrow(/labels\[0\]: expected one of outraged/)
  })
})
