import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folder } from '../cli/run'

const ROOT = new URL('../..', import.meta.url).pathname
const OUTRAGED =
  'Disgusting. They lied to us for months, stole our money and laughed at us. Never again!'
const DELIGHTED =
  'The driver came back twenty miles at night with my bag. I am speechless, the kindest thing ever!'
const PLAIN = 'Fine, as always. The order came on the day that it should have.'

async function findings(...args: string[]): Promise<string> {
  const tsx = ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'examples/tsconfig.json']
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...tsx, 'examples/findings.ts', ...args],
    { cwd: ROOT },
  )
  expect(stdout).not.toMatch(/undefined|NaN|\[object|null/)
  return stdout
}

function lines(posts: readonly object[]): string {
  return posts.map((post) => `${JSON.stringify(post)}\n`).join('')
}

describe('the page of findings', () => {
  it('has every part for the demo posts', async () => {
    const page = await findings()
    const titles = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(titles.filter((title) => title !== 'Friction')).toEqual([
      'What to do first',
      'Alerts',
      'The tails',
      'Touchpoints that punish or reward',
      'Journeys',
      'The news of the month',
      'How far to trust this',
    ])
    expect(page).toMatch(
      /\*\*all posts: share of (outraged|delighted) posts (rose|fell)\*\* from [\d-]+ on \(told on [\d-]+; .*\): [\d.]+ % of \d+ posts where [\d.]+ % was usual; \d+ where/,
    )
    expect(page).toMatch(/came back above neutral: \d+ of \d+, \d+ % \(\d+–\d+ %\)/)
    expect(page).toMatch(/\*\*\d\.\d bits\*\* \(one in \d+ for .* is expected to be delighted\): “/)
  })

  it('says where customers fall, which brand to learn from, and what is news', async () => {
    const posts = Array.from({ length: 60 }, (_, i) => {
      const time = (day: number) => new Date(Date.UTC(2026, 2, 1 + day, i % 24)).toISOString()
      const customer = `Ada ${i}`
      return [
        { text: PLAIN, brand: 'Ternline', customer, touchpoint: 'shop', time: time(i) },
        {
          text: i % 5 ? OUTRAGED : PLAIN,
          brand: 'Ternline',
          customer,
          touchpoint: 'phone_line',
          time: time(i + 20),
        },
        { text: i % 20 ? PLAIN : DELIGHTED, brand: 'Larkwing', time: time(i) },
      ]
    }).flat()
    const page = await findings(join(folder({ 'p.jsonl': lines(posts) }), 'p.jsonl'))
    const first = page.slice(page.indexOf('## What to do first'), page.indexOf('## Alerts'))
    expect(first).toMatch(
      /\*\*Find out what goes wrong at Ternline\*\*: \d+ % outraged, \+\d+ points/,
    )
    expect(first).toMatch(/\*\*Walk the path to phone line yourself\*\*: .* fall by \d\.\d labels/)
    expect(page).toContain('| shop | phone line | 60 |')
    expect(page).not.toContain('Ada')
  })

  it('keeps hostile names and texts inert, and does without what a file does not say', async () => {
    const hostile = '| <script>alert(1)</script> [x](javascript:y)'
    const posts = Array.from({ length: 40 }, (_, i) => ({
      text: i % 3 ? `${PLAIN} ${hostile} ${i}` : `${OUTRAGED} ${hostile} ${i}`,
      brand: i % 2 ? hostile : 'b',
    }))
    const page = await findings(join(folder({ 'p.jsonl': lines(posts) }), 'p.jsonl'))
    expect(page).not.toMatch(/<script|[^\\]\[x\]/)
    expect(page).toContain('The posts do not say which customer wrote them')
    expect(page).not.toContain('Too few posts to tell: .')
  })
})
