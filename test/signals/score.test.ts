import { describe, expect, it } from 'vitest'
import { Catalogue } from '../../src/signals/catalogue.ts'
import { WORD_CLASSES } from '../../src/signals/english.ts'
import { patternFeaturesOf, wordScale } from '../../src/signals/features.ts'
import { loadHeads } from '../../src/signals/heads.ts'
import { Reading } from '../../src/signals/reading.ts'
import { HeadSums } from '../../src/signals/score.ts'
import { sentencesOf } from '../../src/signals/sentences.ts'
import { hashWord } from '../../src/text/hash.ts'
import { packHeads } from '../../training/pack-heads.ts'

const CONSTANT = -1.5
const BEGIN = -2
const SCALE = 0.25
const WEIGHT = 40

const catalogue = new Catalogue([], WORD_CLASSES)
const names = patternFeaturesOf(catalogue)
const reading = new Reading()

/** Sums of two heads that weigh the word "rude" alone; the second has to be exact from `threshold` on. */
function sumsOf(text: string, threshold: number): HeadSums {
  const head = { constant: CONSTANT, sentence: BEGIN, scale: SCALE, slope: 1, offset: 0 }
  const weights = Int8Array.of(WEIGHT)
  const heads = [-1e6, threshold].map((t, i) => ({
    ...head,
    name: `signal ${i}`,
    threshold: t,
    weights,
  }))
  const sums = new HeadSums(loadHeads(packHeads(heads, Int32Array.of(hashWord('rude')))))
  reading.read(text, catalogue.vocabulary)
  sums.fill(text, reading, sentencesOf(text, reading), catalogue, names, [], [0, 0, 1, 0, 0])
  return sums
}

const plain = Math.exp(BEGIN)
const rude = (words: number) => Math.exp(BEGIN + SCALE * WEIGHT * wordScale(words))

describe('a file of heads', () => {
  it('reads alike wherever its bytes lie, in a Buffer too', () => {
    const head = { constant: CONSTANT, sentence: BEGIN, scale: SCALE, slope: 1, offset: 0 }
    const weights = Int8Array.of(WEIGHT)
    const file = packHeads(
      [{ ...head, name: 'signal a', threshold: 2, weights }],
      Int32Array.of(hashWord('rude')),
    )
    const expected = loadHeads(file)
    for (const at of [0, 1, 4]) {
      const memory = Buffer.alloc(file.length + at)
      memory.set(file, at)
      expect(loadHeads(memory.subarray(at))).toEqual(expected)
    }
  })
})

describe('the sum of a head', () => {
  it('is that of the whole text and a smooth greatest of its sentences, each word counted once in each', () => {
    const { sums, carriers } = sumsOf(
      'Nice room. A rude, rude clerk met us. The cook was rude.',
      -1e6,
    )
    expect(sums[0]).toBeCloseTo(CONSTANT + Math.log((plain + rude(6) + rude(4)) / Math.sqrt(3)), 5)
    expect(carriers[0]).toBe(2)
  })

  it('is the same however many sentences there are', () => {
    const { sums, carriers } = sumsOf(`${'The room was nice. '.repeat(300)}Rude clerk.`, -1e6)
    expect(sums[0]).toBeCloseTo(
      CONSTANT + Math.log(((300 * plain + rude(2)) / 301) * Math.sqrt(64)),
      5,
    )
    expect(carriers[0]).toBe(300)
  })

  it('stays below a threshold that it does not reach, and is exact beyond', () => {
    const text = 'The room was nice. The clerk was rude.'
    const exact = CONSTANT + Math.log((plain + rude(4)) / Math.sqrt(2))
    expect(sumsOf(text, exact - 1e-3).sums[1]).toBeCloseTo(exact, 5)
    expect(sumsOf(text, exact + 1e-3).sums[1]).toBeLessThan(exact + 1e-3)
    expect(sumsOf(text, exact + 50).sums[1]).toBeLessThan(exact + 50)
  })

  it('has no carrier in a text without a sentence', () => {
    const { sums, carriers } = sumsOf('', -1e6)
    expect(sums[0]).toBeCloseTo(CONSTANT, 5)
    expect(carriers[0]).toBe(-1)
  })
})
