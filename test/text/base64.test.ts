import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from '../../src/text/base64'

const bare = { Uint8Array: {} }

describe('fromBase64', () => {
  it('gives back any bytes, in Node and in an engine that offers nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        expect([...fromBase64(text)]).toEqual([...bytes])
        expect([...fromBase64(text, bare)]).toEqual([...bytes])
      }),
    )
  })

  it('gives plain bytes, whose slice is a copy', () => {
    const bytes = fromBase64('AAECAwQF')
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype)
    bytes.slice(0, 1)[0] = 9
    expect(bytes[0]).toBe(0)
  })

  it.each([
    ['an element of a page', {}],
    ['a stand-in that knows no base64', { from: (text: string) => new TextEncoder().encode(text) }],
  ])('does without a Buffer that is %s', (_, other) => {
    expect([...fromBase64('AAEC', { ...bare, Buffer: other })]).toEqual([0, 1, 2])
  })

  it('leaves it to an engine that has it built in', () => {
    const built = { Uint8Array: { fromBase64: (text: string) => new Uint8Array(text.length) } }
    expect(fromBase64('AAECAwQF', built)).toHaveLength(8)
  })
})
