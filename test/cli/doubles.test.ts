import { copyFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

const POSTS = 'text,customer,date\nLovely staff.,a,2026-01-01\nNever again!,b,2026-01-02\n'

describe('two outputs in one place', () => {
  it.each([
    [
      'measure',
      ['--json', '-', '--csv', '-'],
      '--csv: expected a place of its own, got the standard output, as --json',
    ],
    [
      'measure',
      ['--partial', '-', '--html', '-'],
      '--partial: expected a place of its own, got the standard output, as --html',
    ],
    [
      'measure',
      ['--json', 'out', '--markdown', './out'],
      '--markdown: expected a place of its own, got ./out, as --json',
    ],
    [
      'journeys',
      ['--json', '-', '--markdown', '-'],
      '--markdown: expected a place of its own, got the standard output, as --json',
    ],
    [
      'claims',
      ['--owned-as-claims', '--json', '-', '--markdown', '-'],
      '--markdown: expected a place of its own, got the standard output, as --json',
    ],
  ])('are refused by %s %j', async (command, options, message) => {
    const cwd = folder({ 'p.csv': POSTS })
    const { code, stdout, stderr } = await delight([command, 'p.csv', ...options], { cwd })
    expect([code, stdout, stderr]).toEqual([2, '', `delight: ${message}\n`])
  })

  it('are no such in two files', async () => {
    const cwd = folder({ 'p.csv': POSTS })
    expect((await delight(['measure', 'p.csv', '--json', 'a', '--csv', 'b'], { cwd })).code).toBe(0)
  })
})

describe('an option twice', () => {
  it.each([
    [['measure', 'p.csv', '--json', 'a.json', '--json', 'b.json'], '--json <file>'],
    [['classify', 'p.csv', '-o', 'a.json', '--output=b.json'], '-o, --output <file>'],
    [['audit', 'draw', 'p.csv', '--n', '14', '--n', '15'], '--n <n>'],
    [['measure', 'p.csv', '--dates', 'dmy', '--dates', 'dmy'], '--dates <order>'],
  ])('is refused where it takes one value: %j', async (args, flags) => {
    const cwd = folder({ 'p.csv': 'text,brand\nfine,a\n' })
    const { code, stdout, stderr } = await delight(args, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`error: option '${flags}' expected once, got it twice`)
    expect(readdirSync(cwd)).toEqual(['p.csv'])
  })

  it('is as good as once where it takes none, and gathers where it takes many', async () => {
    const cwd = folder({ 'p.csv': 'text,brand,channel\nfine,a,b\n' })
    const many = ['--redact', '--redact', '--by', 'brand', '--by', 'channel', '--json', '-']
    const { code, stdout } = await delight(['measure', 'p.csv', ...many], { cwd })
    expect([code, JSON.parse(stdout).tables.length]).toEqual([0, 2])
  })
})

describe('the same twice', () => {
  it('is refused of a file to read, by whatever name', async () => {
    const cwd = folder({ 'p.csv': POSTS })
    symlinkSync(join(cwd, 'p.csv'), join(cwd, 'q.csv'))
    for (const command of ['measure', 'classify']) {
      const { code, stdout, stderr } = await delight([command, 'p.csv', 'q.csv'], { cwd })
      expect([code, stdout, stderr]).toEqual([
        2,
        '',
        'delight: q.csv: expected each input once, got the same file as p.csv\n',
      ])
    }
    const { stderr } = await delight(['measure', '-', '-'], { cwd, stdin: POSTS })
    expect(stderr).toBe('delight: -: expected each input once, got the same twice\n')
  })

  it('is refused of a part, and told of parts that count the same', async () => {
    const cwd = folder({ 'p.csv': POSTS, 'none.csv': 'text,customer,date\n' })
    await delight(['measure', 'p.csv', '--partial', 'a.json'], { cwd })
    const twice = await delight(['merge', 'a.json', 'a.json'], { cwd })
    expect([twice.code, twice.stdout, twice.stderr]).toEqual([
      2,
      '',
      'delight: a.json: expected each input once, got the same twice\n',
    ])
    copyFileSync(join(cwd, 'a.json'), join(cwd, 'b.json'))
    const copied = await delight(['merge', 'a.json', 'b.json'], { cwd })
    expect([copied.code, copied.stderr]).toEqual([
      0,
      'delight: note: b.json counts exactly what a.json does; if it is a copy, its posts are counted twice\n',
    ])
    for (const name of ['c', 'd']) {
      expect(
        (await delight(['measure', 'none.csv', '--partial', `${name}.json`], { cwd })).code,
      ).toBe(0)
    }
    expect((await delight(['merge', 'a.json', 'c.json', 'd.json'], { cwd })).stderr).toBe('')
  })
})
