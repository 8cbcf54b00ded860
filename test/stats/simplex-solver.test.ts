import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simplexMinimum } from '../../src/stats/simplex'
import { simplexSolver } from '../../src/stats/simplex-solver'

const entry = fc.double({ min: -1, max: 1, noNaN: true })
const vector = fc.array(entry, { minLength: 5, maxLength: 5 })

describe('simplexSolver', () => {
  it('finds the points that simplexMinimum finds, on every face', () => {
    const faces = new Set<number>()
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 5, maxLength: 5 }),
        fc.array(vector, { minLength: 1, maxLength: 8 }),
        (rows, all) => {
          const h = rows.map((a, i) =>
            rows.map((b, j) => a.reduce((sum, x, m) => sum + x * b[m]!, i === j ? 0.05 : 0)),
          )
          const solve = simplexSolver(h)
          for (const f of all) {
            const expected = simplexMinimum(h, f)
            faces.add(expected.filter((value) => value > 0).length)
            solve(f).forEach((value, i) => {
              expect(value).toBeCloseTo(expected[i]!, 6)
            })
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    )
    expect([...faces].sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('asks simplexMinimum where H is flat', () => {
    const flat = [
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]
    expect(simplexSolver(flat)([0.5, 0.5, 0.5])).toEqual(simplexMinimum(flat, [0.5, 0.5, 0.5]))
  })
})
