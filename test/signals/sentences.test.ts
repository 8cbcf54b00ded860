import { describe, expect, it } from 'vitest'
import { Reading } from '../../src/signals/reading.ts'
import { sentencesOf, spanOf } from '../../src/signals/sentences.ts'
import { Vocabulary } from '../../src/signals/vocabulary.ts'

function sentences(text: string): string[] {
  const reading = new Reading()
  reading.read(text, new Vocabulary())
  return sentencesOf(text, reading)
    .map((sentence) => spanOf(reading, sentence))
    .map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Mr. Berg came. Good.', ['Mr. Berg came.', 'Good.']],
    ['It cost 3.50 at example.com. Fine.', ['It cost 3.50 at example.com.', 'Fine.']],
    ['first line\nsecond line', ['first line', 'second line']],
    ['Well... fine. So... Then more.', ['Well... fine.', 'So...', 'Then more.']],
    ['He said "no!" twice', ['He said "no!"', 'twice']],
    ['never.Again', ['never.', 'Again']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
