import { describe, expect, it } from 'vitest'
import { parsePrediction, toLine } from '../../bench/fasttext'

describe('the lines of fastText', () => {
  it('are small letters with marks set apart, one a text', () => {
    expect(toLine("It's GREAT!\n\nReally.")).toBe("it ' s great ! really .")
  })

  it('hold no label of their own', () => {
    expect(toLine('__label__4 nice __LABEL__0')).toBe('4 nice 0')
  })

  it('are read back as five probabilities', () => {
    expect([...parsePrediction('__label__4 0.75 __label__0 0.25')]).toEqual([0.25, 0, 0, 0, 0.75])
    expect([...parsePrediction('__label__2 1.00004 __label__1 1e-05')][2]).toBeCloseTo(1, 4)
    expect([...parsePrediction('')]).toEqual([0.2, 0.2, 0.2, 0.2, 0.2])
  })
})
