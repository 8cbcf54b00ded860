import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modelFromText, modelToText } from '../../src/model/model-text'

describe('a model as text', () => {
  it.each(['model.bin', 'model-small.bin'])('gives back every byte of %s', (name) => {
    const bytes = readFileSync(new URL(`../../data/en/${name}`, import.meta.url))
    const text = modelToText(bytes)
    expect(text).toMatch(/^\d+ [ -~]+$/)
    expect(text).not.toMatch(/["$\\]/)
    expect(text.length).toBeLessThan((bytes.length * 4) / 3)
    expect(Buffer.from(modelFromText(text)).equals(bytes)).toBe(true)
  })

  it('gives back any words, empty or full', () => {
    const words = fc.array(fc.oneof(fc.constant(0), fc.integer()), { maxLength: 40 })
    fc.assert(
      fc.property(words, (numbers) => {
        const bytes = new Uint8Array(Int32Array.from(numbers).buffer)
        expect(modelFromText(modelToText(bytes))).toEqual(bytes)
      }),
    )
  })
})
