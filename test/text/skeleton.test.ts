import { describe, expect, it } from 'vitest'
import { Scanner } from '../../src/text/scanner.ts'

const scanner = new Scanner()

function skeleton(word: string): number {
  scanner.reset(word)
  scanner.fill()
  return scanner.skeletonOf(0)
}

describe('skeletonHash', () => {
  it.each([
    ['terible', 'terrible'],
    ['horrable', 'horrible'],
    ['Amazin', 'amazing'],
    ['recieve', 'receive'],
    ['awsome', 'awesome'],
    ['fantastik', 'fantastic'],
    ['servise', 'service'],
    ['fonetic', 'phonetic'],
    ['WORSTTT', 'worst'],
    ['wrost', 'worst'],
  ])('of %s is that of %s', (wrong, right) => {
    expect(skeleton(wrong)).not.toBe(0)
    expect(skeleton(wrong)).toBe(skeleton(right))
  })

  it.each([
    ['best', 'worst'],
    ['great', 'grand'],
    ['clean', 'clear'],
  ])('of %s is not that of %s', (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other))
  })

  it('is none for words of few consonants, and for what is no letter of ASCII', () => {
    expect([skeleton('bad'), skeleton('people'), skeleton('хорошо')]).toEqual([0, 0, 0])
  })

  it('takes no more of a word than the first sounds', () => {
    const long = 'bdfg'.repeat(16)
    expect(skeleton(`${long}k`)).toBe(skeleton(`${long}t`))
  })
})
