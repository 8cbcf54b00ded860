import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { delight, folder } from './run'

const POSTS =
  'text,customer,clv\nNever again! Worst ever!,K1,900\n"Good, as always.",K2,50\nFine.,K3,\n'

async function reportOf(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = await delight(['measure', ...args, '--json', '-'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe('delight measure with weights', () => {
  it('finds them by their usual names, in the column named, in a file by customer, or not at all', async () => {
    const cwd = folder({
      'p.csv': POSTS,
      'q.csv': POSTS.replace('clv', 'spend'),
      'w.csv': 'user_id;customer_value\nK1;900\nK2;50\nK9;7\n',
    })
    const found = await reportOf(['p.csv'], cwd)
    expect(found.weighted).toMatchObject({ posts: 2, weight: 950 })
    expect(found.weighted.tails.outraged.share).toBe(900 / 950)
    expect(await reportOf(['q.csv', '--weight', 'spend'], cwd)).toEqual(found)
    expect(await reportOf(['q.csv', '--weights', 'w.csv'], cwd)).toEqual(found)
    expect((await reportOf(['p.csv', '--no-weight'], cwd)).weighted).toBeNull()
    expect((await reportOf(['q.csv'], cwd)).weighted).toBeNull()
  })

  it('shows them in every form, and merges parts to the bytes of the whole', async () => {
    const [head, ...rows] = POSTS.trim().split('\n')
    const part = (own: readonly string[]): string => `${[head, ...own].join('\n')}\n`
    const cwd = folder({
      'p.csv': POSTS,
      '0.csv': part(rows.slice(1)),
      '1.csv': part(rows.slice(0, 1)),
    })
    const places = ['--html', 'r.html', '--markdown', 'r.md', '--csv', 'r.csv']
    const { stdout } = await delight(['measure', 'p.csv', ...places], { cwd })
    expect(stdout).toContain('by weight (plain counts): 2 posts, worth 1 that weigh the same')
    expect(stdout).toMatch(/outraged +94\.7 % .* 50\.0 % of the posts/)
    const read = (name: string): string => readFileSync(join(cwd, name), 'utf8')
    expect(read('r.html')).toContain('<h2>The line by weight</h2>')
    expect(read('r.md')).toContain('| by weight (plain counts) | outraged | delighted |')
    expect(read('r.csv')).toContain('"outraged, by weight",1,0.947')
    for (const i of [0, 1])
      await delight(['measure', `${i}.csv`, '--partial', `${i}.json`], { cwd })
    const merged = await delight(['merge', '0.json', '1.json', '--json', '-'], { cwd })
    const whole = await delight(['measure', 'p.csv', '--json', '-'], { cwd })
    expect(merged.stdout).toBe(whole.stdout)
  })

  it('passes over a weight where nothing is weighed', async () => {
    const stdin = 'text,weight\nfine,137lbs\n'
    expect((await delight(['classify'], { stdin })).code).toBe(0)
  })

  it.each([
    [
      'text,value\nfine,good\n',
      '',
      [],
      "stdin line 2: weight: expected a number >= 0, got 'good' (column 'value', found by its name)",
    ],
    [
      'text,w\nfine,-3\n',
      '',
      ['--weight', 'w'],
      "stdin line 2: weight: expected a number >= 0, got '-3'",
    ],
    [
      POSTS,
      'customer,weight\nK1,1\nK2,Infinity\n',
      ['--weights', 'w.csv'],
      "w.csv line 3: weight: expected a number >= 0, got 'Infinity'",
    ],
    [
      POSTS,
      'customer,weight\nK1,1\nK2,2\nK1,3\n',
      ['--weights', 'w.csv'],
      "w.csv line 4: customer 'K1' stands in line 2 too",
    ],
    [
      POSTS,
      'customer,weight\n,1\n',
      ['--weights', 'w.csv'],
      'w.csv line 2: customer: expected a name, got nothing',
    ],
    [
      POSTS,
      'customer,stars\nK1,1\n',
      ['--weights', 'w.csv'],
      'w.csv: expected a column with the weight, got customer, stars',
    ],
    [POSTS, '', ['--weights', 'w.csv'], 'w.csv: expected weights of customers, got an empty file'],
    [
      POSTS,
      'customer,weight\nK1,\n',
      ['--weights', 'w.csv'],
      'w.csv: expected weights of customers, got none',
    ],
  ])('says in one line what is wrong: %#', async (stdin, weights, args, message) => {
    const cwd = folder({ 'w.csv': weights })
    const { code, stdout, stderr } = await delight(['measure', ...args], { stdin, cwd })
    expect([code, stdout, stderr]).toEqual([2, '', `delight: ${message}\n`])
  })
})
