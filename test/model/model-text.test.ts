import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadModel, MAGIC, SLOTS, wordLogitsAt } from '../../src/model/model'
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

  it('tells the logit of a word of the small model in two characters', () => {
    const bytes = readFileSync(new URL('../../data/en/model-small.bin', import.meta.url))
    const from = wordLogitsAt(loadModel(bytes).table.slots.length)
    const words = (bytes.length - from) / 4
    const without = modelToText(bytes.subarray(0, from))
    expect(words).toBeGreaterThan(0)
    expect((modelToText(bytes).length - without.length) / words).toBeLessThan(2.2)
  })

  it('gives back logits of words in any order, of any slots', () => {
    const slots = 256
    const head = new Int32Array(wordLogitsAt(slots) / 4)
    head[0] = MAGIC
    head[SLOTS] = slots
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 40 }), (entries) => {
        const bytes = new Uint8Array(Int32Array.from([...head, ...entries]).buffer)
        expect(modelFromText(modelToText(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each([-1, 7, 1 << 30])('gives back a file that says it has %d slots', (slots) => {
    const bytes = new Uint8Array(Int32Array.from([MAGIC, 1, 2, 3, slots, 5, 6]).buffer)
    expect(modelFromText(modelToText(bytes))).toEqual(bytes)
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
