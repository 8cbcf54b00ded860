import { describe, expect, it } from 'vitest'
import { shapeFeatures } from '../../src/signals/features.ts'
import { Reading } from '../../src/signals/reading.ts'
import { Vocabulary } from '../../src/signals/vocabulary.ts'
import { hashWord } from '../../src/text/hash.ts'

const reading = new Reading()
const vocabulary = new Vocabulary()

function hasShape(text: string, name: string): boolean {
  reading.read(text, vocabulary)
  const told: number[] = []
  shapeFeatures(text, reading, (hash) => told.push(hash))
  return told.includes(hashWord(`<shape ${name}>`))
}

describe('how a text is written', () => {
  it.each([
    ['colon after a word', 'Harbour: new pier opens', 'It opens at 8:30.'],
    ['no mark at the end', 'New pier opens in May', 'It was lovely!'],
    ['no mark at the end', 'New pier opens https://example.com/a', 'It was lovely.'],
    ['cut short before a url', 'The pier will… https://example.com/a', 'Well… it was closed.'],
    ['question at the end', 'Ready for the pier? https://example.com/a', 'Why? It was closed.'],
    ['named 50', 'Mayor Opens New Pier In May', 'I have, I think, never seen Bristol.'],
  ])('tells "%s" of "%s", not of "%s"', (name, text, other) => {
    expect(hasShape(text, name)).toBe(true)
    expect(hasShape(other, name)).toBe(false)
  })
})
