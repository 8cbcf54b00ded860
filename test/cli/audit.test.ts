import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { measureAudit } from '../../src/tails/audit'
import { drawAudit } from '../../src/tails/audit-draw'
import { delight, folder } from './run'

const DEMO = new URL('../../data/demo-posts.csv', import.meta.url).pathname

interface Row {
  id: string
  text: string
  label: string
  post: string
  inclusion: string
}

const read = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8').trim(), { header: true }).data

/** Fills in what the model itself says, but for every seventh post. */
function fillIn(path: string, change: (row: Row, i: number) => string = (row) => row.label): Row[] {
  const detector = createDetector()
  const rows = read(path).map((row, i) => ({
    ...row,
    label: i % 7 === 0 ? 'neutral' : detector.classify(row.text).label,
  }))
  const filled = rows.map((row, i) => ({ ...row, label: change(row, i) }))
  writeFileSync(path, Papa.unparse(filled))
  return filled
}

describe('delight audit', () => {
  it('draws a sheet, reads it back, and says what the functions say', async () => {
    const cwd = folder()
    const sheet = join(cwd, 'audit.csv')
    const drawn = await delight(
      ['audit', 'draw', DEMO, '--n', '80', '--seed', '3', '-o', 'audit.csv'],
      { cwd },
    )
    expect([drawn.code, drawn.stderr, drawn.stdout]).toEqual([0, '', ''])
    const rows = read(sheet)
    expect(rows).toHaveLength(80)
    expect(Object.keys(rows[0]!)).toEqual(
      'id text label post inclusion design outcome model'.split(' '),
    )
    expect(rows.every(({ label }) => label === '')).toBe(true)
    const filled = fillIn(sheet)
    const result = await delight(['audit', 'read', sheet, DEMO, '--json', '-'])
    expect([result.code, result.stderr]).toEqual([0, ''])
    const posts = Papa.parse<{ text: string }>(readFileSync(DEMO, 'utf8').trim(), {
      header: true,
    }).data
    const audit = await drawAudit(posts, { detector: createDetector(), labels: 80, seed: 3 })
    expect(audit.items.map(({ post }) => String(post))).toEqual(rows.map(({ post }) => post))
    const expected = measureAudit(
      audit,
      filled.map(({ label }) => label as 'neutral'),
    )
    expect(JSON.parse(result.stdout)).toEqual(JSON.parse(JSON.stringify(expected)))
    const shown = await delight(['audit', 'read', sheet, DEMO])
    expect(shown.stdout).toMatch(/80 labels speak for \d+ posts/)
    expect(shown.stdout).toMatch(/outraged +\d+ +\d+\.\d % .* (wilson|ppi\+\+) +\+\d+/)
    expect(shown.stdout).toContain('labels tell this kind from the rest')
    for (const line of shown.stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })

  it('takes labels in any case, posts that nobody labelled, and a sheet saved with semicolons', async () => {
    const cwd = folder()
    const sheet = join(cwd, 'audit.csv')
    await delight(['audit', 'draw', DEMO, '--n', '120', '--simple', '-o', sheet])
    const rows = fillIn(sheet, ({ label }, i) => (i < 100 ? ` ${label.toUpperCase()} ` : ''))
    writeFileSync(sheet, Papa.unparse(rows, { delimiter: ';', newline: '\r\n' }))
    const { code, stdout } = await delight(['audit', 'read', sheet, DEMO, '--json', '-'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).labels).toBe(100)
  })

  it.each<[string, (row: Row, i: number) => string, RegExp]>([
    [
      'a label that is none',
      ({ label }, i) => (i === 4 ? 'happy' : label),
      /line \d+: label: expected outraged, .*, or nothing, got 'happy'\n$/,
    ],
    [
      'no labels',
      () => '',
      /audit\.csv: expected outraged, [^\n]*delighted in the column 'label', got no label in any of 60 rows; fill in rows from the top, then read again\n$/,
    ],
    [
      'labels of one stratum alone',
      ({ label }, i) => (i === 0 ? label : ''),
      /audit\.csv: expected at least 2 in each of the strata that posts were drawn from, got [01] in one of \d+ posts; label more, from the top\n$/,
    ],
  ])('refuses %s in one line', async (_, change, message) => {
    const cwd = folder()
    const sheet = join(cwd, 'audit.csv')
    await delight(['audit', 'draw', DEMO, '--n', '60', '-o', sheet])
    fillIn(sheet, change)
    const { code, stdout, stderr } = await delight(['audit', 'read', sheet, DEMO])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('refuses other posts than those it was drawn from', async () => {
    const cwd = folder({ 'other.csv': 'text\nWonderful!\nNever again!\n' })
    const sheet = join(cwd, 'audit.csv')
    await delight(['audit', 'draw', DEMO, '--n', '60', '-o', sheet])
    fillIn(sheet)
    const { code, stderr } = await delight(['audit', 'read', sheet, join(cwd, 'other.csv')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/audit\.csv line \d+: expected post \d+ of .*other\.csv/)
    const twice = read(sheet)
    writeFileSync(sheet, Papa.unparse([...twice, twice[0]!]))
    expect((await delight(['audit', 'read', sheet, DEMO])).stderr).toMatch(
      /line \d+: post \d+ stands in line 2 too/,
    )
    const whole = await delight(['audit', 'read', DEMO, sheet])
    expect(whole.stderr).toContain("expected a column 'label', as delight audit draw writes it")
  })

  it('refuses too few posts to draw, and nothing to draw from', async () => {
    const bounds = 'expected a whole number from 14 to 1000000, with --simple from 2'
    for (const given of [['13'], ['0'], ['1', '--simple'], ['1000001']]) {
      const few = await delight(['audit', 'draw', DEMO, '--n', ...given])
      expect([few.code, few.stdout]).toEqual([2, ''])
      expect(few.stderr).toContain(bounds)
    }
    expect((await delight(['audit', 'draw', DEMO, '--n', '2', '--simple'])).code).toBe(0)
    const cwd = folder({ 'empty.csv': 'text\n???\n' })
    const none = await delight(['audit', 'draw', join(cwd, 'empty.csv')])
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toContain('expected posts that the model knows something of')
  })

  it('keeps spreadsheet formulas plain', async () => {
    const stdin = '{"text":"=HYPERLINK(\\"x\\") wonderful, never again","id":"=1+1"}\n'
    const { stdout } = await delight(['audit', 'draw', '--n', '14'], { stdin })
    const cells = Papa.parse<string[]>(stdout.trim()).data.flat()
    expect(cells.filter((cell) => cell.startsWith('='))).toEqual([])
    expect(cells).toContain("'=1+1")
  })
})
