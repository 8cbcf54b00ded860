import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

const GOOD = '{"id":"a","text":"Good, as always."}\n{"id":"b","text":"Never again!"}\n'

/** What is wrong with a file, and the one line that must say so. */
const BAD_FILES: readonly (readonly [
  what: string,
  name: string,
  content: string | Buffer,
  message: string,
])[] = [
  ['empty file', 'p.csv', '', 'p.csv: expected posts, got an empty file'],
  ['blank file', 'p.jsonl', ' \n\n', 'p.jsonl: expected posts, got an empty file'],
  ['a header alone', 'p.csv', '\ufeffid,text\r\n', 'p.csv: expected posts, got a header alone'],
  [
    'lines that end in CR alone',
    'p.csv',
    'id,text\r1,fine\r',
    'p.csv line 1: expected lines that end in LF or CR LF, got CR alone',
  ],
  [
    'two columns with the text',
    'p.csv',
    '\nid,text,text\n1,fine,good\n',
    "p.csv line 2: expected one column 'text', got two of that name",
  ],
  [
    'text after a closing quote, which takes rows with it',
    'p.csv',
    'id,text\n1,"fine" indeed\n2,x\n3,"y"\n',
    'p.csv line 2: broken quoting: expected a delimiter or a line end after a closing quote; read as one row to line 4',
  ],
  [
    'short row after blank lines, a mark and a header of two lines',
    'p.csv',
    '\ufeff\r\n"id\r\nof it",text\r\n\r\n1,fine\r\n2\r\n',
    'p.csv line 6: expected 2 columns, got 1',
  ],
  [
    'CSV without a text column',
    'p.csv',
    'id,stars\n1,5\n',
    'p.csv: expected a column with the text (text, review, content, comment, body …), got id, stars',
  ],
  [
    'quote never closed',
    'p.csv',
    'id,text\n1,fine\n2,"never closed\n3,fine\n',
    'p.csv line 3: broken quoting: a quoted field is never closed; nothing after it in the file could be read',
  ],
  [
    'text after a closing quote',
    'p.csv',
    'id,text\n1,"fine" indeed\n2,"x"\n',
    'p.csv line 2: broken quoting: expected a delimiter or a line end after a closing quote',
  ],
  ['short row', 'p.csv', 'id,text\n1,fine\n2\n', 'p.csv line 3: expected 2 columns, got 1'],
  [
    'long row after a quoted line break',
    'p.csv',
    'id,text\n1,"two\nlines"\n2,x,y\n',
    'p.csv line 4: expected 2 columns, got 3',
  ],
  [
    'invalid JSON',
    'p.jsonl',
    `${GOOD}{"text": "half\n`,
    'p.jsonl line 3: expected a JSON object, got invalid JSON (',
  ],
  [
    'JSON that is no object',
    'p.jsonl',
    '{"text":"x"}\n[1]\n',
    'p.jsonl line 2: expected a JSON object, got an array',
  ],
  [
    'JSON array',
    'p.json',
    '[{"text":"x"}]',
    'p.json: expected CSV or JSON Lines (one object a line), got a JSON array',
  ],
  [
    'text that is a number',
    'p.jsonl',
    '{"text":5}\n',
    'p.jsonl line 1: text: expected a string, got 5',
  ],
  [
    'text that is null',
    'p.jsonl',
    '{"text":null}\n',
    'p.jsonl line 1: text: expected a string, got null',
  ],
  [
    'text absent',
    'p.jsonl',
    `${GOOD}{"id":"c"}\n`,
    'p.jsonl line 3: expected a column with the text (text, review, content, comment, body …), got id',
  ],
  [
    "reach 'many'",
    'p.csv',
    'text,reach\nfine,many\n',
    "p.csv line 2: reach: expected a number >= 0, got 'many'",
  ],
  [
    'negative reach',
    'p.csv',
    'text,likes\nfine,-3\n',
    "p.csv line 2: reach: expected a number >= 0, got '-3'",
  ],
  [
    'impossible date',
    'p.csv',
    'text,date\nfine,2026-02-30\n',
    "p.csv line 2: time: expected a date such as 2026-03-01 or 2026-03-01T12:00:00Z, got '2026-02-30' (there is no such day or time)",
  ],
  [
    'no date',
    'p.csv',
    'text,date\nfine,yesterday\n',
    "p.csv line 2: time: expected a date such as 2026-03-01 or 2026-03-01T12:00:00Z, got 'yesterday'",
  ],
  [
    'invalid UTF-8 in CSV',
    'p.csv',
    Buffer.concat([Buffer.from('id,text\n1,caf'), Buffer.from([0xe9]), Buffer.from('\n2,x\n')]),
    'p.csv line 2: expected UTF-8, got bytes that are not',
  ],
  [
    'invalid UTF-8 in JSON Lines',
    'p.jsonl',
    Buffer.concat([Buffer.from(`${GOOD}{"text":"caf`), Buffer.from([0xe9]), Buffer.from('"}\n')]),
    'p.jsonl line 3: expected UTF-8, got bytes that are not',
  ],
  [
    'UTF-16',
    'p.csv',
    Buffer.from('\ufeffid,text\n1,x\n', 'utf16le'),
    'p.csv: expected UTF-8, got UTF-16 (save the file as UTF-8)',
  ],
  [
    'NUL bytes in CSV',
    'p.csv',
    'id,text\n1,a\0b\n',
    'p.csv line 2: expected text, got NUL bytes (is it UTF-16 or not a text file?)',
  ],
  [
    'NUL bytes in JSON Lines',
    'p.jsonl',
    `${GOOD}{"text":"a\0b"}\n`,
    'p.jsonl line 3: expected text, got NUL bytes (is it UTF-16 or not a text file?)',
  ],
  [
    'a post of 20 MB',
    'p.jsonl',
    `{"text":"${'very long '.repeat(2_097_152)}"}\n`,
    'p.jsonl line 1: text: expected at most 10000000 characters, got 20971520 (is a quote or a line break missing?)',
  ],
  [
    'gzip that ends early',
    'p.jsonl.gz',
    gzipSync(GOOD).subarray(0, 30),
    'p.jsonl.gz: broken gzip: the file ends early',
  ],
  [
    'gzip with a wrong byte',
    'p.jsonl.gz',
    Buffer.concat([gzipSync(GOOD).subarray(0, 12), Buffer.from([0xff, 0xff, 0xff, 0xff])]),
    'p.jsonl.gz: broken gzip: ',
  ],
]

