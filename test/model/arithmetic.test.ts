import { describe, expect, it } from 'vitest'
import { exp, squash } from '../../src/model/arithmetic.ts'

describe('exp', () => {
  it('agrees with Math.exp to 1e-14 relative', () => {
    for (let x = -300; x < 300; x += 0.371)
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14)
  })

  it('is 1 at 0, 0 far below, and finite far above', () => {
    expect(exp(0)).toBe(1)
    expect(exp(-1000)).toBe(0)
    expect(Number.isFinite(exp(1000))).toBe(true)
  })
})

describe('squash', () => {
  it('keeps the order and stays within -1..1', () => {
    const scores = [-1e9, -2, -0.1, 0, 0.1, 2, 1e9].map(squash)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect(squash(0)).toBe(0)
    for (const score of scores) expect(Math.abs(score)).toBeLessThanOrEqual(1)
  })
})
