import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BYTES_PER_UNIT, encodePlain, pointAt, sizeOf } from '../../src/text/utf8.ts'

function encoded(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * BYTES_PER_UNIT)
  return bytes.subarray(0, encodePlain(text, bytes))
}

describe('encodePlain', () => {
  it("writes what the engine's encoder writes, lone surrogates too", () => {
    const encoder = new TextEncoder()
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(unit, fc.constantFrom('a', 'é', '…', '😀')) }),
        (text) => {
          expect([...encoded(text)]).toEqual([...encoder.encode(text)])
        },
      ),
    )
  })
})

describe('pointAt and sizeOf', () => {
  it('read back every character', () => {
    const bytes = encoded('aé…😀')
    const points: number[] = []
    for (let at = 0; at < bytes.length; at += sizeOf(bytes[at] as number))
      points.push(pointAt(bytes, at))
    expect(points).toEqual([0x61, 0xe9, 0x2026, 0x1f600])
  })
})