describe.each(['classify', 'measure'])('delight %s, bad input', (command) => {
  it.each(BAD_FILES)('%s', async (_, name, content, message) => {
    const cwd = folder({ [name]: content })
    const { code, stdout, stderr } = await delight([command, name], { cwd })
    expect(stderr).toContain(`delight: ${message}`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  it('missing file', async () => {
    const { code, stdout, stderr } = await delight([command, 'nowhere.csv'], { cwd: folder() })
    expect([code, stdout, stderr]).toEqual([2, '', 'delight: nowhere.csv: no such file\n'])
  })

  it('directory', async () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'posts'))
    const { code, stdout, stderr } = await delight([command, 'posts'], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe('delight: posts: expected a file, got a directory\n')
  })

  it('nothing on the standard input', async () => {
    const { code, stderr } = await delight([command])
    expect([code, stderr]).toEqual([2, 'delight: stdin: expected posts, got an empty file\n'])
  })

  it('a column that is not there', async () => {
    const cwd = folder({ 'p.csv': 'text,likes\nfine,3\n' })
    const { code, stderr } = await delight([command, 'p.csv', '--reach', 'like'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      "delight: p.csv: expected a column 'like', got text, likes (did you mean 'likes'?)\n",
    ])
  })

  it('a column that is nearly there', async () => {
    const cwd = folder({ 'p.csv': 'text,upvoted\nfine,3\n' })
    const { code, stderr } = await delight([command, 'p.csv', '--reach', 'up_votes'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      "delight: p.csv: expected a column 'up_votes', got text, upvoted (did you mean 'upvoted'?)\n",
    ])
  })

  it('a header alone on the standard input', async () => {
    const { code, stdout, stderr } = await delight([command], { stdin: 'id,text\n' })
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'delight: stdin: expected posts, got a header alone\n',
    ])
  })

  it('one of two files without posts, or without a column, is told of', async () => {
    const cwd = folder({
      'a.csv': 'text,likes\nfine,3\n',
      'b.csv': 'text\n',
      'c.csv': 'text\nfine\n',
    })
    const args = [command, 'a.csv', 'b.csv', 'c.csv', '--reach', 'likes']
    const { code, stderr } = await delight(args, { cwd })
    expect([code, stderr]).toEqual([
      0,
      "delight: note: b.csv holds no posts\ndelight: note: c.csv has no column 'likes'\n",
    ])
  })

  it('a wrong option', async () => {
    const { code, stderr } = await delight([command, '--colour'])
    expect(code).toBe(2)
    expect(stderr).toContain("unknown option '--colour'")
  })
})

describe('lone surrogates', () => {
  it('are read as unknown characters, told of, and written back well-formed', async () => {
    const stdin = '{"id":"x\\ud83d","text":"I love it \\ud83d"}\n'
    const { code, stdout, stderr } = await delight(['classify'], { stdin })
    expect(code).toBe(0)
    expect(stderr).toBe('delight: note: 1 text holds a lone surrogate (half a character)\n')
    expect(JSON.parse(stdout).id).toBe('x\ud83d')
    expect(stdout).toContain('"x\\ud83d"')
  })
})

