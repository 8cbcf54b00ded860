import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cholesky, solveCholesky } from '../../src/stats/cholesky'
import { simplexMinimum } from '../../src/stats/simplex'

const small = fc.double({ min: -2, max: 2, noNaN: true })
const problem = fc.integer({ min: 1, max: 6 }).chain((k) =>
  fc.record({
    rows: fc.array(fc.array(small, { minLength: k, maxLength: k }), { minLength: k, maxLength: k }),
    f: fc.array(small, { minLength: k, maxLength: k }),
  }),
)
const gram = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0]!.map((_, i) => rows[0]!.map((_, j) => rows.reduce((s, row) => s + row[i]! * row[j]!, 0)))

describe('simplexMinimum', () => {
  it('stays on the simplex, where no step towards a corner goes down', () => {
    fc.assert(
      fc.property(problem, ({ rows, f }) => {
        const h = gram(rows)
        const p = simplexMinimum(h, f)
        expect(p.every((share) => share >= 0)).toBe(true)
        expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        const slope = p.map((_, i) => p.reduce((s, share, j) => s + h[i]![j]! * share, -f[i]!))
        const here = p.reduce((s, share, i) => s + share * slope[i]!, 0)
        for (const value of slope) expect(value - here).toBeGreaterThan(-1e-6)
      }),
      { numRuns: 2000 },
    )
  })

  it('projects a point onto the simplex', () => {
    expect(
      simplexMinimum(
        [
          [1, 0],
          [0, 1],
        ],
        [2, 0],
      ),
    ).toEqual([1, 0])
    const p = simplexMinimum(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      [0.6, 0.5, -0.4],
    )
    expect(p[0]).toBeCloseTo(0.55, 9)
    expect(p[1]).toBeCloseTo(0.45, 9)
    expect(p[2]).toBe(0)
  })

  it('finds a point where every point is as good', () => {
    const p = simplexMinimum(
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0],
    )
    expect(p[0]).toBeCloseTo(0.5, 12)
  })
})

describe('cholesky', () => {
  it('factors and solves', () => {
    const a = [
      [4, 2, 0.6],
      [2, 2, 0.5],
      [0.6, 0.5, 1],
    ]
    const lower = cholesky(a)!
    expect(lower[1]![0]).toBe(1)
    const x = solveCholesky(lower, [1, 2, 3])
    const back = a.map((row) => row.reduce((s, value, i) => s + value * x[i]!, 0))
    for (const i of [0, 1, 2]) expect(back[i]).toBeCloseTo(i + 1, 12)
  })

  it('says so when the matrix is not positive definite', () => {
    expect(
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull()
    expect(
      cholesky([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
  })
})
