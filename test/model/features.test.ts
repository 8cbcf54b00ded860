import { describe, expect, it } from 'vitest'
import { FeatureStream, NEGATED_SHARE, VERDICT_SHARE } from '../../src/model/features.ts'
import { hashWord, joinHashes } from '../../src/text/hash.ts'

/** The value of a word's plain feature: negative inside a negation. */
function plainValue(text: string, word: string): number | undefined {
  const stream = new FeatureStream()
  stream.reset(text)
  while (stream.next()) if (stream.hashes[0] === hashWord(word)) return stream.values[0]
  return undefined
}

function allHashes(text: string): number[] {
  const stream = new FeatureStream()
  stream.reset(text)
  const hashes: number[] = []
  while (stream.next()) hashes.push(...stream.hashes.subarray(0, stream.count))
  return hashes
}

describe('negation scope', () => {
  it.each([
    ['it was not good', 'good'],
    ["I don't think that it was good", 'think'],
    ['never a good day', 'good'],
    ['it used to be good', 'good'],
    ['without any help', 'help'],
  ])('in "%s" turns %s', (text, word) => {
    expect(plainValue(text, word)).toBe(NEGATED_SHARE)
  })

  it.each([
    ['it was good', 'good'],
    ['not here. good', 'good'],
    ['not cheap, good', 'good'],
    ['not only good', 'good'],
    ['never been so happy', 'happy'],
    ['could not say, it was not one two three four five', 'five'],
    ['I used it to be good', 'good'],
  ])('in "%s" leaves %s as it is', (text, word) => {
    expect(plainValue(text, word)).toBe(1)
  })
})

describe('verdicts', () => {
  it('make what follows weigh more, to the end of the sentence', () => {
    expect(plainValue('slow but good', 'slow')).toBe(1)
    expect(plainValue('slow but good', 'good')).toBe(VERDICT_SHARE)
    expect(plainValue('slow, but really, good', 'good')).toBe(VERDICT_SHARE)
    expect(plainValue('slow but cheap. good', 'good')).toBe(1)
    expect(plainValue('but not good', 'good')).toBe(NEGATED_SHARE * VERDICT_SHARE)
  })
})

describe('pairs and triples', () => {
  it('hold the words in their order, and end at a mark', () => {
    const pair = joinHashes(hashWord('very'), hashWord('good'))
    expect(allHashes('it was very good')).toContain(pair)
    expect(allHashes('it was good very')).not.toContain(pair)
    expect(allHashes('it was very, good')).not.toContain(pair)
  })

  it('are the same in every case and with every apostrophe', () => {
    expect(allHashes('i don’t like It')).toEqual(allHashes("I don't like it"))
  })
})
