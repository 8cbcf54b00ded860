import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CLI, delight, folder } from './run'

const POSTS = 'text,brand\nLovely staff.,a\nNever again!,b\n'

/** A call that ends with one line that says what is wrong. */
async function said(args: readonly string[], files: Record<string, string | Buffer> = {}) {
  const cwd = folder({ 'p.csv': POSTS, ...files })
  mkdirSync(join(cwd, 'dir'))
  const { code, stdout, stderr } = await delight(args, { cwd })
  expect(stderr).not.toMatch(/\n\s+at /)
  return [code, stdout, stderr]
}

describe('a directory in the place of a file', () => {
  it.each([
    [['merge', 'dir']],
    [['measure', 'p.csv', '--weights', 'dir']],
    [['measure', 'p.csv', '--calibration', 'dir']],
    [['claims', 'p.csv', '--claims', 'dir']],
    [['claims', 'p.csv', '--firm-texts', 'dir']],
    [['news', 'p.csv', '--baseline', 'dir']],
    [['watch', 'p.csv', '--state', 'dir']],
    [['explain', 'p.csv', '--patterns', 'dir']],
    [['journeys', 'p.csv', '--pseudonyms', 'dir']],
    [['audit', 'read', 'dir', 'p.csv']],
  ])('is told of: %j', async (args) => {
    expect(await said(args)).toEqual([2, '', 'delight: dir: expected a file, got a directory\n'])
  })
})

describe('a file of another format', () => {
  it.each([
    [
      'sheet.xlsx',
      Buffer.from('PK\x03\x04\x14\0\x06\0'),
      'a ZIP archive or a workbook (unpack it, or save the sheet as CSV)',
    ],
    [
      'sheet.csv',
      Buffer.from('PK\x03\x04\x14\0\x06\0'),
      'a ZIP archive or a workbook (unpack it, or save the sheet as CSV)',
    ],
    [
      'sheet.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'a workbook (save the sheet as CSV)',
    ],
    ['p.csv.gz', gzipSync(gzipSync(POSTS)), 'a file gzipped twice'],
    [
      'p.csv.zst',
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x24]),
      'a Zstandard file (unpack it, or use gzip)',
    ],
  ])('is called by its name: %s', async (name, content, what) => {
    expect(await said(['measure', name], { [name]: content })).toEqual([
      2,
      '',
      `delight: ${name}: expected CSV, JSON Lines or Parquet, got ${what}\n`,
    ])
  })
})

describe('an empty name in the place of a file', () => {
  it.each([
    [['measure', '']],
    [['measure', 'p.csv', '--weights', '']],
    [['measure', 'p.csv', '--calibration', '']],
    [['news', 'p.csv', '--baseline', '']],
  ])('is told of: %j', async (args) => {
    expect(await said(args)).toEqual([2, '', "delight: '': expected the name of a file\n"])
  })
})

it('minds no reader of its notes that stops early', async () => {
  const cwd = folder({ 'p.csv': `text\n${'bad,row\n'.repeat(10)}Lovely staff.\n` })
  const child = spawn(
    process.execPath,
    [CLI, 'measure', 'p.csv', '--skip-bad', '--json', 'r.json'],
    {
      cwd,
    },
  )
  child.stderr.destroy()
  child.stdout.resume()
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect([code, existsSync(join(cwd, 'r.json'))]).toEqual([0, true])
})

describe('a call that asks for nothing or for too much', () => {
  it.each([
    [
      ['measure', 'p.csv', '--by', 'brand,'],
      2,
      'expected names of columns, such as brand or brand,channel',
    ],
    [
      ['watch', 'p.csv', '--state', 's.json', '--by', ''],
      2,
      'expected names of columns, such as brand or brand,channel',
    ],
    [
      ['measure', 'p.csv', '--html', ''],
      3,
      "delight: expected the name of a file to write to, got ''\n",
    ],
    [
      ['explain', '--say', 'Never again!', 'p.csv'],
      2,
      'delight: --say: expected a text in the place of files, got p.csv too\n',
    ],
    [
      ['measure', 'p.csv', '--by', 'touchpoint'],
      2,
      'delight: p.csv: expected a column with the touchpoint (--touchpoint names it), got text, brand\n',
    ],
    [
      ['measure', 'p.csv', '--by', 'time:week'],
      2,
      'delight: p.csv: expected a column with the time (--time names it), got text, brand\n',
    ],
    [
      ['news', 'p.csv', '--baseline', 'shipped', '--baseline', 'shipped'],
      2,
      'delight: shipped: expected each input once, got the same twice\n',
    ],
  ])('is refused: %j', async (args, code, message) => {
    const [was, stdout, stderr] = await said(args)
    expect([was, stdout]).toEqual([code, ''])
    expect(stderr).toContain(message)
  })

  it('is a note where lines of JSON may have left it out for being empty', async () => {
    const args = ['measure', 'p.jsonl', '--by', 'brand', '--json', '-']
    const [code, stdout, stderr] = await said(args, { 'p.jsonl': '{"text":"Fine."}\n' })
    expect(code).toBe(0)
    expect(JSON.parse(stdout as string).tables[0].groups).toHaveLength(1)
    expect(stderr).toBe(
      'delight: note: p.jsonl has no brand in any row; --brand names its column\n',
    )
  })

  it('is none in a part of many', async () => {
    const args = ['measure', 'p.jsonl', '--by', 'brand', '--partial', 'part.json']
    expect(await said(args, { 'p.jsonl': '{"text":"Fine."}\n' })).toEqual([0, '', ''])
  })
})

