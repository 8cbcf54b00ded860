import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash.ts'
import { personHash } from '../../src/text/people.ts'

describe('personHash', () => {
  it.each([
    ['she', 'he'],
    ['her', 'him'],
    ['wife', 'husband'],
    ['daughter', 'son'],
    ['waitress', 'waiter'],
  ])('reads %s as %s', (word, same) => {
    expect(personHash(hashWord(word))).toBe(hashWord(same))
  })

  it('leaves every other word as it is', () => {
    for (const word of ['he', 'good', 'the', 'phone'])
      expect(personHash(hashWord(word))).toBe(hashWord(word))
  })
})
