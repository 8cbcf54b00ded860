import { describe, expect, it } from 'vitest'
import { PatternReader } from '../../src/signals/pattern.ts'
import { Vocabulary } from '../../src/signals/vocabulary.ts'

const reader = new PatternReader(new Vocabulary(), { common: ['the', 'to', 'been', 'many'] })

describe('the place where a match begins', () => {
  it('is where the words are rarest', () => {
    expect(reader.read('to the harbour')[0]!.anchor).toBe(2)
  })

  it('is among several rare words sooner than where the commonest stands', () => {
    expect(reader.read('the ~2 harbour|quay|pier|jetty')[0]!.anchor).toBe(1)
  })

  it('is where the later of two common words stands', () => {
    expect(reader.read('the many')[0]!.anchor).toBe(1)
    expect(reader.read('many the')[0]!.anchor).toBe(0)
  })
})
