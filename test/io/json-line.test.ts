import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonLine } from '../../src/io/json-line'
import { quoteLongIntegers } from '../../src/io/long-integers'
import { readPosts } from '../../src/io/posts'
import { folder } from '../cli/run'

describe('whole numbers beyond 2^53 in JSON', () => {
  it.each([
    ['{"id":1234567890123456789}', '1234567890123456789'],
    ['{"id" : -1234567890123456789 , "a":1}', '-1234567890123456789'],
    ['{"a":"\\"","b":"\\\\","id":9007199254740993}', '9007199254740993'],
    ['{"id":9007199254740991}', 9007199254740991],
    ['{"id":1000000000000000}', 1000000000000000],
    ['{"id":1234567890123456.5}', 1234567890123456.5],
    ['{"id":0.1234567890123456789}', 0.12345678901234568],
    ['{"id":1e0000000000000000002}', 100],
    ['{"id":"1234567890123456789"}', '1234567890123456789'],
  ])('keep their digits: %s', (json, id) => {
    expect(readJsonLine(json, 1)).toMatchObject({ line: 1, value: { id } })
  })

  it('leave strings as they are, whatever these hold', () => {
    const json =
      '{"text":"1234567890123456789, \\"1234567890123456789} \\\\","id":1234567890123456789}'
    expect(readJsonLine(json, 1)).toEqual({
      line: 1,
      value: { text: '1234567890123456789, "1234567890123456789} \\', id: '1234567890123456789' },
    })
  })

  it('make no JSON of what is none, and are told of where they stand', () => {
    for (const json of [
      '{1234567890123456789:1}',
      '{"a":01234567890123456789}',
      '{"a":1234567890123456789 1}',
    ]) {
      expect(readJsonLine(json, 7)).toMatchObject({ line: 7, problem: expect.any(String) })
    }
    const row = readJsonLine('{"a":1234567890123456789,}', 1)
    expect(row).toMatchObject({ problem: expect.stringContaining('position 25') })
  })

  it('are all that changes', () => {
    const value = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(value, fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }), (json, id) => {
        const text = `{"json":${JSON.stringify(json)},"id":${id}}`
        expect(JSON.parse(quoteLongIntegers(text))).toEqual({
          json: JSON.parse(quoteLongIntegers(`[${JSON.stringify(json)}]`))[0],
          id: String(id),
        })
        const short = JSON.stringify({ json })
        if (!/\d{16}/.test(short)) expect(quoteLongIntegers(short)).toBe(short)
      }),
    )
  })

  // What takes quadratic time needs minutes for these, and the test's limit of time ends it.
  it.each(['"', '\\', '\\"', '1', '1 ', '1234567890123456789,', ' ', '"a",', '-', '1e', '{"'])(
    'take no more than linear time on two million characters of %j',
    (unit) => {
      const json = unit.repeat(Math.ceil(2_000_000 / unit.length))
      expect(quoteLongIntegers(`{"id":1234567890123456789,${json}`).length).toBeGreaterThan(0)
      expect(quoteLongIntegers(`{"id":1234567890123456789,"${json}`).length).toBeGreaterThan(0)
    },
  )
})

it('two customers whose numbers are nearly alike are two', async () => {
  const cwd = folder({
    'p.jsonl':
      '{"text":"a","id":1234567890123456789,"customer":1234567890123456781}\n' +
      '{"text":"a","id":1234567890123456788,"customer":1234567890123456782}\n',
  })
  const seen: unknown[] = []
  for await (const { id, customer } of readPosts([`${cwd}/p.jsonl`])) seen.push([id, customer])
  expect(seen).toEqual([
    ['1234567890123456789', '1234567890123456781'],
    ['1234567890123456788', '1234567890123456782'],
  ])
})
