import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash.ts'
import {
  FORMER,
  LIFTED_NEGATOR,
  MEASURE,
  NEGATOR,
  negationRole,
  PLAIN,
  TURN,
  VERDICT,
} from '../../src/text/negation.ts'

describe('negationRole', () => {
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
    ['good', PLAIN],
  ])('%s has its role', (word, role) => {
    expect(negationRole(hashWord(word))).toBe(role)
  })
})
