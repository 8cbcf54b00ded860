import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it, vi } from 'vitest'
import { createCsvReader } from '../../src/io/csv-reader'
import { createRecordReader } from '../../src/io/csv-records'

/** How many characters the functions of strings look at while something is done. */
function charactersSeen(work: () => void): number {
  let seen = 0
  const text = String.prototype
  const { indexOf, charCodeAt } = text
  const spies = [
    vi.spyOn(text, 'indexOf').mockImplementation(function (this: string, what, from = 0) {
      const found = indexOf.call(this, what, from)
      seen += (found < 0 ? this.length : found + 1) - from
      return found
    }),
    vi.spyOn(text, 'charCodeAt').mockImplementation(function (this: string, at) {
      seen++
      return charCodeAt.call(this, at)
    }),
    ...(['trim', 'split', 'slice', 'substring', 'replace', 'replaceAll'] as const).map((name) => {
      const original = text[name] as (...given: unknown[]) => unknown
      const counted = function (this: string, ...given: unknown[]) {
        const result = original.apply(this, given)
        const isCut = name === 'slice' || name === 'substring'
        seen += isCut ? (result as string).length : this.length
        return result
      }
      return vi.spyOn(text, name as 'trim').mockImplementation(counted as () => string)
    }),
  ]
  try {
    work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return seen
}

function piecesOf(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
    text.slice(i * size, (i + 1) * size),
  )
}

function rowsOf(pieces: readonly string[], longest = 1e7) {
  const read = createCsvReader({ name: 'p.csv', longest })
  return [...pieces.flatMap((piece) => read(piece, false)), ...read('', true)]
}

const SIZE = 20_000
it.each([
  ['quotes before a long run of spaces', `text,b\n"${'x"'.repeat(SIZE)}${' '.repeat(SIZE)}\n`],
  ['spaces after each quote', `text,b\n"${'x" '.repeat(SIZE)}",1\n`],
  ['a field of many lines', `text,b\n"${'one ""more"" line\n'.repeat(SIZE / 10)}",1\n`],
  ['a line that is not closed', `text,b\n"${'x, '.repeat(SIZE)}`],
  ['a line without a quote', `text,b\n${'x'.repeat(SIZE * 2)},1\n`],
])('looks at each character a few times: %s', (_, csv) => {
  const pieces = piecesOf(csv, 50)
  expect(charactersSeen(() => rowsOf(pieces))).toBeLessThan(10 * csv.length)
})

it('reads fields of many lines, and names the line of one that is longer than it may be', () => {
  const long = 'She said "fine",\nand went on.\n'.repeat(6000)
  const csv = `text,b\nshort,1\n"${long.replaceAll('"', '""')}",2\nlast,3\n`
  expect(rowsOf(piecesOf(csv, 1000), 2e5)).toEqual([
    { line: 2, value: { text: 'short', b: '1' } },
    { line: 3, value: { text: long, b: '2' } },
    { line: 12004, value: { text: 'last', b: '3' } },
  ])
  expect(() => rowsOf(piecesOf(csv, 1000), 1e5)).toThrow(
    'p.csv line 3: broken quoting: a quoted field is not closed within 100000 bytes',
  )
  expect(() => rowsOf(['text\nfine\n', 'x'.repeat(2000)], 1000)).toThrow(
    'p.csv line 3: expected lines of at most 1000 bytes (is a line break missing?)',
  )
})

it('holds no more of a row than it may, though each of its fields is closed', () => {
  const read = createCsvReader({ name: 'p.csv', longest: 1000 })
  const rows = read('a,b\nshort,"two\nlines"\n"begun\n', false)
  expect(rows).toEqual([{ line: 2, value: { a: 'short', b: 'two\nlines' } }])
  const endless = (): void => {
    for (let i = 0; i < 1000; i++) read('on","and\n', false)
  }
  expect(endless).toThrow('p.csv line 4: broken quoting')
})

it('finds the records that papaparse finds, however the lines come', () => {
  const character = fc.constantFrom(...'aé""""  ,,;\t\r\n\n')
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const text = `${characters.join('')}\n`
      const parsed = new Papa.Parser({ delimiter: ',', newline: '\n' }).parse(text, 0, true)
      const { data, errors } = parsed as Papa.ParseResult<string[]>
      const broken = new Set(errors.map(({ row }) => row))
      const expected = data.map((cells, i) => (broken.has(i) ? 'broken' : cells))
      const reader = createRecordReader(',')
      const records = text.split(/(?<=\n)/).flatMap((line) => reader.read(line, false))
      expect(records.map((record) => (record.broken ? 'broken' : record.cells))).toEqual(expected)
      const breaks = records.reduce((sum, record) => sum + 1 + record.breaks, 0)
      if (reader.openLength() === 0) expect(breaks).toBe(text.split('\n').length - 1)
    }),
    { numRuns: 5000 },
  )
})

it.each([
  ['a,b', [['a', 'b']]],
  ['a,', [['a', '']]],
  ['"a",', [['a', '']]],
  ['"a","b" ', [['a', 'b']]],
  ['"a"\r', [['a']]],
  ['"a', ['never closed']],
  ['"a"b', ['never closed']],
])('reads the last record without a line break: %j', (text, expected) => {
  const records = createRecordReader(',').read(text, true)
  expect(records.map(({ broken, cells }) => broken ?? cells)).toEqual(expected)
})
