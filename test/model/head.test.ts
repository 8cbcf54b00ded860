import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideLabel, medianLabel } from '../../src/model/head.ts'

const even = Float64Array.of(1, 1, 1, 1, 1)

describe('medianLabel', () => {
  it.each([
    [[1, 0, 0, 0, 0], 0],
    [[0, 0, 0, 0, 1], 4],
    [[0.3, 0.3, 0.1, 0.2, 0.1], 1],
    // Of two minds: neither extreme.
    [[0.45, 0, 0.1, 0, 0.45], 2],
    [[0.1, 0.1, 0.1, 0.6, 0.1], 3],
  ])('of %j is %i', (probabilities, label) => {
    expect(medianLabel(Float64Array.from(probabilities), even)).toBe(label)
  })

  it('gives labels that count more their room', () => {
    const probabilities = Float64Array.of(0.1, 0.1, 0.3, 0.2, 0.3)
    expect(medianLabel(probabilities, even)).toBe(2)
    expect(medianLabel(probabilities, Float64Array.of(1, 1, 1, 1, 3))).toBe(4)
  })

  it('is the label least far off on average', () => {
    const five = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(five, five, (likely, weights) => {
        const label = medianLabel(Float64Array.from(likely), Float64Array.from(weights))
        const cost = (at: number) =>
          likely.reduce((sum, p, c) => sum + p * weights[c]! * Math.abs(c - at), 0)
        expect(cost(label)).toBe(Math.min(...[0, 1, 2, 3, 4].map(cost)))
      }),
    )
  })
})

describe('decideLabel', () => {
  it.each([
    ['the median where it is likely', [0.3, 0.3, 0.2, 0.1, 0.1], 1],
    ['of two minds, the mild label of the likelier side', [0.48, 0.01, 0.04, 0.07, 0.4], 1],
    ['the same on the other side', [0.4, 0.07, 0.04, 0.01, 0.48], 3],
    ['neither where both are alike likely', [0.45, 0, 0.1, 0, 0.45], 2],
  ])('is %s', (_, probabilities, label) => {
    expect(decideLabel(Float64Array.from(probabilities), even)).toBe(label)
  })

  it('is never hardly likely itself and on the side that is less likely', () => {
    const five = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(five, five, (counts, weights) => {
        const total = counts.reduce((sum, count) => sum + count)
        const likely = counts.map((count) => count / total)
        const label = decideLabel(Float64Array.from(likely), Float64Array.from(weights))
        const sides = [likely[0]! + likely[1]!, likely[3]! + likely[4]!] as const
        if (label < 2) expect(sides[0] >= sides[1] || likely[label]! >= 0.15).toBe(true)
        if (label > 2) expect(sides[1] >= sides[0] || likely[label]! >= 0.15).toBe(true)
      }),
    )
  })
})
