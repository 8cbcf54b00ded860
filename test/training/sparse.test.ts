import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash.ts'
import { toSparse } from '../../training/sparse.ts'

const texts = ['good soup', 'good tea', 'good soup', 'bad tea', 'good soup, bad tea, good soup']
const once = texts.map(() => false)

/** How often a word is there once rare features are left out. */
function entriesOf(word: string, repeats: readonly boolean[], minimum: number): number {
  const { hashes, features } = toSparse(texts, repeats, minimum, new Set())
  const feature = hashes.indexOf(hashWord(word))
  return features.filter((other) => other === feature).length
}

describe('toSparse', () => {
  it('keeps what occurs often enough, wherever it stands', () => {
    expect(entriesOf('soup', once, 4)).toBe(4)
    expect(entriesOf('bad', once, 4)).toBe(0)
  })

  it('does not count what stands in texts that repeat others, but reads them', () => {
    const repeats = texts.map((_, row) => row === 4)
    expect(entriesOf('soup', repeats, 3)).toBe(0)
    expect(entriesOf('soup', repeats, 2)).toBe(4)
  })
})
