import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf, codeTable, LONGEST, lengthsOf } from '../../src/model/prefix-code'

describe('a prefix code', () => {
  it('is that of Huffman, worked out by hand', () => {
    expect(lengthsOf([4, 2, 1, 1])).toEqual([1, 2, 3, 3])
    expect(lengthsOf([5, 9, 12, 13, 16, 45])).toEqual([4, 4, 3, 3, 3, 1])
    expect(codesOf([1, 2, 3, 3])).toEqual([0b0, 0b01, 0b011, 0b111])
  })

  it('tells each value by its first bits, whatever follows, and no code is too long', () => {
    const counts = fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 1e9 })), {
      minLength: 2,
      maxLength: 64,
    })
    fc.assert(
      fc.property(counts, fc.nat((1 << LONGEST) - 1), (given, rest) => {
        const lengths = lengthsOf(given)
        expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST)
        // Kraft: no beginning is wasted.
        expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
        const table = codeTable(lengths)
        codesOf(lengths).forEach((code, value) => {
          const bits = (code | (rest << lengths[value]!)) & ((1 << LONGEST) - 1)
          expect(table[bits]).toBe(value)
        })
      }),
    )
  })

  it('has a place for more values than a byte tells apart', () => {
    const lengths = lengthsOf(new Array<number>(1000).fill(1))
    const table = codeTable(lengths)
    expect(codesOf(lengths).map((code) => table[code])).toEqual(lengths.map((_, value) => value))
  })

  it('is no longer than entropy and a bit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 64 }),
        (counts) => {
          const total = counts.reduce((a, b) => a + b, 0)
          const entropy = counts.reduce((sum, n) => sum - (n / total) * Math.log2(n / total), 0)
          const mean = lengthsOf(counts).reduce(
            (sum, bits, i) => sum + (bits * counts[i]!) / total,
            0,
          )
          expect(mean).toBeGreaterThanOrEqual(entropy - 1e-9)
          expect(mean).toBeLessThan(entropy + 1)
        },
      ),
    )
  })
})
