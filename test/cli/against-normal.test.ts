import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detector'
import { keyedPseudonym } from '../../src/io/pseudonym'
import type { FullReport } from '../../src/normal/against-normal'
import { createBaselines } from '../../src/normal/baseline'
import { shippedBaselines } from '../../src/normal/shipped-baselines'
import { tradeOf } from '../../src/normal/trades'
import type { Post } from '../../src/post'
import { delight, folder } from './run'

const OUTRAGED =
  'Disgusting. They lied to us for months, stole our money and laughed at us. Never again!'
const PLAIN = 'Fine, as always. The order came on the day that it should have.'
const DELIGHTED =
  'The driver came back twenty miles at night with my bag. I am speechless, the kindest thing ever!'
const path = (name: string): string => new URL(`../../${name}`, import.meta.url).pathname
const DEMO = path('data/demo-posts.csv')
const CLAIMS = path('examples/claims.csv')
const KEY = 'a key of sixteen and more'

/** Customers who write of a shop first and of its phone line later; the last one only once. */
const POSTS: readonly (Post & { readonly id: string })[] = Array.from({ length: 12 }, (_, i) => [
  {
    id: `a${i}`,
    text: i % 3 ? PLAIN : DELIGHTED,
    customer: `Ada ${i}`,
    brand: 'Ostrel',
    industry: 'Telcos',
    touchpoint: 'shop',
    time: `2026-03-${10 + i}T00:00:00.000Z`,
  },
  {
    id: `b${i}`,
    text: i % 2 ? PLAIN : OUTRAGED,
    customer: `Ada ${i}`,
    brand: 'Ostrel',
    industry: 'Telcos',
    touchpoint: 'phone',
    time: `2026-04-${10 + i}T00:00:00.000Z`,
  },
])
  .flat()
  .slice(0, -1)

const detector = createDetector()

function lines(posts: readonly object[]): string {
  return posts.map((post) => `${JSON.stringify(post)}\n`).join('')
}