it('a file from a spreadsheet in another country is read', async () => {
  const cwd = folder({
    'p.csv': '\ufeffsep=;\r\nText;Datum;Likes\r\nLovely staff.;13.04.2026;12\r\n',
  })
  const args = ['measure', 'p.csv', '--time', 'Datum', '--json', '-']
  const { code, stdout, stderr } = await delight(args, { cwd })
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toMatchObject({
    posts: 1,
    reachGiven: 1,
    from: '2026-04-13T00:00:00.000Z',
  })
})

it('posts of files carry the columns that were asked for, so that they can be grouped by', async () => {
  const { readPosts } = await import('../../src/io/posts')
  const cwd = folder({ 'p.csv': 'text,region,other\nLovely staff.,north,1\n' })
  const posts: unknown[] = []
  for await (const post of readPosts([join(cwd, 'p.csv')], { wanted: ['region'] })) posts.push(post)
  expect(posts).toEqual([{ text: 'Lovely staff.', region: 'north' }])
})

describe('a first row that is bad', () => {
  it('hides no column of the others', async () => {
    const content = 'text,brand,region\nbad\nfine,a,north\n'
    const args = ['measure', 'q.csv', '--by', 'region', '--skip-bad', '--json', '-']
    const [code, stdout, stderr] = await said(args, { 'q.csv': content })
    expect([code, stderr]).toEqual([
      0,
      'delight: left out: q.csv line 2: expected 3 columns, got 1\n',
    ])
    expect(JSON.parse(String(stdout)).tables[0].groups).toHaveLength(1)
    const mistyped = await said([...args.slice(0, 3), 'regoin', '--skip-bad'], { 'q.csv': content })
    expect(mistyped[2]).toContain("did you mean 'region'?")
  })
})

describe('a message about hostile text', () => {
  it('moves no cursor, and is short', async () => {
    const rating = 'text,rating\nfine,\x1b[2J\x9bx\n'
    expect(await said(['measure', 'q.csv', '--rating', 'rating'], { 'q.csv': rating })).toEqual([
      2,
      '',
      "delight: q.csv line 2: rating: expected a number, got ' [2J x'\n",
    ])
    const header = `a\x1b[2J,${'long'.repeat(300_000)}\n1,2\n`
    const [code, , stderr] = await said(['measure', 'q.csv'], { 'q.csv': header })
    expect(code).toBe(2)
    expect(stderr).toContain('got a [2J, longlong')
    expect(String(stderr).length).toBeLessThan(300)
  })
})

describe('columns that are not needed', () => {
  it('may bear one name, in every table that is read', async () => {
    const files = {
      'w.csv': 'customer,weight,,\nK1,2,,\n',
      'c.csv': 'claim,share,label,,\nMost are glad,80 %,delighted,,\n',
      'q.csv': 'text,customer,,\nfine,K1,,\n',
    }
    for (const args of [
      ['measure', 'q.csv', '--weights', 'w.csv'],
      ['claims', 'q.csv', '--claims', 'c.csv'],
    ]) {
      const [code, , stderr] = await said(args, files)
      expect([code, stderr]).toEqual([0, ''])
    }
  })
})

it('lines are counted from the first, however many are blank', async () => {
  const content = `${'\n'.repeat(600_000)}text,brand\nfine\n`
  expect(await said(['measure', 'q.csv'], { 'q.csv': content })).toEqual([
    2,
    '',
    'delight: q.csv line 600002: expected 2 columns, got 1\n',
  ])
})
