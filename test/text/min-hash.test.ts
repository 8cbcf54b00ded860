import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minHashKey, minHashSignature, similarityOf } from '../../src/text/min-hash'
import { WordHasher } from '../../src/text/word-hasher'

const signature = (items: readonly number[]) => {
  const array = Int32Array.from(items)
  return minHashSignature(array, array.length)
}
const hasher = new WordHasher()
const key = (items: readonly number[]) => {
  hasher.triples.set(items)
  hasher.count = items.length + 2
  hasher.finish()
  return minHashKey(hasher.first, hasher.second, hasher.third)
}

describe('a MinHash signature', () => {
  it('is of the set: neither order nor repetition counts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1 }),
        (items) => {
          const shuffled = [...items, ...items].reverse()
          expect(signature(shuffled)).toEqual(signature(items))
          expect(key(shuffled)).toBe(key(items))
        },
      ),
    )
  })

  it.each([0, 0.25, 0.5, 0.8])(
    'estimates a Jaccard similarity of %d, and keys agree with its cube',
    (j) => {
      const size = 40
      const common = Math.round((2 * size * j) / (1 + j))
      const real = common / (2 * size - common)
      let [sum, squares, same] = [0, 0, 0]
      const studies = 1500
      for (let study = 0; study < studies; study++) {
        const item = (i: number) => (Math.imul(study * 1000 + i, 0x9e3779b1) ^ 0x5bd1e995) | 0
        const a = Array.from({ length: size }, (_, i) => item(i))
        const b = Array.from({ length: size }, (_, i) => item(i < common ? i : i + 500))
        const found = similarityOf(signature(a), signature(b))
        sum += found
        squares += (found - real) ** 2
        if (key(a) === key(b)) same++
      }
      expect(Math.abs(sum / studies - real)).toBeLessThan(0.012)
      expect(Math.sqrt(squares / studies)).toBeLessThan(0.1)
      expect(Math.abs(same / studies - real ** 3)).toBeLessThan(0.045)
    },
  )
})
