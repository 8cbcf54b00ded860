import { describe, expect, it } from 'vitest'
import bytes from '../../data/en/model.bin'
import { LOGITS } from '../../src/model/attention.ts'
import {
  checksum,
  HEADER_BYTES,
  loadModel,
  ModelError,
  PARAMETERS,
  WORD_LOGIT_SHIFT,
} from '../../src/model/model.ts'

function changed(change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice()
  change(copy)
  return copy
}

/** A file with other words, under the checksum that is right for them. */
function rewritten(change: (words: Int32Array) => void): Uint8Array {
  return changed((copy) => {
    const words = new Int32Array(copy.buffer)
    change(words)
    words[3] = checksum(words, 4)
  })
}

describe('loadModel', () => {
  it('opens the shipped model', () => {
    const model = loadModel(bytes)
    expect(model.language).toBe('en')
    expect(model.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(model.prior.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
  })

  it('opens it from an odd offset too', () => {
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(loadModel(shifted.subarray(3)).table).toEqual(loadModel(bytes).table)
  })

  it('opens it from a part of a Buffer, of which slice makes no copy', () => {
    const pooled = Buffer.alloc(bytes.length + 3)
    pooled.set(bytes, 3)
    expect(loadModel(pooled.subarray(3)).version).toBe(loadModel(bytes).version)
  })

  it.each([
    ['nothing', new Uint8Array(0), /Not a model: 0 bytes/],
    ['another file', new Uint8Array(4096).fill(7), /does not begin with DLTM/],
    ['another format', changed((copy) => (copy[4] = 99)), /expected \d+ but received 99/],
    ['a cut file', bytes.slice(0, bytes.length - 8), /Damaged model: expected \d+ bytes/],
    ['one bit turned', changed((copy) => (copy[copy.length - 1]! ^= 1)), /checksum/],
    ['a changed header', changed((copy) => (copy[16] = 1)), /checksum/],
  ])('refuses %s with a ModelError that says why', (_, damaged, message) => {
    expect(() => loadModel(damaged)).toThrow(ModelError)
    expect(() => loadModel(damaged)).toThrow(message)
  })

  it.each([
    ['larger than the file', 1 << 20, /1048576 slots/],
    ['smaller than that of the file', 1 << 12, /logit for slot \d+ of 4096/],
    ['of no power of two', 3 << 12, /12288 slots/],
    ['too small for its parts to lie at whole words', 64, /64 slots/],
  ])('refuses a table %s, even under a right checksum', (_, slots, message) => {
    const wrong = rewritten((words) => {
      words[4] = slots
    })
    expect(() => loadModel(wrong)).toThrow(ModelError)
    expect(() => loadModel(wrong)).toThrow(message)
  })

  it('refuses the logit of a word whose slot is outside the table', () => {
    const slots = loadModel(bytes).table.slots.length
    const wrong = rewritten((words) => {
      words[words.length - 1] = slots | (5 << WORD_LOGIT_SHIFT)
    })
    expect(() => loadModel(wrong)).toThrow(ModelError)
    expect(() => loadModel(wrong)).toThrow(`slot ${slots}`)
  })

  it.each([
    [0, Number.NaN],
    [PARAMETERS - LOGITS, Number.POSITIVE_INFINITY],
    [PARAMETERS - 1, Number.NaN],
  ])('refuses parameter %i that is %d', (at, value) => {
    const wrong = rewritten((words) => {
      new Float64Array(words.buffer, HEADER_BYTES)[at] = value
    })
    expect(() => loadModel(wrong)).toThrow(ModelError)
    expect(() => loadModel(wrong)).toThrow(`parameter ${at} is ${value}`)
  })
})
