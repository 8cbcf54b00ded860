import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPost, PostError } from '../src/post'

describe('checkPost', () => {
  it('brings fields to their types and leaves blank ones out', () => {
    const input = {
      text: ' kept as it is ',
      id: 7,
      time: '2026-03-01 10:30',
      brand: ' Ternline ',
      channel: '',
      customer: null,
      reach: '12',
      rating: '4.5',
      weight: '0.1234567',
    }
    expect(checkPost(input, 'here')).toEqual({
      text: ' kept as it is ',
      id: '7',
      time: '2026-03-01T10:30:00.000Z',
      brand: 'Ternline',
      reach: 12,
      rating: 4.5,
      weight: 0.123457,
    })
  })

  it('takes a bare text', () => {
    expect(checkPost('', 'here')).toEqual({ text: '' })
  })

  it.each(['NA', 'n/a', '#N/A', ' NaN ', 'null', 'None', 'NaT'])(
    'takes %j for no number and no time, and for a name',
    (value) => {
      expect(checkPost({ text: 'x', reach: value, time: value, brand: value }, 'here')).toEqual({
        text: 'x',
        brand: value.trim(),
      })
    },
  )

  it.each([
    [5, 'expected a post or a text, got 5'],
    [[], 'expected a post or a text, got an array'],
    [{}, 'text: expected a string, got nothing'],
    [Object.create({ text: 'inherited' }), 'text: expected a string, got nothing'],
    [{ text: 'x', reach: Number.NaN }, 'reach: expected a number >= 0, got NaN'],
    [{ text: 'x', reach: 2 ** 60 }, 'reach: expected at most 2^53 - 1, got 1152921504606847000'],
    [{ text: 'x', reach: true }, 'reach: expected a number >= 0, got true'],
    [{ text: 'x', weight: -1 }, 'weight: expected a number >= 0, got -1'],
    [
      { text: 'x', weight: Number.POSITIVE_INFINITY },
      'weight: expected a number >= 0, got Infinity',
    ],
    [{ text: 'x', weight: '1e10' }, 'weight: expected at most 1000000000, got 10000000000'],
    [{ text: 'x', weight: 1e-7 }, 'weight: expected 0 or at least 0.000001, got 1e-7'],
    [
      { text: 'x', reach: '1.234,5' },
      "reach: expected a number >= 0 written as 1234.5, got '1.234,5'",
    ],
    [{ text: 'x', rating: '4,5' }, "rating: expected a number written as 1234.5, got '4,5'"],
    [{ text: 'x', reach: '0x10' }, "reach: expected a number >= 0, got '0x10'"],
    [{ text: 'x', reach: 'many' }, "reach: expected a number >= 0, got 'many'"],
    [
      { text: 'x', id: 2 ** 60 },
      'id: expected a string, or a whole number within 2^53 - 1, got 1152921504606847000 (its last digits are lost)',
    ],
    [
      { text: 'x', customer: -(2 ** 53) },
      'customer: expected a string, or a whole number within 2^53 - 1, got -9007199254740992',
    ],
    [{ text: 'x', brand: {} }, 'brand: expected a string, got an object'],
    [{ text: 'x', time: new Date(Number.NaN) }, 'time: expected a date'],
  ])('refuses %j', (input, message) => {
    expect(() => checkPost(input, 'posts[3]')).toThrow(PostError)
    expect(() => checkPost(input, 'posts[3]')).toThrow(`posts[3]: ${message}`)
  })

  it('never throws anything but its own error', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withBigInt: true }), (input) => {
        try {
          checkPost(input, 'here')
        } catch (error) {
          expect(error).toBeInstanceOf(PostError)
        }
      }),
    )
  })
})
