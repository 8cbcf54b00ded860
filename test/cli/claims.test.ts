import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

const path = (name: string): string => new URL(`../../${name}`, import.meta.url).pathname
const DEMO = path('data/demo-posts.csv')
const CLAIMS = ['--claims', path('examples/claims.csv')]
const TEXTS = ['--firm-texts', path('examples/firm-texts.csv')]
const POSTS = 'text,brand\n"Good, as always.",a\n'
const HEAD = 'claim,share,label,spectrum,signal,touchpoint,brand\n'

describe('delight claims', () => {
  it('prints a table that fits 80 columns, and writes the same as JSON and Markdown', async () => {
    const cwd = folder()
    const places = ['--json', 'c.json', '--markdown', 'c.md']
    const args = ['claims', DEMO, ...CLAIMS, ...TEXTS, '--owned-as-claims', ...places]
    const { code, stdout, stderr } = await delight(args, { cwd })
    expect([code, stderr]).toEqual([0, ''])
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    expect(stdout).toMatch(/“80 % of our customers .+ 80\.0 % +\d+\.\d % +[+−]\d/)
    expect(stdout).toContain('too few posts')
    expect(stdout).toMatch(/promised too, too few to compare: .*\(1 text/s)
    const { rows } = JSON.parse(readFileSync(join(cwd, 'c.json'), 'utf8'))
    expect(rows.filter((row: { from: string }) => row.from === 'stated')).toHaveLength(7)
    const markdown = readFileSync(join(cwd, 'c.md'), 'utf8')
    const lines = markdown.split('\n').filter((line) => line.startsWith('| '))
    expect(lines).toHaveLength(rows.length + 2)
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(8)
  })

  it('shows shares by weight beside, in every form', async () => {
    const cwd = folder()
    const values = ['--weights', path('examples/customer-values.csv')]
    const args = ['claims', DEMO, ...CLAIMS, ...values, '--markdown', 'c.md']
    const { stdout } = await delight(args, { cwd })
    expect(stdout).toMatch(/by weight \d+\.\d % ·[^;]*worth\s+\d+/)
    expect(readFileSync(join(cwd, 'c.md'), 'utf8')).toContain('| by weight |')
    const bare = await delight(['claims', DEMO, ...CLAIMS], { cwd })
    expect(bare.stdout).not.toContain('by weight')
  })

  it('reads claims from CSV, JSON Lines and a JSON array alike', async () => {
    const cwd = folder({
      'p.csv': POSTS,
      'c.csv': 'Share;LABEL;Brand\n80 %;satisfied+delighted;a\n',
      'c.jsonl': '{"share":0.8,"label":"satisfied+delighted","brand":"a"}\n',
      'c.json': '\n[{"share":"80%","label":"delighted+satisfied","brand":"a"}]',
    })
    const tables = await Promise.all(
      ['c.csv', 'c.jsonl', 'c.json'].map(async (name) => {
        const { code, stdout } = await delight(
          ['claims', 'p.csv', '--claims', name, '--json', '-'],
          { cwd },
        )
        expect(code).toBe(0)
        return JSON.parse(stdout)
      }),
    )
    expect(tables[0].rows).toMatchObject([{ brand: 'a', tooFew: 'posts', gap: null }])
    expect(tables[1]).toEqual(tables[0])
    expect(tables[2]).toEqual(tables[0])
  })

  it('tells of a touchpoint that neither posts nor the guide have', async () => {
    const cwd = folder({
      'p.csv': 'text,touchpoint\n"Wonderful, never seen the like!",lounge\n',
      'c.csv': `${HEAD},0.8,delighted,,,stafff,\n,0.8,delighted,,,lounge,\n,0.8,delighted,,,staff,\n`,
    })
    for (const args of [['claims'], ['measure', '--normal']]) {
      const { code, stderr } = await delight([...args, 'p.csv', '--claims', 'c.csv'], { cwd })
      expect([code, stderr]).toEqual([
        0,
        "delight: note: --claims: no post that it is held against has the touchpoint 'stafff', and it is none that texts are read for (did you mean 'staff'?)\n",
      ])
    }
  })

  it('keeps hostile words inert', async () => {
    const cwd = folder({
      'p.csv': POSTS,
      'c.csv': `${HEAD}"<b>|*x*\u001b[31m",1,delighted,,,"a|b\u202e",\n`,
    })
    const args = ['claims', 'p.csv', '--claims', 'c.csv']
    expect((await delight(args, { cwd })).stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    const { stdout } = await delight([...args, '--markdown', '-'], { cwd })
    expect(stdout).toContain('&lt;b&gt;\\|\\*x\\*')
    expect(stdout).not.toMatch(/<b>|[^\P{Cc}\n]|\u202e/u)
  })

  it.each([
    [
      'share out of range',
      'c.csv',
      `${HEAD}a,0.5,delighted,,,,\nb,80,delighted,,,,\n`,
      "c.csv line 3: share: expected 0 to 1, got '80'",
    ],
    [
      'no share',
      'c.csv',
      'claim,label\na,delighted\n',
      "c.csv: expected a column 'share', got claim, label",
    ],
    [
      'two things at once',
      'c.csv',
      `${HEAD}a,1,delighted,negative,,,\n`,
      'c.csv line 2: expected one of label, spectrum and signal, got label and spectrum',
    ],
    [
      'an unknown label',
      'c.csv',
      `${HEAD}a,1,superb,,,,\n`,
      "c.csv line 2: label: expected outraged, dissatisfied, neutral, satisfied, delighted, got 'superb'",
    ],
    ['an empty file', 'c.csv', '', 'c.csv: expected claims, got an empty file'],
    ['a header alone', 'c.csv', HEAD, 'c.csv: expected claims, got none'],
    ['a short row', 'c.csv', `${HEAD}a,1\n`, 'c.csv line 2: expected 7 columns, got 2'],
    [
      'broken JSON',
      'c.json',
      '[{"share":',
      'c.json: expected a JSON array of claims, got invalid JSON',
    ],
    [
      'JSON that is no claim',
      'c.json',
      '[{"share":0.5,"label":"delighted"},7]',
      'c.json item 2: expected a claim with a share',
    ],
    ['an empty array', 'c.json', '[]', 'c.json: expected claims, got none'],
  ])('says in one line what is wrong: %s', async (_, name, content, message) => {
    const cwd = folder({ 'p.csv': POSTS, [name]: content })
    const args = ['claims', 'p.csv', '--claims', name, '--json', 'r.json']
    const { code, stdout, stderr } = await delight(args, { cwd })
    expect([code, stdout, stderr]).toEqual([2, '', `delight: ${message}\n`])
    expect(existsSync(join(cwd, 'r.json'))).toBe(false)
  })

  it.each([
    [['claims', 'p.csv'], 'claims: expected --claims, --firm-texts or --owned-as-claims'],
    [['claims', 'p.csv', '--claims', 'no.csv'], 'no.csv: no such file'],
    [['claims', 'p.csv', '--claims', 'no.json'], 'no.json: no such file'],
    [['claims', 'p.csv', '--firm-texts', 'no.csv'], 'no.csv: no such file'],
    [['claims', 'no.csv', '--owned-as-claims'], 'no.csv: no such file'],
  ])('says what is missing: %j', async (args, message) => {
    const { code, stderr } = await delight(args, { cwd: folder({ 'p.csv': POSTS }) })
    expect([code, stderr]).toEqual([2, `delight: ${message}\n`])
  })
})
