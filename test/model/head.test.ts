import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianLabel } from '../../src/model/head.ts'

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
