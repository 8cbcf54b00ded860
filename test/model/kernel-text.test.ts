import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asText } from '../../kernel/as-text'
import { bytesOf } from '../../src/model/kernel-text'

describe('bytes as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(bytesOf(asText(bytes))).toEqual(bytes)
      }),
    )
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    expect(bytesOf(asText(all))).toEqual(all)
  })

  it('need no escape in quotes or a template', () => {
    const text = asText(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    expect(text).toMatch(/^[!-~]+$/)
    expect(text).not.toMatch(/["\\`$]/)
  })
})
