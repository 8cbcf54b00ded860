import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

const DEMO = readFileSync(new URL('../../data/demo-posts.csv', import.meta.url), 'utf8')
const BY = ['--by', 'brand', '--by', 'channel,time:month']

describe('delight merge', () => {
  it('gives, from 64 parts measured in processes of their own, the bytes of the whole', async () => {
    const { data } = Papa.parse<Record<string, string>>(DEMO.trim(), { header: true })
    const cwd = folder({ 'whole.csv': DEMO })
    const parts = Array.from({ length: 64 }, () => [] as Record<string, string>[])
    data.forEach((row, i) => {
      parts[(i * 37) % 61]?.push(row)
    })
    const fields = Object.keys(data[0] as object)
    parts.forEach((rows, i) => {
      writeFileSync(join(cwd, `${i}.csv`), Papa.unparse({ fields, data: rows }))
    })
    const names = parts.map((_, i) => i)
    for (let i = 0; i < 64; i += 4) {
      await Promise.all(
        names.slice(i, i + 4).map(async (name) => {
          const args = ['measure', `${name}.csv`, ...BY, '--partial', `${name}.json`]
          expect((await delight(args, { cwd })).code).toBe(0)
        }),
      )
    }
    const files = names.map((name) => `${name}.json`).reverse()
    const merged = await delight(['merge', ...files, '--json', 'merged.json'], { cwd })
    const whole = await delight(['measure', 'whole.csv', ...BY, '--json', 'whole.json'], { cwd })
    expect(merged.stderr).toBe('')
    expect(merged.stdout).toBe(whole.stdout)
    expect(readFileSync(join(cwd, 'merged.json'), 'utf8')).toBe(
      readFileSync(join(cwd, 'whole.json'), 'utf8'),
    )
  })

  it.each([
    ['missing.json', undefined, 'no such file'],
    ['broken.json', '{"format":', 'expected a part, got invalid JSON'],
    ['other.json', '{"posts":3}', 'expected a part, as `delight measure --partial` writes it'],
    [
      'old.json',
      '{"format":"delight-detector tail meter","version":1}',
      "state: expected 'delight-detector tail meter' version 6",
    ],
  ])('says what is wrong with %s', async (name, content, message) => {
    const cwd = folder(content === undefined ? {} : { [name]: content })
    const { code, stdout, stderr } = await delight(['merge', name], { cwd })
    expect([code, stdout, stderr]).toEqual([2, '', `delight: ${name}: ${message}\n`])
  })

  it('refuses parts that were grouped otherwise', async () => {
    const cwd = folder({ 'p.csv': 'text,brand\nfine,a\n' })
    await delight(['measure', 'p.csv', '--partial', 'a.json'], { cwd })
    await delight(['measure', 'p.csv', '--by', 'brand', '--partial', 'b.json'], { cwd })
    const { code, stderr } = await delight(['merge', 'a.json', 'b.json'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'delight: b.json: merge: by: expected [], got [["brand"]]\n',
    ])
  })
})

describe('delight classify as a filter', () => {
  it('answers each line as it comes, before the next', async () => {
    const { spawn } = await import('node:child_process')
    const cli = new URL('../../dist/cli.js', import.meta.url).pathname
    const child = spawn(process.execPath, [cli, 'classify', '-'])
    const next = (): Promise<string> =>
      new Promise((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))))
    for (const id of ['1', '2', '3']) {
      const answer = next()
      child.stdin.write(`{"id":"${id}","text":"Good, as always."}\n`)
      expect(JSON.parse(await answer).id).toBe(id)
    }
    child.stdin.end()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  })
})
