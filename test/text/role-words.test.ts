import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash.ts'
import { ROLES } from '../../src/text/role-words.ts'
import {
  AT,
  FORMER,
  LIFTED_NEGATOR,
  MEASURE,
  NEGATOR,
  NO_ROLE,
  OTHERS_SAY,
  PRAISE,
  SOMEBODY,
  TURN,
  VERDICT,
} from '../../src/text/roles.ts'

describe('ROLES', () => {
  it.each([
    ['not', NEGATOR],
    ['dont', NEGATOR],
    ['without', NEGATOR],
    ['never', LIFTED_NEGATOR],
    ['so', MEASURE],
    ['because', TURN],
    ['doubt', TURN],
    ['more', MEASURE],
    ['but', VERDICT],
    ['now', VERDICT],
    ['used', FORMER],
    ['promised', OTHERS_SAY],
    ['he', SOMEBODY],
    ['at', AT],
    ['good', PRAISE],
    ['table', NO_ROLE],
    ['a', NO_ROLE],
  ])('%s has its role', (word, role) => {
    expect(ROLES.roleOf(hashWord(word))).toBe(role)
  })

  it.each([
    ['she', 'he'],
    ['her', 'him'],
    ['wife', 'husband'],
    ['daughter', 'son'],
    ['waitress', 'waiter'],
    ['an', 'a'],
  ])('reads %s as %s, in its role', (word, same) => {
    expect(ROLES.readsAs(hashWord(word))).toBe(hashWord(same))
    expect(ROLES.roleOf(hashWord(word))).toBe(ROLES.roleOf(hashWord(same)))
  })

  it('leaves every other word as it is', () => {
    for (const word of ['he', 'good', 'the', 'phone', 'not'])
      expect(ROLES.readsAs(hashWord(word))).toBe(hashWord(word))
  })

  it('may hold each of its words, and hardly any other', () => {
    for (const word of ['not', 'she', 'promised', 'at'])
      expect(ROLES.mayHold(hashWord(word))).toBe(true)
    const others = Array.from({ length: 1000 }, (_, i) => hashWord(`word${i}`))
    expect(others.filter((hash) => ROLES.mayHold(hash)).length).toBeLessThan(50)
  })
})
