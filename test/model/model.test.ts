import { describe, expect, it } from 'vitest'
import bytes from '../../data/en/model.bin'
import { checksum, loadModel, ModelError } from '../../src/model/model.ts'

function changed(change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice()
  change(copy)
  return copy
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

  it('refuses a table larger than the file, even under a right checksum', () => {
    const wrong = changed((copy) => {
      const words = new Int32Array(copy.buffer)
      words[4] = 1 << 20
      words[3] = checksum(words, 4)
    })
    expect(() => loadModel(wrong)).toThrow(/is not what the file holds/)
  })
})
