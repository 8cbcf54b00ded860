import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

/** A thousand posts made from the demo posts: mixed in length, script and register. */
function thousandPosts(): { id: string; text: string; reach: string }[] {
  const csv = readFileSync(new URL('../../data/demo-posts.csv', import.meta.url), 'utf8')
  const { data } = Papa.parse<{ text: string }>(csv.trim(), { header: true })
  return Array.from({ length: 1000 }, (_, i) => ({
    id: `p${i}`,
    text:
      i < data.length
        ? data[i]!.text
        : `${data[i % data.length]!.text} ${data[(7 * i) % data.length]!.text}`,
    reach: String(i % 13),
  }))
}

describe('delight classify', () => {
  const posts = thousandPosts()
  const jsonl = posts.map((post) => JSON.stringify(post)).join('\n')
  const csv = Papa.unparse(posts)
  const cwd = folder({
    'p.jsonl': jsonl,
    'p.csv': csv,
    'p.csv.gz': gzipSync(csv),
    'semicolons.csv': Papa.unparse(posts, { delimiter: ';' }),
    'tabs.tsv': `\ufeff${Papa.unparse(posts, { delimiter: '\t' })}`,
    'half-1.jsonl': posts
      .slice(0, 400)
      .map((post) => JSON.stringify(post))
      .join('\r\n'),
    'half-2.csv': Papa.unparse(posts.slice(400)),
  })

  it('writes a line for each of 1,000 posts, in order, with probabilities that sum to 1', async () => {
    const { code, stdout, stderr } = await delight(['classify', 'p.jsonl'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map((line) => line.id)).toEqual(posts.map((post) => post.id))
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        'id',
        'label',
        'spectrum',
        'tail',
        'score',
        'probabilities',
        'evidence',
        'language',
      ])
      const total = Object.values<number>(line.probabilities).reduce((a, b) => a + b)
      expect(Math.abs(total - 1)).toBeLessThan(1e-6)
      expect(Math.abs(line.score)).toBeLessThanOrEqual(1)
    }
  })

  it('gives the same bytes again, and from CSV, gzip, other delimiters, parts and the standard input', async () => {
    const { stdout: expected } = await delight(['classify', 'p.jsonl'], { cwd })
    const runs = await Promise.all([
      delight(['classify', 'p.jsonl'], { cwd }),
      delight(['classify', 'p.csv'], { cwd }),
      delight(['classify', 'p.csv.gz'], { cwd }),
      delight(['classify', 'semicolons.csv'], { cwd }),
      delight(['classify', 'tabs.tsv'], { cwd }),
      delight(['classify', 'half-1.jsonl', 'half-2.csv'], { cwd }),
      delight(['classify'], { cwd, stdin: jsonl }),
      delight(['classify', '-'], { cwd, stdin: gzipSync(csv) }),
      delight(['classify', 'p.csv', '--workers', '2'], { cwd }),
    ])
    for (const { code, stdout } of runs) {
      expect(code).toBe(0)
      expect(stdout === expected).toBe(true)
    }
  })

  it('writes to a file', async () => {
    const { code, stdout } = await delight(['classify', 'p.csv', '-o', 'out.jsonl'], { cwd })
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(1000)
  })

  it('reads other columns when told', async () => {
    const stdin = 'nr,what\n7,Wonderful!\n'
    const { stdout } = await delight(['classify', '--text', 'what', '--id', 'nr'], { stdin })
    expect(JSON.parse(stdout)).toMatchObject({ id: '7', evidence: 'some' })
  })
})