describe('--skip-bad', () => {
  const content = `${GOOD}{"text":5}\nnot json\n{"id":"z","text":"Fine."}\n`

  it('measures the good rows and counts the bad ones', async () => {
    const cwd = folder({ 'p.jsonl': content })
    const { code, stdout, stderr } = await delight(
      ['measure', 'p.jsonl', '--skip-bad', '--json', '-'],
      { cwd },
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ posts: 3, unread: 2 })
    expect(stderr).toContain('left out: p.jsonl line 3: text: expected a string, got 5')
    expect(stderr).toContain('left out: p.jsonl line 4: expected a JSON object')
  })

  it('classifies the good rows', async () => {
    const cwd = folder({ 'p.jsonl': content })
    const { code, stdout } = await delight(['classify', 'p.jsonl', '--skip-bad'], { cwd })
    expect(code).toBe(0)
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids).toEqual(['a', 'b', 'z'])
  })

  it('keeps what stood before the place where a file breaks off', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `{"text":"post number ${i * 7919}"}`)
    const whole = gzipSync(lines.join('\n'))
    const cwd = folder({ 'p.jsonl.gz': whole.subarray(0, whole.length - 2000) })
    const { code, stdout, stderr } = await delight(
      ['measure', 'p.jsonl.gz', '--skip-bad', '--json', '-'],
      { cwd },
    )
    expect(code).toBe(0)
    expect(stderr).toContain('left out: p.jsonl.gz: broken gzip: the file ends early')
    const report = JSON.parse(stdout)
    expect(report.posts).toBeGreaterThan(5000)
    expect(report.unread).toBe(1)
  })
})

describe('output that cannot be written', () => {
  const cwd = folder({ 'p.jsonl': GOOD })

  it.each([
    [
      'no such directory',
      'nowhere/out.json',
      'nowhere/out.json: cannot be written: no such directory',
    ],
    [
      'a file as directory',
      'p.jsonl/out.json',
      'p.jsonl/out.json: cannot be written: no such directory',
    ],
    ['a directory', '.', '.: expected a file, got a directory'],
    ['a full disk', '/dev/full', '/dev/full: cannot be written: no space left on the disk'],
  ])('%s', async (_, place, message) => {
    const measured = await delight(['measure', 'p.jsonl', '--json', place], { cwd })
    expect([measured.code, measured.stderr]).toEqual([3, `delight: ${message}\n`])
    const classified = await delight(['classify', 'p.jsonl', '-o', place], { cwd })
    expect([classified.code, classified.stderr]).toEqual([3, `delight: ${message}\n`])
  })

  it('a bad row leaves the files of an earlier run as they were, and nothing beside them', async () => {
    const dir = folder({ 'bad.jsonl': `${GOOD}{"text":5}\n`, 'out.json': 'earlier' })
    for (const args of [
      ['measure', 'bad.jsonl', '--json', 'out.json', '--html', 'out.html', '--csv', 'out.csv'],
      ['classify', 'bad.jsonl', '-o', 'out.json'],
    ]) {
      expect((await delight(args, { cwd: dir })).code).toBe(2)
    }
    expect(readFileSync(join(dir, 'out.json'), 'utf8')).toBe('earlier')
    expect(readdirSync(dir).sort()).toEqual(['bad.jsonl', 'out.json'])
  })
})

describe('a reader that stops early', () => {
  it('of the help ends it quietly', async () => {
    const cli = new URL('../../dist/cli.js', import.meta.url).pathname
    const child = spawn('bash', ['-c', `"${process.execPath}" "${cli}" news --help | true`])
    const errors: Buffer[] = []
    child.stderr.on('data', (chunk) => errors.push(chunk))
    await new Promise((resolve) => child.on('close', resolve))
    expect(Buffer.concat(errors).toString()).toBe('')
  })

  it('ends the run quietly', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `{"id":"${i}","text":"Good, as always."}`,
    )
    const cwd = folder({ 'p.jsonl': lines.join('\n') })
    expect(existsSync(join(cwd, 'p.jsonl'))).toBe(true)
    const cli = new URL('../../dist/cli.js', import.meta.url).pathname
    const script = `"${process.execPath}" "${cli}" classify p.jsonl | head -1; echo "\${PIPESTATUS[0]}"`
    const child = spawn('bash', ['-c', script], { cwd })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => errors.push(chunk))
    await new Promise((resolve) => child.on('close', resolve))
    const [first, code] = Buffer.concat(output).toString().trim().split('\n')
    expect(JSON.parse(first as string).id).toBe('0')
    expect(code).toBe('0')
    expect(Buffer.concat(errors).toString()).toBe('')
  })
})
