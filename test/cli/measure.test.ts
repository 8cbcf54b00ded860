import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { LABELS } from '../../src/spectrum'
import { calibrationFrom, shippedCalibration } from '../../src/tails/calibration'
import { delight, folder } from './run'

const DEMO = new URL('../../data/demo-posts.csv', import.meta.url).pathname

describe('delight measure', () => {
  it('prints a summary that fits 80 columns, without colours where it is no terminal', async () => {
    const { code, stdout, stderr } = await delight(['measure', DEMO, '--by', 'brand'])
    expect([code, stderr]).toEqual([0, ''])
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toMatch(/outraged +\d+ +\d+\.\d % +\d+\.\d – \d+\.\d %/)
    expect(stdout).toMatch(/furthest out: outraged/)
    expect(stdout).toContain('Pulsefone')
  })

  it('quotes no person where asked, in any output, nor in a part; or no post at all', async () => {
    const posts = [
      'Agnes Peterson at the desk never rang me on 020 7946 0991. Disgusting, avoid at all costs!',
      'Disgusting! My card 4111 1111 1111 1111 was charged twice, write to joan@mail.example, never again!',
    ]
    const cwd = folder({ 'p.jsonl': posts.map((text) => JSON.stringify({ text })).join('\n') })
    const places = ['--json', 'r.json', '--html', 'r.html', '--markdown', 'r.md', '--csv', 'r.csv']
    const personal = /Agnes|Peterson|0991|4111|joan@/
    const files = ['r.json', 'r.html', 'r.md', 'r.csv', 'part.json']
    const read = () => files.map((name) => readFileSync(join(cwd, name), 'utf8'))

    await delight(['measure', 'p.jsonl', ...places, '--partial', 'part.json'], { cwd })
    for (const name of ['r.json', 'r.html', 'r.md', 'part.json'])
      expect(readFileSync(join(cwd, name), 'utf8'), name).toMatch(personal)

    await delight(['measure', 'p.jsonl', '--redact', ...places, '--partial', 'part.json'], { cwd })
    for (const text of read()) expect(text).not.toMatch(personal)
    expect(read()[0]).toContain('[name] at the desk')
    const shown = await delight(['measure', 'p.jsonl', '--redact'], { cwd })
    expect(shown.stdout).toContain('[card]')
    expect(shown.stdout).not.toMatch(personal)

    const { stdout } = await delight(['measure', 'p.jsonl', '--no-quotes'], { cwd })
    expect(stdout).not.toMatch(/Disgusting|furthest out/)
    const both = await delight(['measure', 'p.jsonl', '--no-quotes', '--partial', 'x'], { cwd })
    expect([both.code, both.stdout]).toEqual([2, ''])
    expect(both.stderr).toContain(
      "option '--no-quotes' cannot be used with option '--partial <file>'",
    )
  })

  it('names no customer in groups where persons are hidden', async () => {
    const customers = ['Joan Hale', 'joan@mail.example', 'Joan Hale', '']
    const rows = customers.map((name) => `"Disgusting, never again!",${name}`).join('\n')
    const cwd = folder({
      'c.csv': `text,customer\n${rows}\n`,
      'a.csv': `text,author\n${rows}\n`,
      key: 'a key of many characters',
    })
    const groups = (json: string): unknown =>
      JSON.parse(json).tables[0].groups.map((group: { values: unknown; posts: number }) => [
        group.values,
        group.posts,
      ])
    for (const [file, by] of [
      ['c.csv', 'customer'],
      ['a.csv', 'author'],
      ['a.csv', 'customer'],
    ] as const) {
      const args = ['measure', file, '--redact', '--by', by]
      const numbered = await delight([...args, '--json', '-'], { cwd })
      expect(numbered.stdout).not.toMatch(/joan/i)
      expect(groups(numbered.stdout)).toEqual([
        [['customer 1'], 2],
        [['customer 2'], 1],
        [[null], 1],
      ])
      // Another part would number others so.
      const part = await delight([...args, '--partial', 'part.json'], { cwd })
      expect(part.code).toBe(2)
      expect(part.stderr).toContain('--redact: expected --pseudonyms too')
      const keyed = ['--pseudonyms', 'key', '--partial', 'part.json']
      expect((await delight([...args, ...keyed], { cwd })).stderr).toBe('')
      const state = readFileSync(join(cwd, 'part.json'), 'utf8')
      expect(state).not.toMatch(/joan/i)
      expect(state).toMatch(/"[0-9a-f]{64}"/)
    }
    const watched = ['watch', 'c.csv', '--state', 's.json', '--redact', '--by', 'customer']
    expect((await delight(watched, { cwd })).stderr).toContain('expected --pseudonyms too')
  })

  it('writes numbers as a locale does, and refuses what is none in one line', async () => {
    const german = await delight(['measure', DEMO, '--locale', 'de-DE', '--html', '-'])
    expect(german.stdout).toMatch(/\d,\d\u00a0%/)
    const none = await delight(['measure', DEMO, '--locale', 'no such'])
    expect(none.code).toBe(2)
    expect(none.stderr).toContain('expected a language tag such as en-GB or de-DE')
  })

  it('writes JSON, a page and CSV that agree', async () => {
    const cwd = folder()
    const places = ['--json', 'r.json', '--html', 'r.html', '--csv', 'r.csv']
    const { code } = await delight(
      ['measure', DEMO, '--by', 'brand', '--by', 'channel,time:month', ...places],
      { cwd },
    )
    expect(code).toBe(0)
    const report = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))
    const rows = Papa.parse<Record<string, string>>(
      readFileSync(join(cwd, 'r.csv'), 'utf8').trim(),
      { header: true },
    ).data
    const csvOutraged = rows.find((row) => row.by === '' && row.figure === 'outraged')
    expect(Number(csvOutraged?.value)).toBe(report.tails.outraged.share)
    expect(report.tables.map((table: { by: string[] }) => table.by)).toEqual([
      ['brand'],
      ['channel', 'time:month'],
    ])
    for (const table of report.tables) {
      const posts = table.groups.reduce(
        (sum: number, group: { posts: number }) => sum + group.posts,
        0,
      )
      expect(posts).toBe(report.posts)
    }
    const html = readFileSync(join(cwd, 'r.html'), 'utf8')
    expect(html).toContain(`${(100 * report.tails.outraged.share).toFixed(1)}\u00a0%`)
    // The one that sorts the groups, and none from a post.
    expect(html.match(/<script/g)).toHaveLength(1)
  })

  it('writes JSON to the standard output alone when asked to', async () => {
    const { stdout } = await delight(['measure', DEMO, '--json', '-'])
    expect(JSON.parse(stdout).posts).toBeGreaterThan(300)
  })

  it('leaves ambiguous dates out and says so, or reads them as told', async () => {
    const stdin = 'text,date\nfine,03/04/2026\nfine,2026-04-25\n'
    const silent = await delight(['measure', '--json', '-'], { stdin })
    expect(silent.stderr).toContain('1 date could be day/month or month/day')
    expect(JSON.parse(silent.stdout).from).toBe('2026-04-25T00:00:00.000Z')
    const told = await delight(['measure', '--json', '-', '--dates', 'dmy'], { stdin })
    expect([told.stderr, JSON.parse(told.stdout).from]).toEqual(['', '2026-04-03T00:00:00.000Z'])
  })

  it('groups by columns named like parts of every object', async () => {
    const stdin = '{"text":"fine","__proto__":"a","constructor":"b"}\n{"text":"fine"}\n'
    const args = ['measure', '--by', '__proto__', '--by', 'constructor', '--json', '-']
    const { code, stdout } = await delight(args, { stdin })
    expect(code).toBe(0)
    const values = JSON.parse(stdout).tables.map((table: { groups: { values: unknown }[] }) =>
      table.groups.map((g) => g.values),
    )
    expect(values).toEqual([
      [['a'], [null]],
      [['b'], [null]],
    ])
  })

  it('keeps spreadsheet formulas in group names plain', async () => {
    const cwd = folder()
    const stdin = '{"text":"fine","brand":"=HYPERLINK(\\"x\\")"}\n'
    await delight(['measure', '--by', 'brand', '--csv', 'r.csv'], { stdin, cwd })
    expect(existsSync(join(cwd, 'r.csv'))).toBe(true)
    const rows = Papa.parse<string[]>(readFileSync(join(cwd, 'r.csv'), 'utf8').trim()).data
    expect(rows.some((row) => row[1]?.startsWith("'=HYPERLINK"))).toBe(true)
    expect(rows.flat().some((cell) => cell.startsWith('='))).toBe(false)
  })

  it('estimates as told: by method, calibration, seed and confidence', async () => {
    const measured = async (...args: string[]) => {
      const { code, stdout, stderr } = await delight(['measure', DEMO, '--json', '-', ...args])
      expect([code, stderr]).toEqual([0, ''])
      return JSON.parse(stdout)
    }
    const usual = await measured('--method', 'pacc')
    const other = await measured('--method', 'pacc', '--seed', '7', '--confidence', '0.8')
    expect(usual.estimation).toMatchObject({ method: 'pacc', seed: 1 })
    expect(other.estimation).toMatchObject({ method: 'pacc', seed: 7 })
    expect(other.confidence).toBe(0.8)
    const told = await measured('--telling', 'outraged=2,dissatisfied=0.5', '--explain-above', '1')
    expect(told.telling).toMatchObject({ outraged: 2, dissatisfied: 0.5, delighted: 1 })
    expect(told.explained).toEqual({ posts: 0, above: 1, every: 1, others: 1 })
    expect(usual.explained.posts).toBeGreaterThan(20)
    expect(told.earned.below.sum).toBeGreaterThan(2 * usual.earned.below.sum)
    expect(other.tails.outraged.share).toBe(usual.tails.outraged.share)
    expect(other.tails.outraged.high).toBeLessThan(usual.tails.outraged.high)
    const detector = createDetector()
    const texts = readFileSync(DEMO, 'utf8').split('\n').slice(1)
    const items = texts.map((text, i) => ({
      classification: detector.classify(text),
      label: LABELS[i % 5]!,
    }))
    const own = calibrationFrom(detector.model, items, 0)
    const cwd = folder({ 'own.json': JSON.stringify(own) })
    const mine = await measured('--calibration', join(cwd, 'own.json'), '--method', 'acc')
    expect(mine.estimation.calibration.sources).toBe(1)
    expect(mine.tails.outraged.share).not.toBe(usual.tails.outraged.share)
  })

  it.each([
    ['a method that is none', ['--method', 'best'], "argument 'best' is invalid"],
    ['a telling rate that is none', ['--telling', 'angry=2'], 'expected rates such as outraged=2'],
    [
      'two telling rates of a label',
      ['--telling', 'outraged=1,outraged=2'],
      'expected one rate a label, got two of outraged',
    ],
    ['a bound that is none', ['--explain-above', '2'], 'expected a number from 0 to 1'],
    ['a seed that is none', ['--seed', '1.5'], 'expected a whole number'],
    ['no calibration file', ['--calibration', 'none.json'], 'none.json: no such file'],
    [
      'something else for a calibration',
      ['--calibration', 'posts.csv'],
      'posts.csv: expected a calibration, as calibrationFrom makes it: expected JSON',
    ],
    [
      'a calibration that is broken',
      ['--calibration', 'broken.json'],
      'broken.json: expected a calibration, as calibrationFrom makes it: expected',
    ],
    [
      'a calibration of another model',
      ['--calibration', 'other.json'],
      "other.json: expected one of model '",
    ],
  ])('refuses %s', async (_, args, message) => {
    const other = { ...shippedCalibration(createDetector().model), model: 'other' }
    const cwd = folder({
      'posts.csv': 'text\nfine\n',
      'broken.json': '{"format":"x"}',
      'other.json': JSON.stringify(other),
    })
    const { code, stdout, stderr } = await delight(['measure', 'posts.csv', ...args], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('explains itself', async () => {
    const { code, stdout } = await delight(['measure', '--help'])
    expect(code).toBe(0)
    for (const word of ['--by', '--skip-bad', 'Exit codes', 'Example', 'likes'])
      expect(stdout).toContain(word)
    expect((await delight(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
