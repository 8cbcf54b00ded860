import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/text/hash.ts'
import { NEGATOR, negationRole, PLAIN, TURN } from '../../src/text/negation.ts'

describe('negationRole', () => {
  it.each(['not', 'never', 'dont', 'cannot', 'without'])('%s begins a negation', (word) => {
    expect(negationRole(hashWord(word))).toBe(NEGATOR)
  })

  it('"but" ends one, and other words do neither', () => {
    expect(negationRole(hashWord('but'))).toBe(TURN)
    expect(negationRole(hashWord('good'))).toBe(PLAIN)
  })
})