function parsed(stdout: string) {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('delight news', () => {
  it('holds each post against the shipped baselines, in input order', async () => {
    const cwd = folder({ 'p.jsonl': lines(POSTS) })
    const { code, stdout, stderr } = await delight(['news', 'p.jsonl'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const baselines = shippedBaselines()
    parsed(stdout).forEach((line, i) => {
      const post = POSTS[i]!
      const classification = detector.classify(post.text)
      const { bits, level, levels } = baselines.newsValue(post, classification.label)
      const gaps = baselines.expectationGap(post, classification)
      expect(line).toMatchObject({ id: post.id, ...classification, bits, level })
      expect(line.levels).toEqual(
        levels.map((own, l) => ({ ...own, expected: gaps[l]!.expected, gap: gaps[l]!.gap })),
      )
      expect(line.expectationGap).toBe(gaps.find((gap) => gap.level === level)!.gap)
      expect(line.levels[1].name).toBe('telecom')
      expect(Array.isArray(line.deviatesFrom)).toBe(classification.tail !== null)
    })
  })

  it('learns from the posts themselves where asked, and leaves each out of what it is held to', async () => {
    const cwd = folder({ 'p.jsonl': lines(POSTS) })
    const { stdout } = await delight(['news', 'p.jsonl', '--learn'], { cwd })
    const baselines = createBaselines({ model: detector.model, nameIndustry: tradeOf })
    for (const post of POSTS) baselines.add(post, detector.classify(post.text))
    parsed(stdout).forEach((line, i) => {
      const { label } = detector.classify(POSTS[i]!.text)
      expect(line.bits).toBe(baselines.newsValue(POSTS[i]!, label, { learned: true }).bits)
    })
    const both = ['news', 'p.jsonl', '--learn', '--baseline', 'shipped:survey']
    const beside = parsed((await delight(both, { cwd })).stdout)
    const survey = shippedBaselines({ kinds: ['survey'] })
    const known = survey.newsValue({ text: '', industry: 'telecom' }, 'neutral').levels[1]!.posts
    expect(beside[0].levels[1].posts).toBe(known + POSTS.length - 1)
  })

  it('says how many posts it holds against nothing, and what to do', async () => {
    const cwd = folder({ 'p.jsonl': lines(POSTS.map(({ industry, ...post }) => post)) })
    const shipped = await delight(['news', 'p.jsonl'], { cwd })
    expect(shipped.code).toBe(0)
    for (const line of parsed(shipped.stdout)) {
      expect([line.bits, line.level, line.expectationGap]).toEqual([null, null, null])
    }
    expect(shipped.stderr).toMatch(
      /^delight: note: 23 posts have no bits: no other post .* or --learn/,
    )
    const learned = await delight(['news', 'p.jsonl', '--learn', '--baseline', 'shipped'], { cwd })
    expect(learned.stderr).toBe('')
    const [line] = parsed(learned.stdout)
    expect(line.levels[1]).toMatchObject({ level: 'industry', name: null, posts: 22 })
  })

  it('tells no news of a text that the model knows nothing in', async () => {
    const { stdout } = await delight(['news'], {
      stdin: '{"text":"Palvelu oli hidasta eikä kukaan vastannut puhelimeen."}\n',
    })
    expect(parsed(stdout)[0]).toMatchObject({
      id: '1',
      evidence: 'none',
      bits: null,
      level: null,
      expectationGap: null,
      levels: [],
      deviatesFrom: null,
    })
  })

  it('says beside it, not mixed in, what the text says itself', async () => {
    const text = 'They lied to us and stole our money. Unlike other banks, they do not even answer.'
    const { stdout } = await delight(['news'], { stdin: lines([{ text, industry: 'bank' }]) })
    const [{ deviatesFrom, bits }] = parsed(stdout)
    expect(deviatesFrom.map(({ name }: { name: string }) => name)).toEqual(['industry'])
    const { label } = detector.classify(text)
    expect(bits).toBe(shippedBaselines().newsValue({ text, industry: 'bank' }, label).bits)
  })

  it.each([
    ['a kind that is none', ['--baseline', 'shipped:letter'], 'shipped:letter: expected one of'],
    ['no such file', ['--baseline', 'none.json'], 'none.json: no such file'],
    ['no JSON', ['--baseline', 'p.jsonl'], 'p.jsonl: expected baselines, got invalid JSON'],
    ['something else', ['--baseline', 'other.json'], "other.json: baselines: state: expected 'del"],
    [
      'another model',
      ['--baseline', 'old.json'],
      `old.json: model: expected '${detector.model}', got '0.0.1' (learn them again)`,
    ],
    [
      'a stream to learn from',
      ['-', '--learn'],
      '--learn: expected files, which can be read twice',
    ],
    ['a short key', ['--pseudonyms', 'key'], 'key: key: expected at least 16 characters, got 5'],
    ['no key', ['--pseudonyms', 'env:NO_SUCH'], 'env:NO_SUCH: no such environment variable'],
  ])('refuses %s', async (_, args, message) => {
    const cwd = folder({
      'p.jsonl': lines(POSTS),
      'other.json': '{}',
      'old.json': JSON.stringify(createBaselines({ model: '0.0.1' })),
      key: 'short',
    })
    const { code, stdout, stderr } = await delight(['news', 'p.jsonl', ...args], { cwd })
    expect(stderr).toContain(message)
    expect([code, stdout]).toEqual([2, ''])
  })

  it('ends at a bad row with nothing written, also while it learns', async () => {
    const cwd = folder({ 'p.jsonl': `${lines(POSTS)}{"text":5}\n` })
    for (const args of [[], ['--learn']]) {
      const run = await delight(['news', 'p.jsonl', ...args], { cwd })
      expect([run.code, run.stdout]).toEqual([2, ''])
      expect(run.stderr).toContain(`p.jsonl line ${POSTS.length + 1}: text: expected a string`)
    }
    const left = await delight(['news', 'p.jsonl', '--learn', '--skip-bad'], { cwd })
    expect(parsed(left.stdout)).toHaveLength(POSTS.length)
    expect(left.stderr.match(/left out/g)).toHaveLength(1)
  })
})

describe('delight baseline', () => {
  it('learns in parts what it learns of the whole', async () => {
    const cwd = folder({
      'all.jsonl': lines(POSTS),
      'one.jsonl': lines(POSTS.slice(0, 9)),
      'two.jsonl': lines(POSTS.slice(9)),
    })
    const run = async (...args: string[]): Promise<void> => {
      expect(await delight(['baseline', ...args], { cwd })).toMatchObject({ code: 0, stderr: '' })
    }
    await run('all.jsonl', '-o', 'all.json')
    await run('one.jsonl', '-o', 'one.json')
    await run('two.jsonl', '-o', 'two.json')
    await run('two.jsonl', '--add', 'one.json', '-o', 'added.json')
    await run('--add', 'two.json', '--add', 'one.json', '-o', 'merged.json')
    const [all, added, merged] = ['all', 'added', 'merged'].map((name) =>
      readFileSync(join(cwd, `${name}.json`), 'utf8'),
    )
    expect(added).toBe(all)
    expect(merged).toBe(all)
    const saved = await delight(['news', 'all.jsonl', '--baseline', 'all.json'], { cwd })
    expect(parsed(saved.stdout)[0].levels.map(({ posts }: { posts: number }) => posts)).toEqual([
      23, 23, 23, 2,
    ])
  })

  it('keeps no customer by name where asked, and finds each again by the same key', async () => {
    const cwd = folder({ 'p.jsonl': lines(POSTS), key: `${KEY}\n` })
    const saved = await delight(['baseline', 'p.jsonl', '--pseudonyms', 'key', '-o', 'b.json'], {
      cwd,
    })
    expect(saved.code).toBe(0)
    const state = readFileSync(join(cwd, 'b.json'), 'utf8')
    expect(state).not.toContain('Ada')
    expect(state).toContain(keyedPseudonym(KEY)('Ada 0'))
    const args = ['news', 'p.jsonl', '--baseline', 'b.json', '--pseudonyms', 'key']
    const { stdout } = await delight(args, { cwd })
    expect(stdout).not.toContain('Ada')
    expect(parsed(stdout)[0].levels[3]).toMatchObject({ level: 'customer', posts: 2 })
  })

  it('leaves what was there where a row is bad', async () => {
    const cwd = folder({ 'p.jsonl': '{"text":5}\n', 'b.json': 'before' })
    expect((await delight(['baseline', 'p.jsonl', '-o', 'b.json'], { cwd })).code).toBe(2)
    expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe('before')
  })
})

describe('delight journeys', () => {
  it('tells where customers fall, as tables and as JSON, and names none', async () => {
    const cwd = folder({ 'p.jsonl': lines(POSTS) })
    const args = ['journeys', 'p.jsonl', '--json', 'j.json', '--markdown', 'j.md']
    const { code, stdout, stderr } = await delight(args, { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const report = JSON.parse(readFileSync(join(cwd, 'j.json'), 'utf8'))
    expect(report).toMatchObject({ customers: 11, allCustomers: 12, fewest: 5 })
    expect(report.transitions).toMatchObject([{ from: 'shop', to: 'phone', customers: 11 }])
    expect(report.touchpoints[0].name).toBe('phone')
    expect(report.touchpoints[0].change.mean).toBeLessThan(-1)
    for (const text of [stdout, readFileSync(join(cwd, 'j.md'), 'utf8')]) {
      expect(text).toContain('shop → phone')
      expect(text).not.toContain('Ada')
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('says nothing on fewer customers than stated', async () => {
    const args = ['journeys', '--fewest', '13', '--json', '-']
    const { stdout } = await delight(args, { stdin: lines(POSTS) })
    expect(JSON.parse(stdout)).toMatchObject({ fewest: 13, fell: null, touchpoints: [] })
  })

  it('gives the same report of hashed customers', async () => {
    const cwd = folder({ key: KEY })
    const [plain, hashed] = await Promise.all(
      [[], ['--pseudonyms', 'key']].map((more) =>
        delight(['journeys', '--json', '-', ...more], { stdin: lines(POSTS), cwd }),
      ),
    )
    expect(hashed).toEqual(plain)
  })

  it('shows shares by the weight of customers beside, within 100 columns', async () => {
    const values = ['--weights', path('examples/customer-values.csv')]
    const { stdout, stderr } = await delight(['journeys', DEMO, ...values])
    expect(stderr).toBe('')
    expect(stdout).toMatch(/\d+\s+customers\s+have\s+a\s+weight,\s+worth\s+\d+/)
    expect(stdout).toMatch(/Customers by weight\nof customers who +worth +by weight +interval\n/)
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(100)
  })

  it.each([
    ['a group of one', ['--fewest', '1'], 'expected a whole number from 2'],
    ['no days', ['--silence', '0'], 'expected a whole number from 1 to 3650'],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await delight(['journeys', ...args], { stdin: lines(POSTS) })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
})

describe('delight measure --normal', () => {
  it('tells in one pass what watch, journeys, claims and news tell', async () => {
    const cwd = folder()
    const claims = ['--claims', CLAIMS, '--firm-texts', path('examples/firm-texts.csv')]
    const all = ['measure', DEMO, '--normal', ...claims, '--workers', '2', '--json', 'all.json']
    const runs = await Promise.all(
      [
        [...all, '--html', 'page.html'],
        ['watch', DEMO, '--state', 's.json', '--close', '--measure', 'share'],
        ['journeys', DEMO, '--json', '-'],
        ['claims', DEMO, ...claims, '--json', '-'],
        ['news', DEMO, '--baseline', 'shipped', '--learn'],
      ].map((args) => delight(args, { cwd })),
    )
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(runs.map(() => [0, '']))
    const [, watched = '', journeys = '', claimed = '', bits = ''] = runs.map(
      ({ stdout }) => stdout,
    )
    const { normal } = JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8')) as FullReport
    const ofLines = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    expect(normal?.alerts).toEqual(ofLines(watched))
    expect(normal?.journeys).toEqual(JSON.parse(journeys))
    expect(normal?.claims).toEqual(JSON.parse(claimed))
    const news = new Map(ofLines(bits).map((line) => [line.id, line]))
    const items = Object.values(normal?.news?.items ?? {}).flat()
    expect(items.length).toBeGreaterThan(4)
    for (const { post, bits, level, gap, others } of items) {
      const { levels } = news.get(post.id)
      const own = levels.find((one: { level: string }) => one.level === level)
      expect(own).toMatchObject({ bits, gap, posts: others })
      expect(others).toBeGreaterThanOrEqual(30)
    }
    const page = readFileSync(join(cwd, 'page.html'), 'utf8')
    for (const heading of ['Journeys', 'Claims against experience', 'News: what departs']) {
      expect(page).toContain(`<h2>${heading}`)
    }
    expect(page.length).toBeLessThan(600_000)
  })

  it('tells of numbers of posts where asked, and says so, as watch does', async () => {
    const cwd = folder()
    const by = ['--measure', 'count']
    const [measured, watched] = await Promise.all([
      delight(['measure', DEMO, '--normal', ...by, '--json', 'all.json', '--markdown', '-'], {
        cwd,
      }),
      delight(['watch', DEMO, '--state', 's.json', '--close', ...by], { cwd }),
    ])
    const { normal } = JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8')) as FullReport
    expect(normal?.alerts).toEqual(parsed(watched.stdout))
    expect(new Set(normal?.alerts?.map(({ measure }) => measure))).toEqual(new Set(['count']))
    expect(measured.stdout).toMatch(/Alerts \(plain counts\):\n\n- All posts: number of/)
    const other = await delight(['measure', DEMO, '--measure', 'sum'], { cwd })
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('count, share')])
  })

  it('leaves the report as it is without, and the page without these sections', async () => {
    const cwd = folder()
    const args = ['measure', DEMO, '--json', 'r.json', '--html', 'p.html']
    expect((await delight(args, { cwd })).code).toBe(0)
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).not.toHaveProperty('normal')
    expect(readFileSync(join(cwd, 'p.html'), 'utf8')).not.toMatch(/<h2>(Journeys|Claims|News)/)
  })

  it.each([
    [['--normal', '--partial', 'p.json'], "'--normal' cannot be used with option '--partial"],
    [['--baseline', 'no.json'], 'no.json: no such file'],
    [['--claims', 'no.csv'], 'no.csv: no such file'],
  ])('says what is wrong: %j', async (args, message) => {
    const { code, stderr } = await delight(['measure', DEMO, ...args], { cwd: folder() })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
})
