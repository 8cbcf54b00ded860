import { expect, it } from 'vitest'
import { createCsvReader } from '../../src/io/csv-reader'

const FEW = { name: 'p.csv', longest: 1000 }

it('reads below millions of blank lines, and counts them', () => {
  const lines = 8_000_000
  const read = createCsvReader({ name: 'p.csv', longest: 2 * lines })
  expect(read(`${'\n'.repeat(lines)}text,brand\nfine,a\n`, true)).toEqual([
    { line: lines + 2, value: { text: 'fine', brand: 'a' } },
  ])
})

it('tells doubled columns of those that are needed alone', () => {
  const needed = (...columns: string[]) => ({ ...FEW, columns: () => columns })
  const csv = 'text,,,note,note\nfine,,,1,2\n'
  expect(createCsvReader(needed('text'))(csv, true)).toHaveLength(1)
  expect(() => createCsvReader(needed('text', 'note'))(csv, true)).toThrow(
    "p.csv line 1: expected one column 'note', got two of that name",
  )
})

it('passes over lines of spaces, and no row of one column', () => {
  const rows = createCsvReader(FEW)('text,brand\nfine,a\n  \r\n \n', true)
  expect(rows.map(({ line }) => line)).toEqual([2])
  expect(createCsvReader(FEW)('text\n \n', true)).toHaveLength(1)
})

it('keeps columns named like parts of every object', () => {
  const [row] = createCsvReader(FEW)('text,__proto__,constructor\nfine,a,b\n', true)
  expect(Object.entries((row as { value: object }).value)).toEqual([
    ['text', 'fine'],
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ])
})
