import { describe, expect, it } from 'vitest'
import { Reading } from '../../src/signals/reading.ts'
import { shapeFeatures } from '../../src/signals/shape.ts'
import { Vocabulary } from '../../src/signals/vocabulary.ts'
import { hashWord } from '../../src/text/hash.ts'

const reading = new Reading()
const vocabulary = new Vocabulary()

function shapesOf(text: string): number[] {
  reading.read(text, vocabulary)
  const told: number[] = []
  shapeFeatures(text, reading, (hash) => told.push(hash))
  return told
}

function hasShape(text: string, name: string): boolean {
  return shapesOf(text).includes(hashWord(`<shape ${name}>`))
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

  it.each(['New pier opens in May', 'Ready for the pier?', 'It was lovely.', 'Well…', '', '?!'])(
    'is the same of "%s" whether its last line is closed or not',
    (text) => {
      for (const lineBreak of ['\n', '\r\n', '\n \n'])
        expect(shapesOf(text + lineBreak)).toEqual(shapesOf(text))
    },
  )
})
